// The way out for alarms when Slack does not take them: a signed Standard Webhooks request to an address of the operator's.
import { FetchProblem, type SafeFetch } from './safe-fetch.ts';
import { signedHeaders } from './signature.ts';

export interface AlarmWebhook {
  url: string;
  /** `whsec_…`; two while a secret is being changed. */
  secrets: readonly string[];
  /** The receiver may be in the house's own network and speak plain http on any port. */
  allowPrivate: boolean;
}

export interface Alarm {
  /** The alarm's own id: the same at every try. */
  id: string;
  since: Date;
  /** What Slack would have shown, in one line. */
  text: string;
}

/**
 * Posts `{ type: 'alarm.waiting', timestamp, data: { id, since, text } }` under an id that never changes.
 * @returns false when it surely was not taken. @throws FetchProblem when nobody knows
 */
export async function sendAlarm(
  { url, secrets, allowPrivate }: AlarmWebhook,
  { id, since, text }: Alarm,
  { fetch, now }: { fetch: SafeFetch; now: () => Date },
): Promise<boolean> {
  const at = now();
  const body = JSON.stringify({
    type: 'alarm.waiting',
    timestamp: at.toISOString(),
    data: { id, since: since.toISOString(), text },
  });
  const headers = { 'content-type': 'application/json', ...signedHeaders(secrets, `alarm-${id}`, at, body) };
  try {
    return isTaken(await fetch(url, { method: 'POST', headers, body, allowPrivate }));
  } catch (problem) {
    if (!(problem instanceof FetchProblem)) throw problem;
    // The head of the answer says it all; its body was too long or broke off.
    if (problem.answer) return isTaken(problem.answer);
    if (!problem.maybeSent) return false;
    throw problem;
  }
}

const isTaken = ({ status }: { status: number }): boolean => status >= 200 && status < 300;
