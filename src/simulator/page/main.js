/** Starts the page: keeps what is shown in step with the server and hands every act to it. */
import { homePlace, permalink, readAddress, writeAddress } from './address.js';
import { Coach } from './coach.js';
import { Composer } from './composer.js';
import { icon } from './element.js';
import { drawFaults } from './faults.js';
import { firstLanguage, speak } from './language.js';
import { MessageList } from './messages.js';
import { Modal } from './modal.js';
import { closePopover, complain, toast } from './overlays.js';
import { Pane } from './pane.js';
import { released, watchPointer } from './pointer.js';
import { Scroller } from './scroller.js';
import { act, coalesced, listen, read } from './server.js';
import { Sidebar } from './sidebar.js';
import { Toolbar } from './toolbar.js';
import { Workspace } from './workspace.js';

const byId = (name) => document.getElementById(name);
const ws = new Workspace();
let place = { kind: 'channel', id: '' };
let threadTs = '';
let details;
let thread;
let stream;
/** Last message seen, by person and channel; what was there when the page opened counts as seen. */
const seen = new Map();
const openedAt = Date.now() / 1000;
const known = new Set();

async function perform(action) {
  const result = await act(ws.as, action);
  if (!result.ok) complain(result, ws);
  return result;
}

function react(message, name) {
  const mine = message.reactions?.find((one) => one.name === name)?.users.includes(ws.as);
  if (!mine && name === 'white_check_mark') coach.done(3);
  return perform({ do: mine ? 'unreact' : 'react', channel: place.id, ts: message.ts, name });
}

function shortcut(message, callbackId) {
  coach.done(2);
  return perform({ do: 'shortcut', callback_id: callbackId, channel: place.id, ts: message.ts });
}

const dispatch = (message, kind, action) =>
  perform({ do: kind, channel: place.id, ts: message.ts, ...action });
const openThread = (message) => showThread(message.thread_ts ?? message.ts, { focus: true });

const list = new MessageList(byId('messages'), ws, {
  dispatch,
  react,
  openThread,
  toolbar: new Toolbar(ws, { react, shortcut, openThread }),
});
const threadList = new MessageList(byId('thread-messages'), ws, {
  dispatch,
  react,
  openThread,
  toolbar: new Toolbar(ws, { react, shortcut }),
});
const scroller = new Scroller(byId('scroller'), byId('jump'));
const threadScroller = new Scroller(byId('thread-scroller'));
const modal = new Modal(byId('modal'), ws);

const sidebar = new Sidebar(ws, {
  open: (next) => open(next),
  actAs: (id) => actAs(id),
  writeTo: (id) => writeTo(id),
  unread: (channel) => isUnread(channel),
});
const pane = new Pane(ws, {
  open: (next) => open(next),
  writeTo: (id) => writeTo(id),
  reveal: (ts) => list.reveal(ts),
  join: async (channel) => {
    await perform({ do: 'join', channel });
    await refresh();
  },
  dispatchHome: async (view, action) => {
    await perform({ do: 'clickInView', view_id: view.id, ...action });
  },
});

const composer = new Composer(byId('foot'), ws, async ({ command, text }) => {
  scroller.toBottom();
  const action = command
    ? { do: 'command', command, text, channel: place.id }
    : { do: 'say', text, channel: place.id };
  const { ok } = await perform(action);
  if (ok && command === '/crisis' && /^declare\b/.test(text)) coach.done(0);
  return ok;
});
const threadComposer = new Composer(byId('thread-foot'), ws, async ({ command, text }) => {
  if (command) {
    toast(ws.words.noCommandInThread, { bad: true });
    return false;
  }
  threadScroller.toBottom();
  return (await perform({ do: 'say', text, channel: place.id, thread_ts: threadTs })).ok;
});
const coach = new Coach(byId('coach'), ws, (text) => composer.fill(text));

function isUnread(channel) {
  const at = Number(channel.lastTs ?? 0);
  const last = seen.get(`${ws.as} ${channel.id}`) ?? openedAt;
  return at > last && !(place.kind === 'channel' && place.id === channel.id);
}

