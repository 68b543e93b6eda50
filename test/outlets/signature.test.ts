// Signatures are those of the Standard Webhooks specification, and nothing else gets through.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BadSecret, secretKey, sign, signedHeaders, verify } from '../../src/outlets/signature.ts';

const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const other = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
const id = 'msg_p5jXN8AQM9LWM0D4loKWxJek';
const body = '{"test": 2432232314}';
const at = new Date(1614265330 * 1000);
const later = (seconds: number) => new Date(at.getTime() + seconds * 1000);

function request(change: { id?: string; timestamp?: string; signature?: string; body?: string } = {}) {
  const headers = signedHeaders([secret], id, at, body);
  const { 'webhook-timestamp': timestamp, 'webhook-signature': signature } = headers;
  const whole = { id, timestamp, signature, body, ...change };
  return { ...whole, body: Buffer.from(whole.body) };
}

describe('a signature', () => {
  it('is the one of the reference implementations', () => {
    expect(sign(secret, id, 1614265330, body)).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
  });

  it('is checked against both live secrets and all signatures', () => {
    const keys = [secretKey(other), secretKey(secret)];
    expect(verify(keys, request(), at)).toBe('ok');
    const { signature } = request();
    expect(verify(keys, request({ signature: `v1a,xx v1,AAAA ${signature}` }), at)).toBe('ok');
    const both = signedHeaders([other, secret], id, at, body)['webhook-signature'];
    expect(verify([secretKey(secret)], request({ signature: both }), at)).toBe('ok');
    expect(verify([secretKey(other)], request(), at)).toBe('wrong');
  });

  it.each([
    ['missing', { signature: '' }],
    ['missing', { id: '' }],
    ['missing', { timestamp: '' }],
    ['wrong', { signature: 'v1=abc' }],
    ['wrong', { signature: 'v1,' }],
    ['wrong', { signature: request().signature?.slice(0, -2) }],
    ['wrong', { signature: request().signature?.replace('v1,', 'v2,') }],
    ['wrong', { body: `${body} ` }],
    ['wrong', { id: 'msg_x' }],
    ['wrong', { timestamp: '1614265331' }],
  ] as const)('is %s for %j', (verdict, change) => {
    expect(verify([secretKey(secret)], request(change), at)).toBe(verdict);
  });

  it('is good for five minutes either way and no longer', () => {
    const keys = [secretKey(secret)];
    const verdicts = [-301, -300, 300, 301].map((seconds) => verify(keys, request(), later(seconds)));
    expect(verdicts).toEqual(['stale', 'ok', 'ok', 'stale']);
  });

  it('over a time that is no number is never good', () => {
    const timestamp = 'NaN';
    const signature = sign(secret, id, Number.NaN, body);
    expect(verify([secretKey(secret)], request({ timestamp, signature }), at)).toBe('stale');
  });

  it('of any body and id is accepted, and any change of the body refused', () => {
    fc.assert(
      fc.property(
        fc.uint8Array(),
        fc.string({ minLength: 1 }),
        fc.uint8Array({ minLength: 1 }),
        (bytes, name, more) => {
          const headers = signedHeaders([secret], name, at, bytes);
          const signed = {
            id: name,
            timestamp: headers['webhook-timestamp'],
            signature: headers['webhook-signature'],
          };
          expect(verify([secretKey(secret)], { ...signed, body: bytes }, at)).toBe('ok');
          expect(verify([secretKey(secret)], { ...signed, body: Buffer.concat([bytes, more]) }, at)).toBe(
            'wrong',
          );
        },
      ),
    );
  });
});

describe('a secret', () => {
  it.each([
    '',
    'whsec_',
    'MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
    'whsec_c2hvcnQ=',
    'whsec_not base64 at all, but long enough',
  ])('that is none is refused: %s', (none) => {
    expect(() => secretKey(none)).toThrow(BadSecret);
  });
});
