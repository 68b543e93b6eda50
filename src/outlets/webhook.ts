// The outlet that hands an approved answer to another system by a signed Standard Webhooks request.
import { createHash } from 'node:crypto';
import { knock } from './knock.ts';
import type { Delivery, Outcome, Outlet } from './outlet.ts';
import { FetchProblem, type SafeResponse } from './safe-fetch.ts';
import { BadSecret, secretKey, signedHeaders } from './signature.ts';

export const kind = 'webhook';

export interface WebhookSettings {
  url: string;
  /** `whsec_…`; two while a secret is being changed. */
  secrets: readonly string[];
  /** The receiver takes a webhook id that it has seen before for the same delivery. */
  idempotent: boolean;
  /** The receiver may be in the house's own network and speak plain http on any port. */
  allowPrivate: boolean;
}

/** The longest a target may ask us to wait; what asks for more has not understood the question. */
const LONGEST_WAIT_MS = 24 * 60 * 60 * 1000;

/**
 * Posts `{ type: 'reply.approved', timestamp, data }` with the delivery's id as `webhook-id`.
 * @throws BadSecret when a secret is none, or there is none
 */
export function webhookOutlet({ url, secrets, idempotent, allowPrivate }: WebhookSettings): Outlet {
  if (secrets.length === 0) throw new BadSecret();
  for (const secret of secrets) secretKey(secret);
  return {
    kind,
    idempotent,
    answers: ({ fetch, signal }) => knock(fetch, url, { signal, allowPrivate }),
    async deliver(delivery, { fetch, signal, now }) {
      const sha256 = createHash('sha256').update(delivery.text).digest('hex');
      if (sha256 !== delivery.sha256) return { outcome: 'refused', code: 'text_is_not_the_approved_one' };
      const body = bodyOf(delivery);
      const headers = {
        'content-type': 'application/json',
        ...signedHeaders(secrets, delivery.id, now(), body),
      };
      try {
        return judge(await fetch(url, { method: 'POST', headers, body, signal, allowPrivate }), now());
      } catch (problem) {
        if (!(problem instanceof FetchProblem)) throw problem;
        return judgeProblem(problem, now());
      }
    },
  };
}

function bodyOf({ id, releaseId, releasedAt, source, target, text, language, sha256 }: Delivery): string {
  const data = { deliveryId: id, releaseId, source, target, text, language, sha256 };
  return JSON.stringify({ type: 'reply.approved', timestamp: releasedAt.toISOString(), data });
}

type Answer = Pick<SafeResponse, 'status' | 'headers'> & { body?: Uint8Array };

/** What an answer says about the delivery. */
function judge({ status, headers, body = new Uint8Array() }: Answer, now: Date): Outcome {
  const code = `http_${status}`;
  const text = Buffer.from(body).toString('utf8');
  if (status >= 200 && status < 300) {
    // A page for people comes from a proxy or a login in between, not from the receiver.
    const html = /\bhtml\b/i.test(headers.get('content-type') ?? '') || /^\s*<(!doctype|html)/i.test(text);
    if (html) return { outcome: 'uncertain', code: 'html_answer' };
    const proof = proofIn(text);
    return proof === undefined ? { outcome: 'sent' } : { outcome: 'sent', proof };
  }
  if (status === 429 || status === 425) {
    const afterMs = retryAfter(headers.get('retry-after'), now);
    return { outcome: 'retry', code, ...(afterMs === undefined ? {} : { afterMs }) };
  }
  if (status === 408 || status < 400 || status >= 500) return { outcome: 'uncertain', code };
  return { outcome: 'refused', code };
}

function judgeProblem(problem: FetchProblem, now: Date): Outcome {
  const { code, answer, maybeSent } = problem;
  // The head of the answer says it all; its body was too long or broke off.
  if (answer) return judge(answer, now);
  if (code === 'refused_url' || code === 'refused_address') return { outcome: 'refused', code };
  return maybeSent ? { outcome: 'uncertain', code } : { outcome: 'retry', code };
}

/** Where the receiver put the answer, if its JSON says: `permalink`, `url` or `id`. */
function proofIn(text: string): string | undefined {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof json !== 'object' || json === null) return undefined;
  const { permalink, url, id } = json as Record<string, unknown>;
  const proof = [permalink, url, id].find((one) => typeof one === 'string' || typeof one === 'number');
  return proof === undefined || proof === '' ? undefined : String(proof).slice(0, 2048);
}

/** How long the target asks us to wait, in milliseconds: seconds or an HTTP date; undefined if it is neither. */
export function retryAfter(header: string | null, now: Date): number | undefined {
  if (header === null) return undefined;
  const ms = /^\d{1,9}$/.test(header.trim())
    ? Number(header) * 1000
    : /[a-z]{3}/i.test(header)
      ? Date.parse(header) - now.getTime()
      : Number.NaN;
  return Number.isNaN(ms) ? undefined : Math.min(Math.max(ms, 0), LONGEST_WAIT_MS);
}
