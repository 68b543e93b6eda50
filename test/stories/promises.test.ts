// Promises made in answers, and the news of a repair for everyone who was answered, through the whole house.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { onePerPerson } from '../../src/features/drafts/news.ts';
import { decideChange, type Pledge, samePromise } from '../../src/features/drafts/pledge.ts';
import {
  blocksText,
  complaint,
  declare,
  draftCard,
  HOUR,
  type House,
  openHouse,
  patientPlan,
  recordFacts,
} from '../support/house.ts';

// A bound on a hang, not on speed: a busy machine takes its time.
vi.setConfig({ testTimeout: 180_000 });

let house: House;
afterEach(async () => house?.stop());

const APPROVE = 'white_check_mark';
const yaml = await patientPlan('en');
const inThreads = (name: string) =>
  house.slack.messages(name).flatMap((root) => house.slack.thread(name, root.ts as string));

/** Approves the card, waits for the hold, and says that it is posted. */
async function send(name: string, card: { ts: string; thread_ts: string }): Promise<void> {
  const { slack } = house;
  await slack.as('U0RINA').react(name, card.ts, APPROVE);
  await house.pass(HOUR);
  const handover = slack
    .thread(name, card.thread_ts)
    .findLast((m) => blocksText(m).includes('post this exact text'));
  await slack.as('U0DEWI').click(name, handover?.ts as string, 'drafts.posted');
  await slack.as('U0DEWI').submit((slack.view('U0DEWI') as { id: string }).id, {
    link: { link: `https://social.example/answers/${card.ts}` },
  });
  await house.idle();
}

async function fixed(name: string, news: string, other = ''): Promise<unknown> {
  await house.slack.as('U0BUDI').command('/crisis', `fixed ${news}`, name);
  const form = house.slack.view('U0BUDI') as { id: string };
  const answer = await house.slack.as('U0BUDI').submit(form.id, {
    news: { news },
    ...(other ? { other: { other } } : {}),
  });
  await house.idle();
  return answer;
}
const newsCards = (name: string) => [
  ...new Map(
    inThreads(name)
      .filter((m) => blocksText(m).includes('News of the repair'))
      .map((m) => [m.ts, m]),
  ).values(),
];

describe('a promise in an answer', () => {
  it('enters the ledger with owner and date, is reminded of before, missed when nobody kept it, and kept late', async () => {
    house = await openHouse({ plan: { yaml } });
    const { slack, app } = house;
    const name = await declare(house);
    await recordFacts(house, name, 'U0BUDI', { repair: { repair: '' }, next_update: { next_update: '' } });
    await house.complain([complaint(1), complaint(2)]);
    await house.idle();
    for (const n of [1, 2]) {
      await slack.as('U0BUDI').click(name, draftCard(house, name, n).ts, 'drafts.edit');
      await slack.as('U0BUDI').submit((slack.view('U0BUDI') as { id: string }).id, {
        text: { text: `We are sorry, customer ${n}. We will send your money back by 1 December 2030.` },
      });
      await house.idle();
      await send(name, draftCard(house, name, n));
    }
    const pledges = await app.db.pledge.findMany();
    expect(pledges).toHaveLength(1);
    const [pledge] = pledges;
    expect(pledge).toMatchObject({ owner: 'U0RINA', answers: 2, dated: true, state: 'open' });
    expect(pledge?.dueAt.toISOString()).toBe('2030-12-01T10:00:00.000Z');
    await slack.as('U0SARI').command('/crisis', 'promises', name);
    expect(slack.ephemerals('U0SARI').at(-1)?.text).toContain('in 2 answers');

    await slack.as('U0SARI').command('/crisis', 'status', name);
    const standing = blocksText(slack.ephemerals('U0SARI').at(-1));
    expect(standing).toContain('*Promises:* none overdue · 0 more due today');
    expect(standing).toMatch(/Next promise due:.*<@U0RINA>.*money back/);

    const toDue = () => (pledge?.dueAt.getTime() ?? 0) - Date.now();
    const said = (words: string) => slack.messages(name).filter((m) => String(m.text).includes(words));
    const timers = await app.db.timer.findMany({ where: { key: { startsWith: 'promise:' } } });
    expect(
      timers.map((t) => (pledge?.dueAt.getTime() ?? 0) - t.dueAt.getTime()).sort((a, b) => a - b),
    ).toEqual([0, 2 * HOUR]);
    // Only these two timers, not four years of standups.
    await app.db.timer.updateMany({
      where: { state: 'armed', key: { not: { startsWith: 'promise:' } } },
      data: { state: 'cancelled' },
    });
    await house.pass(toDue() - 3 * HOUR);
    expect(said('we promised in public')).toHaveLength(1);
    expect(String(said('we promised in public')[0]?.text)).toContain('<@U0RINA>');
    await house.pass(3 * HOUR);
    expect(said('time of this promise is over')).toHaveLength(1);
    expect((await app.db.pledge.findFirstOrThrow()).state).toBe('missed');
    await slack.as('U0SARI').command('/crisis', 'status', name);
    expect(blocksText(slack.ephemerals('U0SARI').at(-1))).toContain('*Promises:* *1 overdue*');
    await slack
      .as('U0RINA')
      .click(name, said('time of this promise is over')[0]?.ts as string, 'drafts.promise.kept');
    await house.idle();
    expect(await app.db.pledge.findFirstOrThrow()).toMatchObject({ state: 'kept', settledBy: 'U0RINA' });
    expect(said('Kept, says <@U0RINA>').length).toBeGreaterThan(0);
  });
});

