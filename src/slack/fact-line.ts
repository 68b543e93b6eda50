// A fact of the timeline as a line that says what changed.
import type { Fact } from '../facts.ts';
import type { Texts } from '../texts/index.ts';
import { escapeMrkdwn } from './mrkdwn.ts';

const who = (by: string): string => {
  if (by === 'system') return 'Tanggap';
  return /^[UW][A-Z0-9]+$/.test(by) ? `<@${by}>` : '–';
};

/** A fact as a line of what changed; `undefined` for facts that are only counted. */
export function changeLine(fact: Fact, say: Texts): string | undefined {
  const t = say.standup.facts;
  switch (fact.fact) {
    case 'crisis_declared':
    case 'crisis_resolved':
    case 'crisis_reopened':
    case 'crisis_frozen':
    case 'crisis_unfrozen':
    case 'facts_recorded':
      return t[fact.fact](who(fact.by));
    case 'level_changed':
      return t.level_changed(who(fact.by), escapeMrkdwn(fact.from), escapeMrkdwn(fact.to));
    case 'update_posted':
      return t.update_posted(who(fact.by), escapeMrkdwn(fact.text.slice(0, 200)));
    case 'role_assigned':
      return t.role_assigned(who(fact.by), `<@${fact.person}>`, escapeMrkdwn(fact.role));
    case 'step_done':
      return t.step_done(who(fact.by), escapeMrkdwn(fact.text));
    case 'burst_started':
    case 'burst_ended':
    case 'reply_held':
      return t[fact.fact];
    case 'service_told':
      return noticeLine(fact, say);
    default:
      return undefined;
  }
}

/** What a service told about its own work: `hootsuite: post 1234 was published`. */
export function noticeLine(
  told: { source: string; what: string; subject: string; state: string; complaint?: number },
  say: Texts,
): string {
  const { what, states, line } = say.listening.notices;
  const thing = what[told.what as keyof typeof what] ?? told.what;
  const state = states[told.state as keyof typeof states] ?? told.state;
  const subject = escapeMrkdwn(told.subject.slice(0, 80));
  return line(escapeMrkdwn(told.source), thing, subject, state, told.complaint);
}
