// Health and figures of the running bot, for load balancers and monitoring.
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import type { Db } from '../engine/database.ts';
import { countFailing } from '../engine/inbox.ts';
import { outletStates } from '../engine/outlet-breaker.ts';
import { MOST_SKEW_MS } from '../engine/skew.ts';
import { countStuck } from '../engine/stuck.ts';
import type { WebOptions } from './server.ts';

const STALE_MS = 10_000;

/** What the last check of the house found: the names of the invariants that do not hold, and how often each. */
export type Checked = { at: Date; broken: Record<string, number> } | undefined;

export interface HealthOptions {
  db: Db;
  /** When the loops last went round (ms). */
  ticks: { lanes: number; timers: number };
  /** The same clock. */
  now(): number;
  /** Told beside it and never the reason to be called unready: a second bot would find the same. */
  checked(): Checked;
  /** What is wrong with Slack, as far as we know: told beside it as well, because everything else goes on without. */
  slack(): string | undefined;
  /** How far Slack's clock is ahead of the database's, in ms; undefined while nobody knows. */
  skew(): number | undefined;
  /** Whether Slack is left alone because it does not answer this bot. */
  slackSilent(): boolean;
}

/** What the figure of a breaker stands for. */
const BREAKER = { closed: 0, mending: 1, open: 2 } as const;

/** What the health pages look at: alive while the loops go round, ready while the database takes writes and tells the right time. */
export function healthOf({
  db,
  ticks,
  now,
  checked,
  slack,
  skew,
}: Omit<HealthOptions, 'slackSilent'>): WebOptions['health'] {
  const ticked = () => ({ lanes: now() - ticks.lanes, timers: now() - ticks.timers });
  return {
    live: async () => ({ ok: Math.max(...Object.values(ticked())) < 60_000 }),
    async ready() {
      const ages = ticked();
      let stuck: { held: number; dead: number };
      try {
        await db.$executeRaw`UPDATE "ClockShift" SET id = id WHERE false`;
        stuck = await countStuck(db);
      } catch {
        return { ok: false, detail: { database: 'unreachable', ...ages } };
      }
      const check = checked();
      const trouble = slack();
      const ahead = skew();
      const detail = {
        ...ages,
        ...(trouble ? { slack: trouble } : {}),
        ...(stuck.dead > 0 ? { dead: stuck.dead } : {}),
        ...(stuck.held > 0 ? { held: stuck.held } : {}),
        ...(ahead === undefined ? {} : { clockSkewSeconds: ahead / 1000 }),
        ...(check ? { check: { at: check.at.toISOString(), broken: check.broken } } : {}),
      };
      const onTime = Math.abs(ahead ?? 0) <= MOST_SKEW_MS;
      return { ok: onTime && Math.max(...Object.values(ages)) < STALE_MS, detail };
    },
  };
}

/** The house's figures for Prometheus. */
export function metricsOf({
  db,
  checked,
  skew,
  slackSilent,
}: Pick<HealthOptions, 'db' | 'checked' | 'skew' | 'slackSilent'>): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const depth = new Gauge({
    name: 'crisis_outbox_depth',
    help: 'Jobs that are not settled',
    labelNames: ['class', 'state'],
    registers: [registry],
  });
  new Gauge({
    name: 'crisis_invariant_violations',
    help: 'What the last check found, by invariant',
    labelNames: ['id'],
    registers: [registry],
    collect() {
      this.reset();
      for (const [id, count] of Object.entries(checked()?.broken ?? {})) this.set({ id }, count);
    },
  });
  new Gauge({
    name: 'crisis_check_timestamp_seconds',
    help: 'When the last check was made, by the house clock; 0 before the first',
    registers: [registry],
    collect() {
      this.set((checked()?.at.getTime() ?? 0) / 1000);
    },
  });
  new Gauge({
    name: 'crisis_letters_failing',
    help: 'What came from Slack, failed at least once and is not dealt with',
    registers: [registry],
    async collect() {
      this.set(await countFailing(db));
    },
  });
  new Gauge({
    name: 'crisis_clock_skew_seconds',
    help: "How far Slack's clock is ahead of the database's; no figure while nobody knows",
    registers: [registry],
    collect() {
      const ahead = skew();
      if (ahead === undefined) this.reset();
      else this.set(ahead / 1000);
    },
  });
  new Gauge({
    name: 'crisis_breaker_state',
    help: 'Slack and each outlet: 0 it answers, 1 it is being used again a little at a time, 2 it does not answer',
    labelNames: ['dest'],
    registers: [registry],
    async collect() {
      this.reset();
      this.set({ dest: 'slack' }, slackSilent() ? BREAKER.open : BREAKER.closed);
      for (const { outlet, is } of await outletStates(db)) this.set({ dest: outlet }, BREAKER[is]);
    },
  });
  new Gauge({
    name: 'crisis_timers_overdue',
    help: 'Timers that are due and have not fired',
    registers: [registry],
    async collect() {
      const rows = await db.$queryRaw<
        { n: bigint }[]
      >`SELECT (SELECT count(*) FROM "Timer" WHERE state = 'armed' AND "dueAt" <= house_now())
             + (SELECT count(*) FROM "Complaint" WHERE "nextAt" <= house_now() AND "crisisId" IS NOT NULL) AS n`;
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
