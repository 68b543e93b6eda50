// Clocks: whether finding what is due costs the same with many, and how late clocks are noticed when 500 come due each second.
import { fork } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { databaseNow, moveClock } from '../../dist/engine/clock.js';
import { questions } from '../../dist/features/complaints/store-clocks.js';
import { median, share } from './figures.mjs';

const OPEN = 100_000;
const SECONDS = 30;
const PER_SECOND = 500;
const DUE = SECONDS * PER_SECOND;
const CRISES = 4;
const HOUR = 3_600_000;

/** Complaints `from` to `to` of all crises, which run for hours before their four hours are over. */
async function seed(db, from, to, firstDue) {
  await db.$executeRaw`
    INSERT INTO "Complaint" (id, "crisisId", level, source, "externalId", text, sha256, language, kind, visibility,
      "postedAt", "seenAt", "dueAt", "nextAt")
    SELECT n, 1 + n % ${CRISES}::int, 'high', 'web', 'b' || n, 'x', '', 'en', 'comment', 'public', seen, seen,
      seen + interval '4 hours', seen + interval '4 hours 1 millisecond'
    FROM (SELECT n, ${firstDue}::timestamptz - interval '4 hours'
        + (CASE WHEN n <= ${DUE}::int THEN n * 1000.0 / ${PER_SECOND}::int ELSE 7200000 + n END) * interval '1 millisecond' AS seen
      FROM generate_series(${from}::int, ${to}::int) AS n) AS clocks`;
  await db.$executeRaw`
    INSERT INTO "ClockEvent" ("complaintId", type, at, data)
    SELECT id, 'started', "seenAt", '{}' FROM "Complaint" WHERE id BETWEEN ${from} AND ${to}`;
  await db.$executeRaw`ANALYZE`;
}

async function find(db) {
  return median(200, async () => {
    const now = await databaseNow(db);
    await db.$queryRaw(questions.first(now));
    await db.$queryRaw(questions.due(1, now));
  });
}

/**
 * Rows of the table, and what was wrong.
 * @param declare declares a crisis on this database
 */
export async function benchClocks({ db, url, declare }) {
  for (let n = 1; n <= CRISES; n += 1) await declare(n);
  const firstDue = new Date((await databaseNow(db)).getTime() + HOUR);
  await seed(db, 1, 1_000, firstDue);
  const few = await find(db);
  await seed(db, 1_001, OPEN, firstDue);
  const many = await find(db);

  const script = fileURLToPath(new URL('./worker-of-clocks.mjs', import.meta.url));
  const workers = Array.from({ length: 2 }, () =>
    fork(script, { env: { ...process.env, DATABASE_URL: url } }),
  );
  const told = (worker) => new Promise((resolve) => worker.once('message', resolve));
  await Promise.all(workers.map(told));
  // The house's clock jumps to two seconds before the first is due.
  await moveClock(db, firstDue.getTime() - 2_000 - (await databaseNow(db)).getTime());
  const breaches = () => db.clockNotice.count({ where: { key: { endsWith: ':breach' } } });
  // A bound on the run, not on the speed.
  for (let waited = 0; waited < 120 && (await breaches()) < DUE; waited += 1) await sleep(1_000);
  const reports = workers.map((worker) => {
    const report = told(worker);
    worker.send('stop');
    return report;
  });
  const seen = (await Promise.all(reports)).map((report) => report.seen);
  const rows = await db.complaint.findMany({
    where: { id: { lte: DUE } },
    select: { id: true, seenAt: true },
  });
  const missed = new Map(rows.map(({ id, seenAt }) => [id, seenAt.getTime() + 4 * HOUR + 1]));
  const lateness = seen.flat().map(([id, at]) => at - missed.get(id));
  const facts = await db.timeline.count({ where: { fact: 'complaint_breached' } });
  const notices = await db.job.count({ where: { dedupeKey: { startsWith: 'notice:' } } });
  const wrong = [];
  if (lateness.length !== DUE || new Set(seen.flat().map(([id]) => id)).size !== DUE || facts !== DUE)
    wrong.push(`${DUE} clocks ran out, ${lateness.length} were noticed and ${facts} are on the timeline`);
  if (lateness.some((ms) => !(ms >= 0))) wrong.push('a clock was noticed before it ran out');
  return {
    wrong,
    rows: [
      [
        'finding what is due, 100,000 open clocks against 1,000',
        `${(many / few).toFixed(2)} times as long (${many.toFixed(2)} ms)`,
      ],
      [
        `how late clocks are noticed, ${PER_SECOND} due a second for ${SECONDS} s, ${OPEN.toLocaleString('en')} open, two workers`,
        `p50 ${share(lateness, 0.5)} ms, p99 ${share(lateness, 0.99)} ms, at most ${share(lateness, 1)} ms`,
      ],
      ['the same: how the workers shared it', seen.map((list) => list.length).join(' and ')],
      ['the same: messages about all, in four crises', String(notices)],
    ],
  };
}
