/** Shows Slack's `rich_text` block. */
import { h } from './element.js';
import {
  broadcast,
  channelMention,
  dateNode,
  emojiNode,
  groupMention,
  link,
  mrkdwn,
  userMention,
} from './formatted.js';

const styleTags = { bold: 'strong', italic: 'em', strike: 's', underline: 'u', code: 'code' };

function styled(style, content) {
  let node = content;
  for (const [name, tag] of Object.entries(styleTags)) if (style?.[name]) node = h(tag, {}, node);
  return node;
}

function lines(text) {
  return String(text)
    .split('\n')
    .flatMap((line, index) => (index ? [h('br'), line] : [line]));
}

function inline(element, ws) {
  switch (element.type) {
    case 'text':
      return lines(element.text);
    case 'link':
      return link(element.url, element.text ?? element.url) ?? element.text ?? element.url;
    case 'emoji':
      return element.unicode
        ? h('span', { class: 'emoji', title: `:${element.name}:` }, fromUnicode(element.unicode))
        : emojiNode(element.name);
    case 'user':
      return userMention(element.user_id, ws);
    case 'channel':
      return channelMention(element.channel_id, ws);
    case 'usergroup':
      return groupMention(element.usergroup_id, ws);
    case 'broadcast':
      return broadcast(element.range);
    case 'team':
      return ws.data.team.name;
    case 'color':
      return h('code', {}, element.value);
    case 'date':
      return dateNode(
        { ts: element.timestamp, format: element.format, url: element.url, fallback: element.fallback ?? '' },
        ws,
      );
    default:
      return h('span', { class: 'warning-inline' }, ws.words.unknownElement(element.type));
  }
}

/** `1f468-200d-1f4bb` → the character; the text itself when it is no list of code points. */
function fromUnicode(code) {
  const points = code.split('-').map((part) => Number.parseInt(part, 16));
  return points.every((point) => point > 0 && point <= 0x10ffff) ? String.fromCodePoint(...points) : code;
}

const children = (part, ws) =>
  (part.elements ?? []).map((element) => styled(element.style, inline(element, ws)));

function listOf(part, ws) {
  const level = Math.min(8, Number(part.indent) || 0);
  const tag = part.style === 'ordered' ? 'ol' : 'ul';
  const start = tag === 'ol' && part.offset ? Number(part.offset) + 1 : undefined;
  const items = (part.elements ?? []).map((item) => h('li', {}, children(item, ws)));
  return h(tag, { class: `indent-${level}`, start }, items);
}

/** DOM of one rich_text block. */
export function richText(block, ws) {
  const parts = (block.elements ?? []).map((part) => {
    switch (part.type) {
      case 'rich_text_section':
        return h('div', {}, children(part, ws));
      case 'rich_text_list':
        return listOf(part, ws);
      case 'rich_text_quote':
        return h('blockquote', {}, children(part, ws));
      case 'rich_text_preformatted':
        return h('pre', {}, children(part, ws));
      default:
        return h('div', { class: 'warning-box' }, ws.words.unknownElement(part.type));
    }
  });
  return h('div', { class: 'rich-text' }, parts);
}

/** DOM of one table cell: raw text, a number, or rich text. */
export function cellContent(cell, ws) {
  if (cell?.type === 'rich_text') return richText(cell, ws);
  if (cell?.type === 'mrkdwn') return mrkdwn(cell.text, ws);
  return lines(cell?.text ?? cell?.value ?? '');
}
