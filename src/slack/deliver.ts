// The way out to Slack: the only code that writes there. It never retries by itself; the outbox does.
import { AsyncLocalStorage } from 'node:async_hooks';
import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
  WebClient,
} from '@slack/web-api';
import type { Content, Effect } from '../effects.ts';
import type { Db } from '../engine/database.ts';
import type { Job } from '../engine/jobs.ts';
import type { Log } from '../engine/log.ts';
import type { Outcome } from '../engine/worker.ts';
import { uploadPicture } from './deliver-upload.ts';
import { createHindrance } from './hindrance.ts';
import { boltLogger } from './logger.ts';
import { surelyNotSent } from './not-sent.ts';
import { placeOf } from './places.ts';
import type { ReadingAlong } from './reading-along.ts';
import { TROUBLE } from './refusal.ts';
import type { SlackClock } from './slack-clock.ts';
import type { Rendered } from './view.ts';
import { type Whisperer, whisper } from './whisper.ts';

export const MARK = 'tanggap_job';
const TIMEOUT_MS = 10_000;

/** Whether what is being written may still be written; asked right before it leaves the process. */
const freshness = new AsyncLocalStorage<() => boolean>();

/** A write that came too late: its sender slept, and its lane may be somebody else's by now. */
class Slept extends Error {
  readonly code = 'SLEPT';
}

/** What another sender may have done by now, and what would be there twice, or older than it was. */
const FENCED = /\/(?:chat\.postMessage|chat\.update|conversations\.create|files\.completeUploadExternal)$/;

const fetchIfFresh =
  (clock: Pick<SlackClock, 'heard'> | undefined): typeof fetch =>
  async (input, init) => {
    if (FENCED.test(String(input)) && freshness.getStore()?.() === false) throw new Slept('the sender slept');
    const asked = performance.now();
    const answer = await fetch(input, init);
    // What a proxy says in Slack's place bears the proxy's time.
    if (answer.ok) clock?.heard(answer.headers.get('date'), performance.now() - asked);
    return answer;
  };

/**
 * A client that asks once: an answer that was lost must not be asked for again by a library.
 * @param clock is told Slack's time with every answer
 */
export function createWriter(
  token: string,
  apiUrl: string | undefined,
  log: Log,
  clock?: Pick<SlackClock, 'heard'>,
): WebClient {
  return new WebClient(token, {
    logger: boltLogger(log),
    ...(apiUrl ? { slackApiUrl: apiUrl } : {}),
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: TIMEOUT_MS,
    fetch: fetchIfFresh(clock),
  });
}

/** What Slack answers when it did what was asked before. */
const DONE_BEFORE = new Set([
  'already_reacted',
  'already_pinned',
  'already_in_channel',
  'no_reaction',
  'not_pinned',
]);
/** Slack knows the app no more: nothing is taken from it and nothing is told to it, until a person installs it again. */
export const LOCKED_OUT: ReadonlySet<string> = new Set([
  'invalid_auth',
  'not_authed',
  'token_revoked',
  'token_expired',
  'account_inactive',
]);
/** The workspace does not let us, until a person of it does something; what was asked for waits. */
export const NOT_LET: ReadonlySet<string> = new Set([
  ...LOCKED_OUT,
  'missing_scope',
  'org_login_required',
  'ekm_access_denied',
  'access_denied',
  'team_access_not_granted',
]);
/** What mends itself, or what a person mends without touching the job: wait and ask again. */
const WAIT = new Set([...NOT_LET, 'ratelimited', 'rate_limited']);
/** A person of the workspace shut the way, and can open it again: it waits, and the lead is told. */
const SHUT = new Set([
  'not_in_channel',
  'is_archived',
  'restricted_action_read_only_channel',
  'restricted_action_thread_only_channel',
  'restricted_action_non_threadable_channel',
  'restricted_action_thread_locked',
]);
/** What a person of the workspace may mend; when nobody does, somebody has to be told. */
const WAIT_A_WHILE = new Set(['too_many_pins']);
/** What will never be done, however often it is asked. */
const NEVER = new Set([
  'channel_not_found',
  'message_not_found',
  'thread_not_found',
  'cannot_reply_to_message',
  'cant_update_message',
  'edit_window_closed',
  'invalid_blocks',
  'invalid_blocks_format',
  'msg_too_long',
  'msg_blocks_too_long',
  'no_text',
  'user_not_found',
  'users_not_found',
  'user_not_in_channel',
  'cannot_dm_bot',
  'restricted_action',
  'invalid_name',
  'invalid_name_specials',
  'invalid_name_maxlength',
  'invalid_name_punctuation',
  'invalid_name_required',
  'invalid_arguments',
  'invalid_metadata_format',
  'metadata_too_large',
]);
/** What a code looks like; the SDK takes a page of HTML for one too. */
const CODE = /^[a-z][a-z0-9_]{1,79}$/;
const CONFIG_WAIT_MS = 30_000;
/** Slack is asked again after so long, in ms, however much longer it said: that may well be a mistake, and messages wait. */
const LONGEST_WAIT_MS = 60 * 60_000;

interface NetworkError {
  code?: unknown;
  syscall?: unknown;
}

