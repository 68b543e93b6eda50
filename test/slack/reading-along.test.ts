// Whether strangers read along in a crisis channel, when Slack does not always tell.
import { expect, it } from 'vitest';
import type { Db } from '../../src/engine/database.ts';
import { createReadingAlong } from '../../src/slack/reading-along.ts';

function reading(answers: (boolean | Error)[], shared: (crisis: number) => Promise<void> = async () => {}) {
  let now = 0;
  const along = createReadingAlong({
    db: { place: { findUnique: async () => ({ ref: 'crisis:1' }) } } as unknown as Db,
    client: {
      conversations: {
        async info() {
          const answer = answers.shift();
          if (answer instanceof Error) throw answer;
          return { channel: { is_ext_shared: answer === true } };
        },
      },
    },
    now: () => now,
    shared,
  });
  return async () => {
    now += 61_000;
    return along.isShared('C1');
  };
}
const away = Object.assign(new Error('too many'), { code: 'slack_webapi_rate_limited_error' });
const mayNot = Object.assign(new Error('no'), {
  code: 'slack_webapi_platform_error',
  data: { error: 'missing_scope' },
});

it('is not guessed where nobody has ever told, and Slack’s last word stands where it has', async () => {
  const isShared = reading([away, true, away, false, away]);
  await expect(isShared()).rejects.toBe(away);
  expect([await isShared(), await isShared(), await isShared(), await isShared()]).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

it('is not asked for where the app may not ask', async () => {
  expect(await reading([mayNot])()).toBe(false);
});

it('is told of when it begins, once, and again when nobody took it', async () => {
  const told: number[] = [];
  let broken = true;
  const isShared = reading([false, true, true, true, false, true], async (crisis) => {
    told.push(crisis);
    if (broken) throw new Error('the database is away');
  });
  expect(await isShared()).toBe(false);
  await expect(isShared()).rejects.toThrow('away');
  broken = false;
  expect([await isShared(), await isShared()]).toEqual([true, true]);
  expect(told).toEqual([1, 1]);
  expect([await isShared(), await isShared()]).toEqual([false, true]);
  expect(told).toEqual([1, 1, 1]);
});
