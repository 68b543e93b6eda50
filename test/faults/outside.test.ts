// F63, F64: receivers of answers and mail servers that break at every step: never two deliveries, never one that nobody approved.
import type { Socket } from 'node:net';
import { describe, it, type TestContext } from 'vitest';
import { startMailServer } from '../outlets/mail-server.ts';
import { startBroken } from '../outlets/smtp-broken.ts';
import type { Answer } from '../outlets/target-server.ts';
import {
  complaint,
  declare,
  draftCard,
  HOUR,
  type House,
  type HouseOptions,
  MINUTE,
  openHouse,
  recordFacts,
  settleAnswer,
} from '../support/house.ts';
import { differences } from './compare.ts';
import { openShop, SHOP_SECRET, type Shop, shopPlan } from './shop.ts';

/** A house whose first answer is approved and has left its hold. */
async function released(
  { onTestFinished }: TestContext,
  options: HouseOptions,
  more: object = {},
): Promise<House> {
  const house = await openHouse(options);
  onTestFinished(() => house.stop());
  const channel = await declare(house);
  await recordFacts(house, channel, 'U0BUDI');
  await house.complain([complaint(1, more)]);
  await house.idle();
  await house.slack.as('U0RINA').react(channel, draftCard(house, channel, 1).ts, 'white_check_mark');
  await house.pass(31_000);
  return house;
}

/** Every time at which it would be tried again, a restart in between, and a day more. */
async function aDay(house: House): Promise<void> {
  for (const ms of [6_000, 6 * MINUTE, 31 * MINUTE, 2 * HOUR + MINUTE]) await house.pass(ms);
  await house.restart();
  for (let hours = 0; hours < 30; hours += 6) await house.pass(6 * HOUR);
}

const stateOf = async (house: House): Promise<string> =>
  (await house.app.db.release.findFirstOrThrow({ orderBy: { id: 'desc' } })).state;

const ways: { what: string; answer: Answer; alone: 'held' | 'sent'; idempotent: 'held' | 'sent' }[] = [
  {
    what: 'takes it and says nothing until we give up',
    answer: () => undefined,
    alone: 'held',
    idempotent: 'sent',
  },
  {
    what: 'takes it and hangs up',
    answer: (response) => void response.socket?.resetAndDestroy(),
    alone: 'held',
    idempotent: 'sent',
  },
  {
    what: 'says 500',
    answer: (response) => void response.writeHead(500).end(),
    alone: 'held',
    idempotent: 'sent',
  },
  {
    what: 'sends us elsewhere with 302',
    answer: (response) => void response.writeHead(302, { location: 'http://127.0.0.1:9/' }).end(),
    alone: 'held',
    idempotent: 'sent',
  },
  {
    what: 'is gone for good (410)',
    answer: (response) => void response.writeHead(410).end(),
    alone: 'held',
    idempotent: 'held',
  },
  {
    what: 'answers a byte at a time and never ends its head',
    answer(response) {
      const { socket } = response;
      socket?.write('HTTP/1.1 200 OK\r\n');
      const drip = setInterval(() => socket?.write('x'), 500);
      socket?.once('close', () => clearInterval(drip));
      socket?.on('error', () => undefined);
    },
    alone: 'held',
    idempotent: 'sent',
  },
  {
    what: 'thanks for it with an answer of a gigabyte',
    answer(response) {
      response.writeHead(200);
      const chunk = Buffer.alloc(1_000_000, 'x');
      let left = 1_000;
      const more = (): void => {
        while (left > 0 && !response.destroyed) {
          left -= 1;
          if (!response.write(chunk)) return void response.once('drain', more);
        }
        response.end();
      };
      response.on('error', () => undefined);
      more();
    },
    alone: 'sent',
    idempotent: 'sent',
  },
];

