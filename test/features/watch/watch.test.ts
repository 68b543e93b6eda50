// When the watch speaks: once about a burst, in spite of silence when it grows by half, and never about a few loud people.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRefusal } from '../../../src/engine/verb.ts';
import { drawChart } from '../../../src/features/watch/chart.ts';
import { topTerms } from '../../../src/features/watch/terms.ts';
import {
  type Alert,
  decideDanger,
  decideDeclared,
  decideLook,
  decideMute,
  type LookState,
  loudest,
  worthTelling,
} from '../../../src/features/watch/watch.ts';
import {
  type Counts,
  type Hour,
  levelsOf,
  STEP_SECONDS,
  type StreamLevel,
} from '../../../src/triage/levels.ts';

const HOUR = 3_600_000;
const NOW = new Date('2026-11-21T09:00:00Z');
const at = (hours: number): Date => new Date(NOW.getTime() + hours * HOUR);

const hour = (count: number, end = NOW, more: Partial<Hour> = {}): Hour => ({
  end,
  count,
  expected: 2,
  score: 0.9,
  high: true,
  authors: 9,
  ...more,
});
const levels = (...hours: Hour[]): StreamLevel[] => [
  { stream: 'negative', learning: false, hours },
  { stream: 'all', learning: false, hours: [] },
];
const evidence = { terms: [], unanswered: 3, oldest: 7, authors: 9, hours: [1, 12], usual: [1, 2] };
const alert = (more: Partial<Alert> = {}): Alert => ({
  id: 1,
  kind: 'burst',
  at: NOW,
  stream: 'negative',
  count: 10,
  expected: 2,
  peak: 10,
  otherPeak: 0,
  evidence,
  crisis: null,
  declaredBy: null,
  over: false,
  ...more,
});
const plan = {
  announce: [{ kind: 'name', name: 'general' }],
  watch: [],
  language: 'en',
  timeZone: 'Asia/Jakarta',
} as const;
const audience = { plan: plan as never, lead: ['U1'], crisis: null };
const state = (more: Partial<LookState> = {}): LookState => ({
  id: 2,
  levels: levels(hour(10)),
  last: null,
  earlier: [],
  mute: null,
  audience,
  evidence,
  ...more,
});
const look = (given: LookState, now = NOW) => {
  const decision = decideLook(given, { by: 'system' }, now);
  return isRefusal(decision) ? undefined : decision;
};

describe('while there is nobody to tell', () => {
  const nobody = { ...audience, plan: { ...plan, announce: [] } as never, lead: [] };

  it('a burst is not raised, and looked at again', () => {
    const seen = look(state({ audience: nobody }));
    expect(seen).toMatchObject({ facts: [], effects: [], timers: [{ verb: 'watch.look' }] });
    expect(seen?.state.raised).toBeUndefined();
    expect(look(state())?.state.raised).toBeDefined();
  });

  it('a critical comment stays untold, and is told a minute later to whoever is there then', () => {
    const danger = (whom: typeof audience) =>
      decideDanger({ id: 3, untold: [7], lastTold: null, audience: whom, evidence }, { by: 'system' }, NOW);
    const alone = danger(nobody);
    expect(alone).toMatchObject({
      facts: [],
      effects: [],
      timers: [{ verb: 'watch.danger', at: at(1 / 60) }],
    });
    expect(alone).not.toHaveProperty('state.raised');
    expect(danger({ ...nobody, lead: ['U1'] })).toMatchObject({
      state: { raised: { evidence: { complaints: [7] } } },
      effects: [{ do: 'tell', person: 'U1' }],
      timers: [],
    });
  });
});

