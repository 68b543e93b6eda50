/** Faults that are laid on calls, sockets and deliveries: each for a number of times, all listable. */

/** What can be laid on a Web API call. `method` is a method's name or '*'; `times` defaults to 1. */
export type CallFault = { method: string; times?: number } & (
  | {
      kind: 'ratelimited' /** null leaves the header out; a string is sent as it is. */;
      retryAfter?: number | string | null;
    }
  | { kind: 'http'; status: number; when?: 'before' | 'after' }
  | { kind: 'drop'; when?: 'before' | 'after' }
  | { kind: 'latency'; ms: number; when?: 'before' | 'after' }
  | { kind: 'html' }
  | { kind: 'truncated' }
  | { kind: 'error'; code: string; when?: 'before' | 'after' }
);

/** What can be laid on sockets, deliveries and readings. */
export type WorldFault =
  | { kind: 'disconnect'; reason?: DisconnectReason; which?: 'all' | 'oldest' }
  | { kind: 'drop_sockets' }
  /** The connections that stand go on standing, and nothing comes or goes on them any more. */
  | { kind: 'mute_sockets' }
  | { kind: 'refuse_sockets'; times?: number }
  | { kind: 'duplicate_events'; times?: number }
  | { kind: 'reorder_events'; times?: number }
  | { kind: 'withhold_acks'; times?: number }
  | { kind: 'expire_triggers' }
  | { kind: 'history_lag'; ms: number }
  /** History and replies give so many messages at once, and answer once in so long; 0 takes it back. */
  | { kind: 'history_limit'; most: number; everyMs: number };

/** Anything that can be laid. */
export type Fault = CallFault | WorldFault;
/** Why Slack says goodbye on a socket. */
export type DisconnectReason = 'warning' | 'refresh_requested' | 'link_disabled' | 'too_many_websockets';

/** A fault that still waits to happen. */
export type PendingFault = Fault & { id: number; left: number };

interface Actors {
  disconnect(reason: DisconnectReason, which: 'all' | 'oldest'): void;
  dropSockets(): void;
  muteSockets(): void;
  expireTriggers(): void;
  changed(): void;
}

const CALL_KINDS = ['ratelimited', 'http', 'drop', 'latency', 'html', 'truncated', 'error'];
const COUNTED = ['refuse_sockets', 'duplicate_events', 'reorder_events', 'withhold_acks'];

/** The faults that wait, and the short ways to lay them. */
export class Faults {
  #pending: PendingFault[] = [];
  #serial = 0;
  #historyLag = 0;
  #historyLimit: { most: number; everyMs: number } | undefined;
  readonly #lastRead = new Map<string, number>();
  #actors: Actors | undefined;

  /** Hands over the parts that can act on a fault at once. */
  connect(actors: Actors): void {
    this.#actors = actors;
  }

  /** Lays a fault; answers its number. Throws on a kind that does not exist. */
  add(fault: Fault): number {
    this.#serial += 1;
    const times = 'times' in fault ? Number(fault.times ?? 1) : 1;
    if (fault.kind === 'disconnect')
      this.#actors?.disconnect(fault.reason ?? 'refresh_requested', fault.which ?? 'all');
    else if (fault.kind === 'drop_sockets') this.#actors?.dropSockets();
    else if (fault.kind === 'mute_sockets') this.#actors?.muteSockets();
    else if (fault.kind === 'expire_triggers') this.#actors?.expireTriggers();
    else if (fault.kind === 'history_lag') this.#historyLag = fault.ms;
    else if (fault.kind === 'history_limit') this.#historyLimit = fault.most > 0 ? fault : undefined;
    else if (COUNTED.includes(fault.kind) || CALL_KINDS.includes(fault.kind))
      this.#pending.push({ ...fault, id: this.#serial, left: times });
    else throw new Error(`unknown fault: ${String((fault as { kind?: unknown }).kind)}`);
    this.#actors?.changed();
    return this.#serial;
  }

  /** The faults that still wait, oldest first. */
  list(): PendingFault[] {
    return this.#pending.map((fault) => ({ ...fault }));
  }

  /** Takes back one fault, or all of them (and what was laid on the history). */
  clear(id?: number): void {
    this.#pending = id === undefined ? [] : this.#pending.filter((fault) => fault.id !== id);
    if (id === undefined) {
      this.#historyLag = 0;
      this.#historyLimit = undefined;
    }
    this.#actors?.changed();
  }

