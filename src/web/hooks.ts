// GET and POST /hooks/<source>: services that send by themselves, each signed in its own way.
import type { FastifyInstance } from 'fastify';
import type { AnyPusher, Parsed } from '../sources/source.ts';
import { readJson } from './json.ts';
import { WebProblem } from './problem.ts';
import { createRateLimit, type Rate } from './rate.ts';

/** A source that may send to us. */
export interface Hook {
  name: string;
  pusher: AnyPusher;
  settings: unknown;
  /** Ids and handles of our own accounts. */
  own: readonly string[];
  /** The value of an environment variable that the settings name. @throws SourceProblem */
  secret(variable: string): string;
}

export interface HookOptions {
  hooks?: readonly Hook[];
  /** Keeps what came; resolves only when it is committed. */
  keepPushed?(source: string, parsed: Parsed): Promise<void>;
  isUnavailable(error: unknown): boolean;
  /** How fast one source may send; 50 a second after a burst of 200 unless said. */
  hookRate?: Rate;
  now: () => Date;
  log: { warn(fields: Record<string, unknown>, message: string): void };
}

/** Meta sends up to a thousand changes at once. */
const MAX_BODY = 1024 * 1024;
const COME_AGAIN_S = 5;

type Route = { Params: { name: string }; Querystring: Record<string, string | undefined> };

export function addHooks(app: FastifyInstance, options: HookOptions): void {
  const find = (name: string): Hook => {
    const hook = options.hooks?.find((one) => one.name === name);
    if (!hook) throw new WebProblem(404, 'unknown_source');
    return hook;
  };

  const wait = createRateLimit(options.hookRate ?? { perSecond: 50, burst: 200 });

  app.get<Route>('/hooks/:name', async (request, reply) => {
    const { pusher, settings, secret } = find(request.params.name);
    const query = Object.fromEntries(
      Object.entries(request.query).filter(([, value]) => typeof value === 'string'),
    );
    const answer = pusher.hello?.(settings, query, secret);
    if (answer === undefined) throw new WebProblem(401, 'signature_wrong');
    return reply.type('text/plain; charset=utf-8').send(answer);
  });

  app.post<Route & { Body: Buffer | undefined }>(
    '/hooks/:name',
    { bodyLimit: MAX_BODY },
    async (request, reply) => {
      const { name, pusher, settings, own, secret } = find(request.params.name);
      const body = request.body ?? Buffer.alloc(0);
      const headers = Object.fromEntries(
        Object.entries(request.headers).map(([key, value]) => [
          key,
          typeof value === 'string' ? value : undefined,
        ]),
      );
      if (!pusher.authentic(settings, { headers, body }, secret))
        throw new WebProblem(401, 'signature_wrong');
      const seconds = wait(name, options.now());
      if (seconds > 0) throw new WebProblem(429, 'too_fast', seconds);
      const json = readJson(body);
      if ('problem' in json) throw new WebProblem(400, json.problem);
      const parsed = pusher.parse(json.value, { source: name, seenAt: options.now(), own });
      try {
        await options.keepPushed?.(name, parsed);
      } catch (error) {
        if (options.isUnavailable(error)) throw new WebProblem(503, 'come_again', COME_AGAIN_S);
        throw error;
      }
      // By place and code: what stands there may be a complaint.
      if (parsed.rejects.length > 0)
        options.log.warn({ source: name, rejects: parsed.rejects }, 'a source sent what is no complaint');
      // What could not be read is no reason to send it again.
      return reply.status(200).send({ taken: parsed.items.length, rejects: parsed.rejects.length });
    },
  );
}