describe('the same words again', () => {
  it('are a promise of their own, with its reminders, when the first was kept or falls due at another time', async () => {
    house = await openHouse({ plan: { yaml } });
    const { slack, app } = house;
    const name = await declare(house);
    await recordFacts(house, name, 'U0BUDI', { repair: { repair: '' }, next_update: { next_update: '' } });
    await house.complain([1, 2, 3, 4].map((n) => complaint(n)));
    await house.idle();
    const promise = async (n: number, when: string) => {
      await slack.as('U0BUDI').click(name, draftCard(house, name, n).ts, 'drafts.edit');
      await slack.as('U0BUDI').submit((slack.view('U0BUDI') as { id: string }).id, {
        text: { text: `We are sorry, customer ${n}. We will write to you ${when}.` },
      });
      await house.idle();
      await send(name, draftCard(house, name, n));
    };
    const ledger = () => app.db.pledge.findMany({ orderBy: { id: 'asc' } });
    const armed = async () =>
      (await app.db.timer.findMany({ where: { key: { startsWith: 'promise:' }, state: 'armed' } })).map(
        ({ key }) => key,
      );
    await promise(1, 'within 3 hours');
    const [first] = await ledger();
    await app.engine.perform({
      verb: 'drafts.promise_kept',
      input: { by: 'U0RINA', promise: first?.id ?? 0 },
    });
    await promise(2, 'within 3 hours');
    const [, second] = await ledger();
    expect(second).toMatchObject({ state: 'open', answers: 1, dated: true });
    expect(second?.dueAt.getTime()).toBeGreaterThan(first?.dueAt.getTime() ?? 0);
    expect((await armed()).sort()).toEqual([`promise:${second?.id}:due`, `promise:${second?.id}:remind`]);

    // Kept, and due at the same time: still somebody else is told, and waits.
    await promise(3, 'by 1 December 2030');
    const third = (await ledger())[2];
    await app.engine.perform({
      verb: 'drafts.promise_kept',
      input: { by: 'U0RINA', promise: third?.id ?? 0 },
    });
    await promise(4, 'by 1 December 2030');
    const all = await ledger();
    expect(all.map(({ state, answers }) => [state, answers])).toEqual([
      ['kept', 1],
      [expect.any(String), 1],
      ['kept', 1],
      ['open', 1],
    ]);
    expect(await armed()).toContain(`promise:${all[3]?.id}:remind`);
  });

  it('are one promise while the first is open and their times are close', () => {
    const at = (time: string) => new Date(`2026-11-19T${time}:00Z`);
    const known = {
      crisis: 1,
      draft: 1,
      text: 'We will write within two hours.',
      sha256: 'a',
      answers: 1,
      owner: 'U0RINA',
      dueAt: at('11:00'),
      dated: true,
      state: 'open' as const,
      settledBy: null,
    };
    const made = (dueAt: Date, more: Partial<Pledge> = {}) => ({ ...known, sha256: 'b', dueAt, ...more });
    const ledger = [{ ...known, id: 7 }];
    expect(samePromise(made(at('11:00')), ledger)?.id).toBe(7);
    expect(samePromise(made(at('11:59'), { text: 'We  will write WITHIN two hours.' }), ledger)?.id).toBe(7);
    expect(samePromise(made(at('12:00')), ledger)).toBeUndefined();
    expect(
      samePromise(made(at('11:00'), { text: 'We will call within two hours.' }), ledger),
    ).toBeUndefined();
    for (const state of ['kept', 'missed'] as const)
      expect(samePromise(made(at('11:00')), [{ ...known, id: 7, state }])).toBeUndefined();
    // The same answer is never entered twice.
    expect(samePromise(made(at('22:00'), { sha256: 'a' }), [{ ...known, id: 7, state: 'kept' }])?.id).toBe(7);
    // Where no time could be read, one a day.
    const given = [{ ...known, id: 8, dated: false }];
    expect(samePromise(made(at('23:00'), { dated: false }), given)?.id).toBe(8);
    expect(samePromise(made(at('11:00')), given)).toBeUndefined();
  });
});

