/** Turns parsed mrkdwn and Slack text objects into DOM nodes. */
import { fullOf, slackDate } from './dates.js';
import { h } from './element.js';
import { emojiOf } from './emoji.js';
import { parseMrkdwn, parsePlain, safeUrl } from './mrkdwn.js';

/** DOM of mrkdwn text; `ws` gives names, zone and language. */
export function mrkdwn(text, ws, options) {
  return nodes(parseMrkdwn(text, options), ws);
}

/** DOM of a text object: `{type: 'mrkdwn' | 'plain_text', text, emoji?, verbatim?}`. */
export function textObject(object, ws) {
  if (!object) return [];
  if (typeof object === 'string') return [object];
  if (object.type === 'mrkdwn') return mrkdwn(object.text, ws, { verbatim: object.verbatim === true });
  return nodes(parsePlain(object.text, { emoji: object.emoji !== false }), ws);
}

/** The bare characters of a text object, for attributes and options. */
export function bareText(object) {
  if (!object) return '';
  const parsed = parsePlain(typeof object === 'string' ? object : object.text);
  return parsed
    .map((node) => (node.type === 'emoji' ? emojiOf(node.name) : node.type === 'break' ? '\n' : node.text))
    .join('');
}

/** A link that opens beside the page; undefined when the address is neither http nor https. */
export function link(url, children, props = {}) {
  const href = safeUrl(url);
  if (!href) return undefined;
  return h('a', { href, target: '_blank', rel: 'noopener noreferrer', ...props }, children);
}

/** A person's mention; the acting person's own is marked. */
export function userMention(id, ws, label) {
  const name = ws.user(id) || id === ws.botId ? ws.userName(id) : label || id;
  return h('span', { class: `mention${id === ws.as ? ' me' : ''}`, data: { user: id } }, `@${name}`);
}

/** A channel's mention, which opens the channel. */
export function channelMention(id, ws, label) {
  const known = ws.channel(id);
  const text = known ? ws.placeName(id) : `#${label || id}`;
  if (!known) return h('span', { class: 'mention' }, text);
  return h('button', { type: 'button', class: 'mention as-link', data: { openChannel: id } }, text);
}

/** `@here`, `@channel`, `@everyone`: shown as a live call to everyone. */
export function broadcast(range) {
  return h('span', { class: 'mention live' }, `@${range}`);
}

/** A user group's mention. */
export function groupMention(id, ws, label) {
  const group = ws.data.usergroups?.find((one) => one.id === id);
  const name = group?.handle || label?.replace(/^@/, '') || id;
  return h('span', { class: 'mention live' }, `@${name}`);
}

/** An emoji by Slack name; an unknown one stays readable as `:name:`. */
export function emojiNode(name) {
  const character = emojiOf(name);
  return h('span', { class: 'emoji', title: `:${name}:` }, character ?? `:${name}:`);
}

/** A date token in the acting person's zone, with the full instant as its tooltip. */
export function dateNode(token, ws) {
  const text = slackDate(token, ws.now, ws.zone);
  if (!Number.isFinite(token.ts)) return text;
  const at = new Date(token.ts * 1000);
  const time = h('time', { datetime: at.toISOString(), title: fullOf(at, ws.zone) }, text);
  return (token.url && link(token.url, time)) || time;
}

const wrappers = { bold: 'strong', italic: 'em', strike: 's', code: 'code', pre: 'pre', quote: 'blockquote' };

function nodes(parsed, ws) {
  return parsed.map((node) => {
    switch (node.type) {
      case 'text':
        return node.text;
      case 'break':
        return h('br');
      case 'emoji':
        return emojiNode(node.name);
      case 'link':
        return link(node.url, nodes(node.children, ws));
      case 'user':
        return userMention(node.id, ws, node.label);
      case 'channel':
        return channelMention(node.id, ws, node.label);
      case 'usergroup':
        return groupMention(node.id, ws, node.label);
      case 'broadcast':
        return broadcast(node.range);
      case 'date':
        return dateNode(node, ws);
      default:
        return h(wrappers[node.type], {}, node.children ? nodes(node.children, ws) : node.text);
    }
  });
}
