// Where the standup's figures come from.
import type { Db, Tx } from '../../engine/database.ts';
import { readTimeline } from '../../engine/timeline.ts';
import { mayBeShown } from '../complaints/complaint.ts';
import { countsOf, waiting } from '../complaints/store.ts';
import { type Crisis, holders } from '../crisis/crisis.ts';
import { approvedUnsent } from '../drafts/store.ts';
import { promisesIn } from '../drafts/store-promises.ts';
import { type Figures, promiseFigures } from './standup.ts';

const DAY_MS = 24 * 60 * 60_000;
const LISTED = new Set([
  'crisis_declared',
  'crisis_reopened',
  'crisis_resolved',
  'level_changed',
  'update_posted',
  'role_assigned',
  'facts_recorded',
  'step_done',
  'burst_started',
  'burst_ended',
  'reply_held',
]);
const COUNTED = ['complaint_received', 'complaint_breached', 'reply_sent'] as const;
const MOST_CHANGES = 12;

/** How a crisis stands, and what happened in the day before `now`. */
export async function figuresOf(tx: Tx | Db, crisis: Crisis, now: Date): Promise<Figures> {
  const since = new Date(now.getTime() - DAY_MS);
  const counts = await countsOf(tx, crisis.id);
  const within = { crisisId: crisis.id };
  const fresh = await tx.complaint.count({ where: { ...within, seenAt: { gte: since } } });
  const answered = await tx.complaint.count({ where: { ...within, answeredAt: { gte: since } } });
  const [oldest] = await waiting(tx, crisis.id, 1);
  const timeline = await readTimeline(tx, crisis.id, since);
  const counted: Figures['counted'] = {};
  for (const name of COUNTED) {
    const count = timeline.filter((entry) => entry.fact.fact === name).length;
    if (count > 0) counted[name] = count;
  }
  return {
    since: since.toISOString(),
    fresh,
    answered,
    closed: timeline.filter((entry) => entry.fact.fact === 'complaint_closed').length,
    total: counts.total,
    open: counts.open,
    overdue: counts.overdue,
    oldest: oldest
      ? {
          id: oldest.id,
          author: mayBeShown(oldest) ? oldest.author : '',
          seenAt: oldest.seenAt.toISOString(),
        }
      : null,
    nextDue: counts.nextDue?.toISOString() ?? null,
    drafts: {
      ...(await waitingCounts(tx, crisis.id)),
      approvedUnsent: await approvedUnsent(tx, crisis.id),
      approvers: holders(crisis, crisis.plan.approval.roles),
    },
    promises: promiseFigures(await promisesIn(tx, crisis.id), now, crisis.plan.timeZone),
    changes: timeline
      .filter((entry) => LISTED.has(entry.fact.fact))
      .slice(-MOST_CHANGES)
      .map((entry) => ({ at: entry.at.toISOString(), fact: entry.fact })),
    counted,
  };
}

/** How many answers wait for an approval, and how many of them have a gap in their newest text: one statement, however many. */
async function waitingCounts(
  tx: Tx | Db,
  crisis: number,
): Promise<Pick<Figures['drafts'], 'waiting' | 'withGaps'>> {
  const [counts] = await tx.$queryRaw<{ waiting: number; withGaps: number }[]>`
    SELECT count(*)::int AS waiting, (count(*) FILTER (WHERE v.placeholders <> '[]'))::int AS "withGaps"
    FROM "Draft" d
    JOIN "Complaint" p ON p.id = d."complaintId"
    JOIN "DraftVersion" v ON v."draftId" = d.id AND v.version = (SELECT max(version) FROM "DraftVersion" WHERE "draftId" = d.id)
    WHERE d.state = 'waiting' AND d.purpose = 'answer' AND p."crisisId" = ${crisis} AND p.state = 'open'`;
  return counts ?? { waiting: 0, withGaps: 0 };
}

/** The days of a crisis that had a standup. */
export async function standupDays(tx: Tx, crisis: number): Promise<string[]> {
  const rows = await tx.standup.findMany({ where: { crisisId: crisis }, select: { day: true } });
  return rows.map((row) => row.day);
}

export async function insertStandup(
  tx: Tx,
  crisis: number,
  day: string,
  figures: Figures,
  now: Date,
): Promise<void> {
  await tx.standup.create({
    data: { crisisId: crisis, day, at: now, figures: JSON.parse(JSON.stringify(figures)) },
  });
}
