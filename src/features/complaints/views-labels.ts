// What a card says about a complaint's label and about those that say the same, and the form that corrects a label.
import { button, choiceField, form, type KnownBlock, type ModalView, section } from '../../slack/blocks.ts';
import { quote } from '../../slack/mrkdwn.ts';
import type { Render } from '../../slack/view.ts';
import { whyLabelled } from '../../slack/why.ts';
import type { Texts } from '../../texts/index.ts';
import { trace } from '../crisis/same-form.ts';
import { type Complaint, mayBeShown, wordsFor } from './complaint.ts';
import {
  CORRECT,
  LABEL_CAUSES,
  LABEL_KINDS,
  LABEL_LANGUAGES,
  LABEL_SEVERITIES,
  labelParts,
  languageNamed,
  SURE_FROM,
} from './labels.ts';
import type { Alike } from './store-groups.ts';

/** Ids of what can be pressed and sent here. */
export const ids = {
  correct: CORRECT,
  correctForm: 'complaints.correct.form',
  merge: 'complaints.merge',
  split: 'complaints.split',
} as const;

const why = (complaint: Complaint, say: Texts): string =>
  whyLabelled(complaint.label?.reasons ?? [], mayBeShown(complaint), say);

/** The lines of a card that say what a complaint is, how grave, in which language, and why; nothing for rows older than triage. */
export function labelLines(complaint: Complaint, say: Texts): string[] {
  const { label } = complaint;
  if (!label) return [];
  const t = say.labels;
  const parts = [
    t.severity(label.severity),
    t.kinds[label.kind],
    ...(label.cause === 'none' ? [] : [say.crisis.factsForm.causes[label.cause]]),
    t.inLanguage[languageNamed(complaint.language)],
  ];
  const reasons = why(complaint, say);
  const told = label.by
    ? t.corrected(label.by)
    : [reasons ? t.because(reasons) : '', label.confidence < SURE_FROM ? t.unsure : '']
        .filter(Boolean)
        .join(' ');
  return [`${parts.join(' · ')}${told ? `\n${told}` : ''}`];
}

/** What a card says about the others of its group. */
export function alikeLines(complaint: Complaint, alike: Alike | null | undefined, say: Texts): string[] {
  if (!alike || !complaint.grouping) return [];
  const { by } = complaint.grouping;
  const t = say.labels;
  return [by ? t.merged(alike.others, alike.count, by) : t.alike(alike.others, alike.count, alike.authors)];
}

/** The buttons of a card about its label and its group. */
export function labelButtons(complaint: Complaint, alike: Alike | null | undefined, say: Texts) {
  const t = say.labels;
  const value = String(complaint.id);
  const grouped = alike && complaint.grouping;
  return [
    button(ids.correct, t.correct, value),
    ...(grouped && !complaint.grouping?.by ? [button(ids.merge, t.merge, value)] : []),
    ...(grouped ? [button(ids.split, complaint.grouping?.by ? t.splitMerged : t.split, value)] : []),
  ];
}

/** What the alarm about critical complaints says. */
export interface DangerData {
  call: string[];
  /** The first few of them. */
  some: Complaint[];
  count: number;
  /** No clock runs for it any more. */
  unclocked: boolean;
}

export const dangerView: Render<DangerData> = ({ call, some, count, unclocked }, say) => {
  const t = say.labels;
  const people = call.map((person) => `<@${person}>`).join(' ');
  const text = unclocked ? t.dangerUnclocked(people) : t.danger(people, count);
  const rows = some.map((complaint): KnownBlock => {
    const line = quote(wordsFor(complaint, say.complaints.hidden), 200);
    return section(t.dangerLine(complaint.id, line, why(complaint, say)));
  });
  return { text, blocks: [section(text), ...rows] };
};

/** The form in which a person says what a complaint really is. */
export function correctForm(complaint: Complaint, channel: string, say: Texts): ModalView {
  const t = say.labels;
  const { label } = complaint;
  const choices = (values: readonly string[], names: Record<string, string>) =>
    values.map((value) => ({ value, text: names[value] ?? value }));
  const { kind = '', severity = '', cause = '', language = '' } = labelParts(complaint);
  const opened = {
    kind: trace(kind),
    severity: trace(severity),
    cause: trace(cause),
    language: trace(language),
  };
  return form({
    id: ids.correctForm,
    title: t.form.title,
    submit: t.form.submit,
    close: t.form.close,
    carry: { complaint: complaint.id, channel, opened },
    blocks: [
      section(t.form.intro(complaint.id)),
      choiceField('kind', t.form.kind, choices(LABEL_KINDS, t.kinds), {
        initial: label?.kind ?? 'complaint',
      }),
      choiceField('severity', t.form.severity, choices(LABEL_SEVERITIES, t.severities), {
        initial: label?.severity ?? 'medium',
      }),
      choiceField('cause', t.form.cause, choices(LABEL_CAUSES, say.crisis.factsForm.causes), {
        initial: label?.cause ?? 'none',
      }),
      choiceField('language', t.form.language, choices(LABEL_LANGUAGES, t.languages), { initial: language }),
    ],
  });
}
