// How the server is reached, and whether it answers.
import path from 'node:path';
import { newClient } from './client.ts';

/** How the server is reached: a socket's folder with a fixed number, or the machine itself, a port and a password. */
export interface Reach {
  host: string;
  port: number;
  password?: string;
}

export const SOCKET_PORT = 5432;
export const isSocket = (reach: Reach) => path.isAbsolute(reach.host);

/** The address of a database of the server. */
export function urlOf(reach: Reach, database: string): string {
  // Everything is said here, so that no PGPORT or PGSSLMODE of the surroundings has a say.
  if (isSocket(reach)) {
    return `postgresql://postgres@localhost:${reach.port}/${database}?host=${encodeURIComponent(reach.host)}&sslmode=disable`;
  }
  return `postgresql://postgres:${reach.password}@${reach.host}:${reach.port}/${database}?sslmode=disable`;
}

/**
 * Whether the server of this data folder answers. `starting` is also what a server says that is stopping.
 */
export async function ask(data: string, reach: Reach): Promise<'up' | 'starting' | 'down'> {
  const db = newClient({ connectionString: urlOf(reach, 'postgres'), connectionTimeoutMillis: 3_000 });
  try {
    await db.connect();
    const found = await db.query<{ data_directory: string }>('SHOW data_directory');
    // On a port, somebody else's server may answer.
    return path.resolve(found.rows[0]?.data_directory ?? '') === data ? 'up' : 'down';
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === '57P03') return 'starting';
    return code === '53300' ? 'up' : 'down';
  } finally {
    await db.end().catch(() => {});
  }
}
