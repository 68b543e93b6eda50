// What is shown of drafts.
import type { Language } from '../../effects.ts';
import {
  actions,
  button,
  context,
  form,
  type KnownBlock,
  type ModalView,
  section,
  textField,
} from '../../slack/blocks.ts';
import { escapeMrkdwn, excerpt, quote, richText, visible } from '../../slack/mrkdwn.ts';
import type { Render } from '../../slack/view.ts';
import { when } from '../../slack/when.ts';
import type { Texts } from '../../texts/index.ts';
import { deceptiveIn } from '../../wording/hidden.ts';
import type { PartKind } from '../../wording/index.ts';
import { mayBeShown, wordsFor } from '../complaints/complaint.ts';
import { holders } from '../crisis/crisis.ts';
import type { LapseInput, Withdrawn } from './approve.ts';
import { checkOf, comparisonOf } from './checks.ts';
import {
  approvers,
  BOT,
  currentOf,
  type Draft,
  isDebate,
  liveRelease,
  tooLong,
  unsigned,
  type Version,
} from './draft.ts';
import { heldAs, mustNotGoOut, onlyLook } from './held.ts';

/** Ids of what can be pressed and sent here. */
export const ids = {
  edit: 'drafts.edit',
  editForm: 'drafts.edit.form',
  stop: 'drafts.stop',
  another: 'drafts.another',
  speak: 'drafts.speak',
  signOff: 'drafts.sign_off',
  confirmHidden: 'drafts.approve_hidden',
  /** The crisis room's own button. */
  facts: 'crisis.facts.open',
  posted: 'drafts.posted',
  again: 'drafts.again',
  againForm: 'drafts.again.form',
  drop: 'drafts.drop',
  dropForm: 'drafts.drop.form',
  postedForm: 'drafts.posted.form',
} as const;

export interface DraftCard {
  draft: Draft;
  version: number;
}

function stateLine(draft: Draft, version: Version, say: Texts, lang: Language): string {
  const t = say.drafts;
  const { approval, timeZone } = draft.crisis.plan;
  const release = liveRelease(draft);
  if (draft.state === 'sent') {
    const link =
      release?.proof && /^https?:\/\/[^\s|>]+$/.test(release.proof) ? ` ${t.sentLink(release.proof)}` : '';
    return `${t.sent(release?.sentAt ? when(release.sentAt, timeZone, lang) : '')}${link}`;
  }
  if (draft.state === 'held') return t.held;
  if (release?.state === 'pending') return t.outAt(when(release.holdUntil, timeZone, lang));
  if (release) return t.sending;
  if (version.placeholders.length > 0)
    return t.gaps(version.placeholders.map((g) => `{${escapeMrkdwn(g)}}`).join(', '));
  const roles = approval.roles.map((key) =>
    escapeMrkdwn(draft.crisis.plan.roles.find((r) => r.key === key)?.title?.[lang] ?? key),
  );
  const long = tooLong(draft, version);
  if (long) return t.tooLong(long.length, long.max);
  const held = unsigned(draft, version);
  if (held.length > 0) {
    const signers = holders(draft.crisis, approval.signOff).map((person) => `<@${person}>`);
    return t.blocked(held.map((block) => say.wording.flags[block]).join(', '), signers.join(', '));
  }
  return t.how(approval.emoji, roles.join(', '), approval.quorum);
}

/** The language an answer could be in instead. */
export const otherLanguage = (version: Version): Language => (version.language === 'id' ? 'en' : 'id');

/** The longest text of one block; a message shows about 13,000 characters in all. */
const BLOCK_MAX = 2900;
const characters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** A text in pieces that fit into one block each: nothing is left out, no character is broken. */
export function pieces(text: string, max: number = BLOCK_MAX): string[] {
  const found: string[] = [];
  let piece = '';
  for (const { segment } of characters.segment(text)) {
    if (piece && piece.length + segment.length > max) {
      found.push(piece);
      piece = '';
    }
    piece += segment;
  }
  return [...found, piece];
}

const FLAGS_SHOWN = 6;

