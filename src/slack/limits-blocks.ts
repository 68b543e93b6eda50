/** Blocks as Slack takes them, and where each may stand: https://docs.slack.dev/reference/block-kit/blocks */
import { elementIn, imageElement, plain } from './limits-elements.ts';
import type { Fields, Rule, Surface } from './limits-grammar.ts';
import {
  all,
  boolean,
  byType,
  isObject,
  list,
  note,
  number,
  object,
  oneOf,
  shape,
  someOf,
  string,
  text,
} from './limits-grammar.ts';

const richTextLeaf: Record<string, Rule> = {
  text: someOf('text'),
  link: someOf('url'),
  emoji: someOf('name'),
  user: someOf('user_id'),
  usergroup: someOf('usergroup_id'),
  channel: someOf('channel_id'),
  team: someOf('team_id'),
  broadcast: someOf('range'),
  date: all(someOf('timestamp'), someOf('format')),
  color: someOf('value'),
};
const leaf = byType(() => richTextLeaf, 'unknown_element');
const border = { border: oneOf(0, 1) };
const richTextPart = (elements: Rule, optional: Fields = {}, required: Fields = {}): Rule =>
  shape({ type: string(40), elements: list(elements, 10_000, 0), ...required }, optional);
const section = richTextPart(leaf);
const richTextParts: Record<string, Rule> = {
  rich_text_section: section,
  rich_text_quote: richTextPart(leaf, border),
  rich_text_preformatted: richTextPart(leaf, { ...border, language: string(50) }),
  rich_text_list: richTextPart(
    section,
    { indent: number(0, 8), offset: number(0, 10_000), ...border },
    { style: oneOf('bullet', 'ordered') },
  ),
};

const blockId: Rule = (value, pointer, walk) => {
  string(255)(value, pointer, walk);
  if (typeof value !== 'string') return;
  if (walk.blockIds.has(value)) note(walk, pointer, 'duplicate', `block_id used twice: ${value}`);
  walk.blockIds.add(value);
};

/** A block of exactly these fields that may stand on these surfaces. */
function block(surfaces: Surface[], required: Fields, optional: Fields = {}, ...more: Rule[]): Rule {
  const fields = all(shape({ type: string(40), ...required }, { block_id: blockId, ...optional }), ...more);
  return (value, pointer, walk) => {
    if (!surfaces.includes(walk.surface))
      note(walk, `${pointer}/type`, 'not_allowed_here', `not allowed in a ${walk.surface}`);
    walk.actionIds = new Set();
    fields(value, pointer, walk);
  };
}

const everywhere: Surface[] = ['message', 'modal', 'home'];
const messages: Surface[] = ['message'];

const markdownTotal: Rule = (value, pointer, walk) => {
  if (typeof value !== 'string') return note(walk, pointer, 'wrong_type', 'must be a string');
  walk.markdownLength += value.length;
  if (!value) note(walk, pointer, 'too_short', 'must be at least 1 character');
  if (walk.markdownLength > 12_000)
    note(walk, pointer, 'too_long', 'markdown blocks of a message hold 12000 characters together');
};

const cell: Rule = byType(
  () => ({
    raw_text: shape({ type: string(20), text: string(10_000) }),
    raw_number: shape({ type: string(20), value: number(-Infinity, Infinity), text: string(100) }),
    rich_text: richText,
  }),
  'unknown_element',
);

function cellLength(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (Array.isArray(value)) return value.reduce((sum: number, each) => sum + cellLength(each), 0);
  if (!isObject(value)) return 0;
  return cellLength(value.text) + cellLength(value.elements) + cellLength(value.rows);
}

const oneTable: Rule = (value, pointer, walk) => {
  if (++walk.tables > 1) note(walk, pointer, 'too_many', 'only one table per message');
  if (cellLength(value) > 10_000) note(walk, pointer, 'too_long', 'a table holds 10000 characters');
};

