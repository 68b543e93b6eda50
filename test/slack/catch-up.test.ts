// Looks at the reactions on cards: at their pace, and never before Slack lets us.
import { WebAPIRateLimitedError } from '@slack/web-api';
import { expect, it, vi } from 'vitest';
import type { Db } from '../../src/engine/database.ts';
import { createLog } from '../../src/engine/log.ts';
import { createCatchUp } from '../../src/slack/catch-up.ts';
import type { Pace } from '../../src/slack/pace.ts';

const CARDS = [1, 2].map((n) => ({ ref: `draft:${n}.1`, emoji: 'white_check_mark' }));

/** Two cards with no reactions; each turn to look comes after the next of these waits, in ms. */
function twoCards(waits: number[], get: () => Promise<object> = async () => ({ message: {} })) {
  const db = {
    place: { findUnique: async () => ({ channel: 'C1', ts: '1.0' }) },
    lastReaction: { findMany: async () => [] },
  } as unknown as Db;
  const reader = { reactions: { get: vi.fn(get) } };
  const pace = {
    waitMs: vi.fn<Pace['waitMs']>(async () => waits.shift() ?? 0),
    pause: vi.fn<Pace['pause']>(),
  };
  const rest = vi.fn(async (_ms: number) => {});
  const catchUp = createCatchUp({
    db,
    reader,
    cards: async () => CARDS,
    reacted: async () => {},
    gone: async () => {},
    self: 'U0BOT',
    log: createLog('silent'),
    pace,
    rest,
  });
  return { catchUp, asked: reader.reactions.get, pace, rest };
}

it('each card is looked at in its turn', async () => {
  const { catchUp, asked, pace, rest } = twoCards([0, 900, 300, 0]);
  await catchUp.run();
  expect(rest.mock.calls).toEqual([[900], [300]]);
  expect(asked).toHaveBeenCalledTimes(2);
  expect(pace.waitMs).toHaveBeenCalledWith({ ask: 'reactions', sweep: true });
});

it('what an answer waits for is looked at at once, in its turn, or not before Slack lets us', async () => {
  const { catchUp, asked, pace } = twoCards([0, 900, 30_000]);
  const [card] = CARDS as [(typeof CARDS)[number]];
  expect(await catchUp.look(card)).toBe('seen');
  expect(await catchUp.look(card)).toBe('busy');
  expect(await catchUp.look(card)).toBe('unseen');
  expect(asked).toHaveBeenCalledTimes(1);
  expect(pace.waitMs).toHaveBeenCalledWith({ ask: 'reactions' });
});

it('a look that Slack puts off puts off those of every bot', async () => {
  const { catchUp, pace } = twoCards([], () => Promise.reject(new WebAPIRateLimitedError(30)));
  const [card] = CARDS as [(typeof CARDS)[number]];
  expect(await catchUp.look(card)).toBe('unseen');
  expect(pace.pause).toHaveBeenCalledWith({ ask: 'reactions' }, expect.any(Number));
  expect(pace.pause.mock.lastCall?.[1]).toBeGreaterThanOrEqual(30_000);
});
