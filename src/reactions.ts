// Whenever this fact, do that verb: the product's policy on one page.
import type { Call, Reaction } from './engine/verb.ts';
import type { Fact } from './facts.ts';

/** How long complaints are gathered before they are compared, in ms. */
const COMPARE_AFTER_MS = 2_000;
/** How long comments are gathered before the watch looks at them, in ms. */
const LOOK_AFTER_MS = 20_000;

/** What follows from a fact. Each call becomes a timer due at once, in the fact's own transaction. */
export const reactions: Reaction = (fact: Fact, now: Date): Call[] => {
  const { crisis } = fact;
  const by = 'system';
  const since = now.toISOString();
  switch (fact.fact) {
    case 'crisis_declared':
      return [
        // What the public wrote before anybody declared belongs to the crisis, but never to a drill.
        ...(fact.drill
          ? []
          : [
              { verb: 'complaints.attach', input: { by, crisis } },
              { verb: 'listening.brief', input: { by, crisis, since } },
            ]),
        { verb: 'standup.schedule', input: { by, crisis, since } },
        ...(fact.led?.startsWith('alert:')
          ? [
              {
                verb: 'watch.declared',
                input: { by: fact.by, crisis, alert: Number(fact.led.slice('alert:'.length)) },
              },
            ]
          : []),
      ];
    case 'crisis_resolved':
      return [{ verb: 'complaints.clocks', input: { by, crisis } }];
    case 'crisis_reopened':
      return [
        // What came while it was closed is its own as well.
        { verb: 'complaints.attach', input: { by, crisis } },
        // One that became critical meanwhile has no card yet.
        ...danger({ crisis, severity: 'critical' }),
        { verb: 'listening.brief', input: { by, crisis, since } },
        { verb: 'complaints.clocks', input: { by, crisis } },
        { verb: 'standup.schedule', input: { by, crisis, since } },
      ];
    case 'level_changed':
      return [{ verb: 'complaints.level', input: { by, crisis } }];
    case 'complaint_received':
      return [
        // A complaint that is only counted gets its draft when somebody opens its card.
        ...(fact.shownAs === 'card' && crisis !== undefined
          ? [{ verb: 'drafts.suggest', input: { by, complaint: fact.complaint } }]
          : []),
        ...danger(fact),
        ...compare(fact),
        // A busy minute is looked at a few times, not once for every comment.
        { verb: 'watch.look', input: { by }, once: { name: 'watch', afterMs: LOOK_AFTER_MS } },
      ];
    case 'complaint_closed':
      return [{ verb: 'drafts.stand_down', input: { by: fact.by, complaint: fact.complaint } }];
    case 'complaint_attached':
    case 'complaint_revised':
      return [...danger(fact), ...compare(fact)];
    case 'complaint_labelled':
      // Before a crisis is declared it has no card and no draft: the alarm about it is where people see it.
      if (crisis === undefined)
        return [
          ...danger({ severity: fact.to.severity }),
          { verb: 'watch.corrected', input: { by, complaint: fact.complaint } },
        ];
      return [
        ...danger({ crisis, severity: fact.to.severity }),
        {
          verb: 'complaints.reclassify',
          input: { by, complaint: fact.complaint, severity: fact.to.severity, cause: fact.to.cause },
        },
        // The answer to a question is not the answer to a complaint, nor is it in another language.
        { verb: 'drafts.refresh', input: { by, crisis } },
      ];
    case 'complaint_opened':
      return [{ verb: 'drafts.suggest', input: { by, complaint: fact.complaint } }];
    case 'facts_recorded':
      return [{ verb: 'drafts.refresh', input: { by, crisis } }];
    case 'message_gone': {
      const card = /^draft:(\d+)\.(\d+)$/.exec(fact.ref);
      return card
        ? [{ verb: 'drafts.card_gone', input: { by, draft: Number(card[1]), version: Number(card[2]) } }]
        : [];
    }
    case 'reply_sent':
      return [
        { verb: 'drafts.answered', input: { by, draft: fact.draft } },
        { verb: 'drafts.promises', input: { by, draft: fact.draft, version: fact.version } },
        { verb: 'complaints.answered', input: { by: fact.by, complaint: fact.complaint, proof: fact.proof } },
      ];
    case 'follow_up_sent':
      return [{ verb: 'drafts.promises', input: { by, draft: fact.draft, version: fact.version } }];
    default:
      return [];
  }
};

/** A critical complaint is never only counted, and the lead hears of it at once. */
function danger({ crisis, severity }: { crisis?: number | undefined; severity: string }): Call[] {
  if (severity !== 'critical') return [];
  const by = 'system';
  return crisis === undefined
    ? [{ verb: 'watch.danger', input: { by }, once: { name: 'watch:danger', afterMs: 0 } }]
    : [
        {
          verb: 'complaints.danger',
          input: { by, crisis },
          once: { name: `danger:${crisis}`, afterMs: 0 },
        },
      ];
}

/** Complaints that say the same are found a moment later, all that came together in one go. */
function compare({ crisis }: { crisis?: number | undefined }): Call[] {
  return crisis === undefined
    ? []
    : [
        {
          verb: 'complaints.compare',
          input: { by: 'system', crisis },
          once: { name: `compare:${crisis}`, afterMs: COMPARE_AFTER_MS },
        },
      ];
}
