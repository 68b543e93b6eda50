// The database connection: Prisma over the `pg` driver, and how its errors are told apart.
import { PrismaPg } from '@prisma/adapter-pg';
import { Prisma, PrismaClient } from './generated/client.ts';

export type Db = PrismaClient;
/** What a verb's load and save may use: the open transaction. */
export type Tx = Prisma.TransactionClient;
export { Prisma };

/**
 * Connects to PostgreSQL.
 * @param url `postgresql://…`; a socket folder may be given as `?host=/folder`.
 * @param connections upper bound of the pool.
 */
export function connect(url: string, connections = 12): Db {
  const adapter = new PrismaPg({
    connectionString: inUtc(url),
    max: connections,
    connectionTimeoutMillis: 5_000,
  });
  return new PrismaClient({ adapter, transactionOptions: { maxWait: 10_000, timeout: 20_000 } });
}

/**
 * The same address for a session in UTC, whatever zone the server is set to: the driver adapter reads an instant's
 * offset as if it were none, and every time in the house would be off by it.
 */
function inUtc(url: string): string {
  const [address = '', query = ''] = url.split(/\?(.*)/s);
  const params = new URLSearchParams(query);
  params.set('options', [params.get('options'), '-c TimeZone=UTC'].filter(Boolean).join(' '));
  // A plus sign is no space to whoever reads this.
  return `${address}?${params.toString().replaceAll('+', '%20')}`;
}

/** Two writers met (unique key taken, serialization failure, deadlock): doing it again will see the other's result. */
export function isConflict(error: unknown): boolean {
  const e = error as {
    code?: string;
    meta?: {
      code?: string;
      driverAdapterError?: { cause?: { code?: string; originalCode?: string } };
    };
    cause?: { code?: string; originalCode?: string };
  };
  if (e?.code === 'P2002' || e?.code === 'P2034') return true;
  // A raw statement's own error is wrapped twice.
  const raw = e?.meta?.driverAdapterError?.cause;
  const inner = raw?.originalCode ?? raw?.code ?? e?.meta?.code ?? e?.cause?.originalCode ?? e?.cause?.code;
  return inner === '40001' || inner === '40P01' || inner === '23505';
}

/** The database cannot be reached or is going down: whoever asked should ask again later. */
export function isUnavailable(error: unknown): boolean {
  const e = error as { code?: string; message?: string };
  if (['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028', 'P2037'].includes(e?.code ?? '')) return true;
  return /ECONNREFUSED|ECONNRESET|ENOENT.*PGSQL|terminat|shutting down|starting up|Connection terminated|not yet accepting/i.test(
    e?.message ?? '',
  );
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
