// One digest at a time: what comes while the last one cannot get into Slack waits for the next, and none of it is lost.
import { expect, it } from 'vitest';
import { type DigestState, decideDigest } from '../../../src/features/complaints/complaint.ts';

const NOW = new Date('2026-11-20T14:21:00Z');
const state = (more: Partial<DigestState>): DigestState => ({
  crisis: { id: 3, language: 'en', open: true, burstSince: NOW } as DigestState['crisis'],
  digest: 4,
  waiting: [11, 12],
  unsent: false,
  perMinute: [20, 20, 20, 20, 20],
  burstSince: NOW,
  ...more,
});
const decided = (more: Partial<DigestState>) => decideDigest(state(more), { by: 'timer' }, NOW);

it('one that got there is followed by the next', () => {
  const { state: after, effects, facts } = decided({});
  expect(after.waiting).toEqual([11, 12]);
  expect(effects).toMatchObject([{ do: 'post', class: 'P5', key: 'digest:4' }]);
  expect(facts).toMatchObject([{ fact: 'complaints_digested', count: 2 }]);
});

it('one that waits to get there is followed by none, and the next is looked for again', () => {
  const { state: after, effects, facts, timers } = decided({ unsent: true });
  expect([after.waiting, effects, facts]).toEqual([[], [], []]);
  expect(timers).toMatchObject([{ key: 'digest:3', at: new Date(NOW.getTime() + 15_000) }]);
});

it('what waits is counted after the crisis is over, too', () => {
  const crisis = { ...state({}).crisis, open: false };
  const { timers, facts } = decided({ unsent: true, crisis });
  expect(facts.map(({ fact }) => fact)).toEqual(['burst_ended']);
  expect(timers).toHaveLength(1);
  expect(decided({ crisis }).timers).toEqual([]);
});
