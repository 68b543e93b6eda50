// The clocks of complaints through the whole house: reminders, pauses, extensions, ladders, nights, and comments again.
import { afterEach, describe, expect, it } from 'vitest';
import { localDateTime, nextLocalTime } from '../../src/calendar/zone.ts';
import { databaseNow, moveClock } from '../../src/engine/clock.ts';
import { isBreach } from '../../src/features/complaints/standing.ts';
import {
  blocksText,
  complaint,
  declare,
  examplePlan,
  HOUR,
  type House,
  MINUTE,
  openHouse,
} from '../support/house.ts';

let house: House;
afterEach(() => house.stop());

const plan = async (more = '') => ({
  yaml: `${await examplePlan('en')}\n${more}`,
});
const cardOf = (channel: string, n: number) => {
  const card = house.slack.messages(channel).find((m) => blocksText(m).includes(`number ${n}`) && m.blocks);
  if (!card) throw new Error(`no card of complaint ${n}`);
  return card as { ts: string };
};
const threadOf = (channel: string, n: number) =>
  house.slack.thread(channel, cardOf(channel, n).ts).map((m) => String(m.text));
const has = (texts: string[], word: string) => texts.filter((text) => text.includes(word)).length;
const row = (id: number) =>
  house.app.db.complaint.findUniqueOrThrow({ where: { id }, include: { clock: true } });
const noticed = async (id: number) =>
  (await house.app.db.clockNotice.findMany({ where: { complaintId: id } })).map(({ key }) => key);
/** The kinds of events of a complaint's clock; what triage said of it aside. */
const eventsOf = async (id: number) =>
  (await row(id)).clock.map(({ type }) => type).filter((type) => type !== 'reclassified');
const direct = (person: string) =>
  house.slack
    .channels()
    .filter((c) => c.members.includes(person) && !c.name.startsWith('crisis'))
    .flatMap((c) => house.slack.messages(c.id))
    .map((m) => String(m.text));

/** Opens the clock form on a card and does one thing in it. */
async function clock(channel: string, n: number, person: string, act: string, more: object = {}) {
  const someone = house.slack.as(person);
  await someone.click(channel, cardOf(channel, n).ts, 'complaints.clock');
  const form = house.slack.view(person) as { id: string };
  await someone.submit(form.id, { act: { act }, ...more });
  await house.idle();
}
const why = (reason: string) => ({ reason: { reason } });

