/** The browser page's server side: reading the workspace as a person, acting, faults, and a stream of changes. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Fault } from './faults.ts';
import { isSameOrigin, readBody, sendJson } from './http.ts';
import type { Json } from './model.ts';
import { ActError } from './model.ts';
import type { Outcome } from './outcome.ts';
import { actAs } from './people.ts';
import type { Change } from './state.ts';
import { channelPage, frame, homePage, modalPage, threadPage } from './ui-state.ts';
import type { World } from './world.ts';

const KEEP_ALIVE = 15_000;

function stream(world: World, as: string, request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
  response.write(': open\n\n');
  const tell = ({ type, channel, user }: Change) => {
    if (user && user !== as) return;
    const data = type === 'changed' ? { type, channel } : { type };
    response.write(`data: ${JSON.stringify(data)}\n\n`);
  };
  const alive = setInterval(() => response.write(': alive\n\n'), KEEP_ALIVE);
  alive.unref();
  world.state.changes.on('change', tell);
  request.on('close', () => {
    clearInterval(alive);
    world.state.changes.off('change', tell);
  });
}

/** One act of a person, by name. */
function act(world: World, given: Json): Promise<Outcome> {
  const person = actAs(world, String(given.as));
  const { channel, ts, text, action_id, value, view_id, values } = given;
  const blockId: string | undefined = given.block_id;
  switch (given.do) {
    case 'command':
      return person.command(given.command, text ?? '', channel);
    case 'say':
      return person.say(channel, text, { thread_ts: given.thread_ts || undefined });
    case 'edit':
      return person.edit(channel, ts, text);
    case 'remove':
      return person.remove(channel, ts);
    case 'react':
      return person.react(channel, ts, given.name);
    case 'unreact':
      return person.unreact(channel, ts, given.name);
    case 'click':
      return person.click(channel, ts, action_id, { value, blockId });
    case 'choose':
      return person.choose(channel, ts, action_id, value, { blockId });
    case 'clickInView':
      return person.clickInView(view_id, action_id, { value, blockId, values });
    case 'submit':
      return person.submit(view_id, values);
    case 'close':
      return person.closeView(view_id);
    case 'shortcut':
      return person.shortcut(given.callback_id, channel, ts);
    case 'globalShortcut':
      return person.globalShortcut(given.callback_id);
    case 'home':
      return person.openHome();
    case 'join':
      return person.join(channel);
    case 'leave':
      return person.leave(channel);
    case 'dm':
      return person.dm(text || undefined, given.user);
    default:
      throw new ActError('unknown_act', String(given.do));
  }
}

/** The page's short names for faults: `http_500`, `seconds`, no method for any. */
function faultOf(given: Json): Fault {
  const status = /^http_(\d+)$/.exec(given.kind)?.[1];
  const fault = { ...given, method: given.method ?? '*', retryAfter: given.seconds ?? given.retryAfter };
  return (status ? { ...fault, kind: 'http', status: Number(status) } : fault) as Fault;
}

function read(world: World, what: string, query: URLSearchParams, notice: string): Json | undefined {
  const as = query.get('as') ?? '';
  const id = query.get('id') ?? '';
  if (what === 'state') return frame(world, as, notice);
  if (what === 'channel') return channelPage(world, as, id);
  if (what === 'thread') return threadPage(world, as, id, query.get('ts') ?? '');
  if (what === 'home') return homePage(world, as);
  if (what === 'modal') return modalPage(world, as);
  if (what === 'faults') return { faults: world.faults.list() };
  return undefined;
}

async function write(world: World, what: string, request: IncomingMessage): Promise<Json | undefined> {
  if (!isSameOrigin(request)) throw new ActError('foreign_origin');
  if (!request.headers['content-type']?.includes('application/json')) throw new ActError('not_json');
  let given: Json;
  try {
    given = JSON.parse((await readBody(request)).toString());
  } catch {
    throw new ActError('invalid_json');
  }
  if (what === 'act') return act(world, given);
  if (what !== 'fault') return undefined;
  try {
    return { ok: true, id: world.faults.add(faultOf(given)) };
  } catch {
    throw new ActError('unknown_fault', String(given.kind));
  }
}

/** Serves a request under /ui/. */
export async function serveUi(
  world: World,
  request: IncomingMessage,
  response: ServerResponse,
  notice: string,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const what = url.pathname.slice('/ui/'.length);
  try {
    if (request.method === 'GET' && what === 'events') {
      stream(world, url.searchParams.get('as') ?? '', request, response);
      return;
    }
    const answer =
      request.method === 'POST'
        ? await write(world, what, request)
        : read(world, what, url.searchParams, notice);
    if (request.method === 'POST') await world.saved();
    sendJson(response, answer ? 200 : 404, answer ?? { ok: false, error: 'not_found' });
  } catch (error) {
    if (!(error instanceof ActError)) throw error;
    const status = error.code === 'foreign_origin' ? 403 : 200;
    sendJson(response, status, { ok: false, error: error.code, detail: error.message });
  }
}
