// Which complaints are suggested as one matter, and what a person's word about it does.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRefusal } from '../../../src/engine/verb.ts';
import {
  bandsOf,
  type Comparable,
  type CompareState,
  decideCompare,
  decideMerge,
  decideSplit,
  type GroupState,
  type Mate,
} from '../../../src/features/complaints/groups.ts';

const NOW = new Date('2026-11-21T09:00:00Z');
const crisis = { id: 1, language: 'en' } as CompareState['crisis'];
const one = (id: number, text: string, more: Partial<Comparable> = {}): Comparable => ({
  id,
  text,
  bands: bandsOf(text),
  group: null,
  hasCard: true,
  ...more,
});
const compare = (
  fresh: Comparable[],
  earlier: Comparable[] = [],
  { more = false, mates = [] }: { more?: boolean; mates?: Mate[] } = {},
) => decideCompare({ crisis, fresh, earlier, mates, more, joined: new Map() }, { by: 'system' }, NOW);

const COPY = 'Your app took my money twice on Monday evening and the hotline hangs up on everyone';

describe('complaints that say nearly the same', () => {
  it('are one suggested group, named by the first of them, whatever came in between', () => {
    const { state } = compare([
      one(3, COPY),
      one(4, 'What time do you open?'),
      one(5, `${COPY}!!!`),
      one(6, COPY.toUpperCase()),
    ]);
    expect(state.joined).toEqual(
      new Map([
        [3, 3],
        [5, 3],
        [6, 3],
      ]),
    );
  });

  it('join the group of an earlier one, merged or not', () => {
    const { state, effects } = compare([one(9, COPY)], [one(2, COPY, { group: 1 })]);
    expect(state.joined).toEqual(new Map([[9, 1]]));
    expect(effects.map((effect) => 'ref' in effect && effect.ref)).toContain('complaint:9');
  });

  it('have their cards brought up to date where they have one', () => {
    const { effects } = compare([one(1, COPY), one(2, COPY, { hasCard: false })]);
    expect(effects).toMatchObject([{ do: 'update', ref: 'complaint:1' }]);
  });

  it('go on to be compared when there are more than fit into one go', () => {
    expect(compare([one(1, COPY)], [], { more: true }).timers).toHaveLength(1);
    expect(compare([one(1, COPY)]).timers).toHaveLength(0);
  });

  it('give the same groups in one go as one by one', () => {
    const texts = [
      COPY,
      `${COPY} again`,
      'The soup was cold and far too salty for me',
      'The soup was cold and far too salty for us',
      'Hello',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...texts), { maxLength: 12 }), (drawn) => {
        const all = drawn.map((text, index) => one(index + 1, text));
        const together = compare(all).state.joined;
        const group = new Map<number, number>();
        for (const [index, next] of all.entries()) {
          const earlier = all.slice(0, index).map((each) => ({ ...each, group: group.get(each.id) ?? null }));
          for (const [id, into] of compare([next], earlier).state.joined) group.set(id, into as number);
        }
        expect([...group].sort()).toEqual([...together].sort());
      }),
    );
  });

  it('are never made of empty texts', () => {
    expect(bandsOf('')).toEqual([]);
    expect(bandsOf('!!! ??? …')).toEqual([]);
  });
});

describe('a complaint that was edited', () => {
  const OTHER = 'The soup was cold and far too salty for all of us at the table';
  const mate = (id: number, group: number): Mate => ({ id, group, hasCard: true });

  it('is suggested with later ones that say what it says now', () => {
    const { state } = compare([one(1, OTHER)], [one(5, OTHER)]);
    expect(state.joined).toEqual(
      new Map([
        [5, 1],
        [1, 1],
      ]),
    );
  });

  it('leaves those it was suggested with when it says something else, and their cards say so', () => {
    const { state, effects } = compare([one(3, OTHER, { group: 2 })], [], {
      mates: [mate(2, 2), mate(4, 2)],
    });
    expect(state.joined).toEqual(new Map([[3, null]]));
    expect(effects.map((effect) => 'ref' in effect && effect.ref).sort()).toEqual([
      'complaint:2',
      'complaint:3',
      'complaint:4',
    ]);
  });

  it('stays with them when it still says the same', () => {
    const { state } = compare([one(3, `${COPY}!`, { group: 2 })], [one(2, COPY, { group: 2 })], {
      mates: [mate(2, 2)],
    });
    expect(state.joined).toEqual(new Map([[3, 2]]));
  });

  it('takes its number with it: the others are known by the first of them, and what is like it does not join them', () => {
    const { state } = compare(
      [one(1, OTHER, { group: 1 }), one(9, OTHER)],
      [one(2, COPY, { group: 1 }), one(3, COPY, { group: 1 })],
      { mates: [mate(2, 1), mate(3, 1)] },
    );
    expect(state.joined).toEqual(
      new Map([
        [1, 1],
        [2, 2],
        [3, 2],
        [9, 1],
      ]),
    );
  });

  it('stays where a person put it', () => {
    const { state } = compare([one(3, OTHER, { group: 2, merged: true })], [one(5, OTHER, { group: 4 })]);
    expect(state.joined).toEqual(new Map());
  });
});

describe('a person who looks at a group', () => {
  const state = (by: (string | null)[]): GroupState =>
    ({
      complaint: { id: 2, grouping: { group: 1, by: by[1] ?? null } },
      crisis,
      members: by.map((each, index) => ({ id: index + 1, by: each, hasCard: index < 2 })),
      merged: [],
      split: null,
    }) as unknown as GroupState;

  it('merges those that were only suggested, and once', () => {
    const merged = decideMerge(state([null, null, 'U1']), { by: 'U2' });
    if (isRefusal(merged)) throw new Error('refused');
    expect(merged.state.merged).toEqual([1, 2]);
    expect(merged.facts).toMatchObject([{ fact: 'complaints_merged', complaints: [1, 2, 3], by: 'U2' }]);
    expect(merged.timers).toEqual([]);
    expect(decideMerge(state(['U1', 'U1']), { by: 'U2' })).toEqual({ refused: 'merged_before' });
    expect(decideMerge(state([null]), { by: 'U2' })).toEqual({ refused: 'group_gone' });
  });

  it('takes one out and leaves the others together', () => {
    const split = decideSplit(state(['U1', 'U1']), { by: 'U2' });
    if (isRefusal(split)) throw new Error('refused');
    expect(split.state.split).toBe(2);
    expect(split.facts).toMatchObject([{ fact: 'complaint_split', complaint: 2, group: 1 }]);
    expect(split.effects).toHaveLength(2);
  });
});
