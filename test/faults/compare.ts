// What is asked after every fault: the invariants of the records, and whether Slack and the outside hold the same.
import { createHash } from 'node:crypto';
import { check } from '../../src/checker/check.ts';
import { tooFast } from '../../src/checker/pace.ts';
import type { Db } from '../../src/engine/database.ts';
import { answerKey } from '../../src/engine/jobs.ts';
import { cast, type Simulator } from '../../src/simulator/index.ts';
import type { SimMessage } from '../../src/simulator/model.ts';
import type { PaceRules } from '../../src/slack/pace.ts';
import { tooEarly } from './retry-after.ts';
import type { Arrived } from './shop.ts';

/** Everything that may be compared with the records. */
export interface Outside {
  slack: Simulator;
  /** What the receiver of answers accepted. */
  arrived?: readonly Arrived[];
  /** Keys of the complaints that a sender was told are kept. */
  taken?: Iterable<string>;
  /** What the bots wrote in their logs. */
  logged?: string;
  /** The pace that the bots were to keep, where they were to keep one. */
  pace?: PaceRules;
}

const MARK = 'tanggap_job';
const markOf = (message: SimMessage): string | undefined =>
  message.metadata?.event_type === MARK ? message.metadata.event_payload?.o : undefined;
function grouped<T>(list: readonly T[], key: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of list) groups.set(key(one), [...(groups.get(key(one)) ?? []), one]);
  return groups;
}
const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** Every way in which the records, Slack and the outside do not fit together; empty when all is well. */
export async function differences(db: Db, outside: Outside): Promise<string[]> {
  const { results } = await check(db);
  return [
    ...results.flatMap(({ id, findings }) => findings.map((finding) => `${id} ${finding}`)),
    ...(await lost(db, outside)),
    ...(await slackAndJobs(db, outside)),
    ...(await answers(db, outside)),
    ...(await words(db, outside)),
    ...pace(outside),
  ];
}

/**
 * How fast each channel was written to, whoever deleted what since, and whether Slack's "not before" was heeded. A private message
 * goes to a person, and is held to the pace of the workspace alone.
 */
function pace({ slack, pace: rules }: Outside): string[] {
  if (!rules) return [];
  const ours = ({ user, subtype }: SimMessage) => user === slack.bot.userId && !subtype;
  const fast = slack
    .channels()
    .filter(({ is_im }) => !is_im)
    .flatMap(({ id }) => tooFast(slack.accepted(id).filter(ours), id, rules.channelPost))
    .map((finding) => `I17 ${finding}`);
  return [...fast, ...tooEarly(slack.calls)];
}

async function lost(db: Db, { taken = [] }: Outside): Promise<string[]> {
  const kept = new Set(
    (await db.complaint.findMany({ select: { externalId: true } })).map((c) => c.externalId),
  );
  return [...taken].filter((key) => !kept.has(key)).map((key) => `I1 lost ${key}`);
}

async function slackAndJobs(db: Db, { slack }: Outside): Promise<string[]> {
  const found: string[] = [];
  const jobs = await db.job.findMany({ where: { kind: { in: ['post', 'tell'] } }, orderBy: { seq: 'asc' } });
  const places = new Map((await db.place.findMany()).map((place) => [place.ref, place]));
  const direct = new Set(slack.channels().flatMap(({ id, is_im }) => (is_im ? [id] : [])));
  const messages = slack.channels().flatMap(({ id }) => slack.accepted(id));
  const byMark = new Map<string, SimMessage[]>();
  /** A person may have deleted what was there. */
  const deleted = new Set(messages.flatMap((m) => (m.deleted ? (markOf(m) ?? []) : [])));
  /** Where the message of a ref stood at any time: what was deleted was made again elsewhere. */
  const stood = grouped(
    jobs.filter(({ makes, state }) => makes && state === 'sent'),
    ({ makes }) => makes ?? '',
  );
  for (const message of messages.filter((m) => m.user === slack.bot.userId && !m.subtype && !m.deleted)) {
    const mark = markOf(message);
    if (mark) byMark.set(mark, [...(byMark.get(mark) ?? []), message]);
    // A hint to somebody whom Slack would show nothing else is a direct message, and is no record.
    else if (!direct.has(message.channel)) found.push(`I9 message of no job ${message.ts}`);
  }
  const known = new Map(jobs.map((job) => [job.id, job]));
  for (const [mark, copies] of byMark) {
    const job = known.get(mark);
    if (!job) found.push(`I9 message of an unknown job ${mark}`);
    else if (copies.length > 1) found.push(`I7 doubled ${copies.length} times: ${job.dedupeKey}`);
    // What is held waits for a person, who will find it there.
    else if (!['sent', 'held'].includes(job.state))
      found.push(`I8 there, but ${job.state}: ${job.dedupeKey}`);
  }
  for (const job of jobs.filter(({ state }) => state === 'sent')) {
    const [message] = byMark.get(job.id) ?? [];
    const remote = job.remote as { channel?: string; ts?: string } | null;
    if (!message && deleted.has(job.id)) continue;
    if (!message) found.push(`I8 sent, but not there: ${job.dedupeKey}`);
    else if (message.ts !== remote?.ts) found.push(`I8 recorded as another message: ${job.dedupeKey}`);
    const { thread } = job.payload as { thread?: string };
    const roots = stood.get(thread ?? '')?.map((root) => (root.remote as { ts?: string } | null)?.ts) ?? [];
    if (message && thread && ![places.get(thread)?.ts, ...roots].includes(message.thread_ts))
      found.push(`I10 under another root: ${job.dedupeKey}`);
  }
  const lanes = grouped(
    jobs.filter((job) => job.kind === 'post' && byMark.has(job.id)),
    (job) => job.lane,
  );
  for (const [lane, inLane] of lanes) {
    const order = inLane.map((job) => Number(byMark.get(job.id)?.[0]?.ts));
    if (order.some((ts, index) => index > 0 && ts < (order[index - 1] as number)))
      found.push(`I10 order ${lane}`);
  }
  return found;
}

