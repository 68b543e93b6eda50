#!/usr/bin/env node
// Stands in for Prisma's schema engine, whose binary is a download: the same engine, compiled to wasm, from npm.
// Development only. It speaks the binary's JSON-RPC on standard input and output; a shadow database is made in an embedded
// PostgreSQL of its own, which is gone with the command.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import readline from 'node:readline';
import { fileURLToPath } from 'node:url';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as engineJs from '@prisma/schema-engine-wasm/schema_engine_bg';
import pg from 'pg';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const argv = process.argv.slice(2);
const at = argv.indexOf('--datasource');
const { url } = at < 0 ? {} : JSON.parse(argv[at + 1]);

/** What Prisma calls PostgreSQL's errors. */
const PRISMA_CODES = { '3D000': 'P1003', '42P04': 'P1009', '28P01': 'P1000', 28000: 'P1010' };

if (argv.includes('--version')) {
  console.log('schema-engine-cli wasm');
  process.exit(0);
}
if (argv.includes('cli')) process.exit(await subCommand(argv.at(-1)));

// The command line ends our input and signals us in the same moment: whichever comes first, the server is stopped once.
const cleanUps = [];
let leaving = false;
function leave() {
  if (leaving) return;
  leaving = true;
  void Promise.all(cleanUps.map((cleanUp) => cleanUp())).finally(() => process.exit(0));
}
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, leave);
// Nobody listens any more.
process.stdout.on('error', leave);

let engine;
let chain = Promise.resolve();
const send = (message) => process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);

readline
  .createInterface({ input: process.stdin })
  .on('line', (line) => {
    chain = chain.then(() => answer(JSON.parse(line)));
  })
  .on('close', () => void chain.then(leave));

async function answer({ id, method, params }) {
  // Answers to our own `print` have no method.
  if (!method) return;
  try {
    engine ??= await openEngine();
    const result = (await engine[method](params)) ?? {};
    if (method === 'diff' && result.stdout != null) {
      send({ id: 1e6 + id, method: 'print', params: { content: result.stdout } });
    }
    send({ id, result });
  } catch (error) {
    const data = { is_panic: false, message: messageOf(error), error_code: error.code, meta: error.meta };
    send({
      id,
      error: { code: 4466, message: 'An error happened. Check the data field for details.', data },
    });
  }
}

async function openEngine() {
  // Looked for by the engine when it panics.
  globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message: (message) => console.error(message) };
  const require = createRequire(import.meta.url);
  const folder = path.dirname(require.resolve('@prisma/schema-engine-wasm/schema_engine_bg'));
  const wasm = readFileSync(path.join(folder, 'schema_engine_bg.wasm'));
  const { instance } = await WebAssembly.instantiate(wasm, { './schema_engine_bg.js': engineJs });
  engineJs.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  const factory = {
    provider: 'postgres',
    adapterName: 'tanggap-shim',
    // Comparing files needs no database, and the engine wants to be connected all the same: then only the first use counts.
    connect: () => (url ? adapterOf(url) : lazily(() => factory.connectToShadowDb())),
    connectToShadowDb: async () => adapterOf(await scratchDatabase()),
  };
  return engineJs.SchemaEngine.new(
    { datamodels: undefined },
    () => {},
    bindMigrationAwareSqlAdapterFactory(factory),
  );
}

// ── The adapter rejects PostgreSQL's type "char" (18), which the engine reads from the catalogue: it travels as text (25)
//    under a marked name, and the engine is told that it is a character (6).
const MARK = '__char__';

async function adapterOf(connectionString) {
  const pool = marking(new pg.Pool({ connectionString }));
  // A server that stops tells idle sessions so.
  pool.on('error', () => {});
  const connect = pool.connect.bind(pool);
  pool.connect = (...args) => (args.length > 0 ? connect(...args) : connect().then(marking));
  return unmarking(await new PrismaPg(pool).connect());
}

const lazily = (open) => {
  let opened;
  const later =
    (name) =>
    async (...args) => {
      opened ??= open();
      return (await opened)[name](...args);
    };
  return {
    provider: 'postgres',
    adapterName: 'tanggap-shim',
    getConnectionInfo: () => ({ schemaName: undefined, supportsRelationJoins: true }),
    dispose: async () => (await opened)?.dispose(),
    ...Object.fromEntries(
      ['queryRaw', 'executeRaw', 'executeScript', 'startTransaction'].map((name) => [name, later(name)]),
    ),
  };
};

