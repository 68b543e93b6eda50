// F42–F44, F51, F53, F56–F58: what strangers send to the doors: broken, hostile, unsigned, old, or the same again.
import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, it, type TestContext } from 'vitest';
import { signedHeaders } from '../../src/outlets/signature.ts';
import { complaint, type House, type HouseOptions, INTAKE_SECRET, openHouse } from '../support/house.ts';
import { differences } from './compare.ts';
import { declareCrisis } from './crisis.ts';
import { stuck } from './rig.ts';

async function open(
  { onTestFinished }: TestContext,
  http = false,
  more: Partial<HouseOptions> = {},
): Promise<House> {
  const house = await openHouse({ http, ...more });
  onTestFinished(() => house.stop());
  return house;
}

async function intake(house: House, body: Buffer | string, type = 'application/json'): Promise<Response> {
  const bytes = Buffer.from(body as string);
  const headers = signedHeaders([INTAKE_SECRET], `msg_${crypto.randomUUID()}`, new Date(), bytes);
  return fetch(`${house.app.url}/intake/web`, {
    method: 'POST',
    headers: { 'content-type': type, ...headers },
    body: bytes,
  });
}

/** Whatever knocked, the house is whole afterwards, and holds what Slack holds. */
async function stillWhole({ expect }: TestContext, house: House): Promise<void> {
  await house.idle();
  expect(await stuck(house.app.db)).toEqual([]);
  expect(await differences(house.app.db, { slack: house.slack })).toEqual([]);
}

/** The same again for as long as the house asks to come again, as on a machine that is far too busy. */
async function intakeAtLast(house: House, body: string): Promise<number> {
  for (;;) {
    const { status } = await intake(house, body);
    if (status !== 503) return status;
  }
}

