/** The other way to the app: signed HTTP requests, as with a request URL instead of Socket Mode. */
import { createHmac } from 'node:crypto';
import type { Json } from './model.ts';
import type { Attempt, EnvelopeKind, Transport } from './world.ts';

/** Where the app listens, and the secret both sides know. */
export interface HttpDelivery {
  url: string;
  signingSecret: string;
}

/** The v0 signature. Source: https://docs.slack.dev/authentication/verifying-requests-from-slack/ */
export function sign(secret: string, timestamp: number, body: string): string {
  return `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex')}`;
}

/** Carries each payload as one signed request. */
export class HttpTransport implements Transport {
  readonly #to: HttpDelivery;
  readonly #timeout: number;

  constructor(to: HttpDelivery, ackTimeoutMs: number) {
    this.#to = to;
    this.#timeout = ackTimeoutMs;
  }

  async attempt(kind: EnvelopeKind, payload: Json, attempt: number, reason: string): Promise<Attempt> {
    const json = kind === 'events_api';
    const fields = kind === 'interactive' ? { payload: JSON.stringify(payload) } : payload;
    const body = json ? JSON.stringify(payload) : new URLSearchParams(fields).toString();
    const timestamp = Math.floor(Date.now() / 1000);
    const headers: Record<string, string> = {
      'Content-Type': json ? 'application/json' : 'application/x-www-form-urlencoded',
      'X-Slack-Request-Timestamp': String(timestamp),
      'X-Slack-Signature': sign(this.#to.signingSecret, timestamp, body),
    };
    if (attempt > 0) {
      headers['X-Slack-Retry-Num'] = String(attempt);
      headers['X-Slack-Retry-Reason'] = reason;
    }
    try {
      const signal = AbortSignal.timeout(this.#timeout);
      const reply = await fetch(this.#to.url, { method: 'POST', headers, body, signal, redirect: 'manual' });
      const text = await reply.text();
      if (!reply.ok) {
        const noRetry = reply.headers.get('x-slack-no-retry') === '1';
        return { acked: false, failure: 'http_error', noRetry };
      }
      return { acked: true, payload: readReply(text) };
    } catch (error) {
      const timedOut = error instanceof Error && error.name === 'TimeoutError';
      return { acked: false, failure: timedOut ? 'http_timeout' : 'connection_failed' };
    }
  }
}

function readReply(text: string): Json | string | undefined {
  if (!text) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Json) : String(value);
  } catch {
    return text;
  }
}
