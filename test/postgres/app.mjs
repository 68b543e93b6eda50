// An app of its own process, to be killed: starts the embedded database of a folder, then either writes row after row or
// waits for the end of its input and stops. It says what it did, a line of JSON each.
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { runnerImport } from 'vite';

const [dataDir, mode] = process.argv.slice(2);
const say = (what) => process.stdout.write(`${JSON.stringify(what)}\n`);

// Plain Node 20 does not read TypeScript.
const launcher = fileURLToPath(new URL('../../src/postgres/launcher.ts', import.meta.url));
const { module } = await runnerImport(launcher, { configFile: false, logLevel: 'error' });
say({ loaded: true });
const server = await module.startEmbedded({ dataDir, log: { info() {}, warn() {} } });
say({ url: server.url, adopted: server.adopted });

if (mode === 'write') {
  const db = new pg.Client({ connectionString: server.url });
  // The server may be killed before the app is: then there is nothing more to acknowledge.
  db.on('error', () => process.exit(3));
  await db.connect();
  await db.query('CREATE TABLE IF NOT EXISTS acked (n int PRIMARY KEY)');
  const { rows } = await db.query('SELECT coalesce(max(n), 0) AS n FROM acked');
  for (let n = rows[0].n + 1; ; n += 1) {
    await db.query('INSERT INTO acked VALUES ($1)', [n]).catch(() => process.exit(3));
    say({ acked: n });
  }
}
process.stdin.resume();
await once(process.stdin, 'end');
await server.stop();
