// What is noted about a source after it was asked.
import { z } from 'zod';
import type { Language } from '../effects.ts';
import type { Tx } from '../engine/database.ts';
import { type AnyVerb, verb } from '../engine/verb.ts';
import { channelRef } from '../features/crisis/crisis.ts';
import { openCrises } from '../features/crisis/store.ts';
import { NOTICE_STATES, NOTICE_SUBJECTS, PROBLEM_CODES, SOURCE_PROBLEM_CODES } from '../sources/source.ts';
import { decideTold, type ToldState } from './notice.ts';
import {
  complaintsOfCases,
  freshNotices,
  lockFailing,
  lockStream,
  markTold,
  saveNotices,
  saveStream,
} from './store.ts';
import {
  type BriefState,
  decideBrief,
  decideWent,
  type Listener,
  type StreamState,
  type Went,
} from './stream.ts';
import { decideUnread, decideUnreadLetters, type UnreadState } from './unread.ts';

const everyMs = z.number().positive();
const went = z.discriminatedUnion('is', [
  z.object({ is: z.literal('heard'), taken: z.number().int(), more: z.boolean(), everyMs }),
  z.object({
    is: z.literal('failed'),
    code: z.enum([...SOURCE_PROBLEM_CODES, 'fault']),
    everyMs,
    retryAfterMs: z.number().optional(),
  }),
]);
const ears = {
  /** Who hears of faults while no crisis is open. */
  tell: z.string().optional(),
  lang: z.enum(['en', 'id']),
};
const input = z.object({
  by: z.string(),
  source: z.string(),
  stream: z.string(),
  gen: z.number().int(),
  went,
  cursor: z.record(z.string(), z.unknown()).optional(),
  ...ears,
});
export type WentInput = z.infer<typeof input>;

const told = z.object({
  by: z.string(),
  notices: z
    .array(
      z.object({
        source: z.string(),
        key: z.string(),
        what: z.enum(NOTICE_SUBJECTS),
        subject: z.string(),
        state: z.enum(NOTICE_STATES),
        at: z.coerce.date(),
      }),
    )
    .max(1000),
});

const unread = z.object({
  by: z.string(),
  source: z.string(),
  file: z.object({ name: z.string(), mark: z.string() }),
  first: z.object({
    code: z.enum(PROBLEM_CODES),
    line: z.number().int(),
    params: z.record(z.string(), z.number()),
  }),
  count: z.number().int().positive(),
  since: z.coerce.date().optional(),
  ...ears,
});
export type UnreadCall = z.infer<typeof unread>;

const letters = z.object({
  by: z.string(),
  source: z.string(),
  mailbox: z.string(),
  mark: z.string(),
  letters: z.array(z.object({ id: z.string(), arrived: z.coerce.date().optional() })).min(1),
  since: z.coerce.date().optional(),
  ...ears,
});
export type UnreadLettersCall = z.infer<typeof letters>;

const brief = z.object({
  by: z.string(),
  crisis: z.number().int(),
  /** When it was opened: who was told of a source since then was told in it. */
  since: z.iso.datetime(),
});

/** Open crises that are real. */
const realCrises = async (tx: Tx) => (await openCrises(tx)).filter((crisis) => !crisis.drill);

async function listenersOf(tx: Tx, tell: string | undefined, lang: Language): Promise<Listener[]> {
  const crises = await realCrises(tx);
  if (crises.length > 0)
    return crises.map(({ id, language }) => ({ channel: channelRef(id), crisis: id, lang: language }));
  if (tell === undefined) return [];
  return [{ channel: /^[CG][A-Z0-9]{6,}$/.test(tell) ? `slack:${tell}` : `slack:#${tell}`, lang }];
}

export const listeningVerbs: AnyVerb[] = [
  verb<WentInput, StreamState & { cursor: WentInput['cursor'] }>({
    name: 'listening.went',
    input,
    async load(tx, given) {
      const locked = await lockStream(tx, given);
      // Whoever asked was away so long that somebody else has asked since.
      if (!locked) return { refused: 'lease_lost' };
      return {
        ...locked,
        listeners: await listenersOf(tx, given.tell, given.lang),
        cursor: given.cursor,
      };
    },
    decide(state, given, now) {
      const decision = decideWent(state, given as { by: string; went: Went }, now);
      return { ...decision, state: { ...decision.state, cursor: state.cursor } };
    },
    save: (tx, state) => saveStream(tx, state.stream, state.cursor),
  }),
  verb<UnreadCall, UnreadState>({
    name: 'listening.unread',
    input: unread,
    load: async (tx, { tell, lang }) => ({ listeners: await listenersOf(tx, tell, lang) }),
    decide: decideUnread,
    save: async () => {},
  }),
  verb<UnreadLettersCall, UnreadState>({
    name: 'listening.letters',
    input: letters,
    load: async (tx, { tell, lang }) => ({ listeners: await listenersOf(tx, tell, lang) }),
    decide: decideUnreadLetters,
    save: async () => {},
  }),
  verb<z.infer<typeof brief>, BriefState>({
    name: 'listening.brief',
    input: brief,
    async load(tx, given) {
      const crisis = (await realCrises(tx)).find(({ id }) => id === given.crisis);
      if (!crisis) return { refused: 'crisis_resolved' };
      const listener = { channel: channelRef(crisis.id), crisis: crisis.id, lang: crisis.language };
      return { streams: await lockFailing(tx), listener };
    },
    decide: decideBrief,
    save: (tx, { streams }) => markTold(tx, streams),
  }),
  verb<z.infer<typeof told>, ToldState>({
    name: 'listening.told',
    input: told,
    async load(tx, { notices }) {
      const fresh = await freshNotices(tx, notices);
      return { fresh, crises: await realCrises(tx), complaints: await complaintsOfCases(tx, fresh) };
    },
    decide: decideTold,
    save: (tx, { fresh }, now) => saveNotices(tx, fresh, now),
  }),
];
