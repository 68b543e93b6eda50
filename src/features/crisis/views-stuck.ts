// What is shown of jobs that are stuck.
import type { Language } from '../../effects.ts';
import type { Waits } from '../../engine/stuck.ts';
import { actions, button, form, type ModalView, section, textField } from '../../slack/blocks.ts';
import { escapeMrkdwn } from '../../slack/mrkdwn.ts';
import type { Render } from '../../slack/view.ts';
import { when } from '../../slack/when.ts';
import type { Texts } from '../../texts/index.ts';

/** Ids of what can be pressed and sent here. */
export const stuckIds = {
  retry: 'crisis.stuck.retry',
  resolve: 'crisis.stuck.resolve',
  resolveForm: 'crisis.stuck.resolve.form',
  drop: 'crisis.stuck.drop',
  retryForm: 'crisis.stuck.retry.form',
  dropForm: 'crisis.stuck.drop.form',
} as const;

export interface StuckData {
  job: { id: string; kind: string; state: string; code: string | null; view: string | null };
}

export const stuckView: Render<StuckData> = ({ job }, say) => {
  const t = say.outbox.card;
  const what = t.what[job.kind as keyof typeof t.what] ?? job.kind;
  const open = job.state === 'held' || job.state === 'dead';
  const text = open
    ? t.stuck(what, escapeMrkdwn(job.code ?? ''), job.id.slice(0, 8))
    : t.settled(what, t.states[job.state as keyof typeof t.states] ?? job.state, job.id.slice(0, 8));
  return {
    text,
    blocks: [
      section(text),
      ...(open
        ? [
            actions(
              button(stuckIds.retry, t.retry, job.id, { style: 'primary' }),
              button(stuckIds.resolve, t.resolve, job.id),
              button(stuckIds.drop, t.drop, job.id, { style: 'danger' }),
            ),
          ]
        : []),
    ],
  };
};

/** No more lines than this; a person settles them one after another. */
const LISTED = 20;

/** What waits for a person in a crisis, in an answer to whoever asked. */
export function stuckList(waits: readonly Waits[], zone: string, say: Texts, lang: Language): string {
  const t = say.outbox.waits;
  if (waits.length === 0) return t.none;
  const lines = waits.slice(0, LISTED).map(({ kind, code, since, complaint }) => {
    const what =
      complaint === null
        ? (say.outbox.card.what[kind as keyof typeof say.outbox.card.what] ?? kind)
        : t.answer(complaint);
    return t.line(what, escapeMrkdwn(code ?? ''), when(since, zone, lang));
  });
  const more = waits.length - lines.length;
  return [t.title(waits.length), ...lines, ...(more > 0 ? [t.more(more)] : []), t.how].join('\n');
}

/** The longest text of one block, with room for its last line. */
const MEANWHILE_TEXT = 2_800;

export interface MeanwhileData {
  from: string;
  until: string;
  zone: string;
  lines: string[];
}

/** What was to be told while Slack was away; what does not fit is counted. */
export const meanwhileView: Render<MeanwhileData> = ({ from, until, zone, lines }, say, lang) => {
  const t = say.outbox.meanwhile;
  const at = (iso: string) => when(new Date(iso), zone, lang);
  const title = t.title(at(from), at(until), lines.length);
  const shown: string[] = [];
  for (const line of lines) {
    const told = `• ${line.replace(/(?<!\s)\s*\n\s*/g, ' ')}`;
    if ([title, ...shown, told].join('\n').length > MEANWHILE_TEXT) break;
    shown.push(told);
  }
  const left = lines.length - shown.length;
  const text = [title, ...shown, ...(left > 0 ? [t.more(left)] : [])].join('\n');
  return { text: title, blocks: [section(text)] };
};

/** Beside a message that was made again. */
export const againView: Render<object> = (_data, say) => {
  const text = say.outbox.again;
  return { text, blocks: [section(text)] };
};

/** Why nothing gets into the channel of a crisis, and what opens it. */
export const shutView: Render<{ id: number; title: string; code: string }> = ({ id, title, code }, say) => {
  const why = say.outbox.shut.why[code as keyof typeof say.outbox.shut.why] ?? code;
  const text = say.outbox.shut.text(id, escapeMrkdwn(title), why);
  return { text, blocks: [section(text)] };
};

/** Before what a channel did not take: why, and what to do so that it takes the next one. */
export const unplacedView: Render<{ place: string; code: string | null }> = ({ place, code }, say) => {
  const { why, text: told } = say.outbox.unplaced;
  const reasons = { ...say.outbox.shut.why, ...why };
  const channel = place.startsWith('#') ? escapeMrkdwn(place) : `<#${place}> (${place})`;
  const text = told(channel, reasons[code as keyof typeof reasons] ?? escapeMrkdwn(code ?? ''));
  return { text, blocks: [section(text)] };
};

/** For whoever runs the house: why nothing gets into Slack and what to do about it, or that it does again. */
export const standstillView: Render<{ code: string; over: boolean }> = ({ code, over }, say) => {
  const { text, why, refused, over: again } = say.outbox.standstill;
  const reason = why[code as keyof typeof why] ?? refused(escapeMrkdwn(code));
  return { text: over ? again : text(reason) };
};

/** Why no answer goes out while the clocks differ and who has to mend it, or that they agree again. */
export const clocksView: Render<{ over: boolean }> = ({ over }, say) => {
  const text = over ? say.outbox.clocks.over : say.outbox.clocks.text;
  return { text, blocks: [section(text)] };
};

/** Something that should have happened has not, because it fails each time. */
export const failingView: Render<{ verb: string; due: string; zone: string; crisis?: number }> = (
  { verb, due, zone, crisis },
  say,
  lang,
) => {
  const t = say.outbox.failing;
  const what = t.what[verb as keyof typeof t.what] ?? t.other(`\`${escapeMrkdwn(verb)}\``);
  // What is done late by itself must not be done a second time by a person.
  const instead = verb.startsWith('drafts.') ? t.notByHand : t.byHand;
  const text = t.text(what, when(new Date(due), zone, lang), crisis, instead);
  return { text, blocks: [section(text)] };
};

/** The channel of a crisis was refused: what that means, and how to get it. */
export const noChannelView: Render<{ id: number; title: string; code: string | null; job: string }> = (
  { id, title, code, job },
  say,
) => {
  const text = say.outbox.noChannel(id, escapeMrkdwn(title), escapeMrkdwn(code ?? ''), job.slice(0, 8));
  return {
    text,
    blocks: [
      section(text),
      actions(button(stuckIds.retry, say.outbox.card.retry, job, { style: 'primary' })),
    ],
  };
};

/** Asks where the message is that is out after all. */
export function resolveForm(job: string, channel: string, say: Texts): ModalView {
  const t = say.outbox.card.form;
  return form({
    id: stuckIds.resolveForm,
    title: t.title,
    submit: t.submit,
    close: t.close,
    carry: { job, channel },
    blocks: [textField('link', t.link, { hint: t.hint, max: 2000 }), whyField(say)],
  });
}

const whyField = (say: Texts) =>
  textField('why', say.outbox.card.why, { hint: say.outbox.card.whyHint, max: 1000 });

/** Asks why it is tried again, or given up. */
export function settleForm(how: 'retry' | 'drop', job: string, channel: string, say: Texts): ModalView {
  const { text, ...t } = say.outbox.card.forms[how];
  const id = how === 'retry' ? stuckIds.retryForm : stuckIds.dropForm;
  return form({ id, ...t, carry: { job, channel }, blocks: [section(text), whyField(say)] });
}
