// What can be done with complaints, by people, sources and timers.
import { z } from 'zod';
import { DAY } from '../../calendar/duration.ts';
import { nextIds, type Tx } from '../../engine/database.ts';
import { type AnyVerb, type Decision, type Refusal, verb } from '../../engine/verb.ts';
import { KINDS, VISIBILITIES } from '../../sources/source.ts';
import type { Crisis } from '../crisis/crisis.ts';
import {
  holdDeclaring,
  lockCrisis,
  lockDeclaring,
  openCrises,
  readCrisis,
  setBurst,
} from '../crisis/store.ts';
import { CALM_MINUTES } from './burst.ts';
import {
  type AcceptState,
  type AttachState,
  type ClocksState,
  type DigestState,
  decideAccept,
  decideAnswered,
  decideAttach,
  decideClocks,
  decideClose,
  decideDigest,
  decideLevel,
  decideOpen,
  decideRemoved,
  decideTake,
  type One,
  type RemovedState,
} from './complaint.ts';
import { decideGathered, type GatheredState } from './gathered.ts';
import { CLOCK_ACTS, type ClockInput, decideClock, decideReclassify } from './hold.ts';
import { classified, labelOf, languageKept, type Understand } from './labels.ts';
import { type DueState, decideDue } from './reminders.ts';
import {
  addClock,
  attach,
  findFollowed,
  findKnown,
  hashOf,
  insertDigest,
  insertRevision,
  isDigestUnsent,
  loadOf,
  lockOne,
  lockRemoved,
  lockUnattached,
  lockUndigested,
  lockWording,
  markRemoved,
  noteEdited,
  seenPerMinute,
  updateOne,
} from './store.ts';
import { insertComplaints } from './store-arrivals.ts';
import { CLOCKS_AT_ONCE, clocksOf, lockDue, lockGathered, saveDue, saveGathered } from './store-clocks.ts';
import { compareAnew } from './store-groups.ts';
import { relabel } from './store-labels.ts';
import { cacheClocks } from './store-timed.ts';
import { labelVerbs } from './verbs-labels.ts';
import { redactVerbs } from './verbs-redact.ts';
import { editedBy, verdictOn } from './wordings.ts';

const by = z.string().min(1);
const id = z.number().int().positive();
const word = z.string().trim().min(1).max(200);

const incoming = z.object({
  source: z.string(),
  externalId: z.string(),
  threadId: z.string().optional(),
  parentId: z.string().optional(),
  permalink: z.string().optional(),
  canonicalUrl: z.string().optional(),
  author: z.object({
    id: z.string().optional(),
    handle: z.string().optional(),
    name: z.string().optional(),
    reach: z.number().optional(),
    isOwn: z.boolean().optional(),
  }),
  text: z.string().min(1),
  language: z.string().optional(),
  rating: z.number().int().optional(),
  kind: z.enum(KINDS),
  visibility: z.enum(VISIBILITIES),
  postedAt: z.coerce.date(),
  postedAtUnknown: z.boolean().optional(),
  editedAt: z.coerce.date().optional(),
  deletedAt: z.coerce.date().optional(),
  weakKey: z.boolean().optional(),
  fromFile: z.boolean().optional(),
  firstWordingStands: z.boolean().optional(),
  slackMessage: z.string().optional(),
});
const removal = z.object({
  source: z.string(),
  externalId: z.string(),
  slackMessage: z.string().optional(),
  deletedAt: z.coerce.date(),
});

const acceptInput = z.object({ by, items: z.array(incoming).min(1).max(1000), crisis: id.optional() });
export type AcceptInput = z.infer<typeof acceptInput>;

