// What the app does again and again beside the worker, and whom it tells outside of Slack.
import type { Language } from './effects.ts';
import type { AuditHead } from './engine/audit.ts';
import { machineNow } from './engine/clock.ts';
import { type Db, despiteConflicts } from './engine/database.ts';
import type { TellElsewhere } from './engine/fallback.ts';
import { doubtPending, type Job } from './engine/jobs.ts';
import { type Log, plainError } from './engine/log.ts';
import type { Engine } from './engine/perform.ts';
import { waitingAlarms } from './engine/waiting.ts';
import { skipNumbers } from './engine/watermark.ts';
import type { Outcome } from './engine/worker.ts';
import { MERGED_FROM, type Waiting } from './features/crisis/meanwhile.ts';
import { openCrises } from './features/crisis/store.ts';
import { type Alarm, type AlarmWebhook, sendAlarm } from './outlets/alarm.ts';
import { type AlarmMail, mailAlarm } from './outlets/alarm-mail.ts';
import { safeFetch } from './outlets/safe-fetch.ts';
import { typed } from './slack/mrkdwn.ts';
import type { Resolved } from './slack/people.ts';
import { numberIn } from './slack/places.ts';
import type { createShow } from './slack/view.ts';
import { texts } from './texts/index.ts';

/** Does something again and again; the function it returns stops that and waits for the last time to end. */
export function repeat(ms: number, what: () => Promise<unknown>, log: Log): () => Promise<void> {
  let last: Promise<unknown> = Promise.resolve();
  let busy = false;
  const timer = setInterval(() => {
    if (busy) return;
    busy = true;
    last = what()
      .catch((error: unknown) => log.warn({ err: plainError(error) }, 'a sweep stumbled'))
      .finally(() => {
        busy = false;
      });
  }, ms);
  return async () => {
    clearInterval(timer);
    await last;
  };
}

/** Waits in ms before Slack is asked again whom the words of a plan mean; the last one for as long as it takes. */
const ASK_PEOPLE_AGAIN_MS = [1_000, 3_000, 10_000, 30_000, 60_000];

/** Asks whom the words of a plan mean until Slack has said so of each, and keeps what it says as it comes. */
export async function learnPeople(options: {
  words: string[];
  ask: (words: string[]) => Promise<Resolved>;
  keep: (learnt: Resolved) => Promise<void>;
  rest: (ms: number) => Promise<unknown>;
  log: Log;
}): Promise<void> {
  const { ask, keep, rest, log } = options;
  let { words } = options;
  for (let round = 0; ; round += 1) {
    let waitMs = ASK_PEOPLE_AGAIN_MS[Math.min(round, ASK_PEOPLE_AGAIN_MS.length - 1)] ?? 0;
    try {
      const learnt = await ask(words);
      await keep(learnt);
      words = learnt.unsure;
      waitMs = Math.max(waitMs, learnt.waitMs ?? 0);
    } catch (error) {
      log.warn({ err: plainError(error) }, 'whom the crisis plan means could not be kept');
    }
    if (words.length === 0) return;
    log.warn(
      { count: words.length },
      'Slack does not say whom some words of the crisis plan mean; asking again',
    );
    await rest(waitMs);
  }
}

/** The operator chose the address: it may well be inside the house. */
export async function callHeartbeat(url: string): Promise<void> {
  const { status } = await safeFetch(url, { allowPrivate: true });
  if (status >= 300) throw new Error(`the heartbeat was answered with ${status}`);
}

/** The operator's own addresses. */
export interface Elsewhere {
  fallbackWebhook?: AlarmWebhook;
  fallbackEmail?: AlarmMail;
}

/**
 * Tells an alarm to the operator's own addresses, in the words that Slack would have shown: one that took it is enough.
 * `undefined` where there is none.
 */