const richText = block(everywhere, {
  elements: list(
    byType(() => richTextParts, 'unknown_element'),
    1000,
    0,
  ),
});
const card = block(
  messages,
  {},
  {
    hero_image: imageElement,
    icon: imageElement,
    title: text(150, 'mrkdwn'),
    subtitle: text(150, 'mrkdwn'),
    body: text(200, 'mrkdwn'),
    actions: list(elementIn('card'), 3),
  },
  someOf('hero_image', 'title', 'actions', 'body'),
);
const taskCard = block(
  messages,
  {
    task_id: string(255),
    title: string(3000),
    status: oneOf('pending', 'in_progress', 'complete', 'error'),
  },
  { details: richText, output: richText, sources: list(object, 100, 0) },
);

const input: Rule = (value, pointer, walk) => {
  block(
    everywhere,
    { label: plain(2000), element: elementIn('input') },
    { hint: plain(2000), optional: boolean, dispatch_action: boolean },
  )(value, pointer, walk);
  const element = isObject(value) ? value.element : undefined;
  if (walk.surface !== 'modal' && isObject(element) && element.type === 'file_input')
    note(walk, `${pointer}/element/type`, 'not_allowed_here', 'file_input works in modals only');
};

const CHILDREN = [
  'actions',
  'context',
  'divider',
  'file',
  'header',
  'image',
  'input',
  'rich_text',
  'section',
  'table',
  'video',
];

const BLOCKS: Record<string, Rule> = {
  section: block(
    everywhere,
    {},
    { text: text(3000), fields: list(text(2000), 10), accessory: elementIn('accessory'), expand: boolean },
    someOf('text', 'fields'),
  ),
  header: block(everywhere, { text: plain(150) }),
  divider: block(everywhere, {}),
  image: block(
    everywhere,
    { alt_text: string(2000) },
    { image_url: string(3000), slack_file: object, title: plain(2000) },
    someOf('image_url', 'slack_file'),
  ),
  actions: block(everywhere, { elements: list(elementIn('actions'), 25) }),
  context: block(everywhere, {
    elements: list(
      byType(() => ({ image: imageElement, plain_text: text(2000), mrkdwn: text(2000) }), 'unknown_element'),
      10,
    ),
  }),
  context_actions: block(messages, { elements: list(elementIn('contextActions'), 5) }),
  input,
  rich_text: richText,
  markdown: block(messages, { text: markdownTotal }),
  table: block(
    messages,
    { rows: list(list(cell, 20), 100) },
    {
      column_settings: list(shape({}, { align: oneOf('left', 'center', 'right'), is_wrapped: boolean }), 20),
    },
    oneTable,
  ),
  data_table: block(
    messages,
    { rows: list(list(cell, 20), 201, 2), caption: string(3000) },
    { page_size: number(1, 100), row_header_column_index: number(0, 19) },
  ),
  card,
  carousel: block(messages, { elements: list(card, 10) }),
  container: block(
    messages,
    {
      child_blocks: list(
        byType(() => BLOCKS, 'unknown_block', CHILDREN),
        10,
      ),
    },
    {
      title: plain(150),
      rich_text_title: richText,
      subtitle: text(150),
      width: oneOf('narrow', 'standard', 'wide', 'full'),
      icon: imageElement,
      is_collapsible: boolean,
      default_collapsed: boolean,
      has_header_divider: boolean,
    },
    someOf('title', 'rich_text_title'),
  ),
  alert: block(
    ['modal'],
    { text: text(200) },
    { level: oneOf('default', 'info', 'warning', 'error', 'success') },
  ),
  file: block(messages, { source: oneOf('remote'), external_id: string(255) }),
  video: block(
    everywhere,
    { video_url: string(3000), thumbnail_url: string(3000), alt_text: string(2000), title: plain(199) },
    {
      title_url: string(3000),
      author_name: string(49),
      provider_name: string(255),
      provider_icon_url: string(3000),
      description: plain(3000),
    },
  ),
  task_card: taskCard,
  plan: block(messages, { title: string(3000) }, { tasks: list(taskCard, 100, 0) }),
};

/** Any block Slack knows. */
export const anyBlock = byType(() => BLOCKS, 'unknown_block');