async function answers(db: Db, { arrived = [] }: Outside): Promise<string[]> {
  const found: string[] = [];
  const releases = await db.release.findMany({ include: { of: { include: { approvals: true } } } });
  const sends = await db.job.findMany({
    where: { kind: 'deliver' },
    select: { dedupeKey: true, startedAt: true },
  });
  const began = new Map(sends.map(({ dedupeKey, startedAt }) => [dedupeKey, startedAt]));
  for (const answer of arrived) {
    const release = releases.find(({ deliveryId }) => deliveryId === answer.id);
    const text = sha256(answer.text);
    if (!release) found.push(`I11 arrived without a release: ${answer.id}`);
    else if (text !== release.sha256 || text !== answer.sha256) found.push(`I12 another text: ${answer.id}`);
    else {
      // Who takes an approval back after the send has begun stops the next try, not this one.
      const left = began.get(answerKey(release.id));
      const standing = release.of.approvals.filter(
        (a) => a.sha256 === text && (!a.revokedAt || (left && a.revokedAt >= left)),
      );
      if (new Set(standing.map((a) => a.approver)).size < release.quorum)
        found.push(`I11 unapproved: ${answer.id}`);
    }
  }
  for (const [id, copies] of grouped(arrived, (answer) => answer.complaint))
    if (copies.length > 1) found.push(`I13 answered ${copies.length} times: ${id}`);
  const ids = new Set(arrived.map(({ id }) => id));
  for (const release of releases)
    if (
      release.state === 'sent' &&
      release.outlet !== 'manual' &&
      !release.proof &&
      !ids.has(release.deliveryId)
    )
      found.push(`I8 sent, but did not arrive: release ${release.id}`);
  const people = new Map(cast.users.map((user) => [user.id, user]));
  for (const approval of releases.flatMap((release) => release.of.approvals)) {
    const person = people.get(approval.approver);
    if (!person || person.is_bot || person.is_restricted || person.is_ultra_restricted || person.is_stranger)
      found.push(`I14 approved by ${approval.approver}`);
  }
  return found;
}

/** Anything that Slack would read as a mention, a broadcast or a link. */
const TOKENS = /<[!@#][^>]*>|<(?:https?|mailto|javascript):[^>]*>/gi;

async function words(db: Db, { slack, logged = '' }: Outside): Promise<string[]> {
  const found: string[] = [];
  const complaints = await db.complaint.findMany({ select: { text: true, authorName: true } });
  const tokens = new Set(complaints.flatMap((c) => `${c.text} ${c.authorName ?? ''}`.match(TOKENS) ?? []));
  const said = slack
    .channels()
    .flatMap(({ id }) => slack.accepted(id))
    .filter(({ user }) => user === slack.bot.userId)
    .map(({ text, blocks }) => [text, ...mrkdwn(blocks)].join('\n'));
  for (const token of tokens)
    if (said.some((text) => text.includes(token))) found.push(`I19 the public's own ${token}`);
  for (const text of complaints.map((c) => c.text).filter((text) => text.length > 12))
    if (logged.includes(text)) found.push(`I20 words of a complaint in the log`);
  if (/xox[bp]-\w{6}|xapp-\d-\w{6}|whsec_\w{6}/.test(logged)) found.push('I20 a secret in the log');
  return found;
}

/** The texts of blocks that Slack parses. */
function mrkdwn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(mrkdwn);
  if (!value || typeof value !== 'object') return [];
  const object = value as Record<string, unknown>;
  if (object.type === 'mrkdwn' && typeof object.text === 'string') return [object.text];
  return Object.values(object).flatMap(mrkdwn);
}
