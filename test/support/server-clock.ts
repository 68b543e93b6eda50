// The clock of the database's server, set to a wrong time for one database: unlike the house's clock when a test lets time pass,
// nobody else's clock moves with it.
import { type Db, Prisma } from '../../src/engine/database.ts';

/** Sets it this far ahead of the right time, in ms. */
export async function setServerClock(db: Db, ms: number): Promise<void> {
  await db.$executeRaw(
    Prisma.raw(`CREATE OR REPLACE FUNCTION house_now() RETURNS timestamptz LANGUAGE sql STABLE AS $$
      SELECT house_time(statement_timestamp() + interval '${ms} milliseconds')
    $$`),
  );
}
