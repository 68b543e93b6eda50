// The outlet that answers a Mastodon status by the server's own API, under an Idempotency-Key.
import { createHash } from 'node:crypto';
import type { Delivery, Outcome, Outlet } from './outlet.ts';
import { FetchProblem, type SafeResponse } from './safe-fetch.ts';
import { retryAfter } from './webhook.ts';

export const kind = 'mastodon';

export interface MastodonSettings {
  /** The server on which we have our account, without a path. */
  url: string;
  /** An access token with the scope write:statuses. */
  token: string;
  /** The server may stand in the house's own network and speak plain http. */
  allowPrivate: boolean;
}

/**
 * How long after its release an answer may be sent, in ms. Mastodon remembers an Idempotency-Key for up to an hour
 * (docs.joinmastodon.org, POST /api/v1/statuses); past that a repeated try could stand there twice.
 */
const KEY_LIFE_MS = 50 * 60_000;

/** Posts the approved text as a reply to the status that is answered. */
export function mastodonOutlet({ url, token, allowPrivate }: MastodonSettings): Outlet {
  const address = `${url.replace(/(?<!\/)\/+$/, '')}/api/v1/statuses`;
  return {
    kind,
    idempotent: true,
    async deliver(delivery, { fetch, signal, now }) {
      const sha256 = createHash('sha256').update(delivery.text).digest('hex');
      if (sha256 !== delivery.sha256) return { outcome: 'refused', code: 'text_is_not_the_approved_one' };
      // Everybody may read what is posted here.
      if (delivery.visibility !== 'public') return { outcome: 'needs_person' };
      // Only the number of a status says what is answered.
      if (!/^\d{1,32}$/.test(delivery.target.externalId ?? '')) return { outcome: 'needs_person' };
      if (delivery.repeated && now().getTime() - delivery.releasedAt.getTime() > KEY_LIFE_MS)
        return { outcome: 'refused', code: 'too_late_to_repeat' };
      const headers = {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'idempotency-key': delivery.id,
      };
      try {
        const body = bodyOf(delivery);
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

const bodyOf = ({ text, language, target }: Delivery): string =>
  JSON.stringify({ status: text, in_reply_to_id: target.externalId, visibility: 'public', language });

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
  if (status === 429) {
    const reset = headers.get('x-ratelimit-reset');
    const afterMs = retryAfter(headers.get('retry-after') ?? (reset && new Date(reset).toUTCString()), now);
    return { outcome: 'retry', code, ...(afterMs === undefined ? {} : { afterMs }) };
  }
  if (status === 408 || status < 400 || status >= 500) return { outcome: 'uncertain', code };
  return { outcome: 'refused', code };
}

/** The address of the status, or its number where the server does not tell one. */
function statusIn(text: string): string | undefined {
  try {
    const { url, id } = JSON.parse(text) as { url?: unknown; id?: unknown };
    if (typeof id !== 'string' || id === '') return undefined;
    return typeof url === 'string' && /^https?:\/\//.test(url) ? url.slice(0, 2048) : id.slice(0, 64);
  } catch {
    return undefined;
  }
}
