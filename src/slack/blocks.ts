// Block Kit as small functions: what our views are written with. Limits are held here, so that no view can exceed them.
import type {
  ActionsBlock,
  Button,
  ContextBlock,
  DividerBlock,
  HeaderBlock,
  InputBlock,
  KnownBlock,
  ModalView,
  PlainTextElement,
  PlainTextOption,
  SectionBlock,
} from '@slack/types';

export type { KnownBlock, ModalView };

/** Cuts at `max` UTF-16 units with an ellipsis, never inside a surrogate pair. */
export function cut(text: string, max: number): string {
  if (text.length <= max) return text;
  const end = /[\uD800-\uDBFF]/.test(text[max - 2] ?? '') ? max - 2 : max - 1;
  return `${text.slice(0, end)}…`;
}

export const plain = (text: string, max = 150): PlainTextElement => ({
  type: 'plain_text',
  text: cut(text, max),
  emoji: true,
});

export const header = (text: string): HeaderBlock => ({ type: 'header', text: plain(text, 150) });

const SECTION_MAX = 3000;

/** A paragraph in Slack's mrkdwn. Whatever a stranger wrote must have been escaped before it comes here. */
export const section = (text: string, accessory?: Button): SectionBlock => ({
  type: 'section',
  text: { type: 'mrkdwn', text: cut(text, SECTION_MAX) },
  ...(accessory ? { accessory } : {}),
});

/** Lines as they stand below each other, in as many sections as they need: nothing is cut. */
export function paragraphs(lines: string[]): SectionBlock[] {
  const sections: string[] = [];
  for (const line of lines.flatMap((each) => each.match(/.{1,2900}(?=\s|$)|.{1,2900}/gu) ?? [])) {
    const last = sections.at(-1);
    if (last !== undefined && last.length + 1 + line.length <= SECTION_MAX)
      sections[sections.length - 1] = `${last}\n${line}`;
    else sections.push(line);
  }
  return sections.map((text) => section(text));
}

/** Up to ten short facts side by side. */
export const fields = (texts: string[]): SectionBlock => ({
  type: 'section',
  fields: texts.slice(0, 10).map((text) => ({ type: 'mrkdwn', text: cut(text, 2000) })),
});

export const context = (...texts: string[]): ContextBlock => ({
  type: 'context',
  elements: texts.slice(0, 10).map((text) => ({ type: 'mrkdwn', text: cut(text, 3000) })),
});

export const divider = (): DividerBlock => ({ type: 'divider' });

export interface ButtonOptions {
  style?: 'primary' | 'danger';
  url?: string;
  confirm?: { title: string; text: string; yes: string; no: string };
}

/** @param id the action id @param value what the button carries, at most 2,000 characters */
export const button = (id: string, text: string, value: string, options: ButtonOptions = {}): Button => ({
  type: 'button',
  action_id: id,
  text: plain(text, 75),
  value,
  ...(options.style ? { style: options.style } : {}),
  ...(options.url ? { url: options.url } : {}),
  ...(options.confirm
    ? {
        confirm: {
          title: plain(options.confirm.title, 100),
          text: plain(options.confirm.text, 300),
          confirm: plain(options.confirm.yes, 30),
          deny: plain(options.confirm.no, 30),
        },
      }
    : {}),
});

export const actions = (...elements: Button[]): ActionsBlock => ({
  type: 'actions',
  elements: elements.slice(0, 25),
});

interface FieldOptions {
  hint?: string;
  optional?: boolean;
}

const input = (
  id: string,
  label: string,
  element: InputBlock['element'],
  options: FieldOptions,
): InputBlock => ({
  type: 'input',
  block_id: id,
  label: plain(label, 2000),
  element,
  ...(options.hint ? { hint: plain(options.hint, 2000) } : {}),
  ...(options.optional ? { optional: true } : {}),
});

/** A text field. Its block and its element share the id. */
export const textField = (
  id: string,
  label: string,
  options: FieldOptions & { initial?: string; multiline?: boolean; placeholder?: string; max?: number } = {},
): InputBlock =>
  input(
    id,
    label,
    {
      type: 'plain_text_input',
      action_id: id,
      max_length: options.max ?? 3000,
      ...(options.multiline ? { multiline: true } : {}),
      ...(options.initial ? { initial_value: cut(options.initial, options.max ?? 3000) } : {}),
      ...(options.placeholder ? { placeholder: plain(options.placeholder, 150) } : {}),
    },
    options,
  );

export interface Choice {
  value: string;
  text: string;
  description?: string;
}

const option = (choice: Choice): PlainTextOption => ({
  value: choice.value,
  text: plain(choice.text, 75),
  ...(choice.description ? { description: plain(choice.description, 75) } : {}),
});

/** A list to choose one from; at most 100 choices, at least one. */
export const choiceField = (
  id: string,
  label: string,
  choices: Choice[],
  options: FieldOptions & { initial?: string; radio?: boolean } = {},
): InputBlock => {
  const all = choices.slice(0, options.radio ? 10 : 100).map(option);
  const initial = all.find((o) => o.value === options.initial);
  return input(
    id,
    label,
    {
      type: options.radio ? 'radio_buttons' : 'static_select',
      action_id: id,
      options: all,
      ...(initial ? { initial_option: initial } : {}),
    },
    options,
  );
};

/** A list of the workspace's people to choose one from. */
export const personField = (
  id: string,
  label: string,
  options: FieldOptions & { initial?: string } = {},
): InputBlock =>
  input(
    id,
    label,
    { type: 'users_select', action_id: id, ...(options.initial ? { initial_user: options.initial } : {}) },
    options,
  );

/** A modal. `carry` comes back with its submit. */
export const form = (options: {
  id: string;
  title: string;
  submit?: string;
  close: string;
  carry?: { [key: string]: unknown };
  blocks: KnownBlock[];
}): ModalView => ({
  type: 'modal',
  callback_id: options.id,
  title: plain(options.title, 24),
  close: plain(options.close, 24),
  ...(options.submit ? { submit: plain(options.submit, 24) } : {}),
  private_metadata: JSON.stringify(options.carry ?? {}),
  blocks: options.blocks.slice(0, 100),
});
