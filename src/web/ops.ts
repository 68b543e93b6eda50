// The operator's own HTTP server: health in full and figures, on an address that the public does not reach.
import { randomUUID } from 'node:crypto';
import Fastify, { type FastifyInstance } from 'fastify';
import { sendProblem, WebProblem } from './problem.ts';
import { HEADERS, type Health, tellHealth, type WebOptions } from './server.ts';

export interface OpsOptions extends Pick<WebOptions, 'health' | 'log'> {
  /** A prom-client registry. */
  metrics: { metrics(): Promise<string>; contentType: string };
}

/** Makes the server; `listen` opens it. */
export function createOps({ health, metrics, log }: OpsOptions): FastifyInstance {
  const app = Fastify();
  app.addHook('onRequest', async (_request, reply) => void reply.headers(HEADERS));
  app.setNotFoundHandler((request, reply) => sendProblem(request, reply, new WebProblem(404, 'not_found')));
  app.setErrorHandler((error, request, reply) => {
    const errorId = randomUUID();
    log.error({ err: error, errorId, route: request.routeOptions.url }, 'a request failed');
    return sendProblem(request, reply, new WebProblem(500, 'our_fault'), errorId);
  });
  const whole = async (look: () => Promise<Health>) => {
    const { ok, detail = {} } = await look();
    return { ok, more: detail };
  };
  app.get('/livez', async (_request, reply) => tellHealth(reply, await whole(health.live)));
  app.get('/readyz', async (_request, reply) => tellHealth(reply, await whole(health.ready)));
  app.get('/metrics', async (_request, reply) =>
    reply.type(metrics.contentType).send(await metrics.metrics()),
  );
  return app;
}
