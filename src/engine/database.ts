// The database connection: Prisma over the `pg` driver, and how its errors are told apart.
import type { Socket } from 'node:net';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { Prisma, PrismaClient } from './generated/client.ts';

export type Db = PrismaClient;
/** What a verb's load and save may use: the open transaction. */
export type Tx = Prisma.TransactionClient;
export { Prisma };

/**
 * Connects to PostgreSQL.
 * @param url `postgresql://…`; a socket folder may be given as `?host=/folder`.
 * @param connections upper bound of the pool.
 * @param silentMs a connection in use that says nothing for so long, in ms, is given up: what was asked fails as unavailable.
 * For a bot, which asks again; a person's long question at the command line is left its time.
 */
export function connect(url: string, connections = 12, silentMs?: number): Db {
  const pool = new pg.Pool({
    connectionString: forOurs(url),
    max: connections,
    connectionTimeoutMillis: 5_000,
  });
  // Between the pool and the adapter a client is nobody's for a moment: its loss is no reason for the process to end.
  pool.on('connect', (client) => void client.on('error', () => {}));
  if (silentMs !== undefined) giveUpTheSilent(pool, silentMs);
  const adapter = new PrismaPg(pool, { disposeExternalPool: true });
  return new PrismaClient({ adapter, transactionOptions: { maxWait: 10_000, timeout: 20_000 } });
}

/** How long a transaction may wait for its next statement, in ms. */
const LEFT_OPEN_MS = 10_000;

/** Whoever slept, or was busy for long, finds the answer lying there: so long it may look for it, in ms. */
const SECOND_LOOK_MS = 250;

/** The other end may be gone without a word: TCP alone would wait for a quarter of an hour. */
function giveUpTheSilent(pool: pg.Pool, silentMs: number): void {
  const socketOf = (client: pg.PoolClient) =>
    (client as unknown as { connection: { stream: Socket } }).connection.stream;
  pool.on('connect', (client) => {
    const socket = socketOf(client);
    socket.on('timeout', () => {
      const { bytesRead } = socket;
      setTimeout(() => {
        if (socket.bytesRead !== bytesRead || !socket.timeout) return;
        // The shape by which the driver adapter knows an error of the network.
        const gone = { code: 'ETIMEDOUT', errno: -110, syscall: 'read' };
        socket.destroy(Object.assign(new Error('the database says nothing'), gone));
      }, SECOND_LOOK_MS).unref();
    });
  });
  pool.on('acquire', (client) => void socketOf(client).setTimeout(silentMs));
  pool.on('release', (_error, client) => void socketOf(client).setTimeout(0));
}

/**
 * The same address for a session in UTC, whatever zone the server is set to: the driver adapter reads an instant's
 * offset as if it were none, and every time in the house would be off by it. And what a process that cannot be reached
 * any more left open in the middle must not keep its locks: the server would wait for it for two hours.
 */
function forOurs(url: string): string {
  const [address = '', query = ''] = url.split(/\?(.*)/s);
  const params = new URLSearchParams(query);
  params.set(
    'options',
    [params.get('options'), '-c TimeZone=UTC', `-c idle_in_transaction_session_timeout=${LEFT_OPEN_MS}`]
      .filter(Boolean)
      .join(' '),
  );
  // A plus sign is no space to whoever reads this.
  return `${address}?${params.toString().replaceAll('+', '%20')}`;
}

/** What lies under an error of Prisma's: PostgreSQL's own code, or how the driver adapter calls what happened to the network. */
function under(error: unknown): { code: string; kind: string } {
  type Cause = { code?: string; originalCode?: string; kind?: string };
  const e = error as Cause & {
    meta?: { code?: string; driverAdapterError?: { cause?: Cause } };
    cause?: Cause;
  };
  // A raw statement's own error is wrapped twice, one of a commit once, and one of a begin not at all.
  const cause = e?.meta?.driverAdapterError?.cause ?? e?.cause ?? e;
  return { code: cause?.originalCode ?? cause?.code ?? e?.meta?.code ?? '', kind: cause?.kind ?? '' };
}

/** Two writers met (unique key taken, serialization failure, deadlock): doing it again will see the other's result. */
export function isConflict(error: unknown): boolean {
  const prisma = (error as { code?: string })?.code ?? '';
  const { code, kind } = under(error);
  return (
    ['P2002', 'P2034'].includes(prisma) ||
    kind === 'TransactionWriteConflict' ||
    ['40001', '40P01', '23505'].includes(code)
  );
}

/** Prisma's words for a database that cannot be reached, or not now. */
const AWAY = new Set(['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028', 'P2037']);
/** The driver adapter's. */
const LOST = new Set(['ConnectionClosed', 'DatabaseNotReachable', 'SocketTimeout', 'TooManyConnections']);
/**
 * PostgreSQL's: the connection failed (08), nothing is written here now (25006), it was left open too long (25P03),
 * no disk, memory or connection is left (53), the server goes down or comes up (57P), the disk fails (58).
 */
const NOT_NOW = /^(?:08|53|58)...$|^57P0.$|^25006$|^25P03$/;

/** The database cannot be reached, is going down or has no room: whoever asked should ask again later. */
export function isUnavailable(error: unknown): boolean {
  const e = error as { code?: string; message?: string };
  const { code, kind } = under(error);
  if (AWAY.has(e?.code ?? '') || LOST.has(kind) || NOT_NOW.test(code)) return true;
  const message = e?.message ?? '';
  // No socket where the server's own should be.
  if (message.includes('ENOENT') && message.includes('PGSQL')) return true;
  return /ECONNREFUSED|ECONNRESET|terminat|shutting down|starting up|not yet accepting|timeout exceeded when trying to connect|is not queryable|the database says nothing/i.test(
    message,
  );
}

/** A transaction of ours took longer than it may: what was to be done in it is too much, however often it is tried. */
export function isOverdue(error: unknown): boolean {
  const { code, message = '' } = (error ?? {}) as { code?: string; message?: string };
  // Under the same code Prisma tells of a pool in which no connection was free, which passes.
  return code === 'P2028' && /expired transaction/.test(message);
}

/** Does it again as long as it only met another writer: when several meet, one of them gets through each time. */
export async function despiteConflicts<T>(act: () => Promise<T>, tries = 5): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (tries === 0 || !isConflict(error)) throw error;
    return despiteConflicts(act, tries - 1);
  }
}

/** Allocates `count` ids of a table's own sequence, so that a decision can name what it makes. */
export async function nextIds(
  tx: Tx,
  table: 'Crisis' | 'Complaint' | 'Digest' | 'Draft' | 'Release' | 'WatchAlert' | 'Pledge',
  count = 1,
): Promise<number[]> {
  const rows = await tx.$queryRaw<{ id: bigint }[]>`
    SELECT nextval(pg_get_serial_sequence(${`"${table}"`}, 'id')) AS id FROM generate_series(1, ${count}::int)`;
  return rows.map((row) => Number(row.id));
}
