// The pace of a channel, as its messages tell it.
import { describe, expect, it } from 'vitest';
import { tooFast } from '../../src/checker/pace.ts';
import { SLACK_PACE } from '../../src/slack/pace.ts';

const at = (...seconds: number[]) => seconds.map((ts) => ({ ts: (1_763_200_000 + ts).toFixed(6) }));
const asked = (...seconds: number[]) => tooFast(at(...seconds), 'C1', SLACK_PACE.channelPost);
const every = (gap: number, count: number) => Array.from({ length: count }, (_, n) => n * gap);

describe('the pace of a channel', () => {
  it('is kept by three at once and one a second after that, for as long as it lasts', () => {
    expect(asked(0, 0.1, 0.2, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10)).toEqual([]);
    expect(asked(0, 0, 0, ...every(1, 600).map((n) => n + 1))).toEqual([]);
    // The first was on its way for longer than those after it.
    expect(asked(0.6, 0.6, 0.6, 1, 2, 3, 4)).toEqual([]);
    expect(asked()).toEqual([]);
  });

  it('is not kept by five at once, by fourteen in ten seconds, or by a little more than one a second for a minute', () => {
    expect(asked(0, 0.1, 0.2, 0.3, 0.4)).toEqual(['too_fast message:C1:1763200000.400000']);
    expect(asked(0, 0.1, 0.2, 1, 2, 3, 4, 5, 6, 7, 8, 8.2, 8.4, 9.5)).toEqual([
      'too_fast message:C1:1763200008.400000',
    ]);
    expect(asked(...every(1 / 1.2, 72))).toHaveLength(1);
  });

  it('is found whatever the order in which they are read, and held to the rule that the bot was given', () => {
    const many = at(...every(0.5, 14)).reverse();
    expect(tooFast(many, 'C1', SLACK_PACE.channelPost)).toHaveLength(1);
    expect(tooFast(many, 'C1', { rate: 2, burst: 3 })).toEqual([]);
  });
});
