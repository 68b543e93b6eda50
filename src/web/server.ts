// The public HTTP server: signed intake of complaints, and whether the bot is up. Slack's receiver may be mounted beside it.
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import Fastify, {
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify';
import { addHooks, type HookOptions } from './hooks.ts';
import { addIntake, type IntakeOptions } from './intake.ts';
import { sendProblem, WebProblem } from './problem.ts';

export interface Health {
  ok: boolean;
  /** What was looked at, for the person who is called at night: names, figures and codes. */
  detail?: Record<string, unknown>;
}

export interface WebOptions extends IntakeOptions, HookOptions {
  health: { live(): Promise<Health>; ready(): Promise<Health> };
  log: HookOptions['log'] & { error(fields: Record<string, unknown>, message: string): void };
  /** Sees every request first; true when it has taken the request over. For what is mounted on the same port. */
  extraHandlers?: (request: IncomingMessage, response: ServerResponse) => boolean;
}

/** What every answer bears. */
export const HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000',
  'x-content-type-options': 'nosniff',
};

/** A sender that dawdles is cut off: it holds a connection and nothing else. */
const HEADERS_TIMEOUT_MS = 10_000;
const REQUEST_TIMEOUT_MS = 30_000;
/** Longer than senders and proxies keep an idle connection, a minute as a rule: whoever ends it here may be sending on it just then. */
const KEEP_ALIVE_MS = 75_000;

/**
 * Makes the server; `listen` opens it.
 * @throws BadSecret when an intake's secret is none
 */
export function createWeb(options: WebOptions): FastifyInstance {
  const app = Fastify({
    // No source has a longer name.
    routerOptions: { maxParamLength: 64 },
    // These come before any hook.
    frameworkErrors: (error, request, reply) => answer(error, request, reply.headers(HEADERS)),
    serverFactory: (handle) =>
      createServer(
        {
          headersTimeout: HEADERS_TIMEOUT_MS,
          requestTimeout: REQUEST_TIMEOUT_MS,
          keepAliveTimeout: KEEP_ALIVE_MS,
        },
        (request, response) => {
          if (!options.extraHandlers?.(request, response)) handle(request, response);
        },
      ),
  });
  // The signature is over the bytes: nobody parses them before it is checked.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) =>
    done(null, body),
  );
  app.addHook('onRequest', async (_request, reply) => void reply.headers(HEADERS));
  app.setErrorHandler(answer);
  app.setNotFoundHandler((request, reply) => sendProblem(request, reply, new WebProblem(404, 'not_found')));

  addIntake(app, options);
  addHooks(app, options);
  // For load balancers; what is wrong is for the operator, and stands on a page of theirs.
  app.get('/livez', async (_request, reply) => tellHealth(reply, await bare(options.health.live)));
  app.get('/readyz', async (_request, reply) => tellHealth(reply, await bare(options.health.ready)));
  return app;

  function answer(error: FastifyError | Error, request: FastifyRequest, reply: FastifyReply): FastifyReply {
    const problem = error instanceof WebProblem ? error : problemOf(error);
    if (problem.status !== 500) return sendProblem(request, reply, problem);
    const errorId = randomUUID();
    options.log.error({ err: error, errorId, route: request.routeOptions?.url }, 'a request failed');
    return sendProblem(request, reply, problem, errorId);
  }
}

const bare = async (look: () => Promise<Health>): Promise<{ ok: boolean }> => ({ ok: (await look()).ok });

/** Answers with 200 or 503. @param more what is told besides */
export function tellHealth(
  reply: FastifyReply,
  { ok, more = {} }: { ok: boolean; more?: Record<string, unknown> },
): FastifyReply {
  return reply.status(ok ? 200 : 503).send({ ok, ...more });
}

/** What Fastify refuses by itself, in our words. */
function problemOf(error: FastifyError | Error): WebProblem {
  const { code, statusCode = 500 } = error as Partial<FastifyError>;
  if (statusCode === 413) return new WebProblem(413, 'too_large');
  if (statusCode === 415) return new WebProblem(415, 'wrong_content_type');
  if (code === 'FST_ERR_BAD_URL' || code === 'FST_ERR_MAX_PARAM_LENGTH' || statusCode === 404)
    return new WebProblem(404, 'not_found');
  return statusCode >= 400 && statusCode < 500
    ? new WebProblem(400, 'bad_request')
    : new WebProblem(500, 'our_fault');
}
