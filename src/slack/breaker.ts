// The breaker: while Slack does not answer, it is asked again now and then, not hammered.

/** What one call to Slack came to, as far as the breaker cares. */
export type Answer = 'answered' | 'silent';

export interface Breaker {
  /** How long a send has to wait, in ms; 0 is now. While Slack is down one send at a time is let through as a probe. */
  waitMs(): number;
  /** Takes down what a call came to. */
  saw(answer: Answer): void;
  /** Since when Slack is down (ms of the clock that was given); `undefined` while it is not. */
  downSince(): number | undefined;
}

/** So many calls in a row without an answer mean that Slack is down. */
const IN_A_ROW = 5;
/** Probes: first after 10 s, then later and later up to a minute. */
const FIRST_PROBE_MS = 10_000;
const LAST_PROBE_MS = 60_000;

/** @param now a clock in ms */
export function createBreaker(now: () => number): Breaker {
  let silent = 0;
  let down: { since: number; probeAt: number; gapMs: number } | undefined;
  return {
    waitMs() {
      if (!down) return 0;
      const wait = down.probeAt - now();
      if (wait > 0) return wait;
      // This one is the probe; the others wait for what it finds.
      down.probeAt = now() + down.gapMs;
      return 0;
    },
    saw(answer) {
      if (answer === 'answered') {
        silent = 0;
        down = undefined;
        return;
      }
      silent += 1;
      if (down) down.gapMs = Math.min(LAST_PROBE_MS, down.gapMs * 2);
      else if (silent >= IN_A_ROW)
        down = { since: now(), probeAt: now() + FIRST_PROBE_MS, gapMs: FIRST_PROBE_MS };
    },
    downSince: () => down?.since,
  };
}
