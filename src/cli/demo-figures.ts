// What the demo came to: figures and checks, counted in the database, the workspace and the receiver, never assumed.
import { nextLocalTime } from '../calendar/zone.ts';
import { isBreach, isWarning } from '../features/complaints/standing.ts';
import type { Call } from '../simulator/index.ts';
import type { DemoHouse } from './demo-house.ts';

export interface Figures {
  channel: string;
  complaints: number;
  /** With a card from the start; the others are counted in digests. */
  cards: number;
  digests: number;
  digested: number;
  languages: Record<string, number>;
  drafts: number;
  draftsWithGaps: number;
  answered: number;
  warned: number;
  breached: number;
  standups: number;
  deliveries: number;
  messages: number;
  declareCalls: string[];
  declareCallsBeside: string[];
}

/** What the script itself saw on its way. */
export interface Course {
  channel: string;
  crisis: number;
  sent: number;
  answersExpected: number;
  breachedAfterLimit: number;
  declareCalls: { needed: string[]; beside: string[] };
}

/** What goes out beside the declaration: nobody waits for it. */
const BESIDE = /^(conversations\.(setTopic|setPurpose|open)|bookmarks\.\w+|chat\.postEphemeral)$/;

/**
 * The calls from the form's submit until the channel was made, people were invited and the header was pinned, in order.
 * `beside` are the topic, the bookmarks and the other messages that went out in the same time.
 * @param header the job that posted the header
 */
export function callsToDeclare(
  calls: readonly Pick<Call, 'method' | 'ok' | 'args'>[],
  header: string,
): { needed: string[]; beside: string[] } {
  const done = ['conversations.create', 'conversations.invite', 'pins.add'].map((method) =>
    calls.findIndex((call) => call.method === method && call.ok),
  );
  const until = done.includes(-1) ? [] : calls.slice(0, Math.max(...done) + 1);
  const isBeside = ({ method, args }: (typeof until)[number]) =>
    BESIDE.test(method) || (method === 'chat.postMessage' && args.client_msg_id !== header);
  return {
    needed: until.filter((call) => !isBeside(call)).map(({ method }) => method),
    beside: until.filter(isBeside).map(({ method }) => method),
  };
}

/** Counts, and checks what was promised: every value of `checks` must be true. */
export async function takeStock(
  { app: { db }, slack, receiver, plan }: DemoHouse,
  course: Course,
): Promise<{ figures: Figures; checks: Record<string, boolean> }> {
  const of = { crisisId: course.crisis };
  const crisis = await db.crisis.findUniqueOrThrow({ where: { id: course.crisis } });
  const complaints = await db.complaint.findMany({ where: of, include: { notices: true } });
  const digests = await db.digest.findMany({ where: of });
  const standups = await db.standup.findMany({ where: of });
  const breaches = await db.timeline.findMany({ where: { ...of, fact: 'complaint_breached' } });
  const drafts = await db.draft.findMany({
    include: { versions: { orderBy: { version: 'desc' }, take: 1 } },
  });
  const releases = await db.release.findMany({ include: { of: true } });
  const places = new Map((await db.place.findMany()).map(({ ref, channel, ts }) => [ref, { channel, ts }]));
  const troubled = await db.job.count({ where: { state: { in: ['held', 'dead', 'uncertain'] } } });

  const messages = slack.channels().flatMap(({ id }) => slack.accepted(id));
  const standing = new Set(messages.filter((m) => !m.deleted).map((m) => `${m.channel} ${m.ts}`));
  const marks = messages.flatMap((m): string[] => m.metadata?.event_payload?.o ?? []);
  const shown = (ref: string) => {
    const place = places.get(ref);
    return place !== undefined && standing.has(`${place.channel} ${place.ts}`);
  };

  const cards = complaints.filter((c) => c.shownAs === 'card');
  const digested = complaints.filter((c) => c.shownAs === 'digest');
  const answered = complaints.filter((c) => c.answeredAt);
  const breached = complaints.filter((c) => breachOf(c));
  const texts = new Map(releases.map((release) => [release.deliveryId, release.of.text]));
  const delivered = new Set(receiver.received.map((each) => each.deliveryId));
  const languages: Record<string, number> = {};
  for (const { language } of complaints) languages[language] = (languages[language] ?? 0) + 1;

  const figures: Figures = {
    channel: course.channel,
    complaints: complaints.length,
    cards: cards.length,
    digests: digests.length,
    digested: digested.length,
    languages,
    drafts: drafts.length,
    draftsWithGaps: drafts.filter((d) => ((d.versions[0]?.placeholders ?? []) as string[]).length > 0).length,
    answered: answered.length,
    warned: complaints.filter((c) => warningOf(c)).length,
    breached: breached.length,
    standups: standups.length,
    deliveries: receiver.received.length,
    messages: messages.length,
    declareCalls: course.declareCalls.needed,
    declareCallsBeside: course.declareCalls.beside,
  };
  const checks = {
    every_complaint_was_taken: complaints.length === course.sent,
    every_card_is_in_the_channel: cards.every((c) => shown(`complaint:${c.id}`)),
    every_digest_is_in_the_channel: digests.every((d) => shown(`digest:${d.id}`)),
    cards_and_digests_account_for_all:
      digested.every((c) => c.digestId !== null) &&
      cards.length + digests.reduce((sum, d) => sum + d.count, 0) === complaints.length,
    one_channel: slack.channels().filter((c) => c.name.startsWith(`${plan.channelPrefix}-`)).length === 1,
    at_most_four_calls_to_declare: figures.declareCalls.length > 0 && figures.declareCalls.length <= 4,
    no_message_twice: new Set(marks).size === marks.length,
    no_answer_twice: delivered.size === receiver.received.length,
    answers_as_approved: receiver.received.every((each) => texts.get(each.deliveryId) === each.text),
    every_signature_right: receiver.refused() === 0,
    answered_is_delivered:
      answered.length === delivered.size && answered.length === course.answersExpected && answered.length > 0,
    warned_before_the_limit: complaints.some((c) => {
      const [warned, late] = [warningOf(c), breachOf(c)];
      return warned && (!late || warned.at < late.at);
    }),
    every_late_one_breached_once:
      breached.length === course.breachedAfterLimit &&
      breaches.length === breached.length &&
      breached.length > 0,
    one_standup_a_day: standups.length === standupsDue(crisis.declaredAt, crisis.resolvedAt, plan.standup),
    resolved: crisis.state === 'resolved',
    nothing_left_undone: troubled === 0,
  };
  return { figures, checks };
}

interface Noticed {
  notices: { key: string; at: Date }[];
}
const breachOf = ({ notices }: Noticed) => notices.find(({ key }) => isBreach(key));
const warningOf = ({ notices }: Noticed) => notices.find(({ key }) => isWarning(key));

/** How often the plan's standup fell due between two instants. */
function standupsDue(from: Date, to: Date | null, { time, zone }: { time: string; zone: string }): number {
  let due = 0;
  for (let at = nextLocalTime(from, time, zone); to && at <= to; at = nextLocalTime(at, time, zone)) due += 1;
  return due;
}
