// A connection that is kept open to a service that tells of things as they happen (a websocket), with the same cares as a
// request: its address is checked and pinned, it follows no redirect, and what it sends is capped.
import WebSocket from 'ws';
import { pinnedAddress } from '../outlets/pinned-address.ts';
import { FetchProblem } from '../outlets/safe-fetch.ts';
import { problemOf } from './asking.ts';
import { SourceProblem } from './source.ts';

export interface Line {
  url: string;
  headers?: Record<string, string>;
}

export interface LineOptions {
  /** The operator says that it may stand in the house's own network, without TLS and on any port. */
  allowPrivate: boolean;
  signal: AbortSignal;
  /** By this the waiting time that a service asks for is read. */
  now: Date;
  /** After so long without a word, something is handed on all the same: nothing. 15,000 unless said. */
  idleMs?: number;
}

const HANDSHAKE_MS = 10_000;
/** Longer than any post. */
const MAX_MESSAGE = 1024 * 1024;
const AT_ONCE = 200;
/** So many wait to be taken before the service is held up, and so few before it may go on. */
const FULL = 2_000;
const ROOM = 500;
/** A line on which nothing moves for so long, not even an answer to a ping, is dead. */
const PING_MS = 20_000;

/**
 * Opens the line and hands on what comes, a few messages at a time; first nothing, once it is open.
 * @throws SourceProblem when it cannot be opened, and when it ends
 */
export async function* messagesOn(line: Line, options: LineOptions): AsyncGenerator<string[]> {
  const { allowPrivate, signal, idleMs = 15_000 } = options;
  const url = checked(line.url, allowPrivate);
  const { address, family } = await pinnedAddress(url.hostname, { allowPrivate }).catch((cause: unknown) => {
    throw cause instanceof FetchProblem ? new SourceProblem('unreachable', { cause }) : cause;
  });
  const socket = new WebSocket(url, {
    headers: line.headers ?? {},
    lookup: (_host, { all }, callback) =>
      all ? callback(null, [{ address, family }]) : callback(null, address, family),
    handshakeTimeout: HANDSHAKE_MS,
    maxPayload: MAX_MESSAGE,
    perMessageDeflate: false,
    followRedirects: false,
  });
  const waiting: string[] = [];
  let open = false;
  let alive = true;
  let ended: SourceProblem | undefined;
  let wake = () => {};
  const end = (problem: SourceProblem) => {
    ended ??= problem;
    wake();
  };
  socket.on('open', () => {
    open = true;
    wake();
  });
  socket.on('message', (data, binary) => {
    alive = true;
    if (!binary) waiting.push(data.toString());
    if (waiting.length >= FULL) socket.pause();
    wake();
  });
  socket.on('pong', () => {
    alive = true;
  });
  socket.on('unexpected-response', (request, response) => {
    const headers = { get: (name: string) => [response.headers[name]].flat()[0] ?? null };
    end(problemOf({ status: response.statusCode ?? 0, headers, body: new Uint8Array() }, options.now));
    request.destroy();
  });
  socket.on('error', (cause) => end(new SourceProblem('unreachable', { cause })));
  socket.on('close', () => end(new SourceProblem('unreachable')));
  const pinging = setInterval(() => {
    if (!alive) socket.terminate();
    alive = false;
    if (socket.readyState === WebSocket.OPEN) socket.ping();
  }, PING_MS);
  const stopped = () => wake();
  signal.addEventListener('abort', stopped);
  try {
    for (let told = false; !signal.aborted; ) {
      if (open && !told) {
        told = true;
        yield [];
      } else if (waiting.length > 0) {
        const some = waiting.splice(0, AT_ONCE);
        if (socket.isPaused && waiting.length < ROOM) socket.resume();
        yield some;
      } else if (ended) throw ended;
      else if (!(await word(idleMs)) && open) yield [];
    }
  } finally {
    signal.removeEventListener('abort', stopped);
    clearInterval(pinging);
    socket.terminate();
  }

  /** Waits until something happens; false when nothing did. */
  function word(ms: number): Promise<boolean> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve(false), ms);
      wake = () => {
        clearTimeout(timer);
        resolve(true);
      };
    });
  }
}

function checked(address: string, allowPrivate: boolean): URL {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const open = url?.protocol === 'wss:' && url.port === '';
  const good = open || (allowPrivate && (url?.protocol === 'ws:' || url?.protocol === 'wss:'));
  if (!url || !good || url.username !== '' || url.password !== '') throw new SourceProblem('unreachable');
  return url;
}
