// What moves a complaint's clock: an append-only list of events, in whatever order they were delivered.
import { z } from 'zod';
import { DAY, durationSchema } from '../../calendar/duration.ts';

export const TARGET_KINDS = ['first_reply', 'next_reply', 'periodic_update', 'resolution'] as const;
export type TargetKind = (typeof TARGET_KINDS)[number];

/** As a person writes it ("7wd"), or as a stored event carries it; at most 31 days of the clock or 366 working days. */
const by = z
  .union([
    durationSchema,
    z.strictObject({ ms: z.number().positive() }),
    z.strictObject({ workingDays: z.number().int().positive() }),
  ])
  .refine((length) => ('ms' in length ? length.ms <= 31 * DAY : length.workingDays <= 366), {
    params: { code: 'extension_too_long' },
  });
const at = z.union([z.date(), z.iso.datetime({ offset: true }).transform((text) => new Date(text))]);
const word = z.string().trim().min(1).max(200);
const why = z.string().trim().max(2000);

/** A clock event as JSON carries it (`at` and other instants in ISO 8601 with a zone, durations as "7wd"); also takes Dates. */
export const clockEventSchema = z.discriminatedUnion('type', [
  /** The complaint is there: posted by the public, seen by the team (`at`, where one of the two is not known). */
  z.object({ type: z.literal('started'), at, postedAt: at.optional(), seenAt: at.optional() }),
  /** The team answered in public, by whichever way. */
  z.object({ type: z.literal('answered'), at }),
  /** The author, or whoever else waits for an answer, wrote once more. */
  z.object({ type: z.literal('commented_again'), at }),
  z.object({ type: z.literal('paused'), at, reason: why.default('') }),
  z.object({ type: z.literal('resumed'), at }),
  /** A promised date is moved: the resolution unless another target is named. */
  z.object({
    type: z.literal('extended'),
    at,
    by,
    reason: why.min(1),
    target: z.enum(TARGET_KINDS).optional(),
  }),
  z.object({
    type: z.literal('reclassified'),
    at,
    severity: word.optional(),
    cause: word.optional(),
    level: word.optional(),
    class: word.optional(),
  }),
  /** It is part of another complaint now, whose clocks go on for both. */
  z.object({ type: z.literal('merged'), at, into: z.union([word, z.number()]) }),
  z.object({ type: z.literal('split'), at }),
  z.object({ type: z.literal('resolved'), at }),
  /** Ended without a resolution: spam, withdrawn, a reporter who stays silent. The clocks stand as after `resolved`. */
  z.object({ type: z.literal('closed'), at }),
  z.object({ type: z.literal('reopened'), at }),
  /** This policy of the plan holds from now on, whatever would match; null leaves the choice to the order again. */
  z.object({ type: z.literal('policy_changed'), at, policy: word.nullable() }),
]);

export type ClockEvent = z.output<typeof clockEventSchema>;
export type ClockEventType = ClockEvent['type'];

// For events of one millisecond. An answer cannot have answered a comment of the same millisecond, so the comment
// stays unanswered; and what starts a clock again comes after what stopped it, so that no complaint is forgotten.
const TIES: readonly ClockEventType[] = [
  'started',
  'policy_changed',
  'reclassified',
  'answered',
  'extended',
  'paused',
  'resumed',
  'merged',
  'split',
  'resolved',
  'closed',
  'reopened',
  'commented_again',
];

/** The events up to and with `now` in the order in which they happened, each once. */
export function inOrder(events: readonly ClockEvent[], now: Date): ClockEvent[] {
  return events
    .filter((event) => event.at <= now)
    .sort(
      (a, b) =>
        a.at.getTime() - b.at.getTime() || TIES.indexOf(a.type) - TIES.indexOf(b.type) || byContent(a, b),
    )
    .filter((event, index, ordered) => {
      const last = ordered[index - 1];
      return (
        !last ||
        last.type !== event.type ||
        last.at.getTime() !== event.at.getTime() ||
        byContent(last, event) !== 0
      );
    });
}

function byContent(a: ClockEvent, b: ClockEvent): number {
  const [one, other] = [keyOf(a), keyOf(b)];
  return one === other ? 0 : one < other ? -1 : 1;
}

/** The same text for the same event, whatever the order of its fields. */
function keyOf(event: ClockEvent): string {
  return JSON.stringify(Object.entries(event).sort(([a], [b]) => (a < b ? -1 : 1)));
}
