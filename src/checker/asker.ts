// Asks Slack at its pace, and again where it says "not now"; or says why there is no answer.
import { refusalOf } from '../slack/refusal.ts';

const MOST_TRIES = 5;
const LONGEST_PAUSE_S = 120;
const USUAL_PAUSE_S = 3;

/** How long to wait, in ms, before what failed `tried` times is asked again; `undefined` when that is of no use. */
export function pauseAfter(error: unknown, tried: number): number | undefined {
  if (refusalOf(error) || tried >= MOST_TRIES) return undefined;
  const { retryAfter } = error as { retryAfter?: unknown };
  const seconds = typeof retryAfter === 'number' && retryAfter > 0 ? retryAfter : USUAL_PAUSE_S;
  return seconds > LONGEST_PAUSE_S ? undefined : seconds * 1000;
}

/** Why Slack was not asked, as a code. */
export function whyNot(error: unknown): string {
  const { code, data } = error as { code?: string; data?: { error?: string } };
  const limited = code === 'slack_webapi_rate_limited_error' || data?.error === 'ratelimited';
  return refusalOf(error) ?? (limited ? 'ratelimited' : 'unreachable');
}

/** What Slack said, or why it said nothing. */
export type Said<T> = { said: T } | { why: string };

/** One question to Slack. Throws only what is a mistake of ours. */
export type Ask = <T>(question: () => Promise<T>) => Promise<Said<T>>;

interface Waiting {
  /** Between two questions. */
  gapMs: number;
  wait(ms: number): Promise<unknown>;
}

/** Asks until there is an answer, or no use in asking. */
export function patientAsker({ gapMs, wait }: Waiting): Ask {
  // Once it was of no use to wait, the next question waits for nothing: a Slack that is away would hold us for hours.
  let patient = true;
  return async (question) => {
    for (let tried = 1; ; tried += 1) {
      await wait(gapMs);
      try {
        const said = await question();
        patient = true;
        return { said };
      } catch (error) {
        if (!isSlacks(error)) throw error;
        const pause = patient ? pauseAfter(error, tried) : undefined;
        if (pause === undefined) {
          patient = refusalOf(error) !== undefined;
          return { why: whyNot(error) };
        }
        await wait(pause);
      }
    }
  };
}

/**
 * Asks each thing once and so many things in all. A Slack that wants us to wait, or does not answer, is asked nothing more: the
 * bot's own work comes first, and the next look is near.
 */
export function modestAsker({ gapMs, wait, most }: Waiting & { most: number }): Ask {
  let asked = 0;
  let over: string | undefined;
  return async (question) => {
    if (over !== undefined) return { why: over };
    if (asked >= most) return { why: 'enough_asked' };
    if (asked > 0) await wait(gapMs);
    asked += 1;
    try {
      return { said: await question() };
    } catch (error) {
      if (!isSlacks(error)) throw error;
      const why = whyNot(error);
      if (why === 'ratelimited' || why === 'unreachable') over = why;
      return { why };
    }
  };
}

/** What the client throws about Slack and the way to it; anything else is a mistake of ours. */
const isSlacks = (error: unknown): boolean =>
  String((error as { code?: unknown } | undefined)?.code ?? '').startsWith('slack_webapi_');
