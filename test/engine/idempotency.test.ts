// Whatever may arrive twice has a key, and the database itself keeps that key unique.

import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { freshDatabase } from '../support/postgres.ts';

/** What comes in, and the table and columns that make two of it one; with the condition where it holds for some rows only. */
const KEYS: [string, string, string, string?][] = [
  ['anything from Slack: events, commands, buttons and forms', 'Inbox', 'key'],
  ['a job of the outbox', 'Job', 'dedupeKey'],
  ['a message, by where it stands', 'Place', 'channel, ts'],
  ['the last word of a reaction', 'LastReaction', 'ref, person, emoji'],
  ['a declaration', 'Crisis', 'claim'],
  ['a complaint, whether by webhook, feed, file or Slack', 'Complaint', 'source, externalId'],
  ['a wording of a complaint', 'ComplaintRevision', 'complaintId, sha256'],
  ['an event that approves', 'Approval', 'event'],
  ['a standing approval of a person', 'Approval', 'draftId, version, approver', '("revokedAt" IS NULL)'],
  [
    'a standing release to a target',
    'Release',
    'draftId, version, outlet, target',
    `(state <> 'cancelled'::"ReleaseState")`,
  ],
  ['what the outside knows a release by', 'Release', 'deliveryId'],
  ['a timer', 'Timer', 'key'],
  ['a notice of a clock', 'ClockNotice', 'complaintId, key'],
  ['a standup of a local day', 'Standup', 'crisisId, day'],
  ['how far a source was read', 'Listening', 'source, stream'],
  ['a line of the audit', 'Audit', 'seq'],
];

describe('the database', () => {
  it('keeps every key by which an input is known again unique', async () => {
    const fresh = await freshDatabase();
    const client = new pg.Client({ connectionString: fresh.url });
    await client.connect();
    try {
      const { rows } = await client.query<{ index: string }>(`
        SELECT tablename || ' (' || array_to_string(ARRAY(
            SELECT a.attname FROM unnest(i.indkey::int2[]) WITH ORDINALITY AS k(number, place)
            JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.number ORDER BY k.place), ', ')
          || ')' || COALESCE(' WHERE ' || pg_get_expr(i.indpred, i.indrelid), '') AS index
        FROM pg_indexes JOIN pg_index i ON i.indexrelid = format('%I.%I', schemaname, indexname)::regclass
        WHERE schemaname = 'public' AND i.indisunique AND i.indisvalid`);
      const unique = new Set(rows.map(({ index }) => index));
      const missing = KEYS.filter(
        ([, table, columns, where]) => !unique.has(`${table} (${columns})${where ? ` WHERE ${where}` : ''}`),
      );
      expect(missing).toEqual([]);
    } finally {
      await client.end();
      await fresh.drop();
    }
  });
});
