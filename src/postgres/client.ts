// A client of the driver that a lost connection does not take the process down with.
import pg from 'pg';

/**
 * A client that is not connected yet. When the connection is lost, the question that was asked fails, and so does the next
 * one; the driver's own event of it, which ends a process that does not listen, says nothing more.
 */
export function newClient(options: pg.ClientConfig): pg.Client {
  const client = new pg.Client(options);
  client.on('error', () => {});
  return client;
}
