// What is known of an uncertain message when Slack does not let us look for it, and since when it is looked for.
import { WebAPIPlatformError, WebAPIRequestError, type WebClient } from '@slack/web-api';
import { describe, expect, it } from 'vitest';
import type { Db } from '../../src/engine/database.ts';
import type { Job } from '../../src/engine/jobs.ts';
import type { Found } from '../../src/engine/worker.ts';
import { createReconcile } from '../../src/slack/reconcile.ts';
import { createSlackClock, type SlackClock } from '../../src/slack/slack-clock.ts';

/** Looks for a message in a channel whose history answers with this error. */
function lookDespite(error: Error) {
  const client = { conversations: { history: () => Promise.reject(error) } } as unknown as WebClient;
  const db = {} as Db;
  const clock = { told: () => true, now: () => 0 };
  const reconcile = createReconcile({ db, client, botUserId: 'U0BOT', clock });
  const job = { id: 'j1', effect: { do: 'post', channel: 'slack:C1' } } as unknown as Job;
  return reconcile.find(job, 0);
}
const refused = (error: string) => new WebAPIPlatformError({ ok: false, error });

describe('looking for a message whose fate nobody knows', () => {
  it.each(['token_revoked', 'invalid_auth', 'account_inactive'])(
    'is not given up because of time that passes under %s: Slack tells the app nothing at all',
    async (code) => {
      expect(await lookDespite(refused(code))).toMatchObject({ is: 'unknown', code, away: true });
    },
  );

  it.each(['missing_scope', 'internal_error'])('ends with a person being asked under %s', async (code) => {
    const found = await lookDespite(refused(code));
    expect(found).toMatchObject({ is: 'unknown', code });
    expect(found).not.toHaveProperty('away');
  });

  it('knows nothing after a time-out', async () => {
    const late = new WebAPIRequestError(new DOMException('too late', 'TimeoutError'));
    expect(await lookDespite(late)).toEqual({ is: 'unknown', code: 'TimeoutError' });
  });
});

describe("the time since when a message is looked for, under a machine's clock that is three hours ahead", () => {
  const sentAt = Date.parse('2026-11-21T12:00:00Z');
  const sentAgo = 60_000;
  const slackDate = new Date(sentAt + sentAgo).toUTCString();

  /** Looks for a message that was sent then; answers with what Slack was asked, and since when it was to look. */
  async function look(
    clock: SlackClock,
    { sentFrom, ago = sentAgo }: { sentFrom?: Date; ago?: number } = {},
  ): Promise<{ asked: string[]; oldest: number; found: Found | undefined }> {
    const asked: string[] = [];
    let oldest = Number.NaN;
    const client = {
      auth: {
        async test() {
          asked.push('auth.test');
          clock.heard(slackDate);
        },
      },
      conversations: {
        async history(args: { oldest: string }) {
          asked.push('conversations.history');
          oldest = Number(args.oldest) * 1000;
          return { messages: [] };
        },
      },
    } as unknown as WebClient;
    const reconcile = createReconcile({ db: {} as Db, client, botUserId: 'U0BOT', clock });
    const job = { id: 'j1', effect: { do: 'post', channel: 'slack:C1' }, sentFrom } as unknown as Job;
    return { found: await reconcile.find(job, ago), asked, oldest };
  }
  const ahead = () => createSlackClock(() => sentAt + sentAgo + 3 * 3_600_000);

  it("is two minutes before the send, by Slack's own clock", async () => {
    const clock = ahead();
    clock.heard(slackDate);
    const { asked, oldest, found } = await look(clock);
    expect(found).toEqual({ is: 'absent' });
    expect(asked).toEqual(['conversations.history']);
    expect(Math.abs(oldest - (sentAt - 120_000))).toBeLessThan(10_000);
  });

  it("stays where it is when the house's clock is set back by three hours, or forward", async () => {
    for (const ago of [sentAgo - 3 * 3_600_000, sentAgo + 3 * 3_600_000]) {
      const { asked, oldest } = await look(ahead(), { sentFrom: new Date(sentAt), ago });
      expect(asked).toEqual(['conversations.history']);
      expect(oldest).toBe(sentAt - 120_000);
    }
    const clock = ahead();
    clock.heard(slackDate);
    expect((await look(clock, { ago: -3 * 3_600_000 })).oldest).toBeLessThan(sentAt);
  });

  it('is asked of Slack first when it has told no time yet', async () => {
    const { asked, oldest } = await look(ahead());
    expect(asked).toEqual(['auth.test', 'conversations.history']);
    expect(Math.abs(oldest - (sentAt - 120_000))).toBeLessThan(10_000);
  });
});
