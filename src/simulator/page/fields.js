/** The Block Kit elements that hold a value: each becomes a field that can be read, written and checked. */
import { unixOf, wallClock } from './dates.js';
import { freshId, h } from './element.js';
import { bareText, textObject } from './formatted.js';

/**
 * A field: `node` to show, `read()` its value (undefined when empty; lists as arrays), `write(value)`,
 * `problem()` a sentence or undefined, `input` what takes the focus and the label.
 * @param onChange called after the person has changed the value
 */
export function fieldOf(element, ws, onChange) {
  return makers[element.type]?.(element, ws, onChange);
}

const placeholderOf = (element) => bareText(element.placeholder) || undefined;

function textual(type, extra = () => ({})) {
  return (element, ws, onChange) => {
    const input = h(element.multiline ? 'textarea' : 'input', {
      class: 'input',
      type: element.multiline ? undefined : type,
      rows: element.multiline ? '4' : undefined,
      placeholder: placeholderOf(element),
      autocomplete: 'off',
      onchange: onChange,
      ...extra(element),
    });
    input.value = element.initial_value ?? '';
    return {
      node: input,
      input,
      read: () => (input.value === '' ? undefined : input.value),
      write: (value) => {
        input.value = value ?? '';
      },
      problem: () => {
        const length = [...input.value].length;
        if (!input.validity.valid) return ws.words.badValue;
        if (length > 0 && element.min_length > length) return ws.words.tooShort(element.min_length);
        if (element.max_length && length > element.max_length) return ws.words.tooLong(element.max_length);
        return undefined;
      },
    };
  };
}

function picker(type, initial, extra) {
  return (element, ws, onChange) => {
    const input = h('input', { class: 'input short', type, onchange: onChange });
    input.value = initial(element, ws) ?? '';
    const { read, write } = extra?.(input, ws) ?? {
      read: () => input.value || undefined,
      write: (value) => {
        input.value = value ?? '';
      },
    };
    return {
      node: input,
      input,
      read,
      write,
      problem: () => (input.validity.valid ? undefined : ws.words.badValue),
    };
  };
}

function instant(input, ws) {
  return {
    read: () => (input.value ? unixOf(input.value.slice(0, 16), ws.zone.tz) : undefined),
    write: (value) => {
      input.value = value === undefined ? '' : wallClock(new Date(value * 1000), ws.zone.tz);
    },
  };
}

const optionsOf = (element) => [
  ...(element.options ?? []),
  ...(element.option_groups ?? []).flatMap((group) => group.options),
];
const optionNode = (option) => h('option', { value: option.value }, bareText(option.text));

function single(list, initial) {
  return (element, ws, onChange) => {
    const groups = element.option_groups;
    const choices = groups
      ? groups.map((group) => h('optgroup', { label: bareText(group.label) }, group.options.map(optionNode)))
      : list(element, ws).map(optionNode);
    const blank = h('option', { value: '' }, placeholderOf(element) ?? ws.words.choose);
    const input = h('select', { class: 'input select', onchange: onChange }, blank, choices);
    input.value = initial(element) ?? '';
    return {
      node: input,
      input,
      read: () => input.value || undefined,
      write: (value) => {
        input.value = value ?? '';
      },
      problem: () => undefined,
    };
  };
}

/** One radio button, or any number of check boxes. */
function ticks(kind, list, initial, boxed) {
  return (element, ws, onChange) => {
    const name = freshId('ticks');
    const many = kind === 'checkbox';
    const rows = list(element, ws).map((option) => {
      const box = h('input', { type: kind, name, value: option.value, onchange: onChange });
      const detail =
        option.description && h('span', { class: 'option-detail' }, textObject(option.description, ws));
      return h('label', { class: 'option' }, box, h('span', {}, textObject(option.text, ws), detail));
    });
    const node = h(
      'div',
      { class: `options${boxed ? ' boxed' : ''}`, role: many ? 'group' : 'radiogroup' },
      rows,
    );
    const boxes = [...node.querySelectorAll('input')];
    const write = (value) => {
      const wanted = new Set([value ?? []].flat());
      for (const box of boxes) box.checked = wanted.has(box.value);
    };
    write(initial(element));
    return {
      node,
      input: node,
      write,
      read: () => {
        const values = boxes.filter((box) => box.checked).map((box) => box.value);
        return many ? (values.length ? values : undefined) : values[0];
      },
      problem: () => {
        const count = boxes.filter((box) => box.checked).length;
        return element.max_selected_items && count > element.max_selected_items
          ? ws.words.badValue
          : undefined;
      },
    };
  };
}

const plain = (text, value) => ({ text: { type: 'plain_text', text, emoji: false }, value });
const people = (_, ws) => ws.people.map((user) => plain(ws.userName(user.id), user.id));

function conversations(element, ws) {
  const include = element.filter?.include;
  const kindOf = (channel) => (channel.is_im ? 'im' : channel.is_private ? 'private' : 'public');
  return ws.data.channels
    .filter((channel) => !channel.is_archived && (!include || include.includes(kindOf(channel))))
    .filter((channel) => !(element.filter?.exclude_bot_users && channel.is_im && ws.isBot(channel.user)))
    .map((channel) => plain(ws.placeName(channel.id), channel.id));
}

const publicChannels = (_, ws) =>
  ws.data.channels
    .filter((one) => !one.is_im && !one.is_private && !one.is_archived)
    .map((one) => plain(ws.placeName(one.id), one.id));
const values = (options) => options?.map((option) => option.value);
const number = (element) => ({
  step: element.is_decimal_allowed ? 'any' : '1',
  min: element.min_value,
  max: element.max_value,
});

const makers = {
  plain_text_input: textual('text'),
  email_text_input: textual('email'),
  url_text_input: textual('url'),
  number_input: textual('number', number),
  static_select: single(optionsOf, (element) => element.initial_option?.value),
  users_select: single(people, (element) => element.initial_user),
  conversations_select: single(conversations, (element) => element.initial_conversation),
  channels_select: single(publicChannels, (element) => element.initial_channel),
  multi_static_select: ticks('checkbox', optionsOf, (element) => values(element.initial_options), true),
  multi_users_select: ticks('checkbox', people, (element) => element.initial_users, true),
  multi_conversations_select: ticks(
    'checkbox',
    conversations,
    (element) => element.initial_conversations,
    true,
  ),
  multi_channels_select: ticks('checkbox', publicChannels, (element) => element.initial_channels, true),
  radio_buttons: ticks('radio', optionsOf, (element) => element.initial_option?.value),
  checkboxes: ticks('checkbox', optionsOf, (element) => values(element.initial_options)),
  datepicker: picker('date', (element) => element.initial_date),
  timepicker: picker('time', (element) => element.initial_time),
  datetimepicker: picker(
    'datetime-local',
    (element, ws) =>
      element.initial_date_time && wallClock(new Date(element.initial_date_time * 1000), ws.zone.tz),
    instant,
  ),
};
