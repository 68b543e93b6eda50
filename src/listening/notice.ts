// What services tell about their own work: a fact on the timeline of a crisis, and a word in its channel when something
// that the team believes to be public is not. Never a complaint.
import type { Effect } from '../effects.ts';
import type { Decision } from '../engine/verb.ts';
import type { Fact } from '../facts.ts';
import type { Crisis } from '../features/crisis/crisis.ts';
import { channelRef } from '../features/crisis/crisis.ts';
import type { Notice, NoticeState } from '../sources/source.ts';

export interface ToldState {
  /** Those that were not known yet. */
  fresh: Notice[];
  /** Open crises that are no drills. */
  crises: Crisis[];
  /** The first complaint of each case, by the case's id. */
  complaints: ReadonlyMap<string, number>;
}

/** Somebody may think that this stands in public, and it does not. */
const LOUD: readonly NoticeState[] = ['failed', 'rejected'];

/** Notes what was told; what happened before a crisis was declared is none of its own. */
export function decideTold(state: ToldState, input: { by: string }): Decision<ToldState> {
  const facts: Fact[] = [];
  const effects: Effect[] = [];
  for (const notice of state.fresh) {
    const { source, what, subject, state: now } = notice;
    const complaint = what === 'case' ? state.complaints.get(subject) : undefined;
    const told = { source, what, subject, state: now };
    const fact: Fact = {
      fact: 'service_told',
      by: input.by,
      ...told,
      ...(complaint === undefined ? {} : { complaint }),
    };
    const crises = state.crises.filter(({ declaredAt }) => declaredAt <= notice.at);
    facts.push(...(crises.length > 0 ? crises.map(({ id }) => ({ ...fact, crisis: id })) : [fact]));
    if (!LOUD.includes(now)) continue;
    for (const { id, language } of crises)
      effects.push({
        do: 'post',
        channel: channelRef(id),
        class: 'P2',
        key: `listening:notice:${id}:${source}:${notice.key}`,
        content: { view: 'listening.notice', data: told, lang: language },
      });
  }
  return { state, facts, effects, timers: [] };
}
