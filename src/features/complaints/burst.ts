// When complaints come in a burst, and when it is calm again: one thread each at Slack's one message a second would take hours.

const BURST_PER_MINUTE = 30;
const BURST_BACKLOG = 20;
const CALM_PER_MINUTE = 10;
/** So long it has to be calm, in minutes, before a burst is over. */
export const CALM_MINUTES = 5;

/** Whether so many come that they are counted instead of posted one by one. @param lastMinute complaints of the last minute */
export const isFlooded = (lastMinute: number, backlog: number): boolean =>
  lastMinute > BURST_PER_MINUTE || backlog > BURST_BACKLOG;

/**
 * Whether a burst is over.
 * @param since when it began
 * @param perMinute complaints of each of the last `CALM_MINUTES` minutes
 */
export const isCalm = (since: Date, perMinute: readonly number[], now: Date): boolean =>
  now.getTime() - since.getTime() >= CALM_MINUTES * 60_000 &&
  perMinute.every((count) => count < CALM_PER_MINUTE);
