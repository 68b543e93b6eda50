// Whatever may arrive twice has a key, and the database itself refuses the second one under it.
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../support/postgres.ts';

/** What comes in, and the table and columns that make two of it one; with the condition where it holds for some rows only. */
const KEYS: [string, string, string, string?][] = [
  ["a delivery of Slack's: an event, a command, a button or a form", 'Inbox', 'key'],
  ['what an event tells of, delivered or found in the history', 'Inbox', 'happening'],
  ['a job of the outbox', 'Job', 'dedupeKey'],
  ['a message, by where it stands', 'Place', 'channel, ts'],
  ['the last word of a reaction', 'LastReaction', 'ref, person, emoji'],
  ['a declaration', 'Crisis', 'claim'],
  ['a complaint, whether by webhook, feed, file or Slack', 'Complaint', 'source, externalId'],
  ['a wording of a complaint', 'ComplaintRevision', 'complaintId, sha256, editedAt'],
  ['a version of a draft', 'DraftVersion', 'draftId, version'],
  ['an event that approves', 'Approval', 'event'],
  ['a standing approval of a person', 'Approval', 'draftId, version, approver', '("revokedAt" IS NULL)'],
  [
    'a standing release to a target',
    'Release',
    'draftId, version, outlet, target',
    `(state <> 'cancelled'::"ReleaseState")`,
  ],
  ['what the outside knows a release by', 'Release', 'deliveryId'],
  ['a sign-off of a person', 'SignOff', 'draftId, version, person'],
  ['a timer', 'Timer', 'key'],
  ['a notice of a clock', 'ClockNotice', 'complaintId, key'],
  ['a standup of a local day', 'Standup', 'crisisId, day'],
  ['a question to the lead', 'Question', 'crisisId, part'],
  ['a promise made in public', 'Pledge', 'crisisId, sha256'],
  ['what the model is asked about', 'ModelAsk', 'draftId, version'],
  ['how far a source was read', 'Listening', 'source, stream'],
  ['a line of the audit', 'Audit', 'seq'],
];

interface Column {
  name: string;
  type: string;
  needed: boolean;
  /** The first value of an enumeration. */
  first: string | null;
}

let fresh: FreshDatabase;
let client: pg.Client;
beforeAll(async () => {
  fresh = await freshDatabase();
  client = new pg.Client({ connectionString: fresh.url });
  await client.connect();
  // Rows of their own, without the crisis around them: keys are asked about here, not what hangs together.
  await client.query('SET session_replication_role = replica');
});
afterAll(async () => {
  await client.end();
  await fresh.drop();
});

async function columnsOf(table: string): Promise<Column[]> {
  const { rows } = await client.query<Column>(
    `SELECT a.attname AS name, format_type(a.atttypid, a.atttypmod) AS type,
      a.attnotnull AND NOT a.atthasdef AS needed,
      (SELECT enumlabel FROM pg_enum e WHERE e.enumtypid = a.atttypid ORDER BY enumsortorder LIMIT 1) AS first
     FROM pg_attribute a WHERE a.attrelid = format('%I', $1::text)::regclass AND a.attnum > 0 AND NOT a.attisdropped`,
    [table],
  );
  return rows;
}

let serial = 0;
/** A value of a column that no other row has. */
function newValue({ type, first }: Column): string {
  serial += 1;
  if (first !== null) return `'${first}'`;
  if (/^(integer|bigint|double precision)/.test(type)) return String(serial);
  if (type.startsWith('timestamp')) return 'now()';
  if (type === 'boolean') return 'false';
  if (type === 'uuid') return 'gen_random_uuid()';
  if (type === 'jsonb') return `'{}'`;
  // Only where the database itself computes the hash of a text.
  return `'${serial}'`;
}

function insert(table: string, columns: Column[], key: ReadonlyMap<string, string>): Promise<unknown> {
  const given = columns.filter(({ name, needed }) => needed || key.has(name));
  const names = given.map(({ name }) => `"${name}"`);
  const values = given.map((column) => key.get(column.name) ?? newValue(column));
  const text = given.findIndex(({ name }) => name === 'text');
  const hash = given.findIndex(({ name }) => name === 'sha256');
  if (table === 'DraftVersion') values[hash] = `encode(sha256(convert_to(${values[text]}, 'UTF8')), 'hex')`;
  return client.query(`INSERT INTO "${table}" (${names.join(', ')}) VALUES (${values.join(', ')})`);
}

describe('the database', () => {
  it('keeps every key by which an input is known again in a unique index', async () => {
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
  });

  it.each(KEYS)('refuses %s a second time (%s: %s)', async (_what, table, names) => {
    const columns = await columnsOf(table);
    const keyed = columns.filter(({ name }) => names.split(', ').includes(name));
    expect(keyed).toHaveLength(names.split(', ').length);
    const key = new Map(keyed.map((column) => [column.name, newValue(column)]));
    // A generated value must be the same both times.
    for (const [name, value] of key) {
      if (value.startsWith('gen_random')) key.set(name, `'${crypto.randomUUID()}'`);
      if (value === 'now()') key.set(name, `'${new Date().toISOString()}'`);
    }
    await insert(table, columns, key);
    await expect(insert(table, columns, key)).rejects.toMatchObject({
      code: '23505',
      table,
      detail: expect.stringContaining(`(${keyedNames(names)})`),
    });
    // Another key is another thing.
    const [last] = keyed.slice(-1) as [Column];
    const other = new Map(key).set(
      last.name,
      last.type === 'uuid' ? `'${crypto.randomUUID()}'` : newValue(last),
    );
    await insert(table, columns, other);
  });
});

/** Column names as PostgreSQL writes them in what it says about a key. */
const keyedNames = (names: string): string =>
  names
    .split(', ')
    .map((name) => (/[A-Z]/.test(name) ? `"${name}"` : name))
    .join(', ');
