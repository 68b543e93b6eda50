// What is decided about a source: when it is asked again, whom it is told to, and what a service's own news comes to.
import { describe, expect, it } from 'vitest';
import { decideTold, type ToldState } from '../../src/listening/notice.ts';
import {
  decideBrief,
  decideWent,
  type Stream,
  type StreamState,
  waitAfter,
} from '../../src/listening/stream.ts';
import { decideUnread, decideUnreadLetters } from '../../src/listening/unread.ts';
import { listeningViews } from '../../src/listening/views.ts';
import type { AnyView } from '../../src/slack/view.ts';
import { type Notice, type NoticeState, PROBLEM_CODES } from '../../src/sources/source.ts';
import { texts } from '../../src/texts/index.ts';

const now = new Date('2026-11-21T09:00:00Z');
const MINUTE = 60_000;
const stream: Stream = {
  source: 'press',
  stream: '',
  gen: 7,
  failures: 0,
  code: null,
  failingSince: null,
  toldAt: null,
  heardAt: null,
  taken: 2,
  nextAt: now,
};
const state = (more: Partial<Stream> = {}, othersTold = 0): StreamState => ({
  stream: { ...stream, ...more },
  othersTold,
  listeners: [{ channel: 'crisis:1', crisis: 1, lang: 'en' }],
});
const failed = (code: string, more: object = {}) =>
  ({ by: 'source:press', went: { is: 'failed', code, everyMs: MINUTE, ...more } }) as never;
const heard = { by: 'source:press', went: { is: 'heard', taken: 3, more: false, everyMs: MINUTE } } as const;

describe('rows of a dropped file that cannot be read', () => {
  const input = {
    by: 'source:desk',
    source: 'desk',
    file: { name: 'export.csv', mark: '12:34' },
    first: { code: 'too_many_cells', line: 7, params: { cells: 9, columns: 8 } },
    count: 2,
  } as const;

  it('are told to everybody who listens; where nobody does, they stand on the record and are kept until somebody does', () => {
    const { listeners } = state();
    const told = decideUnread({ listeners }, input, now);
    expect(told.facts).toEqual([]);
    expect(told.effects).toMatchObject([{ do: 'post', channel: 'crisis:1', content: { lang: 'en' } }]);
    const alone = decideUnread({ listeners: [] }, input, now);
    expect(alone.effects).toEqual([]);
    expect(alone.facts).toMatchObject([{ fact: 'source_failed', source: 'desk', code: 'unreadable' }]);
    const kept = { ...input, since: now };
    expect(alone.timers).toMatchObject([{ verb: 'listening.unread', input: kept }]);
    expect(decideUnread({ listeners: [] }, kept, now)).toMatchObject({ facts: [], timers: alone.timers });
    const aWeekLater = new Date(now.getTime() + 7 * 24 * 60 * MINUTE);
    expect(decideUnread({ listeners: [] }, kept, aWeekLater)).toMatchObject({ facts: [], timers: [] });
  });

  it.each(['en', 'id'] as const)('have a whole sentence for each reason in %s', (lang) => {
    const { render } = listeningViews.find(({ name }) => name === 'listening.unread') as AnyView;
    for (const code of PROBLEM_CODES)
      for (const count of [1, 2]) {
        const params = code === 'too_many_cells' ? input.first.params : {};
        const data = { source: 'desk', file: 'a<b>.csv', count, line: 7, code, params };
        const { text } = render(data, texts(lang), lang);
        if (code !== 'file_unreadable') expect(text).toContain('7');
        expect(text).toContain('a&lt;b&gt;.csv');
        expect(text).not.toMatch(/undefined|NaN/);
      }
  });
});

describe('letters that cannot be read', () => {
  const input = (count: number) => ({
    by: 'source:mail',
    source: 'mail',
    mailbox: 'INBOX',
    mark: '1',
    letters: Array.from({ length: count }, (_, n) => ({
      id: String(n + 6),
      ...(n ? {} : { arrived: new Date('2026-11-21T03:00:00Z') }),
    })),
  });

  it('are told to everybody who listens, and stand on the record where nobody does', () => {
    const { listeners } = state();
    const told = decideUnreadLetters({ listeners }, input(7), now);
    expect(told.facts).toEqual([]);
    expect(told.effects).toMatchObject([
      {
        channel: 'crisis:1',
        key: 'listening:letters:mail:INBOX:1:6:crisis:1',
        content: { data: { count: 7 } },
      },
    ]);
    expect(told.timers).toEqual([]);
    const alone = decideUnreadLetters({ listeners: [] }, input(1), now);
    expect([alone.effects, alone.facts]).toMatchObject([[], [{ fact: 'source_failed', source: 'mail' }]]);
    const again = { ...input(1), since: now };
    const timer = {
      key: 'listening:letters:mail:INBOX:1:6',
      verb: 'listening.letters',
      at: new Date(now.getTime() + 60 * MINUTE),
    };
    expect(alone.timers).toEqual([{ ...timer, input: again }]);
    const still = decideUnreadLetters({ listeners: [] }, again, now);
    expect([still.effects, still.facts, still.timers]).toEqual([[], [], [{ ...timer, input: again }]]);
  });

  it.each(['en', 'id'] as const)(
    'are named by number and when they came, a line each, and by no word of theirs, in %s',
    (lang) => {
      const { render } = listeningViews.find(({ name }) => name === 'listening.letters') as AnyView;
      for (const count of [1, 7]) {
        const { listeners } = state();
        const [effect] = decideUnreadLetters({ listeners }, input(count), now).effects;
        const { data } = (effect as { content: { data: object } }).content;
        const { text = '' } = render(data, texts(lang), lang);
        expect(text.split('\n')).toHaveLength(count === 1 ? 2 : 7);
        expect(text).toContain('INBOX');
        expect(text).toMatch(/(?:number|nomor) 6, .*<!date\^1795230000\^/);
        expect(text).not.toMatch(/undefined|NaN/);
      }
    },
  );
});