/** What the checks found: each flag with its words and a better wording, and what this kind of case still asks for. */
function findings(draft: Draft, version: Version, say: Texts): KnownBlock[] {
  const t = say.drafts;
  const check = checkOf(draft, version);
  const held = unsigned(draft, version);
  const flags = check.flags.slice(0, FLAGS_SHOWN).map((flag) => {
    const blocking = held.some((block) => block === flag.flag);
    return t.flag(say.wording.flags[flag.flag], quote(flag.words, 120), quote(flag.better, 200), blocking);
  });
  const more = check.flags.length - flags.length;
  const { purpose } = draft;
  const missing = purpose === 'answer' && version.origin !== 'move' ? check.missing : [];
  return [
    ...(flags.length > 0
      ? [section([t.flags, ...flags, ...(more > 0 ? [t.moreFlags(more)] : [])].join('\n'))]
      : []),
    ...(isDebate(draft) ? [section(t.debate(draft.rounds))] : []),
    ...(check.wrongLanguage ? [section(t.wrongLanguage)] : []),
    ...(missing.length > 0
      ? [section(t.missing(missing.map((part) => say.wording.parts[part]).join(', ')))]
      : []),
  ];
}

/** The score, and what an edit did to it. */
function scoreLines(draft: Draft, version: Version, say: Texts): string[] {
  const t = say.drafts;
  if (draft.purpose !== 'answer' || version.origin === 'move') return [];
  const change = comparisonOf(draft, version);
  if (!change) return [t.score(checkOf(draft, version).score)];
  const names = (parts: PartKind[]) => parts.map((part) => say.wording.parts[part]).join(', ');
  return [
    t.scoreChange(change.before, change.after),
    ...(change.gained.length > 0 ? [t.gained(names(change.gained))] : []),
    ...(change.lost.length > 0 ? [t.lost(names(change.lost))] : []),
  ];
}

/** Who wrote a version, and why it was not the model that was asked. */
function authorLine({ author, origin, model }: Version, say: Texts): string {
  const t = say.drafts;
  if (author !== BOT) return t.byPerson(author);
  if (origin === 'model') return t.byModel;
  return model === null || model === 'asking' || model === 'used'
    ? t.byBot
    : `${t.byBot} ${say.model.reasons[model]}`;
}

/** Whom news of a repair goes to, and what they wrote, as the channel may see it. */
function newsTo({ complaint }: Draft, say: Texts): string {
  const author = mayBeShown(complaint) ? complaint.author : '';
  return say.drafts.newsTo(quote(author, 80), quote(wordsFor(complaint, say.complaints.hidden), 200));
}

export const cardView: Render<DraftCard> = ({ draft, version: number }, say, lang) => {
  const t = say.drafts;
  const version = draft.versions.find((v) => v.version === number) ?? currentOf(draft);
  const current = currentOf(draft).version === version.version;
  if (!current) {
    return {
      text: t.old,
      blocks: [context(`~${t.title(version.version)}~`, t.old), context(`~${quote(version.text, 1000)}~`)],
    };
  }
  const have = approvers(draft, version);
  const hidden = deceptiveIn(version.text);
  const line = (text: string): KnownBlock => section(text);
  const open = draft.state === 'waiting' || draft.state === 'approved';
  return {
    text: t.notification(draft.complaint.id),
    blocks: [
      section(draft.purpose === 'answer' ? t.title(version.version) : t.newsTitle(version.version)),
      ...(draft.purpose === 'answer'
        ? []
        : [context(newsTo(draft, say), say.complaints.number(draft.complaint.id))]),
      ...pieces(visible(version.text)).map(richText),
      line(stateLine(draft, version, say, lang)),
      ...(open ? findings(draft, version, say) : []),
      ...(open && hidden.length > 0 ? [section(t.hidden(excerpt(hidden.join(', '), 1000)))] : []),
      context(
        authorLine(version, say),
        ...scoreLines(draft, version, say),
        `#${version.sha256.slice(0, 8)}`,
        ...(have.length > 0
          ? [t.have(have.map((p) => `<@${p}>`).join(', '), have.length, draft.crisis.plan.approval.quorum)]
          : []),
        ...draft.signOffs
          .filter((s) => s.version === version.version)
          .map((s) => t.signed(s.person, s.blocks.map((block) => say.wording.flags[block]).join(', '))),
      ),
      ...(open
        ? [
            actions(
              button(ids.edit, t.edit, `${draft.id}:${version.version}`),
              button(ids.another, t.another, `${draft.id}:${version.version}`),
              ...(draft.purpose === 'answer'
                ? [button(ids.speak, t.speak(otherLanguage(version)), `${draft.id}:${version.version}`)]
                : []),
              ...(unsigned(draft, version).length > 0
                ? [
                    button(ids.signOff, t.signOff, `${draft.id}:${version.version}`, {
                      confirm: t.signOffConfirm,
                    }),
                  ]
                : []),
              ...(draft.state === 'waiting' && hidden.length > 0
                ? [
                    button(ids.confirmHidden, t.approveHidden, `${draft.id}:${version.version}`, {
                      confirm: t.approveHiddenConfirm,
                    }),
                  ]
                : []),
              ...(draft.state === 'approved'
                ? [button(ids.stop, t.stop, String(draft.id), { style: 'danger', confirm: t.stopConfirm })]
                : []),
            ),
          ]
        : []),
    ],
  };
};