async function refreshState() {
  const as = ws.as;
  const state = await read('state', { as });
  if (!state.ok || as !== ws.as) {
    if (!state.ok && state.error !== 'unreachable') complain(state, ws);
    return false;
  }
  ws.take(state);
  if (!ws.me && ws.people[0]) {
    ws.as = state.me && ws.user(state.me) ? state.me : ws.people[0].id;
    return ws.as === as || refreshState();
  }
  return true;
}

function firstPlace() {
  const rooms = ws.data.channels.filter((one) => !one.is_im && !one.is_archived && ws.isMember(one));
  const first = rooms.find((one) => one.name === 'general') ?? rooms[0] ?? ws.data.channels[0];
  return first ? { kind: 'channel', id: first.id } : homePlace;
}

const refresh = coalesced(async () => {
  if (!(await refreshState())) return;
  if (place.kind === 'channel' && !ws.channel(place.id)) {
    place = firstPlace();
    details = undefined;
    list.clear();
    closeThread();
  }
  await (place.kind === 'home' ? refreshHome() : refreshChannel());
  await released();
  drawFrame();
});

async function refreshHome() {
  const as = ws.as;
  const answer = await read('home', { as });
  await released();
  if (answer.ok && as === ws.as && place.kind === 'home') pane.drawHome(answer.view);
}

async function refreshChannel() {
  const { as } = ws;
  const { id } = place;
  const still = () => as === ws.as && place.id === id;
  const wantedThread = threadTs;
  const [next, replies] = await Promise.all([
    read('channel', { as, id }),
    wantedThread ? read('thread', { as, id, ts: wantedThread }) : undefined,
  ]);
  await released();
  if (!still()) return;
  if (!next.ok) {
    if (next.error !== 'unreachable') complain(next, ws);
    return;
  }
  const fresh = details?.id !== id;
  const grew = !fresh && next.messages.at(-1)?.ts !== details.messages.at(-1)?.ts;
  details = { id, ...next };
  scroller.around(() => list.show(next.messages), { grew, force: fresh });
  pane.say(next.messages.length === 0 ? ws.words.emptyChannel : '');
  const channel = ws.channel(id);
  seen.set(`${as} ${id}`, Math.max(Number(channel?.lastTs ?? 0), Number(next.messages.at(-1)?.ts ?? 0)));
  if (replies?.ok && wantedThread === threadTs) drawThread(replies.messages);
}

function drawThread(messages) {
  const fresh = thread !== threadTs;
  thread = threadTs;
  threadScroller.around(() => threadList.show(messages, { thread: true }), { force: fresh });
}

function drawFrame() {
  const channel = place.kind === 'channel' ? ws.channel(place.id) : undefined;
  const home = place.kind === 'home';
  sidebar.draw(place);
  byId('notice').textContent = ws.data.notice ?? '';
  pane.drawHead(place, details);
  byId('home').hidden = !home;
  byId('scroller').hidden = home;
  const writable = pane.drawBar(channel) && !home;
  byId('foot').hidden = home;
  composer.node.hidden = !writable;
  if (channel) {
    const name = ws.placeName(place.id);
    byId('messages').setAttribute('aria-label', ws.words.messagesIn(name));
    composer.aim(`${ws.as} ${place.id}`, ws.words.write(name), ws.words.composerHint);
    byId('thread-place').textContent = name;
    byId('thread-messages').setAttribute('aria-label', ws.words.thread);
    threadComposer.aim(`${ws.as} ${place.id} ${threadTs}`, ws.words.writeReply, ws.words.replyHint);
    threadComposer.node.hidden = !writable;
  }
  byId('thread').hidden = !threadTs || home;
  coach.draw();
  writeAddress({ as: ws.as, place, thread: threadTs });
}

