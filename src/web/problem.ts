// What the web answers when it says no: one shape for every route.
import type { FastifyReply, FastifyRequest } from 'fastify';
import { web as en } from '../texts/en/web.ts';
import { web as id } from '../texts/id/web.ts';

export type WebProblemCode = keyof typeof en.problems;

/** A refusal that a route throws. */
export class WebProblem extends Error {
  readonly status: number;
  readonly code: WebProblemCode;
  readonly retryAfterS: number | undefined;
  constructor(status: number, code: WebProblemCode, retryAfterS?: number) {
    super(code);
    this.name = 'WebProblem';
    this.status = status;
    this.code = code;
    this.retryAfterS = retryAfterS;
  }
}

/** The sentences in the language that the caller asks for: Indonesian if it is asked for first, else English. */
export function sentences(request: FastifyRequest): typeof en {
  return /^\s*id\b/i.test(request.headers['accept-language'] ?? '') ? id : en;
}

/** Sends `{ error, message }`. `errorId` is the id under which a fault of ours was logged. */
export function sendProblem(
  request: FastifyRequest,
  reply: FastifyReply,
  problem: WebProblem,
  errorId?: string,
): FastifyReply {
  if (problem.retryAfterS !== undefined) reply.header('retry-after', String(problem.retryAfterS));
  const message = sentences(request).problems[problem.code];
  return reply
    .status(problem.status)
    .send({ error: problem.code, message, ...(errorId === undefined ? {} : { errorId }) });
}
