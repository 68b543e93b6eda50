// A bot that is started while Slack is away, refuses it or hiccups: the house goes on, and Slack is made up with afterwards.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { check } from '../../src/checker/check.ts';
import { moveClock } from '../../src/engine/clock.ts';
import { connect } from '../../src/engine/database.ts';
import { createLog } from '../../src/engine/log.ts';
import { SomebodyElse } from '../../src/slack/self.ts';
import {
  blocksText,
  complaint,
  declare,
  draftCard,
  HOUR,
  type House,
  MINUTE,
  openHouse,
  patientPlan,
  recordFacts,
} from '../support/house.ts';
import { openPager } from '../support/pager.ts';

// Stories wait for a whole house; how long that takes is the machine's own affair.
vi.setConfig({ testTimeout: 240_000 });

let house: House;
const open: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  await house.stop();
  for (const close of open.splice(0).reverse()) await close();
});

/** Who holds which role of the newest crisis. */
const roles = async () => {
  const rows = await house.app.db.roleHolder.findMany({ orderBy: [{ role: 'asc' }, { person: 'asc' }] });
  return rows.map(({ role, person }) => `${role} ${person}`);
};

describe('a directory that hiccups while the bot starts', () => {
  it('takes nobody out of the plan: a crisis declared meanwhile has its lead and its approvers', async () => {
    house = await openHouse();
    await house.restart(async () => {
      for (const method of ['users.lookupByEmail', 'usergroups.list', 'usergroups.users.list'])
        house.slack.faults.rateLimit(method, 1, 1_000);
    });
    await declare(house);
    expect(await roles()).toEqual(expect.arrayContaining(['lead U0SARI', 'care U0BUDI', 'comms U0RINA']));
  });

  it('is asked again: where nothing was known before, one hiccup leaves nobody out', async () => {
    house = await openHouse();
    await house.restart(async () => {
      const db = connect(house.database.url);
      await db.plan.deleteMany();
      await db.$disconnect();
      house.slack.faults.rateLimit('users.lookupByEmail', 1, 1);
      house.slack.faults.dropBefore('usergroups.users.list', 1);
    });
    await declare(house);
    expect(await roles()).toEqual(expect.arrayContaining(['lead U0SARI', 'care U0BUDI', 'comms U0RINA']));
  });
});

/** Where alarms go that Slack does not take; closed when the story ends. */
async function pagerOfStory() {
  const pager = await openPager();
  open.push(pager.close);
  return pager;
}

/** What a page of the web server says. */
const page = async (name: string) => {
  const answer = await fetch(`${house.app.opsUrl}/${name}`);
  return { status: answer.status, body: (await answer.json()) as { [key: string]: unknown } };
};
const marks = () =>
  house.slack
    .channels()
    .flatMap(({ id }) => house.slack.accepted(id))
    .flatMap(({ metadata }) => metadata?.event_payload?.o ?? []);

/** Every post that the house believes sent is there once, and nothing is given up. */
async function expectAllSaidOnce(): Promise<void> {
  const { db } = house.app;
  expect(new Set(marks()).size).toBe(marks().length);
  expect(await db.job.findMany({ where: { class: { not: 'P4' }, state: { in: ['dead', 'held'] } } })).toEqual(
    [],
  );
  const { results } = await check(db);
  expect(results.filter(({ findings }) => findings.length > 0)).toEqual([]);
}

