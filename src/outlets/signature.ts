// Standard Webhooks signatures, made and checked: HMAC-SHA256 over `id.timestamp.body`.
import { createHmac, timingSafeEqual } from 'node:crypto';

/** How far a signature's time may be from ours, in seconds, either way. */
export const TOLERANCE_S = 300;

const PREFIX = 'whsec_';
const VERSION = 'v1,';

/** A secret that is no `whsec_` followed by the base64 of 24 to 64 bytes. */
export class BadSecret extends Error {
  constructor() {
    super('a webhook secret must be whsec_ followed by the base64 of 24 to 64 bytes');
    this.name = 'BadSecret';
  }
}

/** The key in a secret. @throws BadSecret */
export function secretKey(secret: string): Buffer {
  const base64 = secret.startsWith(PREFIX) ? secret.slice(PREFIX.length) : '';
  const key = Buffer.from(base64, 'base64');
  const strict = /^[A-Za-z0-9+/]+={0,2}$/.test(base64);
  if (!strict || key.length < 24 || key.length > 64) throw new BadSecret();
  return key;
}

/**
 * One signature, as it stands in the header `webhook-signature`: `v1,` and base64.
 * @param timestamp seconds since 1970, as in the header `webhook-timestamp`
 * @throws BadSecret
 */
export function sign(secret: string, id: string, timestamp: number, body: string | Uint8Array): string {
  return VERSION + mac(secretKey(secret), id, String(timestamp), body).toString('base64');
}

/** The three headers of a signed request; one signature for each secret, so that a receiver can change secrets at leisure. */
export function signedHeaders(
  secrets: readonly string[],
  id: string,
  at: Date,
  body: string | Uint8Array,
): Record<'webhook-id' | 'webhook-timestamp' | 'webhook-signature', string> {
  const timestamp = Math.floor(at.getTime() / 1000);
  return {
    'webhook-id': id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': secrets.map((secret) => sign(secret, id, timestamp, body)).join(' '),
  };
}

export interface SignedRequest {
  id: string | undefined;
  timestamp: string | undefined;
  signature: string | undefined;
  /** The bytes as they came. */
  body: Uint8Array;
}

export type Verdict = 'ok' | 'missing' | 'stale' | 'wrong';

/**
 * Checks a request against the keys that are live. Every key is tried against every signature, in constant time, so that how long it
 * takes tells nothing.
 * @param keys as `secretKey` makes them
 */
export function verify(keys: readonly Buffer[], request: SignedRequest, now: Date): Verdict {
  const { id, timestamp, signature, body } = request;
  if (!id || !timestamp || !signature) return 'missing';
  const given = signature
    .split(' ')
    .filter((one) => one.startsWith(VERSION))
    .map((one) => Buffer.from(one.slice(VERSION.length), 'base64'));
  let matches = 0;
  for (const key of keys) {
    const expected = mac(key, id, timestamp, body);
    for (const one of given)
      matches |= Number(one.length === expected.length && timingSafeEqual(one, expected));
  }
  if (matches === 0) return 'wrong';
  const age =
    Math.floor(now.getTime() / 1000) - (/^\d{1,12}$/.test(timestamp) ? Number(timestamp) : Number.NaN);
  return Math.abs(age) <= TOLERANCE_S ? 'ok' : 'stale';
}

function mac(key: Buffer, id: string, timestamp: string, body: string | Uint8Array): Buffer {
  return createHmac('sha256', key).update(`${id}.${timestamp}.`).update(body).digest();
}
