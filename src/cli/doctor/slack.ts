// What doctor asks Slack: who we are, what we may, whether it can reach us, how far we can read back, and what time it is.
import type { SlackAccess } from '../../config.ts';
import { machineNow } from '../../engine/clock.ts';
import { createLog } from '../../engine/log.ts';
import { FetchProblem, safeFetch } from '../../outlets/safe-fetch.ts';
import { createWriter } from '../../slack/deliver.ts';
import { bad, type Finding, ok, warn } from './finding.ts';

/** What was seen; `error` is Slack's own code, or ours where it did not answer. */
export interface SlackSeen {
  mode: 'socket' | 'http';
  me: { team: string; teamName: string } | { error: string };
  /** As Slack told them with its answer; absent when it told none. */
  scopes?: string[];
  connection?: { error: string } | 'open';
  /** Slack's clock minus ours, in ms. */
  aheadMs?: number;
  /** The most messages one question brought, whether there were more that it did not, and whether Slack said to wait. */
  history: { most: number; cut: boolean; ratelimited: boolean };
  /** Channels in which the bot is. */
  channels: { id: string; name: string; shared: boolean }[];
}

/** What is wrong is a line of doctor's own. */
const silent = createLog('silent');
/** Reads back so much at once: an app that is not internal gets fifteen at most, and one question a minute. */
const ASKED_BACK = 100;
const MOST_OF_OTHERS = 15;
/** A signature is good for five minutes; before that people see wrong times. */
const CLOCK_OFF_MS = 30_000;

/**
 * @param wanted the scopes of the manifest
 * @param watched channels whose posts become complaints
 */
export function judgeSlack(
  seen: SlackSeen | 'simulated',
  wanted: readonly string[],
  watched: readonly string[],
): Finding[] {
  if (seen === 'simulated') return [warn('slack.simulated')];
  if ('error' in seen.me)
    return [
      bad(seen.me.error === 'unreachable' ? 'slack.unreachable' : 'slack.refused', { error: seen.me.error }),
    ];
  const findings: Finding[] = [ok('slack.ok', { team: seen.me.teamName })];
  if (seen.scopes) {
    const missing = wanted.filter((scope) => !seen.scopes?.includes(scope));
    const extra = seen.scopes.filter((scope) => !wanted.includes(scope));
    if (missing.length > 0) findings.push(bad('slack.scopes.missing', { scopes: missing.join(', ') }));
    if (extra.length > 0) findings.push(warn('slack.scopes.extra', { scopes: extra.join(', ') }));
    if (missing.length + extra.length === 0) findings.push(ok('slack.scopes.ok', { count: wanted.length }));
  }
  if (seen.mode === 'http') findings.push(ok('slack.http'));
  else if (seen.connection === 'open') findings.push(ok('slack.socket.ok'));
  else findings.push(bad('slack.socket.refused', { error: seen.connection?.error ?? 'unreachable' }));
  if (seen.aheadMs !== undefined) {
    const seconds = Math.round(Math.abs(seen.aheadMs) / 1000);
    findings.push(
      Math.abs(seen.aheadMs) < CLOCK_OFF_MS
        ? ok('slack.clock.ok', { seconds })
        : bad('slack.clock.off', { seconds }),
    );
  }
  findings.push(historyOf(seen.history));
  const outside = watched.filter((id) => !seen.channels.some((channel) => channel.id === id));
  if (outside.length > 0) findings.push(bad('slack.watched', { channels: outside.join(', ') }));
  const shared = seen.channels.filter((channel) => channel.shared).map(({ name }) => `#${name}`);
  if (shared.length > 0) findings.push(warn('slack.shared', { channels: shared.join(', ') }));
  return findings;
}

function historyOf({ most, cut, ratelimited }: SlackSeen['history']): Finding {
  if (ratelimited || (cut && most <= MOST_OF_OTHERS)) return bad('slack.history.limited', { count: most });
  return most > MOST_OF_OTHERS ? ok('slack.history.ok', { count: most }) : ok('slack.history.unmeasured');
}

type Channel = { id?: string; name?: string; is_ext_shared?: boolean };

/** Asks. Never throws for what Slack does. */
export async function lookAtSlack(slack: SlackAccess): Promise<SlackSeen | 'simulated'> {
  if (slack.mode === 'simulated') return 'simulated';
  const { botToken, apiUrl, mode } = slack;
  const client = createWriter(botToken, apiUrl, silent);
  const seen: SlackSeen = {
    mode,
    me: { error: 'unreachable' },
    history: { most: 0, cut: false, ratelimited: false },
    channels: [],
  };
  try {
    const me = await client.auth.test();
    seen.me = { team: me.team_id ?? '', teamName: me.team ?? '' };
    const { scopes } = (me.response_metadata ?? {}) as { scopes?: string[] };
    if (scopes) seen.scopes = scopes;
  } catch (error) {
    return { ...seen, me: { error: codeOf(error) } };
  }
  if (mode === 'socket') seen.connection = await socketOf(slack.appToken, apiUrl);
  const ahead = await aheadOf(apiUrl);
  if (ahead !== undefined) seen.aheadMs = ahead;
  try {
    const { channels = [] } = await client.users.conversations({
      types: 'public_channel,private_channel',
      exclude_archived: true,
      limit: 200,
    });
    seen.channels = (channels as Channel[]).map(({ id = '', name = '', is_ext_shared }) => ({
      id,
      name,
      shared: is_ext_shared === true,
    }));
  } catch {
    // What it may not list is told by its scopes.
  }
  for (const { id } of seen.channels.slice(0, 3)) {
    try {
      const { messages = [], has_more } = await client.conversations.history({
        channel: id,
        limit: ASKED_BACK,
      });
      if (messages.length < seen.history.most) continue;
      seen.history.most = messages.length;
      seen.history.cut = has_more === true && messages.length < ASKED_BACK;
    } catch (error) {
      if (codeOf(error) === 'ratelimited') seen.history.ratelimited = true;
    }
  }
  return seen;
}

async function socketOf(appToken: string, apiUrl: string | undefined): Promise<SlackSeen['connection']> {
  try {
    await createWriter(appToken, apiUrl, silent).apps.connections.open();
    return 'open';
  } catch (error) {
    return { error: codeOf(error) };
  }
}

async function aheadOf(apiUrl = 'https://slack.com/api/'): Promise<number | undefined> {
  try {
    const before = machineNow().getTime();
    const answer = await safeFetch(`${apiUrl.replace(/(?<!\/)\/+$/, '')}/api.test`, {
      method: 'POST',
      allowPrivate: true,
    });
    const told = Date.parse(answer.headers.get('date') ?? '');
    // The header counts whole seconds.
    return Number.isNaN(told) ? undefined : told + 500 - (before + machineNow().getTime()) / 2;
  } catch (error) {
    if (error instanceof FetchProblem) return undefined;
    throw error;
  }
}

function codeOf(error: unknown): string {
  const { code, data } = error as { code?: string; data?: { error?: string } };
  if (code === 'slack_webapi_rate_limited_error') return 'ratelimited';
  return data?.error ?? 'unreachable';
}