describe('a clock', () => {
  it('F40 stands still from a pause with its reason until it is resumed, and the time between does not count', async () => {
    house = await openHouse();
    const name = await declare(house);
    await house.complain([complaint(1)]);
    await house.idle();
    const before = (await row(1)).dueAt as Date;
    await clock(name, 1, 'U0BUDI', 'pause', why('we wait for the bank <!channel>'));
    expect((await row(1)).dueAt).toBeNull();
    expect(blocksText(cardOf(name, 1))).toContain('we wait for the bank');
    expect(has(threadOf(name, 1), 'paused the clock')).toBe(1);
    expect(threadOf(name, 1).join(' ')).not.toContain('<!channel>');
    await house.pass(6 * HOUR);
    expect(has(threadOf(name, 1), 'no answer yet') + has(threadOf(name, 1), 'ran out')).toBe(0);
    await clock(name, 1, 'U0BUDI', 'resume');
    const after = (await row(1)).dueAt as Date;
    const moved = after.getTime() - before.getTime();
    expect(moved).toBeGreaterThanOrEqual(6 * HOUR);
    expect(moved).toBeLessThan(6 * HOUR + 5 * MINUTE);
    await house.pass(4 * HOUR + MINUTE);
    expect(has(threadOf(name, 1), 'ran out')).toBe(1);
    expect(await eventsOf(1)).toEqual(['started', 'paused', 'resumed']);
  });

  it('is extended once with its reason, and a second time refused to the one who asked', async () => {
    house = await openHouse();
    const name = await declare(house);
    await house.complain([complaint(1)]);
    await house.idle();
    const before = (await row(1)).dueAt as Date;
    await clock(name, 1, 'U0BUDI', 'extend', { ...why('the lab needs a day'), length: { length: '1d' } });
    expect(((await row(1)).dueAt as Date).getTime() - before.getTime()).toBe(24 * HOUR);
    await clock(name, 1, 'U0BUDI', 'extend', { ...why('and another'), length: { length: '1d' } });
    expect(house.slack.view('U0BUDI')).toMatchObject({
      errors: { act: expect.stringContaining('extended before') },
    });
    expect((await row(1)).clock.filter(({ type }) => type === 'extended')).toHaveLength(1);
    expect(has(threadOf(name, 1), 'extended the time')).toBe(1);
  });

  it('climbs a ladder after its one breach, by thread and by message, and then it ends', async () => {
    house = await openHouse();
    const name = await declare(house);
    await house.complain([complaint(1)]);
    await house.idle();
    await house.pass(4 * HOUR + MINUTE);
    expect(has(threadOf(name, 1), 'ran out')).toBe(1);
    expect(direct('U0BUDI').some((text) => text.includes('no. 1 is late'))).toBe(true);
    expect(direct('U0SARI').some((text) => text.includes('no. 1 is late'))).toBe(false);
    await house.pass(31 * MINUTE);
    expect(threadOf(name, 1).at(-1)).toContain('<@U0SARI>');
    expect(direct('U0SARI').some((text) => text.includes('no. 1 is late'))).toBe(true);
    await house.pass(90 * MINUTE);
    expect(threadOf(name, 1).at(-1)).toContain('<@U0WAYAN>');
    const said = threadOf(name, 1).length;
    for (let day = 0; day < 3; day += 1) await house.pass(24 * HOUR);
    expect(threadOf(name, 1).length).toBe(said);
    expect(has(threadOf(name, 1), 'ran out')).toBe(1);
    expect((await row(1)).nextAt).toBeNull();
  });

  it('F38 gives one notice for all that came due while the bot was down', async () => {
    house = await openHouse();
    const name = await declare(house);
    for (let n = 1; n <= 5; n += 1) await house.complain([complaint(n)]);
    await house.idle();
    const { db } = house.app;
    await moveClock(db, 4 * HOUR + 10 * MINUTE);
    await house.restart();
    await house.idle();
    const notices = house.slack
      .messages(name)
      .filter((m) => blocksText(m).includes('*5* complaints are overdue'));
    expect(notices).toHaveLength(1);
    for (let n = 1; n <= 5; n += 1) expect(has(threadOf(name, n), 'ran out')).toBe(0);
    // The duty hears of it once in a message of their own, not five times.
    expect(direct('U0BUDI').filter((text) => text.includes('5 complaints are late'))).toHaveLength(1);
    expect(await house.app.db.timeline.count({ where: { fact: 'complaint_breached' } })).toBe(5);
    await house.restart();
    await house.pass(MINUTE);
    expect(
      house.slack.messages(name).filter((m) => blocksText(m).includes('complaints are overdue')),
    ).toHaveLength(1);
  });

  it('wakes nobody at night unless it is critical', async () => {
    house = await openHouse({
      plan: await plan(
        'policies:\n  - { name: calm, match: { level: [high] }, targets: { first_reply: 2h } }\n',
      ),
    });
    const name = await declare(house);
    const night = nextLocalTime(await databaseNow(house.app.db), '20:30', 'Asia/Jakarta');
    await house.pass(night.getTime() - (await databaseNow(house.app.db)).getTime());
    await house.complain([complaint(1), complaint(2)]);
    await house.idle();
    const reclassify = { by: 'U0SARI', complaint: 2, severity: 'critical' };
    await house.app.engine.perform({ verb: 'complaints.reclassify', input: reclassify });
    await house.pass(2 * HOUR + MINUTE);
    expect(has(threadOf(name, 2), 'ran out')).toBe(1);
    expect(direct('U0BUDI').filter((text) => text.includes('no. 2 is late'))).toHaveLength(1);
    await house.pass(HOUR - MINUTE);
    // Late is late, day and night: only the telling waits.
    expect(has(threadOf(name, 1), 'ran out')).toBe(0);
    expect((await noticed(1)).filter(isBreach)).toHaveLength(1);
    await house.slack.as('U0SARI').command('/crisis', 'due', name);
    expect(house.slack.ephemerals('U0SARI').at(-1)?.text).toContain('Overdue');
    const morning = nextLocalTime(await databaseNow(house.app.db), '07:00', 'Asia/Jakarta');
    await house.pass(morning.getTime() - (await databaseNow(house.app.db)).getTime() - MINUTE);
    expect(has(threadOf(name, 1), 'ran out')).toBe(0);
    await house.pass(2 * MINUTE);
    const told = house.slack
      .messages(name)
      .flatMap((m) => [blocksText(m), ...house.slack.thread(name, String(m.ts)).map(blocksText)]);
    expect(
      told.filter((text) => /ran out|complaints are overdue|still without/.test(text)).length,
    ).toBeGreaterThan(0);
    expect(localDateTime('2026-11-22', '07:00', 'Asia/Jakarta').toISOString()).toBe(
      '2026-11-22T00:00:00.000Z',
    );
  });

  it('can be snoozed and silenced on record; it runs on', async () => {
    house = await openHouse();
    const name = await declare(house);
    await house.complain([complaint(1), complaint(2)]);
    await house.idle();
    await clock(name, 1, 'U0BUDI', 'silence', why('the author asked us to wait'));
    await clock(name, 2, 'U0BUDI', 'snooze', { ...why('in a meeting'), length: { length: '3h' } });
    const dueAt = (await row(2)).dueAt;
    await house.pass(2 * HOUR + 5 * MINUTE);
    expect(has(threadOf(name, 2), 'no answer yet')).toBe(0);
    await house.pass(HOUR);
    expect(has(threadOf(name, 2), 'no answer yet')).toBe(1);
    expect((await row(2)).dueAt).toEqual(dueAt);
    await house.pass(2 * HOUR);
    expect(has(threadOf(name, 1), 'no answer yet') + has(threadOf(name, 1), 'ran out')).toBe(0);
    expect((await noticed(1)).filter(isBreach)).toHaveLength(1);
    const facts = await house.app.db.timeline.findMany({
      where: { fact: 'clock_changed' },
      orderBy: { id: 'asc' },
    });
    expect(facts.map(({ data }) => data)).toMatchObject([
      { act: 'silence', by: 'U0BUDI', complaint: 1, reason: 'the author asked us to wait' },
      { act: 'snooze', by: 'U0BUDI', complaint: 2, reason: 'in a meeting' },
    ]);
  });

  it('asks for a next answer from the oldest comment that nobody answered, whoever carries it', async () => {
    house = await openHouse();
    const name = await declare(house);
    const rudi = (n: number) => complaint(n, { thread_id: 't1', author: { id: 'rudi', name: 'Rudi' } });
    const { engine } = house.app;
    const answer = (id: number) =>
      engine.perform({ verb: 'complaints.answered', input: { by: 'U0DEWI', complaint: id, proof: null } });
    await house.complain([rudi(1)]);
    await house.idle();
    await answer(1);
    expect((await row(1)).dueAt).toBeNull();
    await house.pass(HOUR);
    await house.complain([rudi(2)]);
    await house.idle();
    const first = (await row(1)).dueAt as Date;
    expect(first.getTime() - (await row(2)).seenAt.getTime()).toBe(4 * HOUR);
    expect(await row(2)).toMatchObject({ followsId: 1, dueAt: null, state: 'open' });
    await house.pass(HOUR);
    await house.complain([rudi(3)]);
    // Somebody else in the same thread has a clock of their own.
    await house.complain([complaint(4, { thread_id: 't1', author: { id: 'tini', name: 'Tini' } })]);
    await house.idle();
    expect((await row(1)).dueAt).toEqual(first);
    expect(await row(4)).toMatchObject({ followsId: null, state: 'open' });
    expect((await row(4)).dueAt).not.toBeNull();
    expect(blocksText(cardOf(name, 1))).toContain('Next answer');
    await answer(3);
    expect((await row(1)).dueAt).toBeNull();
    expect(await eventsOf(1)).toEqual([
      'started',
      'answered',
      'commented_again',
      'commented_again',
      'answered',
    ]);
  });

  it('F40 moves to the policy a person names, keeps its paused time, and shows in the same figures everywhere', async () => {
    house = await openHouse({
      plan: await plan(`policies:
  - { name: fast, match: { source: [nowhere] }, targets: { first_reply: 3h } }
  - { name: slow, targets: { first_reply: 10h } }
`),
    });
    const name = await declare(house);
    await house.complain([complaint(1), complaint(2)]);
    await house.idle();
    const seen = (await row(1)).seenAt.getTime();
    await clock(name, 1, 'U0BUDI', 'pause', why('asked the supplier'));
    await house.pass(HOUR);
    await clock(name, 1, 'U0BUDI', 'resume');
    const slow = ((await row(1)).dueAt as Date).getTime() - seen;
    await clock(name, 1, 'U0BUDI', 'policy', { ...why('a journalist'), policy: { policy: 'fast' } });
    const fast = ((await row(1)).dueAt as Date).getTime() - seen;
    expect(slow - fast).toBe(7 * HOUR);
    expect(fast).toBeGreaterThanOrEqual(4 * HOUR);
    await house.pass(4 * HOUR);
    const sari = house.slack.as('U0SARI');
    await sari.command('/crisis', 'due', name);
    const due = String(house.slack.ephemerals('U0SARI').at(-1)?.text);
    expect(due).toContain('2 waiting, 1 overdue');
    expect(due.indexOf('no. 1')).toBeLessThan(due.indexOf('no. 2'));
    expect(due).toMatch(/posted .* ago, seen .* ago/);
    await sari.command('/crisis', 'status', name);
    expect(blocksText(house.slack.ephemerals('U0SARI').at(-1))).toContain('1 overdue');
    const header = house.slack
      .messages(name)
      .find((m) => m.blocks && blocksText(m).includes('Customers charged twice'));
    expect(blocksText(header)).toMatch(/overdue/i);
  });
});
