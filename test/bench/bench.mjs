// `npm run bench`: figures of the compiled house on this machine, on a PostgreSQL of its own; ratios where they say more.
// Exit code 1 when something was lost or doubled on the way; speed alone never fails it.
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { createHouse } from '../../dist/app.js';
import { check } from '../../dist/checker/check.js';
import { databaseNow } from '../../dist/engine/clock.js';
import { connect } from '../../dist/engine/database.js';
import { acceptInto } from '../../dist/features/complaints/intake.js';
import { planVersion } from '../../dist/features/crisis/plan.js';
import { savePlan } from '../../dist/features/crisis/store.js';
import { createDatabaseFrom } from '../../dist/postgres/databases.js';
import { startEmbedded } from '../../dist/postgres/launcher.js';
import { migrate } from '../../dist/postgres/migrate.js';
import { bench as benchTriage } from '../../dist/triage/training/bench.js';
import { benchClocks } from './clocks.mjs';
import { median, timed } from './figures.mjs';

const rows = [];
const wrong = [];
const note = (what, figure) => {
  rows.push([what, figure]);
  process.stderr.write(`${what}: ${figure}\n`);
};

const yaml = await readFile(new URL('../../manifests/plan.en.yaml', import.meta.url), 'utf8');
const plan = planVersion(yaml);

/** Opens a migrated database with the example plan. */
async function open(url) {
  await migrate(url);
  const db = connect(url);
  const engine = createHouse(db);
  await savePlan(db, plan, yaml, {}, await databaseNow(db));
  const declare = async (n) => {
    const input = { by: 'U0SARI', claim: `bench-${n}`, title: `Bench ${n}`, level: 'high', known: '' };
    const more = { language: 'en', drill: false, plan, separate: true, from: '' };
    await engine.perform({ verb: 'crisis.declare', input: { ...input, ...more } });
  };
  return { db, url, engine, declare };
}

async function benchTimers({ db }) {
  const armed = async (count) => {
    await db.$executeRaw`TRUNCATE "Timer"`;
    await db.$executeRaw`INSERT INTO "Timer" (key, verb, input, "dueAt")
      SELECT 'bench:' || n, 'none', '{}', house_now() + n * interval '1 minute' FROM generate_series(1, ${count}::int) AS n`;
    await db.$executeRaw`ANALYZE "Timer"`;
    return median(
      200,
      () =>
        db.$queryRaw`SELECT id FROM "Timer" WHERE state = 'armed' AND "dueAt" <= house_now() ORDER BY "dueAt", id LIMIT 1`,
    );
  };
  const few = await armed(1_000);
  const many = await armed(100_000);
  note(
    'looking for a due timer, 100,000 armed against 1,000',
    `${(many / few).toFixed(2)} times as long (${many.toFixed(2)} ms)`,
  );
  await db.$executeRaw`TRUNCATE "Timer"`;
}

async function benchIntake({ db, engine, declare }) {
  await declare(1);
  let number = 0;
  const items = (count) =>
    Array.from({ length: count }, () => {
      number += 1;
      return {
        source: 'web',
        externalId: `b${number}`,
        author: { name: `Customer ${number}` },
        text: `Charged twice, number ${number}`,
        kind: 'comment',
        visibility: 'public',
        postedAt: new Date(),
      };
    });
  const batch = await timed(async () => {
    for (let n = 0; n < 20; n += 1) await acceptInto(engine, 'web', items(100));
  });
  note('complaints taken in, 100 at a time', `${Math.round(2_000_000 / batch)} a second`);
  const single = await timed(async () => {
    for (let n = 0; n < 100; n += 1) await acceptInto(engine, 'web', items(1));
  });
  note('the same, one at a time', `${Math.round(100_000 / single)} a second`);
  const again = items(1);
  await acceptInto(engine, 'web', again);
  const known = await median(100, () => acceptInto(engine, 'web', again));
  note('a complaint that is known', `${known.toFixed(1)} ms`);
  const performed = await timed(() =>
    Promise.all(
      Array.from({ length: 8 }, async (_, hand) => {
        for (let n = 1; n <= 25; n += 1)
          await engine.perform({
            verb: 'complaints.take',
            input: { by: `U${hand}.${n}`, complaint: hand * 25 + n },
          });
      }),
    ),
  );
  note('verbs performed, eight at a time', `${Math.round(200_000 / performed)} a second`);
  const whole = await median(3, () => check(db));
  note(`the whole check, ${number.toLocaleString('en')} complaints`, `${Math.round(whole)} ms`);
  const kept = await db.complaint.count();
  if (kept !== number) wrong.push(`${number} complaints were sent and ${kept} are kept`);
}

const folder = await mkdtemp(path.join(tmpdir(), 'tanggap-bench-'));
await chmod(folder, 0o755);
const server = await startEmbedded({ dataDir: folder, log: { info() {}, warn() {} } });
try {
  const { perSecond, characters } = benchTriage(2);
  note(`comments understood on one core, about ${characters} characters each`, `${perSecond} a second`);
  const desk = await open(await createDatabaseFrom(server.url, 'bench_desk'));
  await benchTimers(desk);
  await benchIntake(desk);
  await desk.db.$disconnect();
  const clocks = await open(await createDatabaseFrom(server.url, 'bench_clocks'));
  const found = await benchClocks(clocks);
  for (const [what, figure] of found.rows) note(what, figure);
  wrong.push(...found.wrong);
  await clocks.db.$disconnect();
} finally {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}
const machine = `${cpus().length} cores, load ${loadavg()[0].toFixed(1)} at the end, Node ${process.version}`;
const lines = rows.map(([what, figure]) => `| ${what} | ${figure} |`);
process.stdout.write(`| what (${machine}) | figure |\n|---|---|\n${lines.join('\n')}\n`);
for (const mistake of wrong) process.stdout.write(`WRONG: ${mistake}\n`);
process.exitCode = wrong.length > 0 ? 1 : 0;
