/** The Web API's front: reads a call, lays the faults on it, checks token and scope, answers, remembers. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { CallFault } from './faults.ts';
import { readBody } from './http.ts';
import type { Method } from './methods/arguments.ts';
import { Refused, scope } from './methods/arguments.ts';
import { chat } from './methods/chat.ts';
import { conversations } from './methods/conversations.ts';
import { files } from './methods/files.ts';
import { histories } from './methods/history.ts';
import { marks } from './methods/marks.ts';
import { people } from './methods/people.ts';
import { views } from './methods/views.ts';
import type { Call, Json } from './model.ts';
import { methodScope } from './scopes.ts';
import type { World } from './world.ts';

const METHODS: Record<string, Method> = {
  ...people,
  ...chat,
  ...conversations,
  ...histories,
  ...marks,
  ...views,
  ...files,
};

/** Every method the simulator serves. */
export const METHOD_NAMES: readonly string[] = Object.keys(METHODS).sort();

interface Answer {
  status: number;
  body: string;
  headers?: Record<string, string>;
}

const ok = (body: Json): Answer => ({ status: 200, body: JSON.stringify(body) });
const refusal = (code: string, extra: Json = {}): Answer => ok({ ok: false, error: code, ...extra });

function readArguments(request: IncomingMessage, body: Buffer): Json {
  const query = new URL(request.url ?? '/', 'http://localhost').searchParams;
  const type = request.headers['content-type'] ?? '';
  const fromQuery = Object.fromEntries(query);
  if (type.includes('application/json')) {
    const value: unknown = JSON.parse(body.toString() || '{}');
    return { ...fromQuery, ...(value as Json) };
  }
  return { ...fromQuery, ...Object.fromEntries(new URLSearchParams(body.toString())) };
}

function tokenKind(world: World, token: string | undefined): Call['token'] {
  if (!token) return 'none';
  if (token === world.tokens.bot) return 'bot';
  return token === world.tokens.app ? 'app' : 'unknown';
}

/** Does what the call asks for. Throws Refused. */
function run(world: World, call: Call): Json {
  const method = Object.hasOwn(METHODS, call.method) ? METHODS[call.method] : undefined;
  if (!method) throw new Refused('unknown_method', { req_method: call.method });
  if (call.method !== 'api.test') {
    if (call.token === 'none') throw new Refused('not_authed');
    if (call.token === 'unknown') throw new Refused('invalid_auth');
    const wanted = call.method === 'apps.connections.open' ? 'app' : 'bot';
    if (call.token !== wanted) throw new Refused('not_allowed_token_type');
  }
  const needed = methodScope(call.method);
  if (needed) scope(world, needed);
  return { ok: true, ...method(world, call.args) };
}

function perform(world: World, call: Call): Answer {
  try {
    const answer = ok(run(world, call));
    return call.token === 'bot'
      ? { ...answer, headers: { 'X-OAuth-Scopes': [...world.scopes].join(',') } }
      : answer;
  } catch (error) {
    if (error instanceof Refused) return refusal(error.code, error.extra);
    throw error;
  }
}

/** What a fault answers in place of Slack; undefined drops the connection. */
function spoiled(fault: CallFault, good: Answer | undefined): Answer | undefined {
  if (fault.kind === 'ratelimited') {
    const seconds = fault.retryAfter === undefined ? 1 : fault.retryAfter;
    const headers: Record<string, string> = seconds === null ? {} : { 'Retry-After': String(seconds) };
    return { ...refusal('ratelimited'), status: 429, headers };
  }
  if (fault.kind === 'http') return { status: fault.status, body: 'upstream error' };
  if (fault.kind === 'error') return refusal(fault.code);
  if (fault.kind === 'html')
    return {
      status: 200,
      body: '<!doctype html><title>Slack</title>',
      headers: { 'Content-Type': 'text/html' },
    };
  if (fault.kind === 'truncated' && good)
    return { ...good, body: good.body.slice(0, Math.ceil(good.body.length / 2)) };
  return undefined;
}

function comesAfter(fault: CallFault): boolean {
  return fault.kind === 'truncated' || ('when' in fault && fault.when === 'after');
}

function describe(fault: CallFault): string {
  return `${fault.kind}${'when' in fault || fault.kind === 'truncated' ? (comesAfter(fault) ? ':after' : ':before') : ''}`;
}

/** Serves one call under /api/. */
export async function serveCall(
  world: World,
  method: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { state, faults } = world;
  let args: Json;
  try {
    args = readArguments(request, await readBody(request));
  } catch {
    send(response, refusal('invalid_json'));
    return;
  }
  const header = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1];
  const { token, ...rest } = args;
  const call: Call = { method, args: rest, at: state.clock(), token: tokenKind(world, header ?? token) };
  state.calls.push(call);
  const mustWait = faults.readMustWait(method, Date.now());
  const struck: CallFault[] =
    mustWait > 0
      ? [{ kind: 'ratelimited', method, retryAfter: Math.ceil(mustWait / 1000) }]
      : faults.takeForCall(method);
  if (struck.length > 0) call.fault = struck.map(describe).join(' ');
  const slow = struck.filter((fault) => fault.kind === 'latency');
  const blow = struck.find((fault) => fault.kind !== 'latency');

  for (const { ms, when } of slow) if (when !== 'after') await sleep(ms);
  let answer: Answer | undefined;
  if (blow && !comesAfter(blow)) answer = spoiled(blow, undefined);
  else {
    answer = perform(world, call);
    const { ok: fine, error } = JSON.parse(answer.body);
    Object.assign(call, { ok: fine, error });
    state.changed(null);
    for (const { ms, when } of slow) if (when === 'after') await sleep(ms);
    if (blow) answer = spoiled(blow, answer);
  }
  call.ok ??= false;
  call.status = answer?.status ?? 0;
  if (answer?.status === 429)
    call.limited = { retryAfter: answer.headers?.['Retry-After'], at: state.clock() };
  if (answer && call.error === undefined && !call.ok) call.error = spoiledCode(answer);
  state.changed(null);
  // What was answered must not be forgotten: the bot will not send it again.
  await world.saved();
  if (answer) send(response, answer);
  else request.socket.destroy();
}

function spoiledCode(answer: Answer): string {
  return answer.status === 429 ? 'ratelimited' : (/"error":"(\w+)"/.exec(answer.body)?.[1] ?? 'fault');
}

function send(response: ServerResponse, { status, body, headers }: Answer): void {
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8', ...headers });
  response.end(body);
}
