// What is shown of jobs that are stuck.
import { actions, button, form, type ModalView, section, textField } from '../../slack/blocks.ts';
import { escapeMrkdwn } from '../../slack/mrkdwn.ts';
import type { Render } from '../../slack/view.ts';
import type { Texts } from '../../texts/index.ts';

/** Ids of what can be pressed and sent here. */
export const stuckIds = {
  retry: 'crisis.stuck.retry',
  resolve: 'crisis.stuck.resolve',
  resolveForm: 'crisis.stuck.resolve.form',
  drop: 'crisis.stuck.drop',
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
              button(stuckIds.drop, t.drop, job.id, { style: 'danger', confirm: t.dropConfirm }),
            ),
          ]
        : []),
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
    blocks: [textField('link', t.link, { hint: t.hint, max: 2000 })],
  });
}
