// Slack's clock: messages bear its time, and the machine's own may be hours off. Every answer tells it in its Date header.

export interface SlackClock {
  /** Takes in the Date header of an answer that has just come; none, or one that is no date, tells nothing. */
  heard(date: string | null): void;
  /** Whether Slack has told its time. */
  told(): boolean;
  /** Slack's time in ms, or a little less; until it has told any, the machine's. */
  now(): number;
}

/**
 * @param machine the machine's clock in ms
 * @param steady ms that only grow: the machine's clock may be set between Slack's answer and our question
 */
export function createSlackClock(machine: () => number, steady = () => performance.now()): SlackClock {
  let ahead: number | undefined;
  return {
    heard(date) {
      const at = Date.parse(date ?? '');
      if (!Number.isNaN(at)) ahead = at - steady();
    },
    told: () => ahead !== undefined,
    now: () => (ahead === undefined ? machine() : ahead + steady()),
  };
}