describe('a bot that is started again', () => {
  it('while Slack is away takes complaints, lets clocks run and tells alarms elsewhere, and makes up with Slack afterwards', async () => {
    const { fallbackWebhook, told } = await pagerOfStory();
    house = await openHouse({ plan: { yaml: await patientPlan('en') }, app: { fallbackWebhook } });
    const channel = await declare(house);
    await recordFacts(house, channel, 'U0BUDI');
    await house.complain([complaint(1)]);
    await house.idle();
    const { ts } = draftCard(house, channel, 1);
    const { slack } = house;
    await house.restart(async () => {
      slack.faults.add({ kind: 'drop', method: '*', when: 'before', times: 1_000_000 });
      await slack.as('U0RINA').react(channel, ts, 'white_check_mark');
    });
    const { db } = house.app;
    expect((await house.complain([complaint(2)])).status).toBe(202);
    expect(await db.complaint.count()).toBe(2);
    await moveClock(db, 4 * HOUR + MINUTE);
    const breached = () => db.timeline.count({ where: { fact: 'complaint_breached' } });
    await expect.poll(breached, { timeout: 60_000 }).toBe(2);
    await moveClock(db, 3 * MINUTE);
    await expect.poll(() => told().join('\n'), { timeout: 60_000 }).toContain('ran out');
    expect((await page('livez')).status).toBe(200);
    expect(await page('readyz')).toMatchObject({ status: 200, body: { slack: 'unreachable' } });
    expect(house.app.trouble()).toBe('unreachable');
    expect(await db.approval.count()).toBe(0);

    slack.faults.clear();
    await house.app.connected;
    await expect.poll(() => db.approval.count(), { timeout: 120_000 }).toBe(1);
    // Liveness: what was tried while Slack was away is looked for after its quiet time, and sent if it is not there.
    const open = () => db.job.count({ where: { state: { in: ['pending', 'sending', 'uncertain'] } } });
    const settled = async () => {
      if ((await open()) > 0) await moveClock(db, 30_000);
      return open();
    };
    await expect.poll(settled, { timeout: 120_000, interval: 500 }).toBe(0);
    const cards = slack.messages(channel).filter((m) => blocksText(m).includes('coffee, number 2'));
    expect(cards).toHaveLength(1);
    await expect
      .poll(() => page('readyz').then(({ body }) => body.slack), { timeout: 60_000 })
      .toBe(undefined);
    await expectAllSaidOnce();
  });

  it('with a token that worked and is refused now goes on, says so, and gives nothing up', async () => {
    const code = 'token_revoked';
    house = await openHouse();
    const channel = await declare(house);
    await house.restart(async () => {
      house.slack.faults.error('*', code, 1_000_000);
    });
    expect((await house.complain([complaint(1)])).status).toBe(202);
    expect((await page('livez')).status).toBe(200);
    expect(await page('readyz')).toMatchObject({ status: 200, body: { slack: code } });
    const { db } = house.app;
    const waiting = () => db.job.count({ where: { state: 'pending', errorCode: code } });
    await expect.poll(waiting, { timeout: 60_000 }).toBeGreaterThan(0);
    house.slack.faults.clear();
    await house.app.connected;
    await house.pass(2 * MINUTE);
    const cards = house.slack.messages(channel).filter((m) => blocksText(m).includes('coffee, number 1'));
    expect(cards).toHaveLength(1);
    await expectAllSaidOnce();
  });

  it('does not wait for its sockets to open either', async () => {
    house = await openHouse();
    await house.restart(async () => {
      house.slack.faults.error('apps.connections.open', 'token_revoked', 1_000_000);
    });
    expect((await house.complain([complaint(1)])).status).toBe(202);
    expect(await page('readyz')).toMatchObject({ status: 200, body: { slack: 'token_revoked' } });
    house.slack.faults.clear();
    await house.app.connected;
    expect(house.app.trouble()).toBeUndefined();
  });

  it('ends when Slack comes back and says that its tokens are somebody else', async () => {
    house = await openHouse();
    const { app } = house;
    const { team, userId } = await app.db.introduction.findFirstOrThrow();
    await house.restart(async () => {
      const db = connect(house.database.url);
      await db.introduction.updateMany({ data: { team: 'T0OTHER' } });
      await db.$disconnect();
      house.slack.faults.add({ kind: 'drop', method: '*', when: 'before', times: 1_000_000 });
    });
    const { url, connected } = house.app;
    house.slack.faults.clear();
    const error = await connected.catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(SomebodyElse);
    expect(error).toMatchObject({ was: { team: 'T0OTHER' }, is: { team, userId } });
    await expect(fetch(`${url}/livez`)).rejects.toThrow();
    expect(house.slack.connections).toBe(0);
  });
});

describe('a bot whose tokens have never worked', () => {
  const forget = async () => {
    const db = connect(house.database.url);
    await db.introduction.deleteMany();
    await db.$disconnect();
  };

  it('does not start where Slack refuses one of them', async () => {
    house = await openHouse();
    for (const method of ['auth.test', 'apps.connections.open']) {
      const fault = { id: 0 };
      const again = house.restart(async () => {
        await forget();
        fault.id = house.slack.faults.error(method, 'invalid_auth', 1_000_000);
      });
      await expect(again).rejects.toMatchObject({ data: { error: 'invalid_auth' } });
      house.slack.faults.clear(fault.id);
    }
    await house.restart();
    expect(house.app.trouble()).toBeUndefined();
  });

  it('waits for a Slack that does not answer, says that nothing is known, and takes a page of HTML for no answer', async () => {
    const lines: string[] = [];
    const log = createLog('warn', { write: (line: string) => void lines.push(line) });
    house = await openHouse({ app: { log } });
    await house.restart(async () => {
      await forget();
      house.slack.faults.dropBefore('auth.test', 1);
      house.slack.faults.add({ kind: 'html', method: 'auth.test' });
    });
    expect(lines.filter((line) => line.includes('has never told who we are'))).toHaveLength(2);
    expect(house.app.trouble()).toBeUndefined();
  });
});
