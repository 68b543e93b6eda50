/** Lists messages with their days; changes only the rows that changed. */

import { dayKey, dayOf } from './dates.js';
import { h } from './element.js';
import { authorOf, dateOf, messageRow } from './message-row.js';

/** A list of messages in a scroller; keeps its place while messages come and go. */
export class MessageList {
  #rows = new Map();

  /**
   * @param list the element that holds the rows
   * @param actions `{dispatch(message, kind, action), react(message, name), openThread(message), toolbar}`
   */
  constructor(list, ws, actions) {
    this.list = list;
    this.ws = ws;
    this.actions = actions;
    list.addEventListener('keydown', (event) => this.#onKey(event));
    for (const type of ['pointerover', 'focusin'])
      list.addEventListener(type, (event) => this.#onPoint(event));
  }

  /** Forgets all rows, so that the next `show` draws everything anew. */
  clear() {
    this.#rows.clear();
    this.list.replaceChildren();
  }

  /** Shows these messages, oldest first. `thread` true: replies of one thread, root first. */
  show(messages, { thread = false } = {}) {
    const { ws } = this;
    const wanted = [];
    let before;
    let day = '';
    for (const message of messages) {
      const at = dateOf(message.ts);
      const today = dayKey(at, ws.zone.tz);
      if (today !== day) {
        day = today;
        const label = dayOf(at, ws.now, ws.zone);
        wanted.push([`day-${today}`, label, () => h('div', { class: 'day' }, h('span', {}, label))]);
        before = undefined;
      }
      const compact = this.#follows(before, message);
      const signature = JSON.stringify([message, compact, ws.as, authorOf(message, ws)]);
      wanted.push([
        `${message.ts}${message.ephemeral ? 'e' : ''}`,
        signature,
        () => messageRow(message, ws, this.actions, { compact, thread }),
      ]);
      before = message;
      if (thread && message === messages[0] && messages.length > 1) {
        const label = ws.words.replies(messages.length - 1);
        wanted.push(['replies', label, () => h('div', { class: 'reply-divider' }, h('span', {}, label))]);
        before = undefined;
      }
    }
    this.#reconcile(wanted);
  }

  /** Scrolls to a message and marks it for a moment; false when it is not in the list. */
  reveal(ts) {
    const row = this.#rows.get(ts)?.node;
    if (!row) return false;
    row.scrollIntoView({ block: 'center' });
    row.classList.add('revealed');
    setTimeout(() => row.classList.remove('revealed'), 2500);
    row.focus({ preventScroll: true });
    return true;
  }

  #follows(before, message) {
    if (!before || before.subtype || message.subtype || before.ephemeral !== message.ephemeral) return false;
    if (before.user !== message.user || before.username !== message.username || message.pinned) return false;
    return Number(message.ts) - Number(before.ts) < 300;
  }

  #reconcile(wanted) {
    const { list } = this;
    const active = document.activeElement;
    const focusedRow = list.contains(active) ? active.closest('.message') : undefined;
    const focusKey = active?.dataset?.focusKey;
    const keys = new Set(wanted.map(([key]) => key));
    for (const [key, row] of this.#rows) {
      if (keys.has(key)) continue;
      row.node.remove();
      this.#rows.delete(key);
    }
    let cursor = list.firstChild;
    for (const [key, signature, build] of wanted) {
      const known = this.#rows.get(key);
      if (known && known.signature === signature) {
        if (known.node === cursor) cursor = cursor.nextSibling;
        else list.insertBefore(known.node, cursor);
        continue;
      }
      const node = build();
      this.#rows.set(key, { node, signature });
      if (known) {
        if (known.node === cursor) cursor = cursor.nextSibling;
        known.node.replaceWith(node);
        if (known.node === focusedRow) this.#refocus(node, focusKey);
      } else list.insertBefore(node, cursor);
    }
    const rows = [...list.querySelectorAll('.message')];
    if (rows.length && !rows.some((row) => row.tabIndex === 0)) rows.at(-1).tabIndex = 0;
  }

  #refocus(row, focusKey) {
    const same =
      focusKey &&
      [...row.querySelectorAll('[data-focus-key]')].find((one) => one.dataset.focusKey === focusKey);
    (same || row).focus({ preventScroll: true });
  }

  #onPoint(event) {
    const row = event.target.closest?.('.message');
    if (!row) return;
    if (event.type === 'focusin') {
      for (const other of this.list.querySelectorAll('.message[tabindex="0"]')) other.tabIndex = -1;
      row.tabIndex = 0;
    }
    this.actions.toolbar.attach(row, row.message);
  }

  #onKey(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || !event.target.classList?.contains('message')) return;
    const rows = [...this.list.querySelectorAll('.message')];
    const next = rows[rows.indexOf(event.target) + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  }
}