/** Takes complaints in: new ones get a number, a clock and a card or a place in a digest; known ones are known. */
const accept = (understand: Understand): AnyVerb =>
  verb<AcceptInput, AcceptState | Refusal>({
    name: 'complaints.accept',
    input: acceptInput,
    async load(tx, input, now) {
      const crisis = await crisisFor(tx, input.crisis);
      if (input.crisis !== undefined && !crisis) return { refused: 'crisis_unknown' };
      const key = (item: { source: string; externalId: string }) =>
        JSON.stringify([item.source, item.externalId]);
      const items = [
        ...new Map(
          input.items.filter((item) => !item.author.isOwn).map((item) => [key(item), item]),
        ).values(),
      ];
      const rows = items.length > 0 ? await findKnown(tx, items) : [];
      const byKey = new Map(rows.map((row) => [key(row), row]));
      const byMessage = new Map(rows.map((row) => [row.slackMessage, row]));
      const known = new Map(
        items.flatMap((item) => {
          const row =
            byKey.get(key(item)) ?? (item.slackMessage ? byMessage.get(item.slackMessage) : undefined);
          return row ? [[key(item), row] as const] : [];
        }),
      );
      const news = items.filter((item) => !known.has(key(item)));
      const ids = news.length > 0 ? await nextIds(tx, 'Complaint', news.length) : [];
      const revised: AcceptState['revised'] = [];
      const confirmed: AcceptState['confirmed'] = [];
      for (const item of items) {
        const row = known.get(key(item));
        if (!row || item.firstWordingStands) continue;
        const sha256 = hashOf(item.text);
        const editedAt = editedBy(item, now);
        const tellsEdits = item.slackMessage !== undefined;
        const verdict = verdictOn(row.wordings, { sha256, editedAt, tellsEdits });
        if (verdict === 'confirmed' && editedAt)
          confirmed.push({ id: row.id, number: row.wordings.length, editedAt });
        if (verdict !== 'newest') continue;
        // The same message, logged under another source: words that are cut another way are no edit of it, unless it was
        // edited since.
        const editedSince = item.editedAt !== undefined && item.editedAt > row.seenAt;
        if (row.source !== item.source && !editedSince) continue;
        // Words that were taken out stay out when their author comes back to them.
        const seenBefore = row.wordings.some((each) => each.sha256 === sha256);
        const text = (seenBefore ? await lockWording(tx, row.id, sha256) : undefined) ?? item.text;
        const heard = understand(item.text);
        const label = labelOf(heard);
        const turnedGrave = label.severity === 'critical' && understand(row.text).severity !== 'critical';
        revised.push({
          id: row.id,
          crisis: row.crisis,
          number: row.wordings.length + 1,
          text,
          sha256,
          editedAt: editedAt ?? null,
          hasCard: row.hasCard,
          label:
            row.labelledBy !== null && !turnedGrave
              ? null
              : text === item.text
                ? label
                : { ...label, reasons: [] },
          labelledBy: row.labelledBy,
          turnedGrave,
          language: heard.language,
          callIn:
            turnedGrave && row.dealtWith && row.crisis !== null
              ? ((await readCrisis(tx, row.crisis)) ?? null)
              : null,
        });
      }
      const followed = crisis && news.length > 0 ? await findFollowed(tx, crisis.id, news) : () => undefined;
      const follows = news.flatMap((item, index) => {
        const carrier = followed(item);
        return carrier ? [[ids[index] ?? 0, carrier] as const] : [];
      });
      return {
        crisis,
        follows: new Map(follows),
        again: [],
        fresh: news.map((item, index) => {
          const heard = understand(item.text);
          return {
            id: ids[index] ?? 0,
            incoming: item,
            sha256: hashOf(item.text),
            language: languageKept(heard.language, item.language, crisis?.language),
            label: labelOf(heard),
          };
        }),
        revised,
        confirmed,
        known: items.flatMap((item) => {
          const row = known.get(key(item));
          return row ? [{ id: row.id, externalId: item.externalId }] : [];
        }),
        ...(crisis ? await loadOf(tx, crisis.id, now) : { lastMinute: 0, backlog: 0 }),
        shownAs: null,
        burstSince: crisis?.burstSince ?? null,
      };
    },
    decide: (state, input, now) => ('refused' in state ? state : decideAccept(state, input, now)),
    async save(tx, state, now) {
      if ('refused' in state) return;
      await insertComplaints(tx, state.fresh, state.crisis, state.follows, state.shownAs, now);
      for (const { id, events } of state.again) await addClock(tx, [id], events);
      for (const each of state.confirmed) await noteEdited(tx, each);
      for (const revision of state.revised) {
        await insertRevision(tx, revision, now);
        await compareAnew(tx, revision.id, revision.text);
        if (!revision.label) continue;
        await relabel(tx, revision.id, { ...revision, label: revision.label }, now);
        await addClock(tx, [revision.id], [classified(revision.label, now)]);
      }
      await cacheClocks(
        tx,
        [...state.again, ...state.revised].map((each) => each.id),
        now,
      );
      await saveBurst(tx, state.crisis, state.burstSince);
    },
  });

