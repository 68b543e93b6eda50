// The breaker: while the other side (Slack, an outlet) does not answer, it is asked again now and then, not hammered.

/** What one call came to, as far as the breaker cares. */
export type Answer = 'answered' | 'silent';

/** The breaker's whole memory; times in ms of one clock. */
export type BreakerState =
  | { is: 'closed'; inARow: number; recent: readonly { at: number; silent: boolean }[] }
  /** The other side is down: one probe at a time, the next one no earlier than then. */
  | { is: 'open'; since: number; probeAt: number; gapMs: number; probing: boolean }
  /** It answers again: a few sends at a time, more with each answer. */
  | { is: 'mending'; since: number; answers: number };

export const CLOSED: BreakerState = { is: 'closed', inARow: 0, recent: [] };

/** So many calls in a row without an answer mean that the other side is down. */
const IN_A_ROW = 5;
/** So do more than half of the last so many, within so many ms. */
const OF_LAST = 20;
const WITHIN_MS = 30_000;
/** Probes: first after 10 s, then later and later up to a minute. */
const FIRST_PROBE_MS = 10_000;
const LAST_PROBE_MS = 60_000;
/** How much of what may be on its way at once is let through after how many answers: a quarter, a half, all. */
const STEPS: readonly { answers: number; share: number }[] = [
  { answers: 4, share: 0.25 },
  { answers: 12, share: 0.5 },
];
/** While it mends, whoever has to wait looks again soon, in ms: answers come in meanwhile. */
const LOOK_AGAIN_MS = 100;

/** What a call's end means. */
export function decideSaw(state: BreakerState, answer: Answer, now: number): BreakerState {
  if (state.is === 'open') {
    if (answer === 'answered') return { is: 'mending', since: state.since, answers: 1 };
    // What had begun before says nothing new.
    if (!state.probing) return state;
    return { ...state, probing: false, gapMs: Math.min(LAST_PROBE_MS, state.gapMs * 2) };
  }
  if (state.is === 'mending') {
    if (answer === 'silent') return opened(now, state.since);
    const answers = state.answers + 1;
    return answers >= (STEPS.at(-1)?.answers ?? 0) ? CLOSED : { ...state, answers };
  }
  const inARow = answer === 'silent' ? state.inARow + 1 : 0;
  const recent = [...state.recent, { at: now, silent: answer === 'silent' }]
    .slice(-OF_LAST)
    .filter(({ at }) => now - at <= WITHIN_MS);
  const silent = recent.filter((one) => one.silent).length;
  const mostly = recent.length === OF_LAST && silent > OF_LAST / 2;
  return inARow >= IN_A_ROW || mostly ? opened(now, now) : { is: 'closed', inARow, recent };
}

const opened = (now: number, since: number): BreakerState => ({
  is: 'open',
  since,
  probeAt: now + FIRST_PROBE_MS,
  gapMs: FIRST_PROBE_MS,
  probing: false,
});

/**
 * How long a send has to wait, in ms; 0 is now, and then the state to go on with.
 * @param onTheWay sends that have begun and not ended @param hands how many there may be at most
 */
export function decideWait(
  state: BreakerState,
  { onTheWay, hands, now }: { onTheWay: number; hands: number; now: number },
): { waitMs: number; state: BreakerState } {
  if (state.is === 'open') {
    const left = state.probeAt - now;
    // It never rests for longer: the clock was set back since.
    const waitMs = left > LAST_PROBE_MS ? 0 : Math.max(0, left);
    // This one is the probe; the others wait for what it finds.
    return waitMs > 0
      ? { waitMs, state }
      : { waitMs, state: { ...state, probing: true, probeAt: now + state.gapMs } };
  }
  if (state.is === 'closed') return { waitMs: 0, state };
  const share = STEPS.find(({ answers }) => state.answers < answers)?.share ?? 1;
  const most = Math.max(1, Math.floor(hands * share));
  return { waitMs: onTheWay < most ? 0 : LOOK_AGAIN_MS, state };
}

export interface Breaker {
  /** How long a send has to wait, in ms; 0 is now. While the other side is down one send at a time is let through as a probe. */
  waitMs(): number;
  /** A send has begun; `saw` or `broke` ends it. */
  began(): void;
  /** Takes down what a send came to. */
  saw(answer: Answer): void;
  /** A send ended on our own side, such as without a database: that says nothing of the other side. */
  broke(): void;
  /** The other side is down, as far as we know. */
  isOpen(): boolean;
  /** Since when it is down or mends (ms of the clock that was given); `undefined` while it is not. */
  downSince(): number | undefined;
}

/** @param now a clock in ms @param hands how many sends there may be on the way at once */
export function createBreaker(now: () => number, hands: number): Breaker {
  let state = CLOSED;
  let onTheWay = 0;
  const ended = () => {
    onTheWay = Math.max(0, onTheWay - 1);
  };
  return {
    waitMs() {
      const decided = decideWait(state, { onTheWay, hands, now: now() });
      state = decided.state;
      return decided.waitMs;
    },
    began() {
      onTheWay += 1;
    },
    saw(answer) {
      ended();
      state = decideSaw(state, answer, now());
    },
    broke: ended,
    isOpen: () => state.is === 'open',
    downSince: () => (state.is === 'closed' ? undefined : state.since),
  };
}