export interface HandoverData {
  draft: Draft;
  release: number;
  code: string;
  /** An earlier try may have left it there. */
  repeated: boolean;
}

/** What is said to the person who is asked, and whether it may be sent again; without `where` there is nothing to do any more. */
function askedOf(
  { draft, release: id, code, repeated }: HandoverData,
  t: Texts['drafts'],
): { intro: string; where?: (url: string) => string; again?: boolean } {
  const release = draft.releases.find((r) => r.id === id);
  if (release?.state === 'sent') return { intro: t.handoverDone };
  if (release?.state === 'cancelled') return { intro: t.handoverGivenUp };
  if (release?.state !== 'held') return { intro: t.handoverAgain };
  const stands = approvers(draft, currentOf(draft)).length >= release.quorum;
  const held = stands ? heldAs(code, repeated) : 'unapproved';
  if (held === 'byHand')
    return { intro: draft.crisis.drill ? t.handoverDrill : t.handover, where: t.handoverWhere };
  return {
    intro: t.heldBecause[held](escapeMrkdwn(code)),
    where: onlyLook(held) ? t.lookWhere : t.handoverWhere,
    again: !mustNotGoOut(held),
  };
}

/** An answer in the hands of people: to be posted, or to be looked for where it should be. */
export const handoverView: Render<HandoverData> = (data, say) => {
  const t = say.drafts;
  const { draft, release } = data;
  const { intro, where, again } = askedOf(data, t);
  if (!where) return { text: intro, blocks: [section(intro)] };
  const version =
    draft.versions.find((v) => v.version === draft.releases.find((r) => r.id === release)?.version) ??
    currentOf(draft);
  const { permalink } = draft.complaint;
  const value = `${draft.id}:${release}`;
  return {
    text: intro,
    blocks: [
      section(intro),
      ...pieces(version.text).map(
        (text): KnownBlock => ({
          type: 'rich_text',
          elements: [{ type: 'rich_text_preformatted', elements: [{ type: 'text', text }] }],
        }),
      ),
      ...(permalink ? [section(where(`<${permalink.replace(/[|<>]/g, '')}>`))] : []),
      actions(
        button(ids.posted, t.posted, value, { style: 'primary' }),
        ...(again ? [button(ids.again, t.again, value)] : []),
        button(ids.drop, t.drop, value, { style: 'danger' }),
      ),
    ],
  };
};

/** That the answer which was asked about before is in the hands of people again. */
export const heldAgainView: Render<{ byHand?: boolean }> = ({ byHand }, say) => {
  const text = byHand ? say.drafts.handedAgain : say.drafts.heldAgain;
  return { text, blocks: [section(text)] };
};

/** What one field of the form begins with: a field takes 3,000 characters, and a person may want to add some. */
const FIELD_START = 2400;

/** A text in parts for the fields of a form, and the white space between them, which a field would not keep. */
export function fieldParts(text: string): { parts: string[]; seams: string[] } {
  const parts: string[] = [];
  const seams: string[] = [];
  let rest = text;
  while (rest.length > FIELD_START) {
    const space = [...rest.slice(0, FIELD_START).matchAll(/\s+/g)].at(-1);
    const piece =
      space && space.index > 0 ? rest.slice(0, space.index) : (pieces(rest, FIELD_START)[0] ?? '');
    const seam = /^\s*/.exec(rest.slice(piece.length))?.[0] ?? '';
    parts.push(piece);
    seams.push(seam);
    rest = rest.slice(piece.length + seam.length);
  }
  return { parts: [...parts, rest], seams };
}