/** The crisis that was named, else the open one declared last; never a drill: the public did not take part in it. */
async function crisisFor(tx: Tx, named: number | undefined): Promise<Crisis | null> {
  // A crisis gathers what came before it once, when it is declared or reopened, and sets the clocks of all it has once, when
  // its level changes or it is resolved: what comes in meanwhile must be seen by one of the two.
  await holdDeclaring(tx);
  if (named !== undefined) return (await readCrisis(tx, named)) ?? null;
  return (await openCrises(tx)).find((crisis) => !crisis.drill) ?? null;
}

async function saveBurst(tx: Tx, crisis: Crisis | null, since: Date | null): Promise<void> {
  if (crisis && crisis.burstSince?.getTime() !== since?.getTime()) await setBurst(tx, crisis.id, since);
}

/** A verb about one complaint that belongs to a crisis. */
function about<I extends { by: string; complaint: number }>(
  name: string,
  input: z.ZodType<I>,
  decide: (one: One, input: I, now: Date) => Decision<One> | Refusal,
  save: (tx: Tx, one: One, now: Date) => Promise<void> = updateOne,
): AnyVerb {
  return verb<I, One>({
    name,
    input,
    load: async (tx, given) => (await lockOne(tx, given.complaint)) ?? { refused: 'complaint_unknown' },
    decide,
    save,
  });
}

/** A verb about all complaints of one crisis. */
function aboutAll<S>(
  name: string,
  load: (tx: Tx, crisis: Crisis, now: Date) => Promise<S>,
  decide: (state: S, input: { by: string }, now: Date) => Decision<S> | Refusal,
  save: (tx: Tx, state: S, now: Date) => Promise<void>,
): AnyVerb {
  return verb<{ by: string; crisis: number }, S>({
    name,
    input: z.object({ by, crisis: id }),
    async load(tx, given, now) {
      const crisis = await lockCrisis(tx, given.crisis);
      return crisis ? load(tx, crisis, now) : { refused: 'crisis_unknown' };
    },
    decide,
    save,
  });
}

const ATTACH_AT_ONCE = 500;

