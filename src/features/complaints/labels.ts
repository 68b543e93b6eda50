// What a complaint is labelled as: by triage when it comes in, by a person who knows better, and what follows when it is critical.
import type { Effect } from '../../effects.ts';
import type { Decision, Refusal, TimerOrder } from '../../engine/verb.ts';
import type { Actor, Fact } from '../../facts.ts';
import type {
  Cause,
  Kind,
  Reason,
  Sentiment,
  Severity,
  Triage,
  TriageLanguage,
} from '../../triage/triage.ts';
import { type Crisis, channelRef, nothing } from '../crisis/crisis.ts';
import { sameForm } from '../crisis/same-form.ts';
import type { ClockEvent } from './clock.ts';
import { type Complaint, complaintRef } from './complaint.ts';
import { calledIn, unclockedPost } from './unclocked.ts';

/** What triage said of a complaint, or a person after it. */
export interface Label {
  kind: Kind;
  severity: Severity;
  cause: Cause;
  sentiment: Sentiment;
  /** How sure triage was, 0 to 1; a person is sure. */
  confidence: number;
  reasons: Reason[];
  /** The person who corrected it last. */
  by: Actor | null;
}

/** Understands a comment. Pure. */
export type Understand = (text: string) => Triage;

/** What is pressed to correct a label: on a complaint's card, and on an alarm about one that has no card yet. */
export const CORRECT = 'complaints.correct';

/** Below this confidence a card says that triage is not sure. */
export const SURE_FROM = 0.6;

export const LABEL_KINDS = [
  'complaint',
  'question',
  'praise',
  'suggestion',
  'neutral',
  'spam',
  'retraction',
] as const satisfies readonly Kind[];
export const LABEL_SEVERITIES = [
  'critical',
  'high',
  'medium',
  'low',
  'none',
] as const satisfies readonly Severity[];
export const LABEL_CAUSES = [
  'none',
  'safety',
  'data_breach',
  'legal_threat',
  'mobilisation',
  'fraud',
  'offensive_content',
  'rumor',
  'misperception',
  'human_error',
  'product_defect',
  'product_quality',
  'service_failure',
  'outage',
  'staff_conduct',
  'governance',
  'labelling',
  'counterfeit',
] as const satisfies readonly Cause[];
export const LABEL_LANGUAGES = [
  'id',
  'en',
  'jv',
  'su',
  'mixed',
  'unknown',
] as const satisfies readonly TriageLanguage[];

export const labelOf = ({ kind, severity, cause, sentiment, confidence, reasons }: Triage): Label => ({
  kind,
  severity,
  cause,
  sentiment,
  confidence,
  reasons,
  by: null,
});

/** A label as its clock knows it: what it is decides which policy holds. */
export const classified = ({ severity, cause }: Pick<Label, 'severity' | 'cause'>, at: Date): ClockEvent => ({
  type: 'reclassified',
  at,
  severity,
  cause,
});

/** The language a complaint is kept under: what was heard, or when nothing clear was heard, what its source or its crisis says. */
export function languageKept(heard: TriageLanguage, ...said: (string | undefined)[]): string {
  if (heard !== 'unknown' && heard !== 'mixed') return heard;
  return said.find((language) => language !== undefined) ?? heard;
}

/** The parts of a label that people correct. */
export interface Corrected {
  kind: Kind;
  severity: Severity;
  cause: Cause;
  language: string;
}

const PARTS_OF_A_LABEL = [
  'kind',
  'severity',
  'cause',
  'language',
] as const satisfies readonly (keyof Corrected)[];

/** What a person corrects, with the traces of what the form showed when it was opened. */
export type Correction = Corrected & { by: Actor; opened?: Record<keyof Corrected, string> };

/** The parts of a label as they stand; a complaint older than triage has its language alone. */
export const labelParts = ({ label, language }: Complaint): Partial<Corrected> => ({
  ...(label ? { kind: label.kind, severity: label.severity, cause: label.cause } : {}),
  language: languageNamed(language),
});

/** The language that a complaint is in, among those that can be chosen. */
export const languageNamed = (language: string | null): (typeof LABEL_LANGUAGES)[number] =>
  LABEL_LANGUAGES.find((known) => known === language) ?? 'unknown';

export interface LabelState {
  complaint: Complaint;
  /** Empty for one that belongs to none yet. */
  crisis: Crisis | null;
  /** What triage itself said, as far back as is known; empty when it never saw the text. */
  predicted: Corrected | null;
  /** Set by the decision. */
  corrected?: Corrected & { by: Actor };
}

