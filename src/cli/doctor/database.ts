// What doctor asks the database: whether it is there, keeps what it took, is up to date, has room, and tells the right time.
import { readdir, statfs } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Config } from '../../config.ts';
import { machineNow } from '../../engine/clock.ts';
import type { Db } from '../../engine/database.ts';
import { MIGRATIONS } from '../../postgres/migrate.ts';
import { bad, type Finding, ok, warn } from './finding.ts';

export interface DatabaseSeen {
  mode: 'embedded' | 'server';
  version: string;
  /** Name → value of what makes an answered write survive a power cut. */
  settings: Record<string, string>;
  /** Names of migrations: those of this version, and those the database has. */
  known: string[];
  applied: string[];
  /** Share of the disk that is free, 0 to 1; only where the disk is ours. */
  free?: number;
  /** The database's clock minus ours, in ms. */
  aheadMs: number;
}

const LOW = 0.1;
const VERY_LOW = 0.03;
const CLOCK_OFF_MS = 5_000;
const SAFE: Record<string, readonly string[]> = {
  fsync: ['on'],
  full_page_writes: ['on'],
  synchronous_commit: ['on', 'local', 'remote_write', 'remote_apply'],
};

export function judgeDatabase(seen: DatabaseSeen): Finding[] {
  const { mode, version } = seen;
  const findings: Finding[] = [
    ok(mode === 'embedded' ? 'database.embedded' : 'database.server', { version }),
  ];
  const unsafe = Object.entries(SAFE)
    .filter(([name, good]) => !good.includes(seen.settings[name] ?? ''))
    .map(([name]) => `${name} = ${seen.settings[name] ?? '?'}`);
  findings.push(
    unsafe.length > 0 ? bad('database.unsafe', { settings: unsafe.join(', ') }) : ok('database.durable'),
  );
  const pending = seen.known.filter((name) => !seen.applied.includes(name));
  const foreign = seen.applied.filter((name) => !seen.known.includes(name));
  if (pending.length > 0) findings.push(bad('database.migrations.pending', { count: pending.length }));
  if (foreign.length > 0) findings.push(warn('database.migrations.foreign', { count: foreign.length }));
  if (pending.length + foreign.length === 0)
    findings.push(ok('database.migrations.ok', { count: seen.known.length }));
  if (seen.free !== undefined) {
    const percent = Math.floor(seen.free * 100);
    const disk = seen.free < VERY_LOW ? bad : seen.free < LOW ? warn : ok;
    findings.push(disk(seen.free < LOW ? 'database.disk.low' : 'database.disk.ok', { percent }));
  }
  const seconds = Math.round(Math.abs(seen.aheadMs) / 1000);
  findings.push(
    Math.abs(seen.aheadMs) < CLOCK_OFF_MS ? ok('database.clock.ok') : warn('database.clock.off', { seconds }),
  );
  return findings;
}

/** Asks; changes nothing. */
export async function lookAtDatabase(
  db: Db,
  config: Pick<Config, 'databaseUrl' | 'dataFolder'>,
): Promise<DatabaseSeen> {
  const embedded = config.databaseUrl === undefined;
  const rows = await db.$queryRaw<{ name: string; setting: string }[]>`
    SELECT name, setting FROM pg_settings
    WHERE name IN ('server_version', 'fsync', 'full_page_writes', 'synchronous_commit')`;
  const settings = Object.fromEntries(rows.map(({ name, setting }) => [name, setting]));
  const before = machineNow().getTime();
  // The machine's own: the house's clock may have been moved, for a demonstration.
  const clock = await db.$queryRaw<
    { at: number }[]
  >`SELECT extract(epoch FROM clock_timestamp())::float8 * 1000 AS at`;
  const middle = (before + machineNow().getTime()) / 2;
  const entries = await readdir(fileURLToPath(MIGRATIONS), { withFileTypes: true });
  return {
    mode: embedded ? 'embedded' : 'server',
    version: settings.server_version?.split(' ')[0] ?? '?',
    settings,
    known: entries.filter((entry) => entry.isDirectory()).map(({ name }) => name),
    applied: await appliedIn(db),
    ...(embedded ? await freeOn(config.dataFolder) : {}),
    aheadMs: (clock[0]?.at ?? middle) - middle,
  };
}

async function appliedIn(db: Db): Promise<string[]> {
  const table = await db.$queryRaw<
    { there: boolean }[]
  >`SELECT to_regclass('_prisma_migrations') IS NOT NULL AS there`;
  if (!table[0]?.there) return [];
  const rows = await db.$queryRaw<{ migration_name: string }[]>`
    SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`;
  return rows.map((row) => row.migration_name);
}

async function freeOn(folder: string): Promise<{ free?: number }> {
  const disk = await statfs(folder).catch(() => undefined);
  return disk && disk.blocks > 0 ? { free: disk.bavail / disk.blocks } : {};
}
