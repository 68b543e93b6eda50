// Slack's clock: messages bear its time, and the machine's own may be hours off. Every answer tells it in its Date header.

export interface SlackClock {
  /**
   * Takes in the Date header of an answer that has just come; none, or one that is no date, tells nothing.
   * @param tookMs how long the answer was waited for: one that lay about tells a time that is over
   */
  heard(date: string | null, tookMs?: number): void;
  /** Whether Slack has told its time. */
  told(): boolean;
  /** Slack's time in ms, or a little less; until it has told any, the machine's. */
  now(): number;
}

/** An answer that took longer, in ms, says too little about what time it is now. */
const LAY_ABOUT_MS = 10_000;

/**
 * @param machine the machine's clock in ms
 * @param steady ms that only grow: the machine's clock may be set between Slack's answer and our question
 */
export function createSlackClock(machine: () => number, steady = () => performance.now()): SlackClock {
  let ahead: number | undefined;
  return {
    heard(date, tookMs = 0) {
      const at = Date.parse(date ?? '');
      if (Number.isNaN(at) || tookMs > LAY_ABOUT_MS) return;
      const told = at - steady();
      // Every word comes a little late, to the second: the earliest is the truest, as long as they speak of the same clock.
      if (ahead === undefined || told > ahead || told < ahead - LAY_ABOUT_MS) ahead = told;
    },
    told: () => ahead !== undefined,
    now: () => (ahead === undefined ? machine() : ahead + steady()),
  };
}
