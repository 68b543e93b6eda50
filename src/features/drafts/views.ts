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
import { escapeMrkdwn, richText } from '../../slack/mrkdwn.ts';
import type { Render } from '../../slack/view.ts';
import { when } from '../../slack/when.ts';
import type { Texts } from '../../texts/index.ts';
import { approvers, BOT, currentOf, type Draft, liveRelease, type Version } from './draft.ts';

/** Ids of what can be pressed and sent here. */
export const ids = {
  edit: 'drafts.edit',
  editForm: 'drafts.edit.form',
  stop: 'drafts.stop',
  posted: 'drafts.posted',
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
  return t.how(approval.emoji, roles.join(', '), approval.quorum);
}

export const cardView: Render<DraftCard> = ({ draft, version: number }, say, lang) => {
  const t = say.drafts;
  const version = draft.versions.find((v) => v.version === number) ?? currentOf(draft);
  const current = currentOf(draft).version === version.version;
  if (!current) {
    return {
      text: t.old,
      blocks: [
        context(`~${t.title(version.version)}~`, t.old),
        context(`~${escapeMrkdwn(version.text.slice(0, 1500)).replace(/\n+/g, ' ')}~`),
      ],
    };
  }
  const have = approvers(draft, version);
  const line = (text: string): KnownBlock => section(text);
  const open = draft.state === 'waiting' || draft.state === 'approved';
  return {
    text: t.notification(draft.complaint.id),
    blocks: [
      section(t.title(version.version)),
      richText(version.text),
      line(stateLine(draft, version, say, lang)),
      context(
        version.author === BOT ? t.byBot : t.byPerson(version.author),
        t.score(version.score),
        `#${version.sha256.slice(0, 8)}`,
        ...(have.length > 0
          ? [t.have(have.map((p) => `<@${p}>`).join(', '), have.length, draft.crisis.plan.approval.quorum)]
          : []),
      ),
      ...(open
        ? [
            actions(
              button(ids.edit, t.edit, `${draft.id}:${version.version}`),
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
}

function handover(intro: string, { draft, release }: HandoverData, say: Texts): KnownBlock[] {
  const t = say.drafts;
  const version =
    draft.versions.find((v) => v.version === draft.releases.find((r) => r.id === release)?.version) ??
    currentOf(draft);
  const { permalink } = draft.complaint;
  return [
    section(intro),
    {
      type: 'rich_text',
      elements: [{ type: 'rich_text_preformatted', elements: [{ type: 'text', text: version.text }] }],
    },
    ...(permalink ? [section(t.handoverWhere(`<${permalink.replace(/[|<>]/g, '')}>`))] : []),
    actions(button(ids.posted, t.posted, `${draft.id}:${release}`, { style: 'primary' })),
  ];
}

export const handoverView: Render<HandoverData> = (data, say) => {
  const intro = data.draft.crisis.drill ? say.drafts.handoverDrill : say.drafts.handover;
  return { text: intro, blocks: handover(intro, data, say) };
};

export const heldView: Render<HandoverData> = (data, say) => {
  const intro = say.drafts.heldNote(escapeMrkdwn(data.code));
  return { text: intro, blocks: handover(intro, data, say) };
};

export function editForm(draft: Draft, channel: string, say: Texts): ModalView {
  const t = say.drafts.editForm;
  const version = currentOf(draft);
  return form({
    id: ids.editForm,
    title: t.title,
    submit: t.submit,
    close: t.close,
    carry: { draft: draft.id, base: version.version, channel },
    blocks: [textField('text', t.text, { initial: version.text, multiline: true, hint: t.hint })],
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
