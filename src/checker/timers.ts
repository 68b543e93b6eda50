// No timer is missed: each fires once and not too early, every clock has its timers, every day its standup.
import { addDays, localDate, localDateTime } from '../calendar/zone.ts';
import { Prisma, type Tx } from '../engine/database.ts';
import { standingOf, unnoticed } from '../features/complaints/standing.ts';
import { timedOf } from '../features/complaints/store-timed.ts';
import type { Crisis } from '../features/crisis/crisis.ts';
import { readCrisis } from '../features/crisis/store.ts';
import { asked, type Invariant, MOST_FINDINGS } from './invariant.ts';

/** How far back standups are looked for, in ms: what is older was seen by earlier checks. */
const LOOK_BACK_MS = 36 * 60 * 60_000;
const LATE_MS = 60_000;

export const timerInvariants: Invariant[] = [
  asked(
    'I4',
    Prisma.sql`SELECT 'timer_late timer:' || key AS finding FROM "Timer"
      WHERE state = 'armed' AND "dueAt" < house_now() - interval '30 seconds'`,
    Prisma.sql`SELECT 'clock_late complaint:' || id FROM "Complaint"
      WHERE "nextAt" < house_now() - interval '30 seconds' AND "crisisId" IS NOT NULL`,
    // A timer that fails is armed again for later, which alone would hide it.
    Prisma.sql`SELECT 'timer_fails timer:' || key FROM "Timer" WHERE state = 'armed' AND attempts >= 5`,
    Prisma.sql`SELECT 'timer_early timer:' || key FROM "Timer" WHERE state = 'fired' AND ("firedAt" IS NULL OR "firedAt" < "dueAt")`,
  ),
  {
    id: 'I5',
    async find(tx, now) {
      const found: string[] = [];
      for (const crisis of await crises(tx)) found.push(...(await clocksOf(tx, crisis, now)));
      return found.slice(0, MOST_FINDINGS);
    },
  },
  {
    id: 'I6',
    async find(tx, now) {
      const found: string[] = [];
      for (const crisis of await crises(tx)) found.push(...(await standupsOf(tx, crisis, now)));
      return found.slice(0, MOST_FINDINGS);
    },
  },
];

async function crises(tx: Tx): Promise<Crisis[]> {
  const rows = await tx.crisis.findMany({ select: { id: true }, orderBy: { id: 'asc' } });
  const read: Crisis[] = [];
  for (const { id } of rows) {
    const crisis = await readCrisis(tx, id);
    if (crisis) read.push(crisis);
  }
  return read;
}

/** Where what the database keeps to find due clocks is not what the complaints' own events say. */
async function clocksOf(tx: Tx, crisis: Crisis, now: Date): Promise<string[]> {
  const found: string[] = [];
  for await (const complaint of timedOf(tx, crisis.id)) {
    const { dueAt, nextAt } = complaint;
    const { due, moments } = standingOf(complaint, crisis, now);
    const coming = unnoticed(complaint, moments).find((moment) => moment.at > now)?.at;
    if (due?.dueAt.getTime() !== dueAt?.getTime())
      found.push(`clock_and_cache_differ complaint:${complaint.id}`);
    // Earlier does no harm; later, or never, and somebody is told too late.
    if (coming && (nextAt === null || nextAt > coming))
      found.push(`clock_not_looked_at complaint:${complaint.id}`);
  }
  return found;
}

/** The local days on which a crisis was open at standup time and had none, and days that had two. */
async function standupsOf(tx: Tx, crisis: Crisis, now: Date): Promise<string[]> {
  const { time, zone } = crisis.plan.standup;
  const rows = await tx.standup.findMany({ where: { crisisId: crisis.id }, select: { day: true } });
  const days = new Set(rows.map((row) => row.day));
  const turns = await tx.timeline.findMany({
    where: { crisisId: crisis.id, fact: { in: ['crisis_declared', 'crisis_resolved', 'crisis_reopened'] } },
    orderBy: { id: 'asc' },
    select: { at: true, fact: true },
  });
  const openAt = (at: Date) =>
    (turns.findLast((turn) => turn.at < at)?.fact ?? 'crisis_resolved') !== 'crisis_resolved';
  const found: string[] = days.size < rows.length ? [`standup_twice crisis:${crisis.id}`] : [];
  const since = now.getTime() - LOOK_BACK_MS;
  for (let day = localDate(new Date(since), zone); day <= localDate(now, zone); day = addDays(day, 1)) {
    const at = localDateTime(day, time, zone);
    if (at.getTime() < since || at.getTime() > now.getTime() - LATE_MS) continue;
    // One that was resolved meanwhile is let go.
    if (openAt(at) && crisis.open && !days.has(day)) found.push(`standup_missed crisis:${crisis.id} ${day}`);
  }
  return found;
}
