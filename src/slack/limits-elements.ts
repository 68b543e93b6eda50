/** Block elements and composition objects as Slack takes them: https://docs.slack.dev/reference/block-kit/block-elements */
import type { Fields, Rule } from './limits-grammar.ts';
import {
  all,
  boolean,
  byType,
  isObject,
  list,
  matching,
  notBoth,
  note,
  number,
  object,
  oneOf,
  shape,
  someOf,
  string,
  text,
} from './limits-grammar.ts';

/** A plain_text object of at most `max` characters. */
export const plain = (max: number): Rule => text(max, 'plain_text');
const date = matching(/^\d{4}-\d{2}-\d{2}$/, 'YYYY-MM-DD');
const ids = list(string(255), 100, 0);

const actionId: Rule = (value, pointer, walk) => {
  string(255)(value, pointer, walk);
  if (typeof value !== 'string') return;
  if (walk.actionIds.has(value))
    note(walk, pointer, 'duplicate', `action_id used twice in a block: ${value}`);
  walk.actionIds.add(value);
};

const focus: Rule = (value, pointer, walk) => {
  boolean(value, pointer, walk);
  if (value === true && ++walk.focused > 1)
    note(walk, pointer, 'duplicate', 'only one element may have focus_on_load');
};

const confirm = shape(
  { text: text(300) },
  { title: plain(100), confirm: plain(30), deny: plain(30), style: oneOf('primary', 'danger') },
);
const dispatch = shape(
  {},
  { trigger_actions_on: list(oneOf('on_enter_pressed', 'on_character_entered'), 2) },
);

const optionRest: Fields = { description: text(75), url: string(3000) };
const plainOption = shape({ text: plain(75), value: string(75) }, optionRest);
const richOption = shape({ text: text(75), value: string(75) }, optionRest);
const optionGroup = shape({ label: plain(75), options: list(plainOption, 100) });

/** The same text for the same value, whatever the order of its keys. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, each) =>
    isObject(each) ? Object.fromEntries(Object.entries(each).sort()) : each,
  );

/** What is preselected has to be one of the options, exactly. */
const initialAmongOptions: Rule = (value, pointer, walk) => {
  if (!isObject(value)) return;
  const groups = Array.isArray(value.option_groups) ? value.option_groups : [];
  const options = [value, ...groups].flatMap((holder) =>
    isObject(holder) && Array.isArray(holder.options) ? holder.options : [],
  );
  const known = new Set(options.map(canonical));
  const initial = Array.isArray(value.initial_options) ? value.initial_options : [];
  for (const chosen of value.initial_option === undefined ? initial : [value.initial_option])
    if (!known.has(canonical(chosen)))
      note(walk, pointer, 'bad_value', 'initial option must be exactly one of the options');
};

const conversationFilter = all(
  shape(
    {},
    {
      include: list(oneOf('im', 'mpim', 'private', 'public'), 4),
      exclude_external_shared_channels: boolean,
      exclude_bot_users: boolean,
    },
  ),
  someOf('include', 'exclude_external_shared_channels', 'exclude_bot_users'),
);

/** `response_url_enabled` works in inputs of a modal only. */
const modalOnly: Rule = (value, pointer, walk) => {
  boolean(value, pointer, walk);
  if (walk.surface !== 'modal') note(walk, pointer, 'not_allowed_here', 'works in modals only');
};

function element(required: Fields, optional: Fields, ...more: Rule[]): Rule {
  return all(shape({ type: string(40), ...required }, { action_id: actionId, ...optional }), ...more);
}

const choosing: Fields = { placeholder: plain(150), focus_on_load: focus, confirm };
const single = (own: Fields, required: Fields = {}, ...more: Rule[]): Rule =>
  element(required, { ...choosing, ...own }, ...more);
const multi = (own: Fields, ...more: Rule[]): Rule =>
  element({}, { ...choosing, max_selected_items: number(1, 100), ...own }, ...more);
const staticOptions: Fields = { options: list(plainOption, 100), option_groups: list(optionGroup, 100) };
const staticRules = [
  someOf('options', 'option_groups'),
  notBoth('options', 'option_groups'),
  initialAmongOptions,
];
const typing: Fields = { placeholder: plain(150), focus_on_load: focus, dispatch_action_config: dispatch };
const feedbackButton = shape({ text: plain(75), value: string(2000) }, { accessibility_label: string(75) });
const file = shape({}, { id: string(255), url: string(3000) });

/** The image element of context blocks and accessories. */
export const imageElement = all(
  shape(
    { type: oneOf('image'), alt_text: string(2000) },
    { image_url: string(3000), slack_file: all(file, someOf('id', 'url')) },
  ),
  someOf('image_url', 'slack_file'),
  notBoth('image_url', 'slack_file'),
);