function marking(client) {
  if (client.isMarking) return client;
  const query = client.query.bind(client);
  client.query = (...args) => {
    const pending = query(...args);
    return pending?.then ? pending.then(markFields) : pending;
  };
  client.isMarking = true;
  return client;
}

function markFields(result) {
  for (const field of result?.fields ?? []) {
    if (field.dataTypeID !== 18) continue;
    field.dataTypeID = 25;
    field.name = MARK + field.name;
  }
  return result;
}

function unmarking(adapter) {
  return new Proxy(adapter, {
    get(target, key) {
      const value = target[key];
      if (key === 'queryRaw') {
        return async (query) => {
          const result = await target.queryRaw(query);
          for (const [i, name] of result.columnNames.entries()) {
            if (!name.startsWith(MARK)) continue;
            result.columnNames[i] = name.slice(MARK.length);
            result.columnTypes[i] = 6;
          }
          return result;
        };
      }
      // The adapter cuts a script at every semicolon, those inside functions and texts too.
      if (key === 'executeScript') {
        return async (script) => {
          await target.client.query(script).catch((error) => target.onError(error));
        };
      }
      if (key === 'startTransaction') return async (...args) => unmarking(await value.apply(target, args));
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

// ── Scratch databases

let server;
let count = 0;

async function scratchDatabase() {
  server ??= startScratchServer();
  const { createDatabaseFrom } = await import('../dist/postgres/databases.js');
  return createDatabaseFrom((await server).url, `shadow_${++count}`);
}

async function startScratchServer() {
  buildLauncher();
  const { startEmbedded } = await import('../dist/postgres/launcher.js');
  const folder = await mkdtemp(path.join(tmpdir(), 'tanggap-shadow-'));
  // Root starts the server as another user, who must be able to enter.
  await chmod(folder, 0o755);
  const starting = startEmbedded({ dataDir: folder, log: { info() {}, warn() {} } });
  cleanUps.push(async () => {
    await (await starting).stop();
    await rm(folder, { recursive: true, force: true });
  });
  return starting;
}

/** The launcher is TypeScript: it is compiled with the rest of the house, if that was not done since it was last changed. */
function buildLauncher() {
  const built = path.join(root, 'dist', 'postgres', 'launcher.js');
  const source = path.join(root, 'src', 'postgres');
  const newest = Math.max(...readdirSync(source).map((name) => statSync(path.join(source, name)).mtimeMs));
  if (existsSync(built) && statSync(built).mtimeMs >= newest) return;
  const done = spawnSync(process.execPath, [path.join(root, 'src', 'tanggap.mjs'), '--build-only'], {
    encoding: 'utf8',
  });
  if (!existsSync(built)) throw new Error(`The build failed: ${done.stderr}`);
}

// ── Sub-commands: can-connect-to-database, create-database, drop-database

async function subCommand(name) {
  const target = new URL(url);
  const database = decodeURIComponent(target.pathname.slice(1));
  // Connecting to a database to make or drop it is not possible: `postgres` is always there.
  if (name !== 'can-connect-to-database') target.pathname = '/postgres';
  const db = new pg.Client({ connectionString: target.href, connectionTimeoutMillis: 5_000 });
  try {
    await db.connect();
    if (name === 'create-database') await db.query(`CREATE DATABASE ${db.escapeIdentifier(database)}`);
    if (name === 'drop-database')
      await db.query(`DROP DATABASE ${db.escapeIdentifier(database)} WITH (FORCE)`);
    await db.end();
    return 0;
  } catch (error) {
    const code = PRISMA_CODES[error.code] ?? 'P1001';
    const fields = { message: messageOf(error), is_panic: false, error_code: code, meta: {} };
    // Prisma leaves out the first line, where the binary announces itself.
    console.error('{}');
    console.error(JSON.stringify({ level: 'ERROR', target: 'schema_engine::logger', fields }));
    return 1;
  }
}

/** A host with several addresses fails with a list of errors and no words of its own. */
function messageOf(error) {
  return error.message || error.errors?.map((each) => each.message).join('; ') || String(error.code ?? error);
}
