// Where the standup's figures come from.
import type { Db, Tx } from '../../engine/database.ts';
import { readTimeline } from '../../engine/timeline.ts';
import { mayBeShown } from '../complaints/complaint.ts';
import { countsOf, waiting } from '../complaints/store.ts';
import { type Crisis, holders } from '../crisis/crisis.ts';
import { currentOf } from '../drafts/draft.ts';
import { approvedUnsent, readDraft, waitingDrafts } from '../drafts/store.ts';
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
  const ids = await waitingDrafts(tx, crisis.id);
  let withGaps = 0;
  for (const id of ids) {
    const draft = await readDraft(tx, id);
    if (draft && currentOf(draft).placeholders.length > 0) withGaps += 1;
  }
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
      waiting: ids.length,
      withGaps,
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