/** What an error of a write means. A code that is on no list counts as uncertain, but as an answer; a page of HTML is none. */
export function meaning(error: unknown): Outcome {
  if (error instanceof WebAPIRateLimitedError) {
    const ms = error.retryAfter >= 0 ? Math.min(error.retryAfter * 1000, LONGEST_WAIT_MS) : CONFIG_WAIT_MS;
    return { is: 'retry', code: 'ratelimited', afterMs: Math.round(ms * (1 + Math.random() * 0.1)) + 50 };
  }
  if (error instanceof WebAPIPlatformError) {
    const code = error.data.error;
    if (DONE_BEFORE.has(code)) return { is: 'sent', note: { code } };
    if (WAIT.has(code)) return { is: 'retry', code, afterMs: CONFIG_WAIT_MS };
    if (SHUT.has(code)) return { is: 'retry', code, shut: true };
    if (WAIT_A_WHILE.has(code)) return { is: 'retry', code, limited: true };
    if (NEVER.has(code)) return { is: 'dead', code };
    const refused = CODE.test(code) && !TROUBLE.has(code);
    return { is: 'uncertain', code: code.slice(0, 60), ...(refused && { refused }) };
  }
  if (error instanceof WebAPIRequestError) {
    const cause = error.original as Error & NetworkError & { cause?: NetworkError };
    // The code of a time-out is a number.
    const named = [cause.cause, cause].find((each) => typeof each?.code === 'string');
    const code = String(named?.code ?? (cause.name === 'TimeoutError' ? cause.name : cause.message));
    return surelyNotSent(code, named?.syscall)
      ? { is: 'retry', code: code.slice(0, 60) }
      : { is: 'uncertain', code: code.slice(0, 60) };
  }
  if (error instanceof WebAPIHTTPError) return { is: 'uncertain', code: `http_${error.statusCode}` };
  // The SDK throws a bare Error for a 429 without a usable Retry-After.
  if (error instanceof Error && /Retry-After/i.test(error.message)) {
    return { is: 'retry', code: 'ratelimited', afterMs: CONFIG_WAIT_MS };
  }
  return { is: 'uncertain', code: error instanceof Error ? error.name : 'unknown' };
}

/** How long Slack wants to be left alone, in ms, where that is what an error of a call means. */
export function askedToWait(error: unknown): number | undefined {
  const told = meaning(error);
  return told.is === 'retry' && told.code === 'ratelimited' ? told.afterMs : undefined;
}

export interface DeliverOptions {
  db: Db;
  client: WebClient;
  show: (content: Content) => Promise<Rendered | undefined>;
  adopt: (name: string, marker: string) => Promise<string | undefined>;
  readingAlong: Pick<ReadingAlong, 'isShared' | 'made'>;
}

export type SlackEffect = Exclude<Effect, { do: 'deliver' | 'page' }>;