describe('an hour is worth telling', () => {
  it('when it is high and nothing was told', () => {
    expect(worthTelling('negative', hour(10), [], null)).toBe(true);
    expect(worthTelling('negative', hour(10, NOW, { high: false }), [], null)).toBe(false);
  });

  it('not again within a day, unless it is half as high again as the burst reached', () => {
    const last = alert({ at: at(-5), peak: 20 });
    expect(worthTelling('negative', hour(30), [last], null)).toBe(false);
    expect(worthTelling('negative', hour(31), [last], null)).toBe(true);
    expect(worthTelling('negative', hour(10, at(20)), [last], null)).toBe(true);
  });

  it('not while the burst that was told is still rising, however high it goes', () => {
    expect(worthTelling('negative', hour(500, at(0.9)), [alert()], null)).toBe(false);
  });

  it('not while somebody wants quiet, unless it is half as high again as it was then', () => {
    const mute = { until: at(5), by: 'U1', above: { all: 400, negative: 12 } };
    expect(worthTelling('negative', hour(18), [], mute)).toBe(false);
    expect(worthTelling('negative', hour(19), [], mute)).toBe(true);
    expect(worthTelling('negative', hour(10, at(6)), [], mute)).toBe(true);
  });

  it('whatever came before: nothing is told twice within an hour, and silence is only ever broken by half as many again', () => {
    const arbitrary = fc.array(
      fc.record({ hours: fc.integer({ min: 1, max: 60 }), count: fc.integer({ min: 5, max: 400 }) }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(arbitrary, (steps) => {
        let last: Alert | null = null;
        let now = 0;
        for (const { hours, count } of steps) {
          now += hours / 4;
          const given: LookState = state({ levels: levels(hour(count, at(now))), last });
          const raised: Alert | undefined = look(given, at(now))?.state.raised;
          if (!raised) continue;
          if (last) {
            const since = raised.at.getTime() - last.at.getTime();
            expect(since).toBeGreaterThan(HOUR);
            if (since <= 12 * HOUR) expect(raised.count).toBeGreaterThan(last.peak * 1.5);
          }
          last = raised;
        }
      }),
    );
  });
});

describe('a burst of one stream', () => {
  const both = (negative: Hour, all: Hour): StreamLevel[] => [
    { stream: 'negative', learning: false, hours: [negative] },
    { stream: 'all', learning: false, hours: [all] },
  ];
  const calm = { high: false };
  const raised = (given: Partial<LookState>, now: Date) => look(state(given), now)?.state.raised;

  it('does not hide one of the other: after a giveaway the complaints are held against complaints', () => {
    const giveaway = raised({ levels: both(hour(3, NOW, calm), hour(400)) }, NOW);
    expect(giveaway).toMatchObject({ stream: 'all', peak: 400, otherPeak: 0 });
    const last = giveaway ?? null;
    const complaints = both(hour(80, at(5)), hour(120, at(5), calm));
    const told = raised({ levels: complaints, last }, at(5));
    expect(told).toMatchObject({ stream: 'negative', count: 80 });
    // Not within the hour after it, though, whichever stream it is of.
    expect(
      raised({ levels: both(hour(80, at(0.9)), hour(90, at(0.9), calm)), last }, at(0.9)),
    ).toBeUndefined();
    // The giveaway goes on: no news, although the complaints were told in between.
    expect(
      raised(
        {
          levels: both(hour(20, at(7), calm), hour(420, at(7))),
          last: told ?? null,
          earlier: [giveaway as Alert],
        },
        at(7),
      ),
    ).toBeUndefined();
  });

  it('is told once where the comments are many because they complain', () => {
    const wave = raised({ levels: both(hour(60, NOW), hour(100, NOW)) }, NOW);
    expect(wave).toMatchObject({ stream: 'all', peak: 100, otherPeak: 60 });
    const grown = look(
      state({ levels: both(hour(80, at(0.5)), hour(130, at(0.5))), last: wave ?? null }),
      at(0.5),
    );
    expect(grown?.state.last).toMatchObject({ peak: 130, otherPeak: 80 });
    const last = grown?.state.last ?? null;
    expect(raised({ levels: both(hour(110, at(3)), hour(150, at(3))), last }, at(3))).toBeUndefined();
    expect(raised({ levels: both(hour(121, at(3)), hour(150, at(3))), last }, at(3))?.stream).toBe(
      'negative',
    );
  });

  it('is muted by its own height', () => {
    const mute = { until: at(48), by: 'U1', above: { all: 400, negative: 10 } };
    expect(raised({ levels: both(hour(15, NOW), hour(500, NOW)), mute }, NOW)).toBeUndefined();
    expect(raised({ levels: both(hour(80, NOW), hour(500, NOW)), mute }, NOW)?.stream).toBe('negative');
    expect(raised({ levels: both(hour(15, NOW), hour(601, NOW)), mute }, NOW)?.stream).toBe('all');
  });
});

describe('a look', () => {
  it('posts once to each channel of the plan, with the chart under it', () => {
    const decision = look(state());
    expect(decision?.effects.map((effect) => effect.do)).toEqual(['post', 'upload']);
    expect(decision?.effects[0]).toMatchObject({ channel: 'slack:#general', class: 'P2', key: 'alert:2' });
    expect(decision?.facts).toMatchObject([{ fact: 'alert_raised', count: 10 }]);
  });

  it('goes to the channels of the watch when the plan names some, and to the lead in person when it names none', () => {
    const watch = [{ kind: 'id', id: 'C9' }];
    const own = look(state({ audience: { ...audience, plan: { ...plan, watch } as never } }));
    expect(own?.effects[0]).toMatchObject({ channel: 'slack:C9' });
    const nowhere = look(state({ audience: { ...audience, plan: { ...plan, announce: [] } as never } }));
    expect(nowhere?.effects).toMatchObject([{ do: 'tell', person: 'U1' }]);
  });

  it('stays inside an open crisis', () => {
    const decision = look(state({ audience: { ...audience, crisis: { id: 4, language: 'id' } } }));
    expect(decision?.effects[0]).toMatchObject({ channel: 'crisis:4', content: { lang: 'id' } });
    expect(decision?.state.raised?.crisis).toBe(4);
  });

  it('says nothing when nothing is unusual, and that it is over an hour after the last alert', () => {
    const quiet = levels(hour(1, NOW, { high: false }));
    expect(look(state({ levels: quiet }))).toBeUndefined();
    const over = look(state({ levels: quiet, last: alert({ at: at(-2) }) }));
    expect(over?.facts).toMatchObject([{ fact: 'alert_over' }]);
    expect(over?.state.last?.over).toBe(true);
    expect(over?.timers).toEqual([]);
  });

  it('lets the louder stream speak', () => {
    const [negative, all] = levels(hour(8, NOW, { score: 0.7 })) as [StreamLevel, StreamLevel];
    const loud = loudest([negative, { ...all, hours: [hour(40, NOW, { score: 0.8 })] }], [], null);
    expect(loud).toMatchObject({ stream: 'all', hour: { count: 40 } });
  });
});

describe('what people do', () => {
  it('declares once from an alert', () => {
    const first = decideDeclared({ alert: alert(), audience }, { by: 'U2', crisis: 9, language: 'id' });
    if (isRefusal(first)) throw new Error('refused');
    expect(first.effects.map((effect) => effect.do)).toEqual(['update', 'post', 'upload']);
    expect(decideDeclared(first.state, { by: 'U2', crisis: 10, language: 'id' })).toEqual({
      refused: 'alert_declared',
    });
  });

  it('mutes from where it stands, and listens again', () => {
    const muted = decideMute(
      { mute: null, heights: { all: 400, negative: 14 } },
      { by: 'U2', hours: 72 },
      NOW,
    );
    if (isRefusal(muted)) throw new Error('refused');
    expect(muted.state.mute).toEqual({ until: at(72), by: 'U2', above: { all: 400, negative: 14 } });
    expect(decideMute({ mute: null, heights: { all: 1, negative: 1 } }, { by: 'U2', hours: 0 }, NOW)).toEqual(
      {
        refused: 'not_muted',
      },
    );
  });
});

describe('levels', () => {
  const perHour = 3600 / STEP_SECONDS;
  /** An even flow of so many an hour over so many days, and a last hour of its own. */
  const flow = (days: number, each: number, last: number, people = last): Counts => ({
    now: NOW,
    since: new Date(NOW.getTime() - days * 24 * HOUR),
    steps: [
      { back: 0, all: last, negative: last },
      ...Array.from({ length: days * 24 - 1 }, (_, n) => ({
        back: (n + 1) * perHour + 1,
        all: each,
        negative: each,
      })),
    ],
    authors: Array.from({ length: people }, (_, n) => ({ back: 0, author: `a${n}`, negative: true })),
  });
  const high = (counts: Counts) => levelsOf(counts).map(({ hours }) => hours.at(-1)?.high);

  it('are high when far more come in than usual, in both streams', () => {
    expect(high(flow(10, 1, 20))).toEqual([true, true]);
    expect(high(flow(10, 1, 2))).toEqual([false, false]);
  });

  it('are never high before a week is known, below five comments, or with fewer than three authors', () => {
    expect(high(flow(6, 1, 20))).toEqual([false, false]);
    expect(levelsOf(flow(6, 1, 20)).every(({ learning }) => learning)).toBe(true);
    expect(high(flow(10, 0, 4))).toEqual([false, false]);
    expect(high(flow(10, 1, 20, 2))).toEqual([false, false]);
    expect(high(flow(10, 1, 20, 3))).toEqual([true, true]);
  });

  it('know nothing where nothing was ever heard', () => {
    expect(levelsOf({ now: NOW, since: null, steps: [], authors: [] })[0]).toMatchObject({
      learning: true,
      hours: [],
    });
  });
});

const said = (count: number, authors: number, text: string) =>
  Array.from({ length: count }, (_, n) => ({ text: `${text} ${n}`, author: `Customer ${n % authors}` }));

describe('the words that stand out', () => {
  it('are those of the burst, not those of every day', () => {
    const usual = Array.from({ length: 40 }, () => 'the coffee here is nice, what time do you open');
    const now = said(8, 8, 'the coffee voucher was charged twice');
    const terms = topTerms(now, usual).map(({ term }) => term);
    expect(terms).toEqual(expect.arrayContaining(['voucher', 'charged', 'twice']));
    expect(terms).not.toContain('the');
    expect(terms).not.toContain('coffee');
  });

  it('are none when too few say the same', () => {
    expect(topTerms([...said(1, 1, 'one voucher'), ...said(1, 1, 'another thing')], [])).toEqual([]);
  });

  it('are none that fewer than three people wrote, however often', () => {
    expect(topTerms(said(9, 2, 'Wayan Sudarta of the Ubud shop'), [])).toEqual([]);
    expect(topTerms(said(9, 3, 'Wayan'), [])).toEqual([{ term: 'wayan', count: 9 }]);
  });
});

describe('the chart', () => {
  it('is a PNG for any counts', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(100_000), { maxLength: 60 }), (hours) => {
        const png = drawChart(
          hours,
          hours.map((count) => count / 2),
        );
        expect([...png.slice(1, 4)]).toEqual([...Buffer.from('PNG')]);
      }),
      { numRuns: 30 },
    );
  });
});