describe.concurrent('the intake', () => {
  it('F44 broken, deep, huge, strange and random bodies: refused or kept whole, never a fault of ours', async (context) => {
    const seed = Number(process.env.FAULT_SEED ?? 44);
    context.task.meta.seed = seed;
    const house = await open(context);
    await declareCrisis({ slack: house.slack, db: house.app.db });
    const one = (text: string) =>
      JSON.stringify({ items: [{ ...complaint(1), id: `x${Math.abs(text.length)}`, text }] });
    const bodies: (Buffer | string)[] = [
      '',
      '{',
      '[]',
      'null',
      '{"items":{}}',
      '{"items":[null,1,"x",[]]}',
      '['.repeat(10_000),
      `{"items":[{"id":"1","id":"2","text":"a"}]}`,
      '{"__proto__":{"items":[]},"items":[{"id":"p","text":"a","__proto__":{"admin":true}}]}',
      Buffer.from([0xff, 0xfe, 0x00, 0x41]),
      one('a\u0000b'),
      one('\ud800 alone'),
      one('😡'.repeat(20_000)),
      `{"items":[${'{"id":"1","text":"a"},'.repeat(20_000)}{}]}`,
      'x'.repeat(1_000_000),
      ...fc.sample(fc.json({ maxDepth: 6 }), { numRuns: 40, seed }),
      ...fc
        .sample(fc.uint8Array({ maxLength: 400 }), { numRuns: 40, seed })
        .map((bytes) => Buffer.from(bytes)),
      ...fc
        .sample(fc.string({ unit: 'binary', minLength: 1, maxLength: 300 }), { numRuns: 40, seed })
        .map(one),
    ];
    let kept = 0;
    for (const body of bodies) {
      const answer = await intake(house, body);
      context.expect(answer.status, String(body).slice(0, 80)).toBeLessThan(500);
      if (answer.ok) kept += ((await answer.json()) as { accepted: unknown[] }).accepted.length;
    }
    context.expect((await intake(house, '{"items":[]}', 'text/xml')).status).toBe(415);
    await stillWhole(context, house);
    context.task.meta.note = `${bodies.length} bodies, ${kept} accepted`;
  });

  it('F42 four senders send the same complaints three times, all at once: each is kept once', async (context) => {
    const house = await open(context);
    await declareCrisis({ slack: house.slack, db: house.app.db });
    const wanted = 200;
    const batch = (from: number) =>
      JSON.stringify({ items: Array.from({ length: 10 }, (_, index) => complaint(from + index)) });
    const sender = async (): Promise<void> => {
      for (let time = 0; time < 3; time += 1)
        for (let from = 0; from < wanted; from += 10)
          context.expect(await intakeAtLast(house, batch(from))).toBeLessThan(300);
    };
    await Promise.all([sender(), sender(), sender(), sender()]);
    await house.pass(20_000);
    context.expect(await house.app.db.complaint.count()).toBe(wanted);
    const taken = Array.from({ length: wanted }, (_, n) => `c${n}`);
    context.expect(await differences(house.app.db, { slack: house.slack, taken })).toEqual([]);
    context.task.meta.note = `${wanted * 12} sent, ${wanted} kept`;
  });

  it('F43 a flood under a bad key: each is refused, a good sender is served meanwhile', async (context) => {
    const house = await open(context);
    await declareCrisis({ slack: house.slack, db: house.app.db });
    const body = JSON.stringify({ items: [complaint(1)] });
    const bad = signedHeaders(
      [`whsec_${Buffer.from('another key, of nobody here').toString('base64')}`],
      'msg_bad',
      new Date(),
      body,
    );
    const forged = () =>
      fetch(`${house.app.url}/intake/web`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...bad },
        body,
      }).then(({ status }) => status);
    const statuses: number[] = [];
    const flood = (async () => {
      for (let round = 0; round < 20; round += 1)
        statuses.push(...(await Promise.all(Array.from({ length: 50 }, forged))));
    })();
    const good: number[] = [];
    for (let n = 1; n <= 5; n += 1)
      good.push(await intakeAtLast(house, JSON.stringify({ items: [complaint(n)] })));
    await flood;
    context.expect(new Set(statuses)).toEqual(new Set([401]));
    context.expect(good).toEqual([202, 202, 202, 202, 202]);
    context.expect(await house.app.db.complaint.count()).toBe(5);
    await stillWhole(context, house);
    context.task.meta.note = `${statuses.length} refused, ${good.length} served`;
  });

  it('F51 broadcasts, mentions, links and hidden characters in complaints: no mention, no link, kept to the byte', async (context) => {
    const house = await open(context);
    await declareCrisis({ slack: house.slack, db: house.app.db });
    const texts = [
      '<!channel> <!here|@here> <!everyone> help',
      '<@U0TONO> <@U0MIRA|mira> <#C0RANDOM> <!subteam^S0CARE>',
      '<http://evil.example|your bank> <mailto:a@b.example|write> <javascript:alert(1)|x>',
      '&lt;!channel&gt; &amp;amp;',
      '*bold* _it_ ~no~ `code` ```block``` > quote',
      '\u202Eevil\u200Bhidden',
      '<script>alert(1)</script><img src=x onerror=1>',
    ];
    await house.complain(texts.map((text, n) => complaint(n, { text, author: { name: `${text} ${n}` } })));
    await house.pass(20_000);
    const rows = await house.app.db.complaint.findMany({ orderBy: { id: 'asc' } });
    context.expect(rows.map(({ text }) => text)).toEqual(texts);
    context.expect(await differences(house.app.db, { slack: house.slack })).toEqual([]);
  });

  it('F53 every answer of the web server forbids scripts, frames and guesses about its type', async (context) => {
    const house = await open(context);
    for (const path of ['/readyz', '/livez', '/metrics', '/nothing', '/intake/<script>', '/%ff']) {
      const { headers } = await fetch(`${house.app.url}${path}`);
      context
        .expect(headers.get('content-security-policy'), path)
        .toMatch(/^default-src 'none'.*frame-ancestors 'none'/);
      context.expect(headers.get('content-security-policy')).not.toContain('script-src');
      context.expect(headers.get('x-content-type-options')).toBe('nosniff');
    }
    await stillWhole(context, house);
  });
});

