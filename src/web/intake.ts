// POST /intake/<source>: complaints from outside, signed; told "accepted" only when they are kept.
import { randomBytes } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { secretKey, type Verdict, verify } from '../outlets/signature.ts';
import { payloadSource } from '../sources/index.ts';
import type { Incoming, Problem } from '../sources/source.ts';
import { sources as en } from '../texts/en/sources.ts';
import { sources as id } from '../texts/id/sources.ts';
import { readJson } from './json.ts';
import { sentences, WebProblem, type WebProblemCode } from './problem.ts';
import { createRateLimit, type Rate } from './rate.ts';

/** What became of one complaint. `revised`: it was known with another text. */
export interface Accepted {
  externalId: string;
  id: number;
  status: 'new' | 'known' | 'revised';
}

export interface IntakeOptions {
  /** Keeps the complaints; resolves only when they are committed. */
  accept(source: string, items: Incoming[], meta: { webhookId: string }): Promise<{ accepted: Accepted[] }>;
  /** Whether what `accept` threw only means "not now": the sender is asked to come again. */
  isUnavailable(error: unknown): boolean;
  /** Source → its live secrets (`whsec_…`), two while they are being changed. */
  intakeSecrets: Readonly<Record<string, readonly string[]>>;
  /** How fast one source may send; 100 a second after a burst of 500 unless said. */
  intakeRate?: Rate;
  now: () => Date;
}

/** The largest body that is read, in bytes. */
export const MAX_BODY = 256 * 1024;
/** When to come again after "not now", in seconds. */
const COME_AGAIN_S = 5;

const REFUSED: Record<Exclude<Verdict, 'ok'>, WebProblemCode> = {
  missing: 'signature_missing',
  stale: 'signature_stale',
  wrong: 'signature_wrong',
};

/** @throws BadSecret when a source's secret is none: it would never let anything in. */
export function addIntake(app: FastifyInstance, options: IntakeOptions): void {
  const keys = new Map<string, Buffer[]>();
  for (const [source, secrets] of Object.entries(options.intakeSecrets))
    keys.set(source, secrets.map(secretKey));
  // An unknown source is checked like a known one, so that it costs the same; no signature fits this key.
  const nobody = [randomBytes(32), randomBytes(32)];
  const wait = createRateLimit(options.intakeRate ?? { perSecond: 100, burst: 500 });

  app.post<{ Params: { source: string }; Body: Buffer | undefined }>(
    '/intake/:source',
    { bodyLimit: MAX_BODY },
    async (request, reply) => {
      const { source } = request.params;
      const now = options.now();
      const body = request.body ?? Buffer.alloc(0);
      const webhookId = header(request, 'webhook-id');
      const signed = {
        id: webhookId,
        timestamp: header(request, 'webhook-timestamp'),
        signature: header(request, 'webhook-signature'),
        body,
      };
      const known = keys.get(source);
      const verdict = verify(known ?? nobody, signed, now);
      if (!known) throw new WebProblem(404, 'unknown_source');
      if (verdict !== 'ok') throw new WebProblem(401, REFUSED[verdict]);
      if (!isUtf8(request.headers['content-type'])) throw new WebProblem(415, 'wrong_content_type');
      const seconds = wait(source, now);
      if (seconds > 0) throw new WebProblem(429, 'too_fast', seconds);

      const json = readJson(body);
      if ('problem' in json) throw new WebProblem(400, json.problem);
      const { items, rejects, warnings } = payloadSource(source).parse(json.value, { source, seenAt: now });
      const tell = told(sentences(request).language === 'id' ? id : en);
      const faults = { rejects: rejects.map(tell), warnings: warnings.map(tell) };
      if (items.length === 0 && rejects.length > 0) {
        return reply
          .status(422)
          .send({ error: 'nothing_usable', message: sentences(request).problems.nothing_usable, ...faults });
      }
      const accepted =
        items.length === 0
          ? []
          : await keep(() => options.accept(source, items, { webhookId: webhookId ?? '' }));
      const anyNew = accepted.some(({ status }) => status !== 'known');
      return reply.status(anyNew ? 202 : 200).send({ accepted, ...faults });
    },
  );

  async function keep(accept: () => Promise<{ accepted: Accepted[] }>): Promise<Accepted[]> {
    try {
      return (await accept()).accepted;
    } catch (error) {
      if (options.isUnavailable(error)) throw new WebProblem(503, 'come_again', COME_AGAIN_S);
      throw error;
    }
  }
}

function told(texts: typeof en) {
  return (problem: Problem) => ({ ...problem, message: texts.problems[problem.code](problem.params ?? {}) });
}

function header(request: FastifyRequest, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? undefined : value;
}

function isUtf8(contentType: string | undefined): boolean {
  const charset = /;\s*charset\s*=\s*"?([^";\s]*)/i.exec(contentType ?? '')?.[1];
  return charset === undefined || /^utf-?8$/i.test(charset);
}
