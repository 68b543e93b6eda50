// The head of the audit, posted every hour: whoever may write in the database can rewrite the chain, but not what was posted of it.
import type { Effect, Language } from '../../effects.ts';
import type { Decision, TimerOrder } from '../../engine/verb.ts';

export const AUDIT_HEAD = 'audit.head';
const HOUR_MS = 60 * 60_000;

export interface AuditHeadInput {
  by: string;
  /** Our name for the channel: `slack:C…` or `slack:#name`. */
  channel: string;
  lang: Language;
  /** The number of the last line when one was last posted. */
  posted?: number | undefined;
}

export interface AuditHeadState {
  /** The number and the hash of the last line; missing while nothing was ever done. */
  head: { seq: bigint; hash: string } | undefined;
}

/** The timer that posts the next one. @param at when */
export const auditHeadTimer = (
  { channel, lang, posted }: Omit<AuditHeadInput, 'by'>,
  at: Date,
): TimerOrder => ({
  key: AUDIT_HEAD,
  verb: AUDIT_HEAD,
  input: { by: 'timer', channel, lang, ...(posted === undefined ? {} : { posted }) },
  at,
});

/** Posts the head, once in an hour of the clock, if anything was done since the last one but posting it. */
export function decideAuditHead(
  state: AuditHeadState,
  { channel, lang, posted = -1 }: AuditHeadInput,
  now: Date,
): Decision<AuditHeadState> {
  const hour = Math.floor(now.getTime() / HOUR_MS) * HOUR_MS;
  const lines = Number(state.head?.seq ?? 0);
  const effects: Effect[] =
    state.head && lines > posted + 1
      ? [
          {
            do: 'post',
            channel,
            class: 'P1',
            key: `${AUDIT_HEAD}:${channel}:${new Date(hour).toISOString()}`,
            content: { view: 'crisis.auditHead', data: { lines, head: `${lines}:${state.head.hash}` }, lang },
          },
        ]
      : [];
  const next = auditHeadTimer({ channel, lang, posted: lines }, new Date(hour + HOUR_MS));
  return { state, facts: [], effects, timers: [next] };
}