/** Makes the function that carries one job out to Slack. */
export function createDeliver({
  db,
  client,
  show,
  adopt,
  readingAlong,
}: DeliverOptions): (job: Job, fresh: () => boolean) => Promise<Outcome> {
  const join = (channel: string) => client.conversations.join({ channel });
  const hindrance = createHindrance({ db, join });
  const quiet = { unfurl_links: false, unfurl_media: false, link_names: false, parse: 'none' } as const;

  async function post(job: Job, channel: string, content: Content, thread?: string): Promise<Outcome> {
    const message = await show(content);
    if (!message) return { is: 'dead', code: 'nothing_to_show' };
    const answer = await client.chat.postMessage({
      channel,
      ...message,
      ...quiet,
      ...(thread ? { thread_ts: thread } : {}),
      metadata: { event_type: MARK, event_payload: { o: job.id } },
      client_msg_id: job.id,
    } as Parameters<typeof client.chat.postMessage>[0]);
    return { is: 'sent', place: { channel: answer.channel ?? channel, ts: answer.ts ?? '' } };
  }

  async function openChannel(name: string, marker: string): Promise<Outcome> {
    for (let attempt = 1; attempt <= 20; attempt += 1) {
      const wanted = attempt === 1 ? name : `${name.slice(0, 76)}-${attempt}`;
      try {
        const made = await client.conversations.create({ name: wanted });
        readingAlong.made(made.channel?.id ?? '');
        return { is: 'sent', place: { channel: made.channel?.id ?? '', ts: '' } };
      } catch (error) {
        if (!(error instanceof WebAPIPlatformError && error.data.error === 'name_taken')) throw error;
        const ours = await adopt(wanted, marker);
        if (ours) return { is: 'sent', place: { channel: ours, ts: '' } };
      }
    }
    return { is: 'held', code: 'name_taken' };
  }

  /** Everyone at once; only when Slack refuses the whole call, one by one. */
  async function invite(channel: string, people: string[]): Promise<Outcome> {
    const missing = new Set<string>();
    for (let from = 0; from < people.length; from += 100) {
      const batch = people.slice(from, from + 100);
      for (const person of await inviteBatch(channel, batch)) missing.add(person);
    }
    return { is: 'sent', note: { missing: [...missing] } };
  }

  async function inviteBatch(channel: string, batch: string[]): Promise<string[]> {
    try {
      const answer = await client.conversations.invite({ channel, users: batch.join(','), force: true });
      return refusedIn(answer);
    } catch (error) {
      if (!(error instanceof WebAPIPlatformError)) throw error;
      const code = error.data.error;
      if (code === 'already_in_channel') return [];
      if (WAIT.has(code) || SHUT.has(code)) throw error;
      const named = refusedIn(error.data);
      // Slack named whom it refused and invited the rest.
      if (named.length > 0) return named;
      if (batch.length === 1) return code === 'cant_invite_self' ? [] : batch;
      const one = [];
      for (const person of batch) one.push(...(await inviteBatch(channel, [person])));
      return one;
    }
  }

  async function toSlack(job: Job): Promise<Outcome> {
    const effect = job.effect as SlackEffect;
    if (effect.do === 'upload') {
      const root = await placeOf(db, effect.under);
      const words = root && (await show(effect.content));
      return words ? uploadPicture(client, root, effect, words.text) : { is: 'retry', code: 'place_unknown' };
    }
    if (effect.do === 'open_channel') return openChannel(effect.name, effect.marker);
    if (effect.do === 'tell') {
      const opened = await client.conversations.open({ users: effect.person });
      return post(job, opened.channel?.id ?? '', effect.content);
    }
    const place = await placeOf(
      db,
      'ref' in effect && effect.do !== 'post' ? effect.ref : 'channel' in effect ? effect.channel : '',
    );
    if (!place) return { is: 'retry', code: 'place_unknown', limited: true };
    const { channel, ts } = place;
    if (SHOWS_WORDS.has(effect.do) && (await readingAlong.isShared(channel)))
      return { is: 'retry', code: 'channel_shared', shut: true };
    switch (effect.do) {
      case 'invite':
        return invite(channel, effect.people);
      case 'post': {
        if (!effect.thread) return post(job, channel, effect.content);
        const root = await placeOf(db, effect.thread);
        return root
          ? post(job, root.channel, effect.content, root.ts)
          : { is: 'retry', code: 'place_unknown', limited: true };
      }
      case 'update': {
        const message = await show(effect.content);
        if (!message) return { is: 'dead', code: 'nothing_to_show' };
        await client.chat.update({
          channel,
          ts,
          text: message.text,
          blocks: message.blocks ?? [],
          link_names: false,
          // Slack would else look for links of its own in what is changed.
          parse: 'none',
        });
        return { is: 'sent' };
      }
      case 'pin':
        await client.pins.add({ channel, timestamp: ts });
        return { is: 'sent' };
      case 'react':
        await client.reactions.add({ channel, timestamp: ts, name: effect.emoji });
        return { is: 'sent' };
      case 'topic': {
        const topic = await show(effect.content);
        if (topic) await client.conversations.setTopic({ channel, topic: topic.text.slice(0, 250) });
        return { is: 'sent' };
      }
      case 'purpose': {
        const purpose = await show(effect.content);
        if (purpose) await client.conversations.setPurpose({ channel, purpose: purpose.text.slice(0, 250) });
        return { is: 'sent' };
      }
      case 'bookmark': {
        const known = await client.bookmarks.list({ channel_id: channel });
        if (!known.bookmarks?.some((b) => b.link === effect.url)) {
          await client.bookmarks.add({
            channel_id: channel,
            title: effect.title,
            type: 'link',
            link: effect.url,
          });
        }
        return { is: 'sent' };
      }
      case 'whisper': {
        const message = await show(effect.content);
        if (message) await whisper(client as unknown as Whisperer, channel, effect.person, message);
        return { is: 'sent' };
      }
    }
  }

  return async (job, fresh) => {
    try {
      return await freshness.run(fresh, () => toSlack(job));
    } catch (error) {
      const code = error instanceof WebAPIPlatformError ? error.data.error : '';
      const meant = (await hindrance(job.effect as SlackEffect, code)) ?? meaning(error);
      const outcome = job.effect.do === 'open_channel' ? withinReason(meant) : meant;
      // A hint that may or may not have been seen is not worth a second look.
      if (job.class !== 'P4' || outcome.is === 'sent') return outcome;
      const why = 'code' in outcome ? outcome.code : 'lost';
      return why === 'SLEPT' ? outcome : { is: 'dead', code: why };
    }
  };
}

/** Looking for a free name may take so long, every time, that a person has to be asked. */
const withinReason = (outcome: Outcome): Outcome =>
  outcome.is === 'retry' && outcome.code === 'SLEPT' ? { ...outcome, limited: true } : outcome;

/** What shows words of the public in a channel. */
const SHOWS_WORDS = new Set<SlackEffect['do']>(['post', 'update']);

/** Whom Slack named as refused in an answer of conversations.invite. */
function refusedIn(answer: unknown): string[] {
  const errors = (answer as { errors?: { user?: string; error?: string }[] }).errors ?? [];
  return errors.flatMap((e) =>
    e.user && e.error !== 'already_in_channel' && e.error !== 'cant_invite_self' ? [e.user] : [],
  );
}
