/** Socket Mode's server side: tickets, hello, envelopes, acknowledgements, disconnects, pings. */
import { randomBytes, randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import { WebSocketServer } from 'ws';
import type { DisconnectReason, Faults } from './faults.ts';
import type { Json } from './model.ts';
import type { Attempt, EnvelopeKind, Transport } from './world.ts';

const MAX_SOCKETS = 10;
const PING_EVERY = 10_000;
/** Slack gives this long between the goodbye and the end of the connection. */
const GRACE = 10_000;
/** How long a stopping simulator waits for an answer to its goodbye, in ms. */
const CUT_AFTER = 500;

interface Waiting {
  socket: WebSocket;
  done(result: Attempt): void;
}

/** Up to ten connections; each payload goes to the next of them. */
export class SocketMode implements Transport {
  readonly #server = new WebSocketServer({ noServer: true });
  readonly #tickets = new Set<string>();
  readonly #waiting = new Map<string, Waiting>();
  readonly #ackTimeout: number;
  readonly #appId: string;
  readonly #faults: Faults;
  readonly #changed: () => void;
  #sockets: WebSocket[] = [];
  /** Those that stand and carry nothing. */
  readonly #mute = new WeakSet<WebSocket>();
  #everOpen = false;
  #next = 0;

  constructor(given: { appId: string; ackTimeoutMs: number; faults: Faults; changed: () => void }) {
    this.#appId = given.appId;
    this.#ackTimeout = given.ackTimeoutMs;
    this.#faults = given.faults;
    this.#changed = given.changed;
  }

  /** How many connections stand. */
  get count(): number {
    return this.#sockets.length;
  }

  /** A path for one connection, for apps.connections.open. */
  ticket(): string {
    const ticket = randomUUID();
    this.#tickets.add(ticket);
    return `/link/?ticket=${ticket}&app_id=${this.#appId}`;
  }

  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const ticket = url.searchParams.get('ticket') ?? '';
    const refused = this.#faults.strikes('refuse_sockets');
    if (refused || url.pathname !== '/link/' || !this.#tickets.delete(ticket)) {
      socket.end(
        `HTTP/1.1 ${refused ? '503 Service Unavailable' : '404 Not Found'}\r\nConnection: close\r\n\r\n`,
      );
      return;
    }
    this.#server.handleUpgrade(request, socket, head, (connection) => this.#accept(connection));
  }

  #accept(socket: WebSocket): void {
    socket.on('error', () => socket.terminate());
    if (this.#sockets.length >= MAX_SOCKETS) {
      socket.send(JSON.stringify({ type: 'disconnect', reason: 'too_many_websockets' }));
      socket.close();
      return;
    }
    this.#sockets.push(socket);
    this.#everOpen = true;
    const pings = setInterval(() => {
      if (!this.#mute.has(socket)) socket.ping();
    }, PING_EVERY);
    pings.unref();
    socket.on('close', () => {
      clearInterval(pings);
      this.#forget(socket);
    });
    socket.on('message', (data) => {
      if (!this.#mute.has(socket)) this.#receive(String(data));
    });
    const debug_info = {
      host: `applink-${randomBytes(4).toString('hex')}`,
      started: new Date().toISOString(),
      build_number: 1,
      approximate_connection_time: 18_060,
    };
    const hello = { type: 'hello', num_connections: this.#sockets.length, debug_info };
    socket.send(JSON.stringify({ ...hello, connection_info: { app_id: this.#appId } }));
    this.#changed();
  }

  #forget(socket: WebSocket): void {
    this.#sockets = this.#sockets.filter((each) => each !== socket);
    for (const waiting of [...this.#waiting.values()])
      if (waiting.socket === socket) waiting.done({ acked: false, failure: 'timeout' });
    this.#changed();
  }

  #receive(data: string): void {
    let ack: { envelope_id?: string; payload?: Json };
    try {
      ack = JSON.parse(data);
    } catch {
      return; // Slack ignores what it cannot read
    }
    const waiting = this.#waiting.get(String(ack.envelope_id));
    const payload = ack.payload && Object.keys(ack.payload).length > 0 ? ack.payload : undefined;
    waiting?.done({ acked: true, payload });
  }

  attempt(kind: EnvelopeKind, payload: Json, attempt: number, reason: string): Promise<Attempt> {
    const open = this.#sockets.filter((socket) => socket.readyState === socket.OPEN);
    this.#next += 1;
    const socket = open[this.#next % Math.max(1, open.length)];
    // Before the first connection there is no app to try again for.
    if (!socket)
      return Promise.resolve({ acked: false, failure: 'connection_failed', noRetry: !this.#everOpen });
    const envelope_id = randomUUID();
    const accepts =
      kind === 'slash_commands' || ['view_submission', 'block_suggestion'].includes(payload.type);
    const retry = kind === 'events_api' ? { retry_attempt: attempt, retry_reason: reason } : {};
    const envelope = { envelope_id, type: kind, payload, accepts_response_payload: accepts, ...retry };
    return new Promise((resolve) => {
      const done = (result: Attempt): void => {
        clearTimeout(timer);
        this.#waiting.delete(envelope_id);
        resolve(result.acked && !accepts ? { acked: true } : result);
      };
      const timer = setTimeout(() => done({ acked: false, failure: 'timeout' }), this.#ackTimeout);
      this.#waiting.set(envelope_id, { socket, done });
      if (!this.#mute.has(socket)) socket.send(JSON.stringify(envelope));
    });
  }

  /** Sends the goodbye and ends the connection after the grace time if the app has not. */
  disconnect(reason: DisconnectReason, which: 'all' | 'oldest'): void {
    for (const socket of which === 'oldest' ? this.#sockets.slice(0, 1) : [...this.#sockets]) {
      socket.send(JSON.stringify({ type: 'disconnect', reason, debug_info: { host: 'applink' } }));
      setTimeout(() => socket.close(), GRACE).unref();
    }
  }

  muteSockets(): void {
    for (const socket of this.#sockets) {
      this.#mute.add(socket);
      // Nothing is read any more, so that not even pings are answered.
      socket.pause();
    }
  }

  dropSockets(): void {
    for (const socket of [...this.#sockets]) socket.terminate();
  }

  /** Says goodbye to every connection, and cuts those that do not answer. */
  async stop(): Promise<void> {
    const sockets = [...this.#sockets];
    const ends = sockets.map((socket) => new Promise((resolve) => socket.once('close', resolve)));
    for (const socket of sockets) socket.close(1001);
    const cut = setTimeout(() => this.dropSockets(), CUT_AFTER);
    await Promise.all(ends);
    clearTimeout(cut);
    for (const waiting of [...this.#waiting.values()]) waiting.done({ acked: false, failure: 'timeout' });
    this.#server.close();
  }
}
