// `npm run test:faults [-- [--nightly] [--table=FILE]]`: the fault suite; everything else is handed on to vitest.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';

const given = process.argv.slice(2);
const TABLE = '--table=';
const vitest = path.join(
  path.dirname(createRequire(import.meta.url).resolve('vitest/package.json')),
  'vitest.mjs',
);
const chosen = given.filter((arg) => arg !== '--nightly' && !arg.startsWith(TABLE));
const args = [vitest, 'run', '--config', 'vitest.faults.config.ts', ...chosen];
const table = given.find((arg) => arg.startsWith(TABLE))?.slice(TABLE.length);
const env = {
  ...process.env,
  ...(given.includes('--nightly') ? { FAULTS: 'nightly' } : {}),
  // Only a run of everything can say what nothing plays.
  ...(chosen.length === 0 ? { FAULTS_WHOLE: '1' } : {}),
  ...(table ? { FAULTS_TABLE: path.resolve(table) } : {}),
};
const { status } = spawnSync(process.execPath, args, { stdio: 'inherit', env });
process.exitCode = status ?? 1;
