// Finding what is due costs the same with a hundred thousand open clocks as with a thousand.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { databaseNow } from '../../../src/engine/clock.ts';
import { connect, type Db, Prisma } from '../../../src/engine/database.ts';
import { questions } from '../../../src/features/complaints/store-clocks.ts';
import { type FreshDatabase, freshDatabase } from '../../support/postgres.ts';

let database: FreshDatabase;
let db: Db;
beforeAll(async () => {
  database = await freshDatabase();
  db = connect(database.url, 2);
  await db.$executeRaw`
    INSERT INTO "Plan" (version, yaml, resolved, "loadedAt") VALUES ('v', '', '{}', now())`;
  await db.$executeRaw`
    INSERT INTO "Crisis" (id, claim, title, level, language, known, "planVersion", "declaredBy", "declaredAt")
    VALUES (1, 'c', 't', 'high', 'en', '', 'v', 'U0SARI', now())`;
});
afterAll(async () => {
  await db.$disconnect();
  await database.drop();
});

/** Complaints whose clocks are looked at from an hour on. */
async function addClocks(from: number, to: number): Promise<void> {
  await db.$executeRaw`
    INSERT INTO "Complaint" ("crisisId", source, "externalId", text, sha256, language, kind, visibility,
      "postedAt", "seenAt", "dueAt", "nextAt")
    SELECT 1, 'web', 'e' || n, 'x', '', 'en', 'comment', 'public', now(), now(),
      now() + interval '4 hours', now() + interval '1 hour' + n * interval '1 millisecond'
    FROM generate_series(${from}::int, ${to}::int) AS n`;
  await db.$executeRaw`ANALYZE "Complaint"`;
}

interface Node {
  'Node Type': string;
  'Index Name'?: string;
  'Relation Name'?: string;
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  Plans?: Node[];
}

/** How the table of complaints is read for a question: by which means, and how many rows are looked at. */
async function reading(question: Prisma.Sql): Promise<{ by: (string | undefined)[]; rows: number }> {
  const [row] = await db.$queryRaw<{ 'QUERY PLAN': { Plan: Node }[] }[]>(
    Prisma.sql`EXPLAIN (ANALYZE, FORMAT JSON) ${question}`,
  );
  const nodes: Node[] = [];
  const walk = (node: Node): void => {
    nodes.push(node);
    for (const inner of node.Plans ?? []) walk(inner);
  };
  const plan = row?.['QUERY PLAN'][0]?.Plan;
  if (plan) walk(plan);
  const scans = nodes.filter(
    (node) => node['Relation Name'] === 'Complaint' && /Scan/.test(node['Node Type']),
  );
  expect(scans.length).toBeGreaterThan(0);
  return {
    by: scans.map((node) => (node['Node Type'] === 'Seq Scan' ? 'every row' : node['Index Name'])),
    rows: scans.reduce(
      (sum, node) =>
        sum + (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops'],
      0,
    ),
  };
}

it('asks an index, and looks at no more rows, when a hundred times as many clocks run', async () => {
  await addClocks(1, 1000);
  await db.$executeRaw`UPDATE "Complaint" SET "nextAt" = now() - interval '1 second' WHERE id <= 7`;
  const look = async () => {
    const now = await databaseNow(db);
    return [await reading(questions.first(now)), await reading(questions.due(1, now))];
  };
  const few = await look();
  await addClocks(1001, 100_000);
  const many = await look();
  for (const [index, { by, rows }] of many.entries()) {
    expect(by).toEqual([expect.stringMatching(/^Complaint_(crisis_)?next$/)]);
    expect(rows).toBe(few[index]?.rows);
    expect(rows).toBeLessThanOrEqual(7);
  }
});
