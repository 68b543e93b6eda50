// How late clocks are told when 500 of 100,000 come due each second, with two workers in processes of their own.
import { type ChildProcess, execFileSync, fork } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { createHouse } from '../../src/app.ts';
import { databaseNow } from '../../src/engine/clock.ts';
import { connect } from '../../src/engine/database.ts';
import { planVersion } from '../../src/features/crisis/plan.ts';
import { savePlan } from '../../src/features/crisis/store.ts';
import { freshDatabase } from '../support/postgres.ts';

const OPEN = 100_000;
const SECONDS = 20;
const PER_SECOND = 500;
const DUE = SECONDS * PER_SECOND;
const CRISES = 4;

const at = (sorted: number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;

it(`tells of ${PER_SECOND} clocks a second out of ${OPEN}, each once`, async () => {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  execFileSync(process.execPath, ['src/tanggap.mjs', '--build-only'], { cwd: root, stdio: ['ignore', 2, 2] });
  const database = await freshDatabase();
  const db = connect(database.url, 4);
  const engine = createHouse(db);
  const yaml = await readFile(new URL('../../manifests/plan.en.yaml', import.meta.url), 'utf8');
  const plan = planVersion(yaml);
  await savePlan(db, plan, yaml, {}, await databaseNow(db));
  for (let n = 1; n <= CRISES; n += 1) {
    await engine.perform({
      verb: 'crisis.declare',
      input: {
        by: 'U0SARI',
        claim: `bench-${n}`,
        title: `Bench ${n}`,
        level: 'high',
        known: '',
        language: 'en',
        drill: false,
        plan,
        separate: true,
        from: '',
      },
    });
  }
  // The first due ones come after the workers are up; the rest of the clocks run for hours.
  await db.$executeRaw`
    INSERT INTO "Complaint" (id, "crisisId", level, source, "externalId", text, sha256, language, kind, visibility,
      "postedAt", "seenAt", "shownAs", "digestId", "dueAt", "nextAt")
    SELECT n, 1 + n % ${CRISES}::int, 'high', 'web', 'b' || n, 'x', '', 'en', 'comment', 'public', seen, seen, NULL, NULL,
      seen + interval '4 hours', seen + interval '4 hours 1 millisecond'
    FROM (SELECT n, now() + interval '25 seconds' - interval '4 hours'
        + (CASE WHEN n <= ${DUE}::int THEN n * 1000.0 / ${PER_SECOND}::int ELSE 3600000 + n END) * interval '1 millisecond' AS seen
      FROM generate_series(1, ${OPEN}::int) AS n) AS clocks`;
  await db.$executeRaw`
    INSERT INTO "ClockEvent" ("complaintId", type, at, data) SELECT id, 'started', "seenAt", '{}' FROM "Complaint"`;
  await db.$executeRaw`ANALYZE`;

  const script = fileURLToPath(new URL('./worker-of-clocks.mjs', import.meta.url));
  const workers = Array.from({ length: 2 }, () =>
    fork(script, {
      execArgv: process.env.BENCH_PROF ? ['--cpu-prof', '--cpu-prof-dir=/tmp/e-prof'] : [],
      env: { ...process.env, DATABASE_URL: database.url },
    }),
  );
  const told = (worker: ChildProcess) => new Promise<unknown>((resolve) => worker.once('message', resolve));
  await Promise.all(workers.map(told));
  const late = async () => db.clockNotice.count({ where: { key: { endsWith: ':breach' } } });
  // A bound on the run, not on the speed.
  for (let waited = 0; waited < 120; waited += 1) {
    const done = await late();
    if (process.env.BENCH_PROGRESS) console.error(waited, done);
    if (done >= DUE) break;
    await sleep(1_000);
  }
  const reports = workers.map((worker) => {
    const report = told(worker);
    worker.send('stop');
    return report as Promise<{ seen: [number, number][] }>;
  });
  const seen = (await Promise.all(reports)).map((report) => report.seen);
  const missed = new Map(
    (await db.complaint.findMany({ where: { id: { lte: DUE } }, select: { id: true, seenAt: true } })).map(
      (row) => [row.id, row.seenAt.getTime() + 4 * 3_600_000 + 1],
    ),
  );
  // A clock is looked at again later, to tell of it; here only the first time counts.
  const first = new Map<number, number>();
  for (const [id, when] of seen.flat()) first.set(id, Math.min(when, first.get(id) ?? when));
  const lateness = [...first]
    .map(([id, when]) => when - (missed.get(id) ?? Number.NaN))
    .sort((a, b) => a - b);
  const facts = await db.timeline.count({ where: { fact: 'complaint_breached' } });
  console.info(
    JSON.stringify({
      bench: 'clocks',
      open: OPEN,
      duePerSecond: PER_SECOND,
      due: DUE,
      looksByWorker: seen.map((list) => list.length),
      latenessMs: { p50: at(lateness, 0.5), p99: at(lateness, 0.99), max: lateness.at(-1) },
    }),
  );
  expect(facts).toBe(DUE);
  expect(lateness).toHaveLength(DUE);
  expect(lateness[0]).toBeGreaterThanOrEqual(0);
  await db.$disconnect();
  await database.drop();
});
