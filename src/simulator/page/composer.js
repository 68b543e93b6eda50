/** The box one writes in: suggestions for commands, people, channels and emoji; Enter sends; drafts are kept. */

import { freshId, h, iconButton } from './element.js';
import { emojiOf, picker } from './emoji.js';
import { popover } from './overlays.js';
import { suggestionsFor } from './suggestions.js';
import { askedAt, commandOf } from './typed.js';

/** A composer; `place` names where its text would go, and each place keeps its own draft. */
export class Composer {
  #drafts = new Map();
  #place = '';
  #offered = [];
  #active = -1;
  #dismissed = '';

  /** @param send `async ({command?, text}) => boolean`: false puts the text back */
  constructor(host, ws, send) {
    this.ws = ws;
    this.send = send;
    const listId = freshId('suggestions');
    this.list = h('div', { class: 'suggestions', id: listId, role: 'listbox', hidden: true });
    this.box = h('textarea', {
      rows: '1',
      role: 'combobox',
      'aria-controls': listId,
      'aria-autocomplete': 'list',
      'aria-expanded': 'false',
      oninput: () => this.#changed(),
      onkeydown: (event) => this.#onKey(event),
      onblur: () => setTimeout(() => this.#offer([]), 150),
      onclick: () => this.#suggest(),
    });
    this.emojiButton = iconButton('smile', '', { onclick: (event) => this.#pickEmoji(event.currentTarget) });
    this.sendButton = iconButton('send', '', { class: 'icon-button send', onclick: () => this.#submit() });
    this.hint = h('span', { class: 'composer-hint' });
    this.node = h(
      'div',
      { class: 'composer' },
      this.list,
      this.box,
      h('div', { class: 'composer-foot' }, this.emojiButton, this.hint, this.sendButton),
    );
    host.append(this.node);
  }

  /** Points the composer at a place; `label` is its placeholder and accessible name, `hint` stands below. */
  aim(place, label, hint) {
    if (place !== this.#place) {
      this.#drafts.set(this.#place, this.box.value);
      this.#place = place;
      this.box.value = this.#drafts.get(place) ?? '';
      this.#offer([]);
      this.#changed();
    }
    const { words } = this.ws;
    this.box.placeholder = label;
    this.box.setAttribute('aria-label', label);
    this.hint.textContent = hint;
    this.list.setAttribute('aria-label', words.suggestions);
    for (const [button, text] of [
      [this.emojiButton, words.pickEmoji],
      [this.sendButton, words.send],
    ]) {
      button.setAttribute('aria-label', text);
      button.title = text;
    }
  }

  /** Puts text into the box and the caret behind it. */
  fill(text) {
    this.box.value = text;
    this.box.focus();
    this.box.setSelectionRange(text.length, text.length);
    this.#changed();
  }

  #changed() {
    this.box.style.setProperty('height', 'auto');
    this.box.style.setProperty('height', `${Math.min(220, this.box.scrollHeight)}px`);
    this.sendButton.disabled = this.box.value.trim() === '';
    if (document.activeElement === this.box) this.#suggest();
  }

  async #submit() {
    const typed = this.box.value;
    if (typed.trim() === '') return;
    const place = this.#place;
    const command = commandOf(typed);
    this.box.value = '';
    this.#offer([]);
    this.#changed();
    const sent = await this.send(command ?? { text: typed.trim() });
    if (sent) return;
    if (place !== this.#place) this.#drafts.set(place, typed);
    else if (this.box.value === '') {
      this.box.value = typed;
      this.#changed();
    }
  }

  #onKey(event) {
    if (event.isComposing) return;
    const offered = this.#offered.length > 0;
    if (offered && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      const step = event.key === 'ArrowDown' ? 1 : -1;
      const count = this.#offered.length;
      this.#mark(this.#active < 0 ? (step > 0 ? 0 : count - 1) : (this.#active + step + count) % count);
    } else if (offered && event.key === 'Escape') {
      this.#dismissed = this.box.value;
      this.#offer([]);
    } else if (offered && event.key === 'Tab' && !event.shiftKey)
      this.#take(this.#offered[Math.max(0, this.#active)]);
    else if (event.key === 'Enter' && !event.shiftKey) {
      if (offered && this.#active >= 0) this.#take(this.#offered[this.#active]);
      else this.#submit();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #suggest() {
    const asked =
      this.box.value === this.#dismissed ? undefined : askedAt(this.box.value, this.box.selectionStart);
    const options = asked ? suggestionsFor(asked, this.ws) : [];
    // What is complete already is sent by Enter, not completed once more.
    this.#offer(options, asked?.kind === '/' || options.some(({ exact }) => exact) ? -1 : 0);
  }

  #offer(options, active = -1) {
    this.#offered = options;
    this.list.hidden = options.length === 0;
    this.box.setAttribute('aria-expanded', String(options.length > 0));
    this.list.replaceChildren(
      ...options.map((option, index) =>
        h(
          'div',
          {
            class: 'suggestion',
            role: 'option',
            id: `${this.list.id}-${index}`,
            onpointerdown: (event) => {
              event.preventDefault();
              this.#take(option);
            },
          },
          h('span', { class: 'suggestion-name' }, option.show),
          option.detail && h('span', { class: 'suggestion-detail' }, option.detail),
        ),
      ),
    );
    this.#mark(options.length ? active : -1);
  }

  #mark(index) {
    this.#active = index;
    [...this.list.children].forEach((row, at) => {
      row.setAttribute('aria-selected', String(at === index));
      if (at === index) row.scrollIntoView({ block: 'nearest' });
    });
    if (index < 0) this.box.removeAttribute('aria-activedescendant');
    else this.box.setAttribute('aria-activedescendant', `${this.list.id}-${index}`);
  }

  #take(option) {
    const caret = this.box.selectionStart;
    this.#insert(option.insert, option.from, caret);
  }

  #insert(text, from, to) {
    const { value } = this.box;
    this.box.value = value.slice(0, from) + text + value.slice(to);
    this.box.focus();
    this.box.setSelectionRange(from + text.length, from + text.length);
    this.#changed();
  }

  #pickEmoji(anchor) {
    const at = this.box.selectionStart;
    const end = this.box.selectionEnd;
    const buttons = picker.map((name) =>
      h(
        'button',
        {
          type: 'button',
          class: 'icon-button emoji-button',
          'aria-label': `:${name}:`,
          title: `:${name}:`,
          data: { close: '' },
          onclick: () => setTimeout(() => this.#insert(`:${name}: `, at, end)),
        },
        emojiOf(name),
      ),
    );
    popover(anchor, h('div', { class: 'emoji-grid' }, buttons), { label: this.ws.words.pickEmoji });
  }
}