describe('a promise that somebody else keeps, or that needs more time', () => {
  it('is changed in its form: the new owner is reminded at the new time, and what cannot be read is asked again', async () => {
    house = await openHouse({ plan: { yaml } });
    const { slack, app } = house;
    const name = await declare(house);
    await recordFacts(house, name, 'U0BUDI', { repair: { repair: '' }, next_update: { next_update: '' } });
    await house.complain([complaint(1)]);
    await house.idle();
    await slack.as('U0BUDI').click(name, draftCard(house, name, 1).ts, 'drafts.edit');
    await slack.as('U0BUDI').submit((slack.view('U0BUDI') as { id: string }).id, {
      text: { text: 'We are sorry. We will send your money back by 1 December 2030.' },
    });
    await house.idle();
    await send(name, draftCard(house, name, 1));
    await slack.as('U0SARI').command('/crisis', 'promises', name);
    const ledger = slack.ephemerals('U0SARI').at(-1);
    expect(blocksText(ledger)).toContain('Change owner or time');
    const change = async (values: Parameters<ReturnType<typeof slack.as>['submit']>[1]) => {
      await slack.as('U0SARI').click(name, ledger?.ts as string, 'drafts.promise.change');
      const form = slack.view('U0SARI') as { id: string };
      const answer = await slack.as('U0SARI').submit(form.id, values);
      await house.idle();
      return JSON.stringify(answer);
    };
    expect(await change({ due: { due: 'whenever' } })).toContain('I cannot read “whenever” as a time');
    expect(await change({ due: { due: '1 December 2020' } })).toContain('is over already');
    expect(await change({})).toContain('Nothing was changed');
    await change({ owner: { owner: 'U0DEWI' }, due: { due: '3 December 2030 at 10:00' } });
    const pledge = await app.db.pledge.findFirstOrThrow();
    expect(pledge).toMatchObject({ owner: 'U0DEWI', state: 'open', dated: true });
    expect(pledge.dueAt.toISOString()).toBe('2030-12-03T03:00:00.000Z');
    const armed = await app.db.timer.findMany({ where: { key: { startsWith: 'promise:' }, state: 'armed' } });
    expect(armed.map((t) => t.dueAt.toISOString()).sort()).toEqual([
      '2030-12-03T01:00:00.000Z',
      '2030-12-03T03:00:00.000Z',
    ]);
    expect(await app.db.timeline.count({ where: { fact: 'promise_changed' } })).toBe(1);
  });

  it('is open again with a new time after it was missed, and reminded of anew; a kept one stays as it is', () => {
    const now = new Date('2030-12-02T00:00:00Z');
    const pledge: Pledge = {
      id: 4,
      crisis: 1,
      draft: 2,
      text: 'We will call you tomorrow.',
      sha256: 'a',
      answers: 1,
      owner: 'U0RINA',
      dueAt: new Date('2030-12-01T10:00:00Z'),
      dated: true,
      state: 'missed',
      settledBy: null,
    };
    const crisis = { id: 1, language: 'en', plan: { timeZone: 'Asia/Jakarta' } } as never;
    const decided = decideChange({ crisis, pledge }, { by: 'U0SARI', due: 'besok pukul 10.00' }, now);
    if ('refused' in decided) throw new Error(decided.refused);
    expect(decided.state.pledge).toMatchObject({ state: 'open', owner: 'U0RINA' });
    expect(decided.timers).toHaveLength(2);
    expect(decided.effects).toHaveLength(2);
    const kept = decideChange(
      { crisis, pledge: { ...pledge, state: 'kept' } },
      { by: 'U0SARI', owner: 'U0DEWI' },
      now,
    );
    expect(kept).toEqual({ refused: 'promise_settled' });
  });
});

