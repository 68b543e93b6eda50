/** Shows one message: author, text, blocks, attachments, files, reactions, replies. */
import { renderAttachments, renderBlocks } from './blocks.js';
import { fullOf, timeOf } from './dates.js';
import { avatar, h, icon } from './element.js';
import { emojiNode, link, mrkdwn } from './formatted.js';

/** The instant of a message's `ts`. */
export const dateOf = (ts) => new Date(Number.parseFloat(ts) * 1000);
const systemSubtype =
  /^(channel|group)_(join|leave|topic|purpose|name|archive|unarchive|convert_to_private)$|^(pinned_item|bot_add|bot_remove|reminder_add|tombstone)$/;

/** Names with the acting person first: `you, Sari and Budi`. */
function namesOf(users, ws) {
  const ordered = [...users].sort((a, b) => (b === ws.as) - (a === ws.as));
  const names = ordered.map((id) => (id === ws.as ? ws.words.you : ws.userName(id)));
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} ${ws.words.and} ${names.at(-1)}`;
}

/** A message's plain text, for its accessible name. */
function summary(message) {
  return (message.text ?? '').replace(/\s+/g, ' ').slice(0, 120);
}

/** The name a message goes by. */
export function authorOf(message, ws) {
  return message.username || ws.userName(message.user);
}

/** DOM of one message. `compact`: it follows another of the same author; `thread`: it stands in the thread pane. */
export function messageRow(message, ws, actions, { compact, thread }) {
  const author = authorOf(message, ws);
  const at = dateOf(message.ts);
  const bot = message.is_bot || ws.isBot(message.user);
  const system = systemSubtype.test(message.subtype ?? '');
  const short = compact || system;
  const time = h(
    'time',
    { class: 'at', datetime: at.toISOString(), title: fullOf(at, ws.zone) },
    timeOf(at, ws.zone),
  );
  const row = h(
    'article',
    {
      class: `message${short ? ' compact' : ''}${system ? ' system' : ''}${message.pinned ? ' is-pinned' : ''}${message.ephemeral ? ' ephemeral' : ''}`,
      tabindex: '-1',
      'aria-label': `${author}, ${timeOf(at, ws.zone)}: ${summary(message)}`,
      data: { ts: message.ts, focusKey: `row-${message.ts}` },
    },
    message.pinned && h('div', { class: 'flag' }, icon('pin'), ws.words.pinned),
    message.ephemeral && h('div', { class: 'flag' }, icon('eye'), ws.words.onlyYou),
    h(
      'div',
      { class: 'gutter' },
      short ? time : avatar(author, message.username ? undefined : message.user, bot ? 'bot' : ''),
    ),
    h(
      'div',
      { class: 'body' },
      !short &&
        h(
          'div',
          { class: 'author' },
          h('strong', {}, author),
          bot && h('span', { class: 'badge' }, ws.words.bot),
          time,
        ),
      content(message, ws, actions),
      reactionChips(message, ws, actions),
      !thread && replyLink(message, ws, actions),
    ),
  );
  row.message = message;
  return row;
}

function content(message, ws, actions) {
  if (message.subtype === 'tombstone') return h('div', { class: 'text' }, ws.words.deleted);
  const surface = { ws, dispatch: (kind, action) => actions.dispatch(message, kind, action) };
  const edited = message.edited && h('span', { class: 'edited' }, ` ${ws.words.edited}`);
  // What a person typed comes with a rich_text block that says no more than the text: the text has its marks and emoji.
  const typed =
    message.text && !message.is_bot && message.blocks?.every((block) => block.type === 'rich_text');
  const blocks = message.blocks?.length && !typed ? renderBlocks(message.blocks, surface) : undefined;
  const text =
    !blocks && message.text ? h('div', { class: 'text' }, mrkdwn(message.text, ws), edited) : undefined;
  const files = message.files?.map((file) => {
    const name = file.title || file.name || file.id;
    const url = file.url_private || file.permalink;
    if (url && file.mimetype === 'image/png') {
      const address = new URL(url, location.href);
      // The page may only show pictures of its own origin.
      const picture = { class: 'picture', src: address.pathname, alt: file.alt_txt || name, loading: 'lazy' };
      return h('figure', { class: 'file' }, h('img', picture), h('figcaption', {}, name));
    }
    return h(
      'div',
      { class: 'file' },
      icon('file'),
      (url && link(new URL(url, location.href).href, name)) || name,
    );
  });
  return [text, blocks, blocks && edited, renderAttachments(message.attachments ?? [], surface), files];
}

function reactionChips(message, ws, actions) {
  if (!message.reactions?.length) return undefined;
  const chips = message.reactions.map(({ name, users }) => {
    const label = ws.words.reactedWith(namesOf(users, ws), name);
    const props = {
      type: 'button',
      class: 'reaction',
      'aria-pressed': String(users.includes(ws.as)),
      'aria-label': label,
      data: { reaction: name, focusKey: `reaction-${name}` },
      onclick: () => actions.react(message, name),
    };
    return h(
      'button',
      props,
      emojiNode(name),
      h('span', {}, String(users.length)),
      h('span', { class: 'tip', 'aria-hidden': 'true' }, label),
    );
  });
  const add = h(
    'button',
    {
      type: 'button',
      class: 'reaction add',
      'aria-label': ws.words.addReaction,
      data: { focusKey: 'reaction-add' },
      onclick: (event) => actions.toolbar.pickEmoji(event.currentTarget, message),
    },
    icon('smile'),
    '+',
  );
  return h('div', { class: 'reactions' }, chips, add);
}

function replyLink(message, ws, actions) {
  if (!message.reply_count) return undefined;
  return h(
    'button',
    {
      type: 'button',
      class: 'replies',
      data: { focusKey: 'replies' },
      onclick: () => actions.openThread(message),
    },
    icon('thread'),
    ws.words.replies(message.reply_count),
  );
}