  /** The faults for this call, used up by it: every waiting latency and the first of the others. */
  takeForCall(method: string): CallFault[] {
    const taken: CallFault[] = [];
    let struck = false;
    for (const fault of this.#pending) {
      if (!('method' in fault) || (fault.method !== '*' && fault.method !== method)) continue;
      if (fault.kind !== 'latency' && struck) continue;
      struck ||= fault.kind !== 'latency';
      fault.left -= 1;
      taken.push(fault);
    }
    this.#pending = this.#pending.filter((fault) => fault.left > 0);
    return taken;
  }

  /** Whether a counted fault of this kind strikes now; uses it up. */
  strikes(kind: 'refuse_sockets' | 'duplicate_events' | 'reorder_events' | 'withhold_acks'): boolean {
    const fault = this.#pending.find((each) => each.kind === kind);
    if (!fault) return false;
    fault.left -= 1;
    this.#pending = this.#pending.filter((each) => each.left > 0);
    return true;
  }

  /** Whether one more fault of this kind waits. */
  waits(kind: WorldFault['kind']): boolean {
    return this.#pending.some((fault) => fault.kind === kind);
  }

  /** How far history and replies lie behind what was accepted, in ms of wall clock. */
  get historyLag(): number {
    return this.#historyLag;
  }

  /** How many messages history and replies give at once; undefined where nothing limits them. */
  get historyMost(): number | undefined {
    return this.#historyLimit?.most;
  }

  /** How long a reading call has to wait until the next one is allowed, in ms; 0 is now, and counts as one. */
  readMustWait(method: string, now: number): number {
    if (!this.#historyLimit || !['conversations.history', 'conversations.replies'].includes(method)) return 0;
    const waitMs = Math.max(
      0,
      (this.#lastRead.get(method) ?? Number.NEGATIVE_INFINITY) + this.#historyLimit.everyMs - now,
    );
    if (waitMs === 0) this.#lastRead.set(method, now);
    return waitMs;
  }

  rateLimit(method: string, retryAfter: number | string | null = 1, times = 1): number {
    return this.add({ kind: 'ratelimited', method, retryAfter, times });
  }
  /** Takes the call, then loses the reply. */
  acceptThenDrop(method: string, times = 1): number {
    return this.add({ kind: 'drop', method, when: 'after', times });
  }
  /** Loses the call before anything happens. */
  dropBefore(method: string, times = 1): number {
    return this.add({ kind: 'drop', method, when: 'before', times });
  }
  http(method: string, status: number, when: 'before' | 'after' = 'before', times = 1): number {
    return this.add({ kind: 'http', method, status, when, times });
  }
  error(method: string, code: string, times = 1): number {
    return this.add({ kind: 'error', method, code, times });
  }
  latency(method: string, ms: number, when: 'before' | 'after' = 'before', times = 1): number {
    return this.add({ kind: 'latency', method, ms, when, times });
  }
  /** Slack asks the app to reconnect; with `link_disabled` it means to stay away. */
  disconnect(reason: DisconnectReason = 'refresh_requested', which: 'all' | 'oldest' = 'all'): void {
    this.add({ kind: 'disconnect', reason, which });
  }
  /** Cuts every connection without a goodbye. */
  dropSockets(): void {
    this.add({ kind: 'drop_sockets' });
  }
  /** Half-open: the connections stand, and nothing gets through. */
  muteSockets(): void {
    this.add({ kind: 'mute_sockets' });
  }
  limitHistory(most: number, everyMs: number): void {
    this.add({ kind: 'history_limit', most, everyMs });
  }
  refuseSockets(times = 1): number {
    return this.add({ kind: 'refuse_sockets', times });
  }
  /** The next events are delivered twice. */
  duplicateEvents(times = 1): number {
    return this.add({ kind: 'duplicate_events', times });
  }
  /** The next events are held back and delivered in the opposite order. */
  reorderEvents(times = 2): number {
    return this.add({ kind: 'reorder_events', times });
  }
  /** The next acknowledgements get lost on the way: the app has worked, Slack does not know. */
  withholdAcks(times = 1): number {
    return this.add({ kind: 'withhold_acks', times });
  }
  /** Every trigger given out so far is too old from now on. */
  expireTriggers(): void {
    this.add({ kind: 'expire_triggers' });
  }
  setHistoryLag(ms: number): void {
    this.add({ kind: 'history_lag', ms });
  }
}
