// Alarms that waited while Slack was away become one message: a decision on plain data, and its message.
import { describe, expect, it } from 'vitest';
import type { Crisis } from '../../../src/features/crisis/crisis.ts';
import { decideMeanwhile, type MeanwhileState } from '../../../src/features/crisis/meanwhile.ts';
import { meanwhileView } from '../../../src/features/crisis/views-stuck.ts';
import { checkMessage } from '../../../src/slack/limits.ts';
import { texts } from '../../../src/texts/index.ts';

const NOW = new Date('2026-11-20T14:21:00Z');
const crisis = { id: 3, language: 'en', plan: { timeZone: 'Asia/Jakarta' } } as unknown as Crisis;
const ago = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000);
const state = (...free: [string, number][]): MeanwhileState => ({
  crisis,
  free: free.map(([job, minutes]) => ({ job, at: ago(minutes) })),
});
const alarms = (...jobs: string[]) => ({
  by: 'system',
  alarms: jobs.map((job) => ({ job, line: `alarm ${job}` })),
});

describe('alarms that waited', () => {
  it('become one message that says since when and what, and are not sent themselves', () => {
    const decision = decideMeanwhile(state(['a', 5], ['b', 19], ['c', 2]), alarms('a', 'b', 'c'), NOW);
    if ('refused' in decision) throw new Error(decision.refused);
    expect(decision.state.merged).toEqual(['a', 'b', 'c']);
    expect(decision.effects).toMatchObject([
      {
        do: 'post',
        channel: 'crisis:3',
        class: 'P2',
        key: 'meanwhile:3:b',
        content: {
          data: {
            from: ago(19).toISOString(),
            until: NOW.toISOString(),
            lines: ['alarm a', 'alarm b', 'alarm c'],
          },
        },
      },
    ]);
    expect(decision.facts).toMatchObject([{ fact: 'alarms_merged', count: 3 }]);
  });

  it('that somebody is sending by now are left to them, and two go as they are', () => {
    expect(decideMeanwhile(state(['a', 1], ['b', 1]), alarms('a', 'b', 'c'), NOW)).toEqual({
      refused: 'nothing_to_merge',
    });
    expect(decideMeanwhile(state(), alarms(), NOW)).toEqual({ refused: 'nothing_to_merge' });
  });

  it.each(['en', 'id'] as const)('are shown as Slack takes it, however many there are (%s)', (lang) => {
    const lines = Array.from(
      { length: 400 },
      (_, n) => `⏰ <@U0SARI> complaint ${n} ran out of time\nand more`,
    );
    const data = { from: ago(19).toISOString(), until: NOW.toISOString(), zone: 'Asia/Jakarta', lines };
    const shown = meanwhileView(data, texts(lang), lang);
    expect(checkMessage(shown)).toEqual([]);
    const said = JSON.stringify(shown.blocks);
    expect(said).toContain('complaint 0 ran out of time and more');
    const listed = said.match(/•/g)?.length ?? 0;
    expect(said).toContain(texts(lang).outbox.meanwhile.more(400 - listed));
    expect(shown.text).toContain('400');
  });
});
