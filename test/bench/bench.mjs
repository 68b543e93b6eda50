// `npm run bench`: figures of the compiled house on this machine, on a PostgreSQL of its own; ratios where they say more.
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

const from = (file) => import(new URL(`../../dist/${file}`, import.meta.url).href);
const { startEmbedded } = await from('postgres/launcher.js');
const { migrate } = await from('postgres/migrate.js');
const { connect } = await from('engine/database.js');
const { createHouse } = await from('app.js');
const { check } = await from('checker/check.js');
const { acceptInto } = await from('features/complaints/intake.js');
const { savePlan } = await from('features/crisis/store.js');
const { planVersion } = await from('features/crisis/plan.js');

const rows = [];
const note = (what, figure) => rows.push(`| ${what} | ${figure} |`);

async function timed(what) {
  const began = performance.now();
  await what();
  return performance.now() - began;
}

/** The median of several times, in ms. */
async function median(times, what) {
  const all = [];
  for (let n = 0; n < times; n += 1) all.push(await timed(() => what(n)));
  return all.sort((a, b) => a - b)[Math.floor(times / 2)];
}

const folder = await mkdtemp(path.join(tmpdir(), 'tanggap-bench-'));
await chmod(folder, 0o755);
const server = await startEmbedded({ dataDir: folder, log: { info() {}, warn() {} } });
try {
  await migrate(server.url);
  const db = connect(server.url);
  const engine = createHouse(db);

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

  const yaml = await readFile(new URL('../../manifests/plan.en.yaml', import.meta.url), 'utf8');
  const version = planVersion(yaml);
  await savePlan(db, version, yaml, {}, new Date());
  await db.crisis.create({
    data: {
      claim: 'bench',
      title: 'Bench',
      level: 'high',
      language: 'en',
      known: '',
      planVersion: version,
      declaredBy: 'U0',
      declaredAt: new Date(),
    },
  });
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
  note(
    'a complaint that is known',
    `${(await median(100, () => acceptInto(engine, 'web', again))).toFixed(1)} ms`,
  );
  const performed = await timed(() =>
    Promise.all(
      Array.from({ length: 8 }, async (_, hand) => {
        for (let n = 0; n < 25; n += 1)
          await engine.perform({
            verb: 'complaints.take',
            input: { by: `U${hand}.${n}`, complaint: hand * 25 + n + 1 },
          });
      }),
    ),
  );
  note('verbs performed, eight at a time', `${Math.round(200_000 / performed)} a second`);
  note(
    `the whole check, ${number.toLocaleString('en')} complaints`,
    `${Math.round(await median(3, () => check(db)))} ms`,
  );
  await db.$disconnect();
} finally {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}
process.stdout.write(`| what | figure |\n|---|---|\n${rows.join('\n')}\n`);