const lengthsInOrder: Rule = (value, pointer, walk) => {
  if (!isObject(value)) return;
  const { min_length: min, max_length: max } = value;
  if (typeof min === 'number' && typeof max === 'number' && min > max)
    note(walk, pointer, 'bad_value', 'min_length is above max_length');
};

/** Every element Slack knows, by type. */
export const ELEMENTS: Record<string, Rule> = {
  button: element(
    { text: plain(75) },
    {
      value: string(2000),
      url: string(3000),
      style: oneOf('primary', 'danger'),
      accessibility_label: string(75),
      confirm,
    },
  ),
  workflow_button: element(
    { text: plain(75), workflow: object },
    { style: oneOf('primary', 'danger'), accessibility_label: string(75) },
  ),
  icon_button: element(
    { icon: string(50), text: plain(75) },
    { value: string(2000), accessibility_label: string(75), visible_to_user_ids: ids, confirm },
  ),
  feedback_buttons: element({ positive_button: feedbackButton, negative_button: feedbackButton }, {}),
  checkboxes: element(
    { options: list(richOption, 10) },
    { initial_options: list(richOption, 10), focus_on_load: focus, confirm },
    initialAmongOptions,
  ),
  radio_buttons: element(
    { options: list(richOption, 10) },
    { initial_option: richOption, focus_on_load: focus, confirm },
    initialAmongOptions,
  ),
  overflow: element({ options: list(plainOption, 5) }, { confirm }),
  datepicker: single({ initial_date: date }),
  timepicker: single({ initial_time: matching(/^([01]\d|2[0-3]):[0-5]\d$/, 'HH:mm'), timezone: string(100) }),
  datetimepicker: element(
    {},
    { initial_date_time: number(1_000_000_000, 9_999_999_999), focus_on_load: focus, confirm },
  ),
  static_select: single({ ...staticOptions, initial_option: plainOption }, {}, ...staticRules),
  multi_static_select: multi({ ...staticOptions, initial_options: list(plainOption, 100) }, ...staticRules),
  external_select: single({ initial_option: plainOption, min_query_length: number(0, 3000) }),
  multi_external_select: multi({
    initial_options: list(plainOption, 100),
    min_query_length: number(0, 3000),
  }),
  users_select: single({ initial_user: string(255) }),
  multi_users_select: multi({ initial_users: ids }),
  channels_select: single({ initial_channel: string(255), response_url_enabled: modalOnly }),
  multi_channels_select: multi({ initial_channels: ids }),
  conversations_select: single({
    initial_conversation: string(255),
    default_to_current_conversation: boolean,
    response_url_enabled: modalOnly,
    filter: conversationFilter,
  }),
  multi_conversations_select: multi({
    initial_conversations: ids,
    default_to_current_conversation: boolean,
    filter: conversationFilter,
  }),
  plain_text_input: element(
    {},
    {
      ...typing,
      initial_value: string(3000, 0),
      multiline: boolean,
      min_length: number(0, 3000),
      max_length: number(1, 3000),
    },
    lengthsInOrder,
  ),
  rich_text_input: element(
    {},
    { ...typing, initial_value: object, min_lines: number(1, 100), max_lines: number(1, 100) },
  ),
  number_input: element(
    { is_decimal_allowed: boolean },
    { ...typing, initial_value: string(100), min_value: string(100), max_value: string(100) },
  ),
  email_text_input: element({}, { ...typing, initial_value: string(3000, 0) }),
  url_text_input: element({}, { ...typing, initial_value: string(3000, 0) }),
  file_input: element({}, { filetypes: list(string(50), 100), max_files: number(1, 10) }),
  image: imageElement,
};

const choices = [
  'checkboxes',
  'radio_buttons',
  'datepicker',
  'timepicker',
  'static_select',
  'external_select',
  'users_select',
  'conversations_select',
  'channels_select',
  'multi_static_select',
  'multi_external_select',
  'multi_users_select',
  'multi_conversations_select',
  'multi_channels_select',
];

/** Which element may stand in which place of which block. */
export const PLACES = {
  actions: [...choices, 'button', 'datetimepicker', 'overflow', 'workflow_button', 'rich_text_input'],
  accessory: [...choices, 'button', 'image', 'overflow', 'workflow_button'],
  input: [
    ...choices,
    'datetimepicker',
    'plain_text_input',
    'rich_text_input',
    'number_input',
    'email_text_input',
    'url_text_input',
    'file_input',
  ],
  contextActions: ['feedback_buttons', 'icon_button'],
  card: ['button'],
} as const;

/** An element allowed in the named place. */
export function elementIn(place: keyof typeof PLACES): Rule {
  return byType(() => ELEMENTS, 'unknown_element', PLACES[place]);
}