/** A person says what a complaint really is. Nothing else about it changes: its clock, its card and its draft stay. */
export function decideLabel(state: LabelState, input: Correction): Decision<LabelState> | Refusal {
  const { complaint, crisis } = state;
  const { by, opened } = input;
  const { label } = complaint;
  const stands = labelParts(complaint);
  const { changed, taken } = sameForm(
    PARTS_OF_A_LABEL.map((name) => ({
      name,
      opened: opened?.[name],
      stands: stands[name] ?? '',
      given: input[name],
    })),
  );
  if (taken) return { refused: 'changed_meanwhile', params: { field: taken } };
  if (changed.length === 0) return { refused: 'label_unchanged' };
  // What they left as it was is what stands now, which somebody else may have corrected since.
  const kept = <P extends keyof Corrected>(part: P): Corrected[P] =>
    changed.includes(part) ? input[part] : (stands[part] ?? input[part]);
  const corrected: Corrected = {
    kind: kept('kind'),
    severity: kept('severity'),
    cause: kept('cause'),
    language: kept('language'),
  };
  return {
    state: {
      ...state,
      complaint: {
        ...complaint,
        language: changed.includes('language') ? corrected.language : complaint.language,
        label: {
          ...corrected,
          sentiment: label?.sentiment ?? 'neutral',
          confidence: 1,
          reasons: label?.reasons ?? [],
          by,
        },
      },
      corrected: { ...corrected, by },
    },
    facts: [
      {
        fact: 'complaint_labelled',
        ...(crisis ? { crisis: crisis.id } : {}),
        by,
        complaint: complaint.id,
        from: label && { kind: label.kind, severity: label.severity, cause: label.cause },
        to: { kind: corrected.kind, severity: corrected.severity, cause: corrected.cause },
        language: corrected.language,
      },
    ],
    effects: crisis && complaint.cardAt ? [freshCard(complaint.id, crisis)] : [],
    timers: [],
  };
}

/** Brings a complaint's card up to date. */
export const freshCard = (id: number, crisis: Pick<Crisis, 'language'>): Effect => ({
  do: 'update',
  ref: complaintRef(id),
  content: { view: 'complaints.card', data: { id }, lang: crisis.language },
});

// ── critical complaints ─────────────────────────────────────────────────────

export interface DangerState {
  crisis: Crisis;
  /** Open critical complaints without a card of their own. */
  cardless: number[];
  /** Critical complaints nobody was called about, oldest first. */
  unpaged: number[];
  /** Those of them that were edited lately and that nobody waits for any more. */
  dealtWith: number[];
  /** When somebody was called last. */
  lastPage: Date | null;
  /** Set by the decision: those somebody is being called about. */
  paged: number[];
}

/** After a call the next ones are gathered for so long: a hundred alarms are none. */
export const PAGE_SPACING_MS = 10 * 60_000;

/** Critical complaints get their own card whatever else goes on, and the lead is called: at once, once for each, and not every minute. */
export function decideDanger(state: DangerState, _input: { by: Actor }, now: Date): Decision<DangerState> {
  const { crisis, unpaged, lastPage } = state;
  // A crisis that is over gets no more cards; whoever led it is called all the same.
  const cardless = crisis.open ? state.cardless : [];
  if (cardless.length + unpaged.length === 0) return nothing(state);
  const mayCallAt = lastPage ? lastPage.getTime() + PAGE_SPACING_MS : 0;
  const call = unpaged.length > 0 && now.getTime() >= mayCallAt;
  const later: TimerOrder[] =
    unpaged.length > 0 && !call
      ? [
          {
            key: `danger:${crisis.id}`,
            verb: 'complaints.danger',
            input: { by: 'timer', crisis: crisis.id },
            at: new Date(mayCallAt),
            crisis: crisis.id,
          },
        ]
      : [];
  return {
    state: { ...state, paged: call ? unpaged : [] },
    facts: [
      ...cardless.map(
        (complaint): Fact => ({ fact: 'complaint_opened', crisis: crisis.id, by: 'system', complaint }),
      ),
      ...(call
        ? [{ fact: 'lead_called', crisis: crisis.id, by: 'system', complaints: unpaged } as const]
        : []),
    ],
    effects: [
      ...(call ? calls(state, now) : []),
      ...cardless.map(
        (id): Effect => ({
          do: 'post',
          channel: channelRef(crisis.id),
          ref: complaintRef(id),
          class: 'P1',
          key: complaintRef(id),
          ahead: true,
          content: { view: 'complaints.card', data: { id }, lang: crisis.language },
        }),
      ),
    ],
    timers: later,
  };
}

/** One call about all that have a clock and a card, and one for each that has none. */
function calls({ crisis, unpaged, dealtWith }: DangerState, now: Date): Effect[] {
  const unclocked = crisis.open ? dealtWith : unpaged;
  const clocked = unpaged.filter((id) => !unclocked.includes(id));
  return [
    ...(clocked.length > 0 ? [dangerPost(crisis, clocked, now)] : []),
    ...unclocked.map((id) => unclockedPost(crisis, id, now)),
  ];
}

function dangerPost(crisis: Crisis, complaints: number[], now: Date): Effect {
  return {
    do: 'post',
    channel: channelRef(crisis.id),
    class: 'P2',
    // The same complaint may be called about again when an edit makes it critical once more.
    key: `danger:${complaints[0]}:${now.getTime()}`,
    content: {
      view: 'complaints.danger',
      data: { id: complaints[0] ?? 0, complaints, call: calledIn(crisis) },
      lang: crisis.language,
    },
  };
}
