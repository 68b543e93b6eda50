/** The left side: who one acts as, channels, direct messages, apps. */
import { avatar, h, icon, update } from './element.js';
import { menu } from './overlays.js';

/** A person's name and role, for the act-as menu and its button. */
function personCard(user, ws) {
  const role = [user.title, user.is_restricted && ws.words.guest].filter(Boolean).join(' · ');
  return [
    avatar(ws.userName(user.id), user.id),
    h(
      'span',
      { class: 'person' },
      h('strong', {}, ws.userName(user.id)),
      h('span', { class: 'person-role' }, role || `@${user.name}`),
    ),
  ];
}

/** Draws the sidebar and tells the page what was chosen. */
export class Sidebar {
  /** @param actions `{open(place), actAs(userId), writeTo(userId), unread(channel)}` */
  constructor(ws, actions) {
    this.ws = ws;
    this.actions = actions;
    this.team = document.getElementById('team');
    this.places = document.getElementById('places');
    this.actAs = document.getElementById('act-as');
    this.actAs.addEventListener('click', () => this.#chooseActor());
  }

  /** Draws everything anew; focus and scroll stay where they are. */
  draw(current) {
    const { ws } = this;
    const { words } = ws;
    this.team.textContent = ws.data.team.name;
    this.actAs.setAttribute('aria-label', `${words.actAs} ${ws.userName(ws.as)}`);
    this.actAs.title = words.actAsHint;
    update(
      this.actAs,
      h('span', { class: 'act-as-label' }, words.actAs),
      h('span', { class: 'act-as-person' }, ws.me ? personCard(ws.me, ws) : '', icon('down')),
    );
    const all = [...ws.data.channels];
    const byName = (a, b) => ws.placeName(a.id).localeCompare(ws.placeName(b.id));
    const rooms = all.filter((one) => !one.is_im && (!one.is_archived || one.id === current.id)).sort(byName);
    const direct = all.filter((one) => one.is_im && !ws.isBot(one.user)).sort(byName);
    const focused = document.activeElement?.dataset?.place;
    update(
      this.places,
      this.#section(
        words.channels,
        rooms.map((one) => this.#room(one, current)),
      ),
      this.#section(words.directMessages, [
        ...direct.map((one) => this.#direct(one, current)),
        this.#writeTo(),
      ]),
      this.#section(words.apps, [this.#app(current)]),
    );
    if (focused) this.places.querySelector(`[data-place="${CSS.escape(focused)}"]`)?.focus();
  }

  #section(title, rows) {
    return h(
      'section',
      { 'aria-label': title },
      h('h2', {}, title),
      h(
        'ul',
        {},
        rows.map((row) => h('li', {}, row)),
      ),
    );
  }

  #place(place, current, look, name, { unread = false, muted = false, hint } = {}) {
    const here = place.kind === current.kind && place.id === current.id;
    return h(
      'button',
      {
        type: 'button',
        class: `place${here ? ' here' : ''}${unread ? ' unread' : ''}${muted ? ' muted' : ''}`,
        'aria-current': here ? 'page' : undefined,
        title: hint,
        data: { place: `${place.kind}:${place.id}`, channel: place.id },
        onclick: () => this.actions.open(place),
      },
      look,
      h('span', { class: 'place-name' }, name),
      unread && h('span', { class: 'unread-dot', role: 'img', 'aria-label': this.ws.words.unread }),
    );
  }

  #room(channel, current) {
    const { ws } = this;
    const member = ws.isMember(channel);
    return this.#place(
      { kind: 'channel', id: channel.id },
      current,
      icon(channel.is_private ? 'lock' : 'hash'),
      channel.name,
      {
        unread: member && this.actions.unread(channel),
        muted: !member,
        hint: !member
          ? ws.words.notJoined
          : channel.is_private
            ? ws.words.privateChannel
            : channel.topic || undefined,
      },
    );
  }

  #direct(channel, current) {
    const { ws } = this;
    const name = ws.userName(channel.user);
    const shown = channel.user === ws.as ? `${name} (${ws.words.you})` : name;
    const place = { kind: 'channel', id: channel.id };
    return this.#place(place, current, avatar(name, channel.user, 'small'), shown, {
      unread: this.actions.unread(channel),
    });
  }

  #app(current) {
    const { ws } = this;
    const name = ws.userName(ws.botId);
    const direct = ws.data.channels.find((one) => one.is_im && one.user === ws.botId);
    const here =
      current.kind === 'home' || (direct && current.id === direct.id)
        ? { kind: 'home', id: 'home' }
        : current;
    return this.#place({ kind: 'home', id: 'home' }, here, avatar(name, ws.botId, 'small bot'), name, {
      unread: direct && this.actions.unread(direct),
    });
  }

  #writeTo() {
    const { ws } = this;
    const open = () =>
      menu(
        button,
        ws.words.writeTo,
        ws.people
          .filter((user) => user.id !== ws.as)
          .map((user) => ({ content: personCard(user, ws), onclick: () => this.actions.writeTo(user.id) })),
      );
    const button = h(
      'button',
      {
        type: 'button',
        class: 'place add',
        'aria-haspopup': 'menu',
        data: { place: 'write-to' },
        onclick: open,
      },
      icon('plus'),
      h('span', { class: 'place-name' }, ws.words.writeTo),
    );
    return button;
  }

  #chooseActor() {
    const { ws } = this;
    menu(
      this.actAs,
      ws.words.actAsHint,
      ws.people.map((user) => ({
        content: personCard(user, ws),
        checked: user.id === ws.as,
        onclick: () => this.actions.actAs(user.id),
      })),
    );
  }
}