async function open(next, { ts, thread: inThread } = {}) {
  document.body.classList.remove('sidebar-open');
  const changed = next.kind !== place.kind || next.id !== place.id;
  if (changed) {
    place = next;
    details = undefined;
    list.clear();
    closeThread();
    byId('jump').hidden = true;
    pane.say(ws.words.loading);
    drawFrame();
  }
  if (next.kind === 'home') void perform({ do: 'home' });
  await refresh();
  if (next.kind === 'channel' && !known.has(next.id) && !ws.channel(next.id)?.is_im) coach.done(1);
  if (inThread) await showThread(inThread, { focus: true });
  if (ts) list.reveal(ts);
}

async function writeTo(user) {
  const result = await perform({ do: 'dm', user });
  if (!result.ok) return;
  await refreshState();
  const id =
    result.channel?.id ??
    result.channel ??
    ws.data.channels.find((one) => one.is_im && one.user === user)?.id;
  if (id) await open({ kind: 'channel', id });
}

async function showThread(ts, { focus = false } = {}) {
  threadTs = ts;
  threadList.clear();
  thread = undefined;
  byId('thread').hidden = false;
  drawFrame();
  await refreshChannel();
  if (focus && !threadComposer.node.hidden) threadComposer.box.focus();
}

function closeThread() {
  threadTs = '';
  thread = undefined;
  threadList.clear();
  byId('thread').hidden = true;
}

async function actAs(id) {
  if (id === ws.as) return;
  ws.as = id;
  closePopover();
  list.clear();
  threadList.clear();
  details = undefined;
  thread = undefined;
  connect();
  await Promise.all([refresh(), modal.refresh()]);
}

function connect() {
  stream?.close();
  stream = listen(
    ws.as,
    (event) => void (event.type === 'modal' ? modal.refresh() : refresh()),
    (up) => {
      byId('lost').hidden = up;
      // Whatever happened before the stream stood (or while it was down) was not told: look again.
      if (up) void Promise.all([refresh(), modal.refresh()]);
    },
  );
}

function setLanguage(lang) {
  ws.lang = lang;
  speak(lang);
  drawFaults(byId('fault-panel'), ws);
}

/** A permalink of this workspace opens in this page, not in a new one. */
function onLink(event) {
  const mention = event.target.closest?.('[data-open-channel]');
  if (mention) {
    void open({ kind: 'channel', id: mention.dataset.openChannel });
    return;
  }
  const href = event.target.closest?.('a[href]')?.href;
  const target = href && permalink(href);
  if (!target || !ws.channel(target.id)) return;
  event.preventDefault();
  void open({ kind: 'channel', id: target.id }, target);
}

async function start() {
  watchPointer();
  byId('menu').append(icon('menu'));
  byId('close-thread').append(icon('close'));
  byId('menu').addEventListener('click', () => document.body.classList.toggle('sidebar-open'));
  byId('veil').addEventListener('click', () => document.body.classList.remove('sidebar-open'));
  byId('close-thread').addEventListener('click', () => {
    closeThread();
    drawFrame();
    composer.box.focus();
  });
  document.addEventListener('click', onLink);
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || byId('modal').open) return;
    if (document.body.classList.contains('sidebar-open')) document.body.classList.remove('sidebar-open');
    else if (byId('thread').contains(document.activeElement)) byId('close-thread').click();
  });
  for (const button of document.querySelectorAll('[data-lang]')) {
    button.addEventListener('click', async () => {
      setLanguage(button.dataset.lang);
      list.clear();
      threadList.clear();
      modal.redraw();
      await refresh();
    });
  }
  const address = readAddress();
  ws.as = address.as;
  place = address.place;
  threadTs = address.thread;
  setLanguage(firstLanguage());
  pane.say(ws.words.loading);
  await refresh();
  for (const channel of ws.data.channels) known.add(channel.id);
  connect();
  await modal.refresh();
  if (place.kind === 'home') void perform({ do: 'home' });
  if (window.innerWidth > 760 && !byId('modal').open && !composer.node.hidden) composer.box.focus();
}

void start();
