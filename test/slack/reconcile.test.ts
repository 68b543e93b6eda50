// What is known of an uncertain message when Slack does not let us look for it.
import { WebAPIPlatformError, WebAPIRequestError, type WebClient } from '@slack/web-api';
import { describe, expect, it } from 'vitest';
import type { Db } from '../../src/engine/database.ts';
import type { Job } from '../../src/engine/jobs.ts';
import { createReconcile } from '../../src/slack/reconcile.ts';

/** Looks for a message in a channel whose history answers with this error. */
function lookDespite(error: Error) {
  const client = { conversations: { history: () => Promise.reject(error) } } as unknown as WebClient;
  const db = {} as Db;
  const reconcile = createReconcile({ db, client, botUserId: 'U0BOT', now: () => 0 });
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