describe('the news of a repair', () => {
  it('is prepared for each person who was answered, once, and goes out only when it is approved', async () => {
    house = await openHouse({ plan: { yaml } });
    const { slack, app } = house;
    const name = await declare(house);
    await recordFacts(house, name, 'U0BUDI');
    expect(JSON.stringify(await fixed(name, 'The till is repaired'))).toContain(
      'Nobody here was answered yet',
    );
    const anton = { author: { id: 'a1', name: 'Anton' } };
    await house.complain([complaint(1, anton), complaint(2, anton), complaint(3), complaint(4)]);
    await house.idle();
    for (const n of [1, 2, 3]) await send(name, draftCard(house, name, n));
    expect(await app.db.complaint.count({ where: { state: 'answered' } })).toBe(3);

    await fixed(name, 'The till is repaired and counts once again');
    const summary = slack.messages(name).filter((m) => String(m.text).includes('says that it is repaired'));
    expect(summary).toHaveLength(1);
    expect(blocksText(summary[0])).toContain('One complaint has no answer yet');
    const cards = newsCards(name);
    // Anton complained twice and gets one; the fourth complaint has no answer yet.
    expect(cards).toHaveLength(2);
    expect(cards.map((c) => c.thread_ts)).toEqual([summary[0]?.ts, summary[0]?.ts]);
    expect(blocksText(cards[0])).toContain('The till is repaired and counts once again');
    expect(blocksText(cards[0])).toContain('To *');
    const releases = await app.db.release.count({ where: { state: 'sent' } });
    await house.pass(HOUR);
    expect(await app.db.release.count({ where: { state: 'sent' } })).toBe(releases);

    // The same road: a second pair of eyes, a hold, a proof; and no clock moves.
    await send(name, cards[0] as never);
    expect(await app.db.release.count({ where: { state: 'sent' } })).toBe(releases + 1);
    const facts = await app.db.timeline.findMany({
      where: { fact: { in: ['follow_up_sent', 'complaint_answered'] } },
    });
    expect(facts.filter((f) => f.fact === 'follow_up_sent')).toHaveLength(1);
    expect(facts.filter((f) => f.fact === 'complaint_answered')).toHaveLength(3);

    expect(JSON.stringify(await fixed(name, 'Again the same'))).toContain('has this news already');
    await send(name, draftCard(house, name, 4));
    await fixed(name, 'The till is repaired');
    expect(newsCards(name)).toHaveLength(3);
    await slack.as('U0RINA').click(name, newsCards(name).at(-1)?.ts as string, 'drafts.another');
    await house.idle();
    const versions = await app.db.draftVersion.findMany({
      where: { draft: { complaintId: 4, purpose: 'follow_up' } },
    });
    expect(versions.map((v) => v.text.includes('The till is repaired'))).toEqual([true, true]);
    expect(new Set(versions.map((v) => v.text)).size).toBe(2);
  });

  it('speaks to each in their own language, and shows a gap where nobody wrote it in that', async () => {
    house = await openHouse({ plan: { yaml: await patientPlan('id') } });
    const { slack, app } = house;
    await declare(house, { values: { language: { language: 'id' } } }).catch(() => undefined);
    const name = slack.channels().findLast((c) => c.name.startsWith('krisis-'))?.name as string;
    await house.complain([
      complaint(1, { text: 'Saya ditagih dua kali untuk satu kopi, tolong dicek ya' }),
      complaint(2),
    ]);
    await house.idle();
    await app.db.complaint.updateMany({ data: { state: 'answered' } });
    await slack.as('U0BUDI').command('/crisis', 'beres Mesin kasir sudah diperbaiki', name);
    const form = slack.view('U0BUDI') as { id: string };
    await slack.as('U0BUDI').submit(form.id, { news: { news: 'Mesin kasir sudah diperbaiki' } });
    await house.idle();
    const news = (complaintId: number) =>
      app.db.draftVersion.findFirstOrThrow({ where: { draft: { complaintId, purpose: 'follow_up' } } });
    expect(await news(1)).toMatchObject({ language: 'id', placeholders: [] });
    expect((await news(1)).text).toContain('Mesin kasir sudah diperbaiki.');
    expect((await news(2)).placeholders).toEqual(['translate: Mesin kasir sudah diperbaiki']);
    expect(slack.messages(name).some((m) => blocksText(m).includes('Di utas pesan ini ada 2 draf'))).toBe(
      true,
    );
  });

  describe('to somebody whose name was taken out of a complaint', () => {
    const anton = { author: { id: 'a1', name: 'Anton' } };
    const redact = (complaint: number) =>
      house.app.engine.perform({
        verb: 'complaints.redact',
        input: { by: 'cli:root', complaint, what: [], author: true, why: 'asked for' },
      });
    const answered = () => house.app.db.complaint.updateMany({ data: { state: 'answered' } });
    const newsOf = async () =>
      (await house.app.db.draft.findMany({ where: { purpose: 'follow_up' }, orderBy: { id: 'asc' } })).map(
        ({ complaintId }) => complaintId,
      );
    const opened = async (...items: object[]) => {
      house = await openHouse({ plan: { yaml } });
      const name = await declare(house);
      await house.complain(items);
      await house.idle();
      await answered();
      return name;
    };

    it('is not prepared again under another complaint of theirs, old or new', async () => {
      const name = await opened(complaint(1, anton), complaint(2, anton));
      await fixed(name, 'The till is repaired');
      expect(await newsOf()).toEqual([2]);
      await redact(2);
      await house.complain([complaint(3, anton)]);
      await house.idle();
      await answered();
      expect(JSON.stringify(await fixed(name, 'Once more'))).toContain('has this news already');
      expect(await newsOf()).toEqual([2]);
      // Others are told, and what is kept of Anton is not his name.
      await house.complain([complaint(4)]);
      await house.idle();
      await answered();
      await fixed(name, 'Once more');
      expect(await newsOf()).toEqual([2, 4]);
      const kept = await house.app.db.toldOfRepair.findMany();
      expect(kept).toEqual([{ crisisId: 1, person: expect.stringMatching(/^[0-9a-f]{64}$/) }]);
    });

    it('is left to a person where nobody can say who they were, and the channel reads so', async () => {
      const name = await opened(complaint(1, anton), complaint(2, anton), complaint(3));
      await redact(1);
      await fixed(name, 'The till is repaired');
      expect(await newsOf()).toEqual([2, 3]);
      const summary = house.slack
        .messages(name)
        .find((m) => String(m.text).includes('says that it is repaired'));
      expect(blocksText(summary)).toContain('One answered complaint is left out');
    });

    it('is refused with the reason when there is nobody else', async () => {
      const name = await opened(complaint(1, anton));
      await redact(1);
      expect(JSON.stringify(await fixed(name, 'The till is repaired'))).toContain(
        'taken out of the database',
      );
      expect(await newsOf()).toEqual([]);
    });
  });

  it('chooses the newest complaint of each person, and nobody who was told', () => {
    const answered = [
      { id: 1, person: 'x:a' },
      { id: 2, person: 'x:a' },
      { id: 3, person: null },
      { id: 4, person: null },
      { id: 5, person: 'x:b' },
    ];
    expect(onePerPerson(answered, new Set(['x:b', 'complaint:4'])).map((c) => c.id)).toEqual([2, 3]);
  });
});
