// When Slack was away: nobody could be heard, and nobody could take anything back.
import { type Db, Prisma, type Tx } from './database.ts';

/**
 * Takes down whether Slack is away now; one outage at a time, for all processes of a database.
 * @param went when anything last got into Slack: an outage ends only with something that did
 */
export async function noteOutage(
  db: Db,
  away: boolean,
  went: () => Promise<Date | undefined>,
): Promise<void> {
  const open = await db.slackOutage.findFirst({ where: { until: null } });
  if (away && !open)
    await db.$executeRaw`INSERT INTO "SlackOutage" (since) VALUES (house_now()) ON CONFLICT DO NOTHING`;
  if (away || !open) return;
  const last = await went();
  if (last && last > open.since)
    await db.$executeRaw`UPDATE "SlackOutage" SET until = house_now() WHERE id = ${open.id} AND until IS NULL`;
}

/** How long at a time Slack was away since then, at the most, in ms. */
export async function longestAway(tx: Pick<Tx, '$queryRaw'>, from: Date): Promise<number> {
  const [row] = await tx.$queryRaw<{ ms: number | null }[]>(Prisma.sql`
    SELECT max(extract(epoch FROM COALESCE(until, house_now()) - GREATEST(since, ${from}::timestamptz)) * 1000)::float AS ms
    FROM "SlackOutage" WHERE COALESCE(until, house_now()) > ${from}::timestamptz`);
  return row?.ms ?? 0;
}