export const complaintVerbs = (understand: Understand): AnyVerb[] => [
  accept(understand),
  ...labelVerbs,
  ...redactVerbs,
  verb<{ by: string }, DueState>({
    name: 'complaints.due',
    input: z.object({ by }),
    load: async (tx, _given, now) => (await lockDue(tx, now)) ?? { refused: 'nothing_due' },
    decide: decideDue,
    save: saveDue,
  }),
  verb<{ by: string; crisis: number }, GatheredState>({
    name: 'complaints.gathered',
    input: z.object({ by, crisis: id }),
    load: async (tx, given, now) => (await lockGathered(tx, given.crisis, now)) ?? { refused: 'nothing_due' },
    decide: decideGathered,
    save: saveGathered,
  }),
  about<ClockInput & { complaint: number }>(
    'complaints.clock',
    z.object({
      by,
      complaint: id,
      act: z.enum(CLOCK_ACTS),
      reason: z.string().max(1000),
      length: z
        .union([
          z.strictObject({
            ms: z
              .number()
              .int()
              .positive()
              .max(31 * DAY),
          }),
          z.strictObject({ workingDays: z.number().int().positive().max(366) }),
        ])
        .optional(),
      snoozeMs: z.number().int().positive().optional(),
      policy: z.string().nullable().optional(),
      key: z.string(),
    }),
    decideClock,
  ),
  about(
    'complaints.reclassify',
    z.object({
      by,
      complaint: id,
      severity: word.optional(),
      cause: word.optional(),
      class: word.optional(),
    }),
    decideReclassify,
  ),
  about('complaints.open', z.object({ by, complaint: id }), decideOpen),
  about('complaints.take', z.object({ by, complaint: id }), decideTake),
  about('complaints.answered', z.object({ by, complaint: id, proof: z.string().nullable() }), decideAnswered),
  about('complaints.close', z.object({ by, complaint: id, why: z.string().max(12_000) }), decideClose),
  verb<{ by: string; removals: z.infer<typeof removal>[] }, RemovedState>({
    name: 'complaints.removed',
    input: z.object({ by, removals: z.array(removal).min(1).max(1000) }),
    load: async (tx, input) => ({ gone: await lockRemoved(tx, input.removals) }),
    decide: decideRemoved,
    save: markRemoved,
  }),
  aboutAll<DigestState>(
    'complaints.digest',
    async (tx, crisis, now) => {
      const waiting = await lockUndigested(tx, crisis.id);
      const unsent = await isDigestUnsent(tx, crisis.id);
      return {
        crisis,
        waiting,
        unsent,
        digest: waiting.length > 0 && !unsent ? ((await nextIds(tx, 'Digest'))[0] ?? 0) : 0,
        perMinute: await seenPerMinute(tx, crisis.id, CALM_MINUTES, now),
        burstSince: crisis.burstSince,
      };
    },
    decideDigest,
    async (tx, state, now) => {
      if (state.waiting.length > 0) await insertDigest(tx, state.digest, state.crisis.id, state.waiting, now);
      await saveBurst(tx, state.crisis, state.burstSince);
    },
  ),
  aboutAll<AttachState>(
    'complaints.attach',
    async (tx, crisis, now) => {
      return {
        crisis,
        ...(await lockUnattached(tx, ATTACH_AT_ONCE)),
        ...(await loadOf(tx, crisis.id, now)),
        shownAs: 'card',
        burstSince: crisis.burstSince,
      };
    },
    decideAttach,
    async (tx, state, now) => {
      await attach(
        tx,
        state.found.map((c) => c.id),
        state.crisis,
        state.shownAs,
        now,
      );
      await saveBurst(tx, state.crisis, state.burstSince);
    },
  ),
  aboutClocks(
    'complaints.clocks',
    (crisis) => (crisis.open ? 'all' : 'running'),
    decideClocks,
    (tx, state, now) => saveClocks(tx, state, now, state.crisis.open ? {} : { crisis: true }),
  ),
  aboutClocks('complaints.level', () => 'all', decideLevel, saveClocks),
];

/** A verb about the clocks of one crisis, which goes on by itself where there are more than one step takes. */
function aboutClocks(
  name: string,
  which: (crisis: Crisis) => Parameters<typeof clocksOf>[2],
  decide: (state: ClocksState, input: { by: string }, now: Date) => Decision<ClocksState>,
  save: (tx: Tx, state: ClocksState, now: Date) => Promise<void>,
): AnyVerb {
  return verb<{ by: string; crisis: number; after?: number | undefined }, ClocksState>({
    name,
    input: z.object({ by, crisis: id, after: id.optional() }),
    async load(tx, given) {
      // What was being stored while the crisis was still as it had been must be there before the first step; later ones
      // need not keep anybody waiting, for what comes in now finds the crisis as it is.
      if (given.after === undefined) await lockDeclaring(tx);
      const crisis = await lockCrisis(tx, given.crisis);
      if (!crisis) return { refused: 'crisis_unknown' };
      const clocks = await clocksOf(tx, crisis.id, which(crisis), given.after ?? 0);
      const goOnAfter = clocks.length < CLOCKS_AT_ONCE ? null : (clocks.at(-1)?.id ?? null);
      return { crisis, clocks, goOnAfter, added: null };
    },
    decide,
    save,
  });
}

async function saveClocks(
  tx: Tx,
  { clocks, added }: ClocksState,
  now: Date,
  more: { crisis?: true } = {},
): Promise<void> {
  if (added) await addClock(tx, added.to, [added.event], more);
  await cacheClocks(
    tx,
    clocks.map((each) => each.id),
    now,
  );
}