export function editForm(draft: Draft, channel: string, say: Texts): ModalView {
  const t = say.drafts.editForm;
  const version = currentOf(draft);
  const { parts, seams } = fieldParts(version.text);
  return form({
    id: ids.editForm,
    title: t.title,
    submit: t.submit,
    close: t.close,
    carry: { draft: draft.id, base: version.version, channel, seams },
    blocks: parts.map((initial, index) =>
      textField(`text${index === 0 ? '' : index + 1}`, index === 0 ? t.text : t.more, {
        initial,
        multiline: true,
        ...(index === 0 ? { hint: t.hint } : { optional: true }),
      }),
    ),
  });
}

/** The whole text again, as it was typed into the form's fields. */
export function textOfForm(values: { [field: string]: unknown }, seams: readonly string[]): string {
  const typed = [values.text, ...seams.map((_, index) => values[`text${index + 2}`])].map((value) =>
    typeof value === 'string' ? value : '',
  );
  return typed.reduce((text, part, index) => (part ? `${text}${seams[index - 1] ?? ''}${part}` : text), '');
}

/** Says to the lead that a public conversation goes nowhere. */
export const debateView: Render<{ rounds: number; leads: string[] }> = ({ rounds, leads }, say) => {
  const text = say.drafts.debateNote(leads.map((person) => `<@${person}>`).join(' '), rounds);
  return { text, blocks: [section(text)] };
};

/** Whose approval counts no more, why, and what that means for the answer. */
export const lapsedView: Render<{ approver: string; why: LapseInput['why']; outcome?: Withdrawn }> = (
  { approver, why, outcome = 'stopped' },
  say,
) => {
  const text = `${say.drafts.lapsed(`<@${approver}>`, say.drafts.lapsedWhy[why])} ${say.drafts.lapsedThen[outcome]}`;
  return { text, blocks: [section(text)] };
};

/** That somebody took an approval back when the answer may have been out already. */
export const lateView: Render<{ by: string; stopped: boolean }> = ({ by, stopped }, say) => {
  const text = say.drafts.late(`<@${by}>`, stopped);
  return { text, blocks: [section(text)] };
};

/** That the complaint of an approved answer was closed, and what that means for the answer. */
export const closedView: Render<{ outcome: Withdrawn }> = ({ outcome }, say) => {
  const text = `${say.drafts.closed} ${say.drafts.closedThen[outcome === 'late' ? 'late' : 'stopped']}`;
  return { text, blocks: [section(text)] };
};

/** What answers lack, said once to the lead. */
export const questionsView: Render<{ questions: string[]; leads: string[] }> = (
  { questions, leads },
  say,
) => {
  const t = say.drafts;
  const named = questions.map((question) => {
    const [part = '', language] = question.split('@');
    const name = say.wording.parts[part as PartKind] ?? part;
    return `• ${language ? t.inLanguage(name, say.crisis.languages[language as 'en' | 'id']) : name}`;
  });
  const intro = t.questions(leads.map((person) => `<@${person}>`).join(' '));
  return {
    text: intro,
    blocks: [section([intro, ...named].join('\n')), actions(button(ids.facts, t.record, 'open'))],
  };
};

/** Asks why a held answer is sent again, or given up, and says what that does. */
export function settleForm(
  how: 'again' | 'drop',
  { draft, release }: { draft: number; release: number },
  channel: string,
  say: Texts,
): ModalView {
  const { text, ...t } = say.drafts[how === 'again' ? 'againForm' : 'dropForm'];
  const { why, whyHint } = say.outbox.card;
  return form({
    id: how === 'again' ? ids.againForm : ids.dropForm,
    ...t,
    carry: { draft, release, channel },
    blocks: [section(text), textField('why', why, { hint: whyHint, max: 1000 })],
  });
}

export function postedForm(draft: number, release: number, channel: string, say: Texts): ModalView {
  const t = say.drafts.confirmForm;
  return form({
    id: ids.postedForm,
    title: t.title,
    submit: t.submit,
    close: t.close,
    carry: { draft, release, channel },
    blocks: [textField('link', t.link, { hint: t.hint, max: 2000 })],
  });
}
