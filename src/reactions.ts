// Whenever this fact, do that verb: the product's policy on one page.
import type { Call, Reaction } from './engine/verb.ts';
import type { Fact } from './facts.ts';

/** What follows from a fact. Each call becomes a timer due at once, in the fact's own transaction. */
export const reactions: Reaction = (fact: Fact): Call[] => {
  const { crisis } = fact;
  const by = 'system';
  switch (fact.fact) {
    case 'crisis_declared':
      return [
        // What the public wrote before anybody declared belongs to the crisis, but never to a drill.
        ...(fact.drill ? [] : [{ verb: 'complaints.attach', input: { by, crisis } }]),
        { verb: 'standup.schedule', input: { by, crisis } },
      ];
    case 'crisis_resolved':
      return [{ verb: 'complaints.clocks', input: { by, crisis } }];
    case 'crisis_reopened':
      return [
        { verb: 'complaints.clocks', input: { by, crisis } },
        { verb: 'standup.schedule', input: { by, crisis } },
      ];
    case 'level_changed':
      return [{ verb: 'complaints.level', input: { by, crisis } }];
    case 'complaint_received':
      // A complaint that is only counted gets its draft when somebody opens its card.
      return fact.shownAs === 'card' && crisis !== undefined
        ? [{ verb: 'drafts.suggest', input: { by, complaint: fact.complaint } }]
        : [];
    case 'complaint_opened':
      return [{ verb: 'drafts.suggest', input: { by, complaint: fact.complaint } }];
    case 'facts_recorded':
      return [{ verb: 'drafts.refresh', input: { by, crisis } }];
    case 'reply_sent':
      return [
        { verb: 'complaints.answered', input: { by: fact.by, complaint: fact.complaint, proof: fact.proof } },
      ];
    default:
      return [];
  }
};
