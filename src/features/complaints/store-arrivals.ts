// Where new complaints are kept, with the first events of their clocks.
import type { Tx } from '../../engine/database.ts';
import { insertRows } from '../../engine/insert.ts';
import type { Crisis } from '../crisis/crisis.ts';
import type { Arrival, Complaint } from './complaint.ts';
import { bandsOf } from './groups.ts';
import { cacheOf, type Timed } from './standing.ts';
import { labelColumns } from './store-label-rows.ts';
import { eventFrom } from './store-timed.ts';
import { editedBy } from './wordings.ts';

/** The first events of a new complaint's clock, as they are stored. */
const firstEvents = ({ incoming, label }: Arrival, now: Date) => [
  {
    type: 'started',
    at: now,
    data: { postedAt: incoming.postedAt.toISOString(), seenAt: now.toISOString() },
  },
  { type: 'reclassified', at: now, data: { severity: label.severity, cause: label.cause } },
];

/** A new complaint as its clocks see it. */
const timedOf = (
  arrival: Arrival,
  { crisis, shownAs }: { crisis: Crisis | null; shownAs: Complaint['shownAs'] },
  now: Date,
): Timed => ({
  id: arrival.id,
  source: arrival.incoming.source,
  language: arrival.language,
  level: crisis?.level ?? null,
  reach: reachOf(arrival),
  assignee: null,
  cardAt: shownAs === 'card' ? now : null,
  clock: firstEvents(arrival, now).map(eventFrom),
  notices: [],
  snoozedUntil: null,
  silenced: false,
});

const reachOf = ({ incoming: { author } }: Arrival): number | null =>
  author.reach === undefined ? null : Math.round(author.reach);

const COLUMNS = {
  id: 'int',
  crisisId: 'int',
  level: 'text',
  followsId: 'int',
  authorReach: 'int',
  source: 'text',
  externalId: 'text',
  slackMessage: 'text',
  threadId: 'text',
  parentId: 'text',
  permalink: 'text',
  canonicalUrl: 'text',
  authorId: 'text',
  authorHandle: 'text',
  authorName: 'text',
  text: 'text',
  sha256: 'text',
  language: 'text',
  rating: 'int',
  kind: 'text',
  visibility: 'text',
  weakKey: 'boolean',
  fromFile: 'boolean',
  postedAt: 'timestamptz',
  editedAt: 'timestamptz',
  seenAt: 'timestamptz',
  shownAs: '"ShownAs"',
  cardAt: 'timestamptz',
  intent: 'text',
  sentiment: 'text',
  severity: 'text',
  cause: 'text',
  reasons: 'jsonb',
  confidence: 'float8',
  labelledBy: 'text',
  bands: 'int[]',
  dueAt: 'timestamptz',
  nextAt: 'timestamptz',
} as const;

/** Writes new complaints with the first events of their clocks, and when these are due. */
export async function insertComplaints(
  tx: Tx,
  fresh: Arrival[],
  crisis: Crisis | null,
  carriers: ReadonlyMap<number, Complaint>,
  shownAs: Complaint['shownAs'],
  now: Date,
): Promise<void> {
  if (fresh.length === 0) return;
  const withCarriers = fresh.map((arrival) => ({ arrival, follows: carriers.get(arrival.id)?.id ?? null }));
  await insertRows(
    tx,
    'Complaint',
    COLUMNS,
    withCarriers.map(({ arrival, arrival: { id, incoming, sha256, language, label }, follows }) => ({
      id,
      crisisId: crisis?.id ?? null,
      level: crisis?.level ?? null,
      followsId: follows,
      authorReach: reachOf(arrival),
      source: incoming.source,
      externalId: incoming.externalId,
      slackMessage: incoming.slackMessage ?? null,
      threadId: incoming.threadId ?? null,
      parentId: incoming.parentId ?? null,
      permalink: incoming.permalink ?? null,
      canonicalUrl: incoming.canonicalUrl ?? null,
      authorId: incoming.author.id ?? null,
      authorHandle: incoming.author.handle ?? null,
      authorName: incoming.author.name ?? null,
      text: incoming.text,
      sha256,
      language,
      rating: incoming.rating ?? null,
      kind: incoming.kind,
      visibility: incoming.visibility,
      weakKey: incoming.weakKey ?? false,
      fromFile: incoming.fromFile ?? false,
      postedAt: incoming.postedAt,
      editedAt: editedBy(incoming, now) ?? null,
      seenAt: now,
      shownAs,
      cardAt: shownAs === 'card' ? now : null,
      ...labelColumns(label),
      bands: bandsOf(incoming.text),
      ...cacheOf(timedOf(arrival, { crisis, shownAs }, now), crisis ?? undefined, now),
    })),
  );
  await insertRows(
    tx,
    'ClockEvent',
    { complaintId: 'int', type: 'text', at: 'timestamptz', data: 'jsonb' },
    fresh.flatMap((arrival) =>
      firstEvents(arrival, now).map((event) => ({ complaintId: arrival.id, ...event })),
    ),
  );
}