describe('a source that fails', () => {
  it('is asked again later and later, up to an hour, and never before it said', () => {
    expect([1, 2, 3, 4, 99].map((n) => waitAfter(n) / 1000)).toEqual([30, 60, 120, 240, 3600]);
    expect(waitAfter(1, 90 * MINUTE)).toBe(90 * MINUTE);
    expect(waitAfter(99, 1)).toBe(60 * MINUTE);
  });

  it('is told of after the third time, or at once where only a person can mend it', () => {
    for (const [code, failures, told] of [
      ['server_fault', 0, false],
      ['server_fault', 1, false],
      ['server_fault', 2, true],
      ['token_refused', 0, true],
      ['secret_missing', 0, true],
      // It asks us to slow down, and we do: nobody need do anything.
      ['limited', 4, false],
    ] as const) {
      const { effects, facts, state: after } = decideWent(state({ failures }), failed(code), now);
      expect([code, failures, effects.length, facts.length]).toEqual([
        code,
        failures,
        Number(told),
        Number(told),
      ]);
      expect(after.stream).toMatchObject({ failures: failures + 1, code, failingSince: now });
    }
  });

  it('is told of when the same page is refused each time, though those before it are heard', () => {
    let walk = state();
    const told: number[] = [];
    for (let n = 0; n < 3; n += 1) {
      const page = {
        by: 'source:press',
        went: { is: 'heard', taken: 1, more: true, everyMs: MINUTE },
      } as const;
      walk = decideWent(walk, page, now).state;
      const refused = decideWent(walk, failed('refused'), now);
      told.push(refused.effects.length);
      walk = refused.state;
    }
    expect(told).toEqual([0, 0, 1]);
    expect(walk.stream).toMatchObject({ failures: 3, taken: 5, toldAt: now });
    expect(decideWent(walk, heard, now).facts).toMatchObject([{ fact: 'source_recovered' }]);
  });

  it('is told of when it asks us to slow down for so long that people have to look there themselves', () => {
    const told = (more: Partial<Stream>, retryAfterMs?: number) =>
      decideWent(state(more), failed('limited', retryAfterMs === undefined ? {} : { retryAfterMs }), now)
        .effects.length;
    expect([told({}, 29 * MINUTE), told({}, 30 * MINUTE), told({}, 6 * 60 * MINUTE)]).toEqual([0, 1, 1]);
    const since = (minutes: number) => new Date(now.getTime() - minutes * MINUTE);
    expect(told({ failures: 5, failingSince: since(13) })).toBe(0);
    expect(told({ failures: 5, failingSince: since(15) })).toBe(1);
  });

  it('is told of once for each time that it fails, and keeps since when', () => {
    const since = new Date('2026-11-21T08:00:00Z');
    const { effects, state: after } = decideWent(
      state({ failures: 9, failingSince: since, toldAt: since }),
      failed('token_refused'),
      now,
    );
    expect(effects).toEqual([]);
    expect(after.stream).toMatchObject({ failingSince: since, toldAt: since });
    // Another of its streams was told of before.
    const second = decideWent(state({}, 1), failed('token_refused'), now);
    expect([second.effects, second.facts, second.state.stream.toldAt]).toEqual([[], [], now]);
  });

  it('is told of as soon as there is somebody to tell, and stands on the record once until then', () => {
    const alone = { ...state(), listeners: [] };
    const first = decideWent(alone, failed('token_refused'), now);
    expect([first.effects, first.facts.length, first.state.stream.toldAt]).toEqual([[], 1, null]);
    const second = decideWent({ ...first.state, listeners: [] }, failed('token_refused'), now);
    expect([second.effects, second.facts, second.state.stream.toldAt]).toEqual([[], [], null]);
    const third = decideWent({ ...second.state, listeners: state().listeners }, failed('token_refused'), now);
    expect([third.effects.length, third.facts.length, third.state.stream.toldAt]).toEqual([1, 1, now]);
  });

  it('is on the record as back, once and in no crisis, where nobody was there to be told that it failed', () => {
    const first = decideWent({ ...state(), listeners: [] }, failed('token_refused'), now);
    for (const listeners of [[], state().listeners]) {
      const back = decideWent({ ...first.state, listeners }, heard, now);
      expect(back.facts).toEqual([{ fact: 'source_recovered', by: 'source:press', source: 'press' }]);
      expect(back.effects).toEqual([]);
      expect(decideWent(back.state, heard, now).facts).toEqual([]);
    }
    // It only stumbled: nothing on the record began.
    expect(decideWent({ ...state({ failures: 1 }), listeners: [] }, heard, now).facts).toEqual([]);
  });

  it('is told of in a crisis that is opened later, once a source, unless it was told of there', () => {
    const before = new Date(now.getTime() - MINUTE);
    const failing = { failures: 3, code: 'unreachable' };
    const listener = { channel: 'crisis:2', crisis: 2, lang: 'id' } as const;
    const brief = (streams: Stream[]) =>
      decideBrief({ streams, listener }, { by: 'system', since: now.toISOString() }, now);
    const {
      effects,
      facts,
      state: after,
    } = brief([
      { ...stream, ...failing, toldAt: before },
      { ...stream, ...failing, stream: 'two' },
      { ...stream, ...failing, source: 'mail' },
      { ...stream, ...failing, source: 'known', toldAt: now },
      { ...stream, source: 'stumbled', failures: 1, code: 'unreachable' },
      { ...stream, source: 'well' },
    ]);
    expect(effects).toMatchObject(
      ['press', 'mail'].map((source) => ({ channel: 'crisis:2', content: { data: { source }, lang: 'id' } })),
    );
    expect(facts.map((fact) => [fact.fact, fact.crisis])).toEqual([
      ['source_failed', 2],
      ['source_failed', 2],
    ]);
    expect(after.streams.map(({ source, toldAt }) => [source, toldAt])).toEqual([
      ['press', before],
      ['press', now],
      ['mail', now],
      ['known', now],
    ]);
  });

  it('is told of once more when it is back, and then asked as usual', () => {
    const {
      effects,
      facts,
      state: after,
    } = decideWent(state({ failures: 4, code: 'forbidden', toldAt: now }), heard, now);
    expect(effects).toMatchObject([
      { do: 'post', channel: 'crisis:1', content: { view: 'listening.recovered' } },
    ]);
    expect(facts).toEqual([{ fact: 'source_recovered', by: 'source:press', source: 'press', crisis: 1 }]);
    expect(after.stream).toMatchObject({ failures: 0, code: null, toldAt: null, heardAt: now, taken: 5 });
    expect(after.stream.nextAt.getTime() - now.getTime()).toBe(MINUTE);
    // Nobody heard that it failed, so nobody need hear that it is back.
    expect(decideWent(state({ failures: 1 }), heard, now).effects).toEqual([]);
  });
});

