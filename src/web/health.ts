// Health and figures of the running bot, for load balancers and monitoring.
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import type { Db } from '../engine/database.ts';
import type { WebOptions } from './server.ts';

const STALE_MS = 10_000;

/**
 * What the health pages look at: alive while the loops go round, ready while the database takes writes.
 * @param ticked when the loops last went round (ms) @param now the same clock
 */
export function healthOf(
  db: Db,
  ticks: { lanes: number; timers: number },
  now: () => number,
): WebOptions['health'] {
  const ticked = () => ({ lanes: now() - ticks.lanes, timers: now() - ticks.timers });
  return {
    live: async () => ({ ok: Math.max(...Object.values(ticked())) < 60_000 }),
    async ready() {
      const ages = ticked();
      try {
        await db.$executeRaw`UPDATE "ClockShift" SET id = id WHERE false`;
      } catch {
        return { ok: false, detail: { database: 'unreachable', ...ages } };
      }
      return { ok: Math.max(...Object.values(ages)) < STALE_MS, detail: ages };
    },
  };
}

/** The house's figures for Prometheus. */
export function metricsOf(db: Db): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const depth = new Gauge({
    name: 'crisis_outbox_depth',
    help: 'Jobs that are not settled',
    labelNames: ['class', 'state'],
    registers: [registry],
  });
  new Gauge({
    name: 'crisis_timers_overdue',
    help: 'Timers that are due and have not fired',
    registers: [registry],
    async collect() {
      const rows = await db.$queryRaw<
        { n: bigint }[]
      >`SELECT count(*) AS n FROM "Timer" WHERE state = 'armed' AND "dueAt" <= house_now()`;
      this.set(Number(rows[0]?.n ?? 0));
      depth.reset();
      const jobs = await db.job.groupBy({
        by: ['class', 'state'],
        where: { state: { in: ['pending', 'sending', 'uncertain', 'held', 'dead'] } },
        _count: true,
      });
      for (const row of jobs) depth.set({ class: row.class, state: row.state }, row._count);
    },
  });
  return registry;
}
