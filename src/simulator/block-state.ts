/** What people type and choose in blocks: initial values, Slack's state shape, and the action of a click. */
import type { Json } from './model.ts';
import { ActError } from './model.ts';

/** The field in which each stateful element keeps its value; buttons and overflow menus keep none. */
const STATE_FIELD: Record<string, string> = {
  plain_text_input: 'value',
  number_input: 'value',
  email_text_input: 'value',
  url_text_input: 'value',
  rich_text_input: 'rich_text_value',
  datepicker: 'selected_date',
  timepicker: 'selected_time',
  datetimepicker: 'selected_date_time',
  static_select: 'selected_option',
  external_select: 'selected_option',
  radio_buttons: 'selected_option',
  checkboxes: 'selected_options',
  multi_static_select: 'selected_options',
  multi_external_select: 'selected_options',
  users_select: 'selected_user',
  multi_users_select: 'selected_users',
  channels_select: 'selected_channel',
  multi_channels_select: 'selected_channels',
  conversations_select: 'selected_conversation',
  multi_conversations_select: 'selected_conversations',
  file_input: 'files',
};

/** An interactive element and the block it stands in. */
export interface Found {
  element: Json;
  block: Json;
}

/** Every interactive element of these blocks, in order. */
export function elements(blocks: readonly Json[]): Found[] {
  return blocks.flatMap((block) => {
    const own = [block.accessory, block.element].filter(Boolean);
    if (block.type === 'actions' || block.type === 'context_actions') own.push(...(block.elements ?? []));
    const nested = block.type === 'container' ? elements(block.child_blocks ?? []) : [];
    const cards = block.type === 'carousel' ? block.elements : block.type === 'card' ? [block] : [];
    const buttons = cards.flatMap((card: Json) => card.actions ?? []);
    const here = [...own, ...buttons].filter((element) => element.action_id);
    return [...here.map((element) => ({ element, block })), ...nested];
  });
}

/** The element with this action id (and block id, where given). Throws when there is none. */
export function find(blocks: readonly Json[], actionId: string, blockId?: string, value?: unknown): Found {
  const all = elements(blocks).filter(
    ({ element, block }) => element.action_id === actionId && (!blockId || block.block_id === blockId),
  );
  const found = all.find(({ element }) => value !== undefined && element.value === value) ?? all[0];
  if (found) return found;
  const known = elements(blocks).map(({ element }) => element.action_id);
  throw new ActError('action_not_found', `${actionId} is not among ${known.join(', ') || 'nothing'}`);
}

function initial(element: Json, place: { channel?: string }): unknown {
  const many = STATE_FIELD[element.type]?.endsWith('s');
  if (element.default_to_current_conversation && place.channel) return many ? [place.channel] : place.channel;
  const name = Object.keys(element).find((key) => key.startsWith('initial_'));
  return name ? element[name] : many ? [] : null;
}

/** `state.values` as Slack sends it: initial values, overlaid with what the person did. */
export function stateValues(blocks: readonly Json[], done: Json, place: { channel?: string } = {}): Json {
  const values: Json = {};
  for (const { element, block } of elements(blocks)) {
    const field = STATE_FIELD[element.type];
    if (!field) continue;
    values[block.block_id] ??= {};
    values[block.block_id][element.action_id] = done[block.block_id]?.[element.action_id] ?? {
      type: element.type,
      [field]: initial(element, place),
    };
  }
  return values;
}

function option(element: Json, value: unknown): Json {
  const groups: Json[] = element.option_groups ?? [];
  const options: Json[] = [...(element.options ?? []), ...groups.flatMap((group) => group.options)];
  const wanted = typeof value === 'object' && value !== null ? (value as Json).value : value;
  const found = options.find((each) => each.value === wanted);
  if (found) return found;
  if (element.type.endsWith('external_select')) {
    if (typeof value === 'object' && value !== null) return value as Json;
    return { text: { type: 'plain_text', text: String(value) }, value: String(value) };
  }
  throw new ActError('option_not_found', `${String(wanted)} is not an option of ${element.action_id}`);
}

/** A primitive (or list of them) turned into the element's state, e.g. 'high' → its whole option. */
export function stateOf(element: Json, value: unknown): Json {
  const field = STATE_FIELD[element.type];
  if (!field) throw new ActError('not_an_input', `${element.type} holds no value`);
  const { type } = element;
  if (field === 'selected_options')
    return { type, [field]: [value ?? []].flat().map((each) => option(element, each)) };
  if (field.endsWith('s')) return { type, [field]: [value ?? []].flat() };
  if (value === null || value === undefined || value === '') return { type, [field]: null };
  if (field === 'selected_option') return { type, [field]: option(element, value) };
  if (field === 'rich_text_value' && typeof value === 'string') {
    const text = { type: 'rich_text_section', elements: [{ type: 'text', text: value }] };
    return { type, [field]: { type: 'rich_text', elements: [text] } };
  }
  return { type, [field]: field === 'selected_date_time' ? Number(value) : String(value) };
}

/** Whether a piece of state holds nothing. */
export function isEmpty(state: Json): boolean {
  const field = STATE_FIELD[state.type];
  const value = field ? state[field] : null;
  return (
    value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
  );
}

/** The entry of `actions` for a click or a choice. */
export function action({ element, block }: Found, value: unknown, ts: string): Json {
  const { action_id, type } = element;
  const base = { action_id, block_id: block.block_id, type, action_ts: ts };
  const { text, url, style, placeholder, confirm } = element;
  const look = Object.fromEntries(
    Object.entries({ text, url, style, placeholder, confirm }).filter(([, each]) => each !== undefined),
  );
  if (type === 'overflow') return { ...base, selected_option: option(element, value), ...look };
  if (type === 'feedback_buttons') {
    const button =
      value === element.negative_button.value ? element.negative_button : element.positive_button;
    return { ...base, text: button.text, value: button.value };
  }
  if (STATE_FIELD[type]) return { ...look, ...base, ...stateOf(element, value) };
  return { ...base, ...look, ...(element.value === undefined ? {} : { value: element.value }) };
}
