/** The middle: a channel's head, bookmarks, messages and foot, or the app's Home tab. */
import { renderBlocks } from './blocks.js';
import { h, icon, update } from './element.js';
import { link, mrkdwn } from './formatted.js';
import { popover } from './overlays.js';

const byId = (name) => document.getElementById(name);

/** Draws what surrounds the messages. */
export class Pane {
  /** @param actions `{open(place), join(channelId), reveal(ts), dispatchHome(view, action)}` */
  constructor(ws, actions) {
    this.ws = ws;
    this.actions = actions;
    this.title = byId('title');
    this.topic = byId('topic');
    this.tools = byId('tools');
    this.tabs = byId('tabs');
    this.bookmarks = byId('bookmarks');
    this.home = byId('home');
    this.bar = byId('bar');
    this.empty = byId('empty');
  }

  /** The head of a channel or of the app. */
  drawHead(place, details) {
    const { ws } = this;
    this.details = details;
    const channel = place.kind === 'channel' ? ws.channel(place.id) : undefined;
    const app = place.kind === 'home' || (channel?.is_im && channel.user === ws.botId);
    const name = app ? ws.userName(ws.botId) : ws.placeName(place.id);
    const mark = channel && !channel.is_im && icon(channel.is_private ? 'lock' : 'hash');
    update(this.title, ...[mark, channel && !channel.is_im ? channel.name : name].filter(Boolean));
    update(this.topic, ...(channel ? mrkdwn(channel.topic || channel.purpose || '', ws) : []));
    document.title = `${name} · ${ws.words.title}`;
    this.#drawTabs(app, place);
    this.#drawTools(channel && !channel.is_im ? channel : undefined, details);
    const marks = details?.bookmarks ?? [];
    this.bookmarks.hidden = marks.length === 0 || place.kind === 'home';
    update(
      this.bookmarks,
      ...marks.map((one) => link(one.link, [icon('link'), one.title], { class: 'bookmark' }) ?? one.title),
    );
  }

  #drawTabs(app, place) {
    this.tabs.hidden = !app;
    if (!app) return;
    const { words } = this.ws;
    const tab = (label, selected, onclick, name) =>
      h(
        'button',
        {
          type: 'button',
          role: 'tab',
          'aria-selected': String(selected),
          class: 'tab',
          data: { tab: name },
          onclick,
        },
        label,
      );
    update(
      this.tabs,
      tab(
        words.homeTab,
        place.kind === 'home',
        () => this.actions.open({ kind: 'home', id: 'home' }),
        'home',
      ),
      tab(words.messagesTab, place.kind === 'channel', () => this.actions.writeTo(this.ws.botId), 'messages'),
    );
  }

  #drawTools(channel, details) {
    const { ws } = this;
    const { words } = ws;
    const focused = document.activeElement?.dataset?.tool;
    const tools = [];
    const pins = details?.pins ?? [];
    if (channel && pins.length > 0) {
      const show = (event) => {
        const found = this.details.pins
          .map((ts) => this.details.messages.find((message) => message.ts === ts))
          .filter(Boolean);
        const rows = found.map((message) =>
          h(
            'button',
            {
              type: 'button',
              class: 'menu-item pin-row',
              data: { close: '' },
              onclick: () => this.actions.reveal(message.ts),
            },
            h('strong', {}, message.username || ws.userName(message.user)),
            h('span', {}, (message.text ?? '').slice(0, 140)),
          ),
        );
        popover(event.currentTarget, rows, { label: words.pinned, className: 'menu' });
      };
      tools.push(
        h(
          'button',
          {
            type: 'button',
            class: 'tool',
            'aria-label': words.pinnedCount(pins.length),
            title: words.pinnedCount(pins.length),
            data: { tool: 'pins' },
            onclick: show,
          },
          icon('pin'),
          String(pins.length),
        ),
      );
    }
    if (channel) {
      const members = channel.members ?? [];
      const show = (event) => {
        const rows = (ws.channel(channel.id)?.members ?? []).map((id) =>
          h(
            'div',
            { class: 'menu-line' },
            ws.userName(id),
            h('span', { class: 'person-role' }, ws.isBot(id) ? words.bot : ws.user(id)?.title),
          ),
        );
        popover(event.currentTarget, rows, { label: words.members(members.length), className: 'menu' });
      };
      tools.push(
        h(
          'button',
          {
            type: 'button',
            class: 'tool',
            'aria-label': words.members(members.length),
            title: words.members(members.length),
            data: { tool: 'members' },
            onclick: show,
          },
          icon('people'),
          String(members.length),
        ),
      );
    }
    update(this.tools, ...tools);
    if (focused) this.tools.querySelector(`[data-tool="${focused}"]`)?.focus();
  }

  /** What stands in place of the composer when one may not write. Returns whether the composer may be used. */
  drawBar(channel) {
    const { words } = this.ws;
    const blocked = channel?.is_archived || (channel && !this.ws.isMember(channel));
    this.bar.hidden = !blocked;
    if (channel?.is_archived) update(this.bar, words.archived);
    else if (blocked) {
      const join = h(
        'button',
        { type: 'button', class: 'button primary', onclick: () => this.actions.join(channel.id) },
        words.join,
      );
      update(this.bar, h('span', {}, words.joinFirst(this.ws.placeName(channel.id))), join);
    }
    return !blocked;
  }

  /** A quiet sentence where messages would be; empty text hides it. */
  say(text) {
    this.empty.textContent = text;
    this.empty.hidden = text === '';
  }

  /** The app's Home tab. */
  drawHome(view) {
    const { ws } = this;
    const signature = JSON.stringify([view, ws.lang, ws.as]);
    if (signature === this.shownHome) return;
    this.shownHome = signature;
    if (!view) {
      this.home.replaceChildren(h('p', { class: 'empty' }, ws.words.homeEmpty));
      return;
    }
    const surface = { ws, dispatch: (_, action) => this.actions.dispatchHome(view, action) };
    const focused = document.activeElement?.dataset?.focusKey;
    const hadFocus = this.home.contains(document.activeElement);
    this.home.replaceChildren(renderBlocks(view.blocks ?? [], surface));
    if (hadFocus && focused)
      [...this.home.querySelectorAll('[data-focus-key]')]
        .find((one) => one.dataset.focusKey === focused)
        ?.focus();
  }
}