describe.concurrent("Slack's door", () => {
  /** One request as Slack would sign it, or not quite. */
  async function knock(
    house: House,
    more: {
      body?: string;
      age?: number;
      secret?: string;
      signature?: (good: string) => string | null;
      type?: string;
    } = {},
  ): Promise<Response> {
    const body = more.body ?? reaction(`Ev${crypto.randomUUID()}`);
    const timestamp = String(Math.floor(Date.now() / 1000) - (more.age ?? 0));
    const hmac = createHmac('sha256', more.secret ?? house.slack.signingSecret)
      .update(`v0:${timestamp}:${body}`)
      .digest('hex');
    const signature = more.signature ? more.signature(`v0=${hmac}`) : `v0=${hmac}`;
    return fetch(`${house.app.url}/slack/events`, {
      method: 'POST',
      headers: {
        'content-type': more.type ?? 'application/json',
        'x-slack-request-timestamp': timestamp,
        ...(signature === null ? {} : { 'x-slack-signature': signature }),
      },
      body,
    });
  }
  const reaction = (id: string) =>
    JSON.stringify({
      type: 'event_callback',
      event_id: id,
      team_id: 'T0KOPISENJA',
      api_app_id: 'A0TANGGAP',
      event: {
        type: 'reaction_added',
        user: 'U0RINA',
        reaction: 'white_check_mark',
        item: { type: 'message', channel: 'C0GENERAL', ts: '1.1' },
        event_ts: '1.2',
      },
    });
  const stored = (house: House) => house.app.db.inbox.count();

  it('F56 no, a wrong, a cut or an old signature, or one for another body: 401, nothing stored', async (context) => {
    const house = await open(context, true);
    const before = await stored(house);
    const wrong: Parameters<typeof knock>[1][] = [
      { signature: () => null },
      { signature: () => '' },
      { signature: () => 'v0=00' },
      { signature: (good) => good.replace('v0=', 'v1=') },
      { signature: (good) => good.slice(0, -2) },
      { signature: (good) => good.slice(0, -1) + (good.endsWith('0') ? '1' : '0') },
      { age: 301 },
      { age: -310 },
    ];
    for (const each of wrong)
      context.expect((await knock(house, each)).status, JSON.stringify(each)).toBe(401);
    context.expect(await stored(house)).toBe(before);
    context.expect((await knock(house)).status).toBe(200);
    context.expect(await stored(house)).toBe(before + 1);
    await stillWhole(context, house);
    context.task.meta.note = `${wrong.length} forgeries`;
  });

  it('F56 two signing secrets while they are exchanged: both are taken, none other, and none of a body of another', async (context) => {
    const old = 'the secret that was in use before';
    const house = await open(context, true, { oldSigningSecret: old });
    const before = await stored(house);
    context.expect((await knock(house)).status).toBe(200);
    const later = reaction('Ev0LATER').replace('"1.2"', '"1.3"');
    context.expect((await knock(house, { secret: old, body: later })).status).toBe(200);
    context.expect(await stored(house)).toBe(before + 2);
    const wrong: Parameters<typeof knock>[1][] = [
      { secret: 'a secret of nobody here' },
      { secret: old, age: 301 },
      { secret: old, age: -310 },
      { secret: old, signature: () => null },
      { secret: old, signature: (good) => good.slice(0, -2) },
      { body: '', signature: () => '' },
    ];
    for (const each of wrong)
      context.expect((await knock(house, each)).status, JSON.stringify(each)).toBe(401);
    context.expect((await knock(house, { secret: old, body: 'x'.repeat(1_100_000) })).status).toBe(413);
    context.expect(await stored(house)).toBe(before + 2);
    await stillWhole(context, house);
  });

  it('F56 a signed request that is meant for another app: answered, so that it is not sent again, and nothing stored', async (context) => {
    const house = await open(context, true);
    const before = await stored(house);
    const foreign = reaction('Ev0FOREIGN').replace('A0TANGGAP', 'A0SOMEBODY');
    context.expect((await knock(house, { body: foreign })).status).toBe(200);
    context.expect(await stored(house)).toBe(before);
    context.expect((await knock(house)).status).toBe(200);
    context.expect(await stored(house)).toBe(before + 1);
    await stillWhole(context, house);
  });

  it('F57 a good request replayed within five minutes: answered, and without effect', async (context) => {
    const house = await open(context, true);
    const body = reaction('Ev0SAME');
    const before = await stored(house);
    for (let time = 0; time < 5; time += 1)
      context.expect((await knock(house, { body, age: time * 50 })).status).toBe(200);
    context.expect(await stored(house)).toBe(before + 1);
    await stillWhole(context, house);
  });

  it('F58 ssl_check beside an event, a form that says it is JSON, JSON that says it is a form: no event is dealt with', async (context) => {
    const house = await open(context, true);
    const timeline = await house.app.db.timeline.count();
    const form = 'ssl_check=1&token=x&command=%2Fcrisis&text=declare+now&user_id=U0SARI&trigger_id=1.2';
    await knock(house, { body: form, type: 'application/x-www-form-urlencoded' });
    await knock(house, { body: form });
    await knock(house, { body: reaction('Ev0FORM'), type: 'application/x-www-form-urlencoded' });
    await knock(house, { body: JSON.stringify({ ssl_check: 1, ...JSON.parse(reaction('Ev0SSL')) }) });
    await stillWhole(context, house);
    context.expect(await house.app.db.timeline.count()).toBe(timeline);
    context.expect(await house.app.db.approval.count()).toBe(0);
    context.expect(await house.app.db.crisis.count()).toBe(0);
  });
});
