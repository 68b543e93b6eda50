// The outlet that answers a Mastodon status by the server's own API, under an Idempotency-Key.
import { createHash } from 'node:crypto';
import { knock } from './knock.ts';
import type { Delivery, Outcome, Outlet, OutletIo } from './outlet.ts';
import { FetchProblem, type SafeResponse } from './safe-fetch.ts';
import { retryAfter } from './webhook.ts';

export const kind = 'mastodon';

export interface MastodonSettings {
  /** The server on which we have our account, without a path. */
  url: string;
  /** An access token with the scopes write:statuses and read:search. */
  token: string;
  /** The server may stand in the house's own network and speak plain http. */
  allowPrivate: boolean;
}

/**
 * How long after its release an answer may be sent, in ms. Mastodon remembers an Idempotency-Key for up to an hour
 * (docs.joinmastodon.org, POST /api/v1/statuses); past that a repeated try could stand there twice.
 */
const KEY_LIFE_MS = 50 * 60_000;
/** The server may ask the one on which the status stands; then there must be time left to post. */
const SEARCH_MS = 6_000;

/** Posts the approved text as a reply to the status that is answered. */
export function mastodonOutlet(settings: MastodonSettings): Outlet {
  const { token, allowPrivate } = settings;
  const address = `${originOf(settings)}/api/v1/statuses`;
  return {
    kind,
    idempotent: true,
    answers: ({ fetch, signal }) => knock(fetch, address, { signal, allowPrivate }),
    async deliver(delivery, io) {
      const { fetch, signal, now } = io;
      const sha256 = createHash('sha256').update(delivery.text).digest('hex');
      if (sha256 !== delivery.sha256) return { outcome: 'refused', code: 'text_is_not_the_approved_one' };
      // Everybody may read what is posted here.
      if (delivery.visibility !== 'public') return { outcome: 'needs_person' };
      const { externalId = '' } = delivery.target;
      const isNumber = /^\d{1,32}$/.test(externalId);
      if (!isNumber && !/^https?:\/\//.test(externalId)) return { outcome: 'needs_person' };
      if (delivery.repeated && now().getTime() - delivery.releasedAt.getTime() > KEY_LIFE_MS)
        return { outcome: 'refused', code: 'too_late_to_repeat' };
      const headers = {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'idempotency-key': delivery.id,
      };
      try {
        const answered = isNumber ? { number: externalId } : await lookUp(settings, externalId, io);
        if ('outcome' in answered) return answered;
        if (answered.number === undefined)
          // Nobody may take the answer for unsent where an earlier try may have left it.
          return delivery.repeated
            ? { outcome: 'refused', code: 'status_not_found' }
            : { outcome: 'needs_person' };
        const body = bodyOf(delivery, answered.number);
        return judge(await fetch(address, { method: 'POST', headers, body, signal, allowPrivate }), now());
      } catch (problem) {
        if (!(problem instanceof FetchProblem)) throw problem;
        const { code, answer, maybeSent } = problem;
        if (answer) return judge(answer, now());
        if (code === 'refused_url' || code === 'refused_address') return { outcome: 'refused', code };
        return maybeSent ? { outcome: 'uncertain', code } : { outcome: 'retry', code };
      }
    },
  };
}

const originOf = ({ url }: MastodonSettings): string => url.replace(/(?<!\/)\/+$/, '');

const bodyOf = ({ text, language }: Delivery, number: string): string =>
  JSON.stringify({ status: text, in_reply_to_id: number, visibility: 'public', language });

/**
 * The number that our own server gave to the status of this address: a status has another one on every server, and that
 * which the source heard need not be ours. Undefined where the server knows no such status that everybody may read.
 * Nothing is sent yet: what goes wrong may be tried again.
 */
async function lookUp(
  settings: MastodonSettings,
  address: string,
  { fetch, signal, now }: OutletIo,
): Promise<{ number: string | undefined } | Outcome> {
  const wanted = new URLSearchParams({ q: address, type: 'statuses', resolve: 'true', limit: '5' });
  try {
    const { status, headers, body } = await fetch(`${originOf(settings)}/api/v2/search?${wanted}`, {
      headers: { authorization: `Bearer ${settings.token}` },
      signal,
      allowPrivate: settings.allowPrivate,
      timeoutMs: SEARCH_MS,
    });
    if (status === 401) return { outcome: 'refused', code: 'http_401' };
    if (status === 429) return waitFor(headers, now());
    if (status === 408 || status >= 500) return { outcome: 'retry', code: `http_${status}` };
    return { number: status === 200 ? numberIn(Buffer.from(body).toString('utf8'), address) : undefined };
  } catch (problem) {
    if (!(problem instanceof FetchProblem)) throw problem;
    const { code } = problem;
    const never = code === 'refused_url' || code === 'refused_address';
    return { outcome: never ? 'refused' : 'retry', code };
  }
}

/** The number of the status of this very address in what a search found, if everybody may read it. */
function numberIn(text: string, address: string): string | undefined {
  const { statuses } = fieldsOf(jsonOf(text));
  const found = (Array.isArray(statuses) ? statuses : [])
    .map(fieldsOf)
    .find(({ uri, url }) => uri === address || url === address);
  const open = found?.visibility === 'public' || found?.visibility === 'unlisted';
  // Others that speak like Mastodon have letters in their numbers.
  return open && typeof found.id === 'string' && /^[\w-]{1,64}$/.test(found.id) ? found.id : undefined;
}

const fieldsOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function judge(
  {
    status,
    headers,
    body = new Uint8Array(),
  }: Pick<SafeResponse, 'status' | 'headers'> & { body?: Uint8Array },
  now: Date,
): Outcome {
  const code = `http_${status}`;
  if (status >= 200 && status < 300) {
    const proof = statusIn(Buffer.from(body).toString('utf8'));
    // Whatever is no status, such as the page of a proxy, proves nothing.
    return proof === undefined ? { outcome: 'uncertain', code: 'no_status' } : { outcome: 'sent', proof };
  }
  if (status === 429) return waitFor(headers, now);
  if (status === 408 || status < 400 || status >= 500) return { outcome: 'uncertain', code };
  return { outcome: 'refused', code };
}

/** That we asked too much, and how long to wait if the server said. */
function waitFor(headers: SafeResponse['headers'], now: Date): Outcome {
  const reset = headers.get('x-ratelimit-reset');
  const afterMs = retryAfter(headers.get('retry-after') ?? (reset && new Date(reset).toUTCString()), now);
  return { outcome: 'retry', code: 'http_429', ...(afterMs === undefined ? {} : { afterMs }) };
}

/** The address of the status, or its number where the server does not tell one. */
function statusIn(text: string): string | undefined {
  const { url, id } = fieldsOf(jsonOf(text));
  if (typeof id !== 'string' || id === '') return undefined;
  return typeof url === 'string' && /^https?:\/\//.test(url) ? url.slice(0, 2048) : id.slice(0, 64);
}
