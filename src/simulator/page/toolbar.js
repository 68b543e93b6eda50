/** The little bar on the message one points at: quick reactions, emoji picker, thread, and the app's shortcuts. */
import { h, iconButton } from './element.js';
import { emojiOf, picker } from './emoji.js';
import { closePopover, menu, popover, toast } from './overlays.js';

const quick = ['white_check_mark', 'eyes', 'raised_hands'];

/** One bar per message list; it moves to the row that is pointed at or focused. */
export class Toolbar {
  /** @param actions `{react(message, name), openThread?(message), shortcut(message, callbackId)}` */
  constructor(ws, actions) {
    this.ws = ws;
    this.actions = actions;
    this.node = h('div', { class: 'toolbar', role: 'toolbar' });
  }

  /** Moves the bar into a row. */
  attach(row, message) {
    // On the upper edge of its row, but never above the visible part of the list.
    const hidden = row.closest('.scroller').getBoundingClientRect().top - row.getBoundingClientRect().top;
    this.node.style.setProperty('top', `${hidden > -18 ? hidden + 4 : -14}px`);
    if (this.node.parentElement === row && this.lang === this.ws.lang) return;
    const { words } = this.ws;
    this.lang = this.ws.lang;
    this.node.setAttribute('aria-label', words.messageActions);
    const canReact = !message.ephemeral;
    this.node.replaceChildren(
      ...[
        ...(canReact ? quick.map((name) => this.#emojiButton(message, name)) : []),
        canReact &&
          iconButton('smile', words.addReaction, {
            data: { focusKey: 'tool-emoji' },
            onclick: (event) => this.pickEmoji(event.currentTarget, message),
          }),
        canReact &&
          this.actions.openThread &&
          iconButton('thread', words.replyInThread, {
            data: { focusKey: 'tool-thread' },
            onclick: () => this.actions.openThread(message),
          }),
        iconButton('more', words.moreActions, {
          'aria-haspopup': 'menu',
          data: { focusKey: 'tool-more' },
          onclick: (event) => this.#more(event.currentTarget, message),
        }),
      ].filter(Boolean),
    );
    row.append(this.node);
  }

  /** Offers the emoji beside `anchor` and reacts with the one chosen. */
  pickEmoji(anchor, message) {
    const buttons = picker.map((name) => this.#emojiButton(message, name, { close: '' }));
    popover(anchor, h('div', { class: 'emoji-grid' }, buttons), { label: this.ws.words.pickEmoji });
  }

  #emojiButton(message, name, extra = {}) {
    return h(
      'button',
      {
        type: 'button',
        class: 'icon-button emoji-button',
        'aria-label': this.ws.words.react(name),
        title: `:${name}:`,
        data: { emoji: name, ...(extra.close === '' ? { close: '' } : { focusKey: `tool-${name}` }) },
        onclick: () => this.actions.react(message, name),
      },
      emojiOf(name),
    );
  }

  #more(anchor, message) {
    const { ws, actions } = this;
    const shortcuts = message.ephemeral
      ? []
      : ws.shortcuts.map((one) => ({
          label: one.name,
          onclick: () => actions.shortcut(message, one.callback_id),
        }));
    const copy = {
      label: ws.words.copyText,
      onclick: async () => {
        closePopover();
        await navigator.clipboard?.writeText(message.text ?? '').then(
          () => toast(ws.words.copied),
          () => {},
        );
      },
    };
    menu(anchor, ws.words.moreActions, [...shortcuts, copy]);
  }
}