describe.concurrent('a receiver of answers that breaks', () => {
  const open = async (
    context: TestContext,
    answer: Answer,
    idempotent: boolean,
    url?: string,
  ): Promise<{ house: House; shop: Shop }> => {
    const shop = await openShop(answer);
    context.onTestFinished(() => shop.close());
    const webhook = { url: url ?? shop.url, secrets: [SHOP_SECRET], idempotent, allowPrivate: true };
    const plan = { yaml: await shopPlan() };
    return { shop, house: await released(context, { plan, app: { outletWebhooks: { shop: webhook } } }) };
  };
  for (const { what, answer, alone, idempotent } of ways) {
    it(`F63 the receiver ${what}: one delivery, and ${alone === 'sent' ? 'it counts' : 'a person is asked'}`, async (context) => {
      const { house, shop } = await open(context, answer, false);
      await aDay(house);
      context.expect(shop.arrived).toHaveLength(1);
      context.expect(await stateOf(house)).toBe(alone);
      const { slack, app } = house;
      context.expect(await differences(app.db, { slack, arrived: shop.arrived })).toEqual([]);
    });

    it(`F63 the receiver ${what}, twice, and knows a delivery again: ${idempotent === 'sent' ? 'it is sent under the same id' : 'a person is asked'}`, async (context) => {
      const flaky: Answer = (response, request, count) =>
        count <= 2 ? answer(response, request, count) : void response.writeHead(204).end();
      const { house, shop } = await open(context, flaky, true);
      await aDay(house);
      context.expect(await stateOf(house)).toBe(idempotent);
      context.expect(new Set(shop.arrived.map(({ id }) => id)).size).toBe(1);
      context.expect(new Set(shop.arrived.map(({ text }) => text)).size).toBe(1);
      // A receiver that knows an id again has it once.
      const arrived = shop.arrived.slice(0, 1);
      context.expect(await differences(house.app.db, { slack: house.slack, arrived })).toEqual([]);
      context.task.meta.note = `${shop.arrived.length} tries`;
    });
  }

  it('F63 the receiver is gone for good (410): the next answer is not even tried, until a person has one sent again and it is taken', async (context) => {
    let gone = true;
    const { house, shop } = await open(
      context,
      (response) => void response.writeHead(gone ? 410 : 204).end(),
      false,
    );
    const { slack, app } = house;
    const channel = slack.channels().find(({ name }) => name.startsWith('crisis-'))?.name ?? '';
    const answerNo = async (n: number) => {
      await house.complain([complaint(n)]);
      await house.idle();
      await slack.as('U0RINA').react(channel, draftCard(house, channel, n).ts, 'white_check_mark');
      await house.pass(31_000);
    };
    await answerNo(2);
    context.expect(await stateOf(house)).toBe('held');
    context.expect(shop.arrived.map(({ complaint: of }) => of)).toEqual(['c1']);
    const held = await app.db.job.findMany({ where: { state: 'held' }, orderBy: { seq: 'asc' } });
    context.expect(held.map(({ errorCode }) => errorCode)).toEqual(['http_410', 'outlet_gone']);
    gone = false;
    const asked = slack
      .thread(channel, draftCard(house, channel, 2).thread_ts)
      .find((m) => JSON.stringify(m.blocks).includes('drafts.again')) as { ts: string };
    await settleAnswer(house, 'U0SARI', { channel, ts: asked.ts }, 'again');
    await house.pass(MINUTE);
    context.expect(await stateOf(house)).toBe('sent');
    await answerNo(3);
    context.expect(await stateOf(house)).toBe('sent');
    context.expect(shop.arrived.map(({ complaint: of }) => of)).toEqual(['c1', 'c2', 'c3']);
    // What it was told before it was gone counts as nothing.
    const arrived = shop.arrived.slice(1);
    context.expect(await differences(app.db, { slack, arrived })).toEqual([]);
  });

  it('F63 the receiver speaks no TLS where TLS is spoken: nothing arrives, it is tried for a day, then a person is asked', async (context) => {
    const plain = await openShop();
    context.onTestFinished(() => plain.close());
    const { house, shop } = await open(context, () => undefined, false, plain.url.replace('http:', 'https:'));
    context.expect(await stateOf(house)).not.toBe('sent');
    await aDay(house);
    context.expect([shop.arrived, plain.arrived]).toEqual([[], []]);
    context.expect(await stateOf(house)).toBe('held');
    context.expect(await differences(house.app.db, { slack: house.slack })).toEqual([]);
  });
});

describe.concurrent('a mail server that breaks', () => {
  const byMail = async (context: TestContext, port: number): Promise<House> => {
    const plan = (await shopPlan()).replace('{ kind: webhook, webhook: shop }', '{ kind: email }');
    const outletEmail = {
      host: '127.0.0.1',
      port,
      secure: false,
      from: { name: 'Kopi Senja', address: 'halo@kopisenja.example' },
      allowPrivate: true,
    };
    const author = { author: { name: 'Anton', handle: 'anton@pelanggan.example' } };
    return released(context, { plan: { yaml: plan }, app: { outletEmail } }, author);
  };

  it('F64 the server dies after the dot, before its answer: no second mail, a person is asked', async (context) => {
    let mails = 0;
    const server = await startBroken('end', (socket: Socket) => {
      mails += 1;
      socket.destroy();
    });
    context.onTestFinished(server.close);
    const house = await byMail(context, server.port);
    await aDay(house);
    context.expect(mails).toBe(1);
    context.expect(await stateOf(house)).toBe('held');
    context.expect(await differences(house.app.db, { slack: house.slack })).toEqual([]);
  });

  it('F64 the server puts strangers off with 451, twice: the mail comes the third time, once', async (context) => {
    let put = 0;
    const server = await startMailServer({
      onRcptTo(_address, _session, done) {
        put += 1;
        if (put > 2) done();
        else done(Object.assign(new Error('greylisted, come again'), { responseCode: 451 }));
      },
    });
    context.onTestFinished(server.close);
    const house = await byMail(context, server.port);
    await aDay(house);
    context.expect(put).toBe(3);
    context.expect(server.mails).toHaveLength(1);
    context.expect(await stateOf(house)).toBe('sent');
    context.expect(await differences(house.app.db, { slack: house.slack })).toEqual([]);
  });
});