describe('what a service tells of its own work', () => {
  const notice = (told: NoticeState, more: Partial<Notice> = {}): Notice => ({
    source: 'suite',
    key: told,
    what: 'post',
    subject: '55',
    state: told,
    at: now,
    ...more,
  });
  const crisis = (id: number, declaredAt: Date) =>
    ({ id, declaredAt, language: 'id' }) as ToldState['crises'][number];
  const decide = (fresh: Notice[], crises: ToldState['crises'], complaints = new Map<string, number>()) =>
    decideTold({ fresh, crises, complaints }, { by: 'source:suite' });

  it('stands on the timeline of every crisis that is open, and on none outside', () => {
    const before = new Date(now.getTime() - MINUTE);
    const { facts } = decide([notice('approved')], [crisis(1, before), crisis(2, before)]);
    expect(facts.map(({ crisis }) => crisis)).toEqual([1, 2]);
    expect(decide([notice('approved')], []).facts).toEqual([
      {
        fact: 'service_told',
        by: 'source:suite',
        source: 'suite',
        what: 'post',
        subject: '55',
        state: 'approved',
      },
    ]);
    // What happened before a crisis was declared is none of its own.
    const later = new Date(now.getTime() + MINUTE);
    expect(decide([notice('approved')], [crisis(1, later)]).facts[0]?.crisis).toBeUndefined();
  });

  it('is said in the channel where the team may believe that something is public and it is not', () => {
    const states: NoticeState[] = [
      'waits_for_approval',
      'approved',
      'rejected',
      'scheduled',
      'published',
      'failed',
    ];
    const { effects } = decide(
      states.map((one) => notice(one)),
      [crisis(3, now)],
    );
    expect(effects.map((effect) => 'content' in effect && effect.content.data.state)).toEqual([
      'rejected',
      'failed',
    ]);
  });

  it('names the complaint whose case it is', () => {
    const closed = notice('closed', { what: 'case', subject: '44' });
    const { facts } = decide([closed, notice('approved', { subject: '44' })], [], new Map([['44', 12]]));
    expect(facts.map((fact) => 'complaint' in fact && fact.complaint)).toEqual([12, false]);
  });
});