export function tellElsewhere(
  { fallbackWebhook, fallbackEmail }: Elsewhere,
  show: ReturnType<typeof createShow>,
  language: Language,
): TellElsewhere | undefined {
  const ways = [
    ...(fallbackWebhook
      ? [(alarm: Alarm) => sendAlarm(fallbackWebhook, alarm, { fetch: safeFetch, now: machineNow })]
      : []),
    ...(fallbackEmail ? [(alarm: Alarm, subject: string) => mailAlarm(fallbackEmail, alarm, subject)] : []),
  ];
  const { alarmSubject, standstill, clocks } = texts(language).outbox;
  const pageSubject = (view: string) => (view === 'crisis.clocks' ? clocks.subject : standstill.subject);
  if (ways.length === 0) return undefined;
  return async ({ id, effect, waitsSince }) => {
    if (!('content' in effect)) return true;
    // What cannot be shown now, as without a database, was surely not told.
    const message = await show(effect.content).catch(() => null);
    if (!message) return message === undefined;
    const ends = await Promise.allSettled(
      ways.map((way) =>
        way(
          { id, since: waitsSince, text: typed(message.text) },
          effect.do === 'page' ? pageSubject(effect.content.view) : alarmSubject,
        ),
      ),
    );
    if (ends.some((end) => end.status === 'fulfilled' && end.value)) return true;
    const unknown = ends.find((end) => end.status === 'rejected');
    if (unknown) throw unknown.reason;
    return false;
  };
}

/** Carries a page to the operator's own addresses. What nobody knows about is not told again. */
export function createPager(
  tell: TellElsewhere | undefined,
  log: Log,
): (job: Job, since: Date) => Promise<Outcome> {
  return async (job, since) => {
    if (!tell) return { is: 'dead', code: 'nobody_to_tell' };
    try {
      return (await tell({ ...job, waitsSince: since }))
        ? { is: 'sent' }
        : { is: 'retry', code: 'not_taken' };
    } catch (error) {
      log.warn({ job: job.id, err: plainError(error) }, 'nobody knows whether the operator was told');
      return { is: 'sent', note: { code: 'unknown' } };
    }
  };
}

/**
 * The database is older than what had been written: nothing leaves any open crisis until somebody has looked, and no message
 * that it still waits to write is written without looking whether it is there. No number is given out a second time.
 */
export async function distrustOlderCopy(db: Db, engine: Engine, { seq, hash }: AuditHead): Promise<void> {
  await skipNumbers(db);
  await despiteConflicts(() => db.$transaction(doubtPending));
  const newest = await db.audit.findFirst({
    // What was taken out again from this copy, a moment ago, is none of its own news.
    where: { verb: { not: 'complaints.redact' } },
    orderBy: { seq: 'desc' },
    select: { at: true },
  });
  const restored = (newest?.at ?? new Date(0)).toISOString();
  const why = 'the records are an older copy';
  for (const { id } of await openCrises(db)) {
    const input = { by: 'system', crisis: id, key: `${seq}:${hash.slice(0, 12)}`, why, restored };
    await engine.perform({ verb: 'crisis.freeze', input });
  }
}

/**
 * Another organisation was let into the channel of a crisis, or is about to be: no answer that it may have seen leaves.
 * @param at when, in ms of the machine's clock
 */
export async function freezeShared(engine: Engine, crisis: number, at: number): Promise<void> {
  const why = 'another organisation reads along';
  const input = { by: 'system', crisis, key: String(at), why, shared: true };
  await engine.perform({ verb: 'crisis.freeze', input });
}

/** No more than this many at once, so that Slack being back is not kept waiting. */
const MERGE_AT_MOST = 500;

/** What calls somebody is no line among many. */
const CALLS = 'complaints.danger';

/** Makes one message for each crisis of the alarms that wait, if there are several; called when Slack answers again. */
export async function mergeAlarms(
  db: Db,
  engine: Engine,
  show: ReturnType<typeof createShow>,
): Promise<void> {
  const byCrisis = new Map<number, Waiting[]>();
  for (const { id, effect } of await waitingAlarms(db, MERGE_AT_MOST)) {
    const crisis = effect.do === 'post' ? numberIn('crisis', effect.channel) : undefined;
    if (crisis === undefined || !('content' in effect) || effect.content.view === CALLS) continue;
    const message = await show(effect.content);
    if (!message) continue;
    byCrisis.set(crisis, [...(byCrisis.get(crisis) ?? []), { job: id, line: message.text }]);
  }
  for (const [crisis, alarms] of byCrisis)
    if (alarms.length >= MERGED_FROM)
      await engine.perform({ verb: 'outbox.meanwhile', input: { by: 'system', crisis, alarms } });
}
