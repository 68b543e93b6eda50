// The head of the audit: once an hour, and only when there is something to say.
import { describe, expect, it } from 'vitest';
import { decideAuditHead } from '../../../src/features/crisis/audit-head.ts';

const channel = 'slack:C0AUDIT';
const at = (time: string) => new Date(`2026-11-23T${time}:00Z`);
const decided = (lines: number | undefined, posted: number | undefined, time = '14:21') =>
  decideAuditHead(
    { head: lines === undefined ? undefined : { seq: BigInt(lines), hash: 'ab12' } },
    { by: 'timer', channel, lang: 'en', posted },
    at(time),
  );

describe('the head of the audit', () => {
  it('is posted with what verifies it', () => {
    expect(decided(7, 4).effects).toMatchObject([
      { do: 'post', channel, class: 'P1', content: { data: { lines: 7, head: '7:ab12' } } },
    ]);
  });

  it('is posted under one key in one hour of the clock, and under another in the next', () => {
    const key = (time: string) => decided(7, undefined, time).effects.map((e) => 'key' in e && e.key);
    expect(key('14:59')).toEqual(key('14:00'));
    expect(key('15:00')).not.toEqual(key('14:59'));
  });

  it('is not posted when nothing was done since but posting it, nor before anything was', () => {
    expect(decided(8, 7).effects).toEqual([]);
    expect(decided(9, 7).effects).toHaveLength(1);
    expect(decided(undefined, undefined).effects).toEqual([]);
    expect(decided(1, undefined).effects).toHaveLength(1);
  });

  it('is looked at again at the next full hour, always', () => {
    for (const lines of [undefined, 1, 9])
      expect(decided(lines, 8).timers).toMatchObject([
        { key: 'audit.head', verb: 'audit.head', at: at('15:00'), input: { channel, posted: lines ?? 0 } },
      ]);
  });
});
