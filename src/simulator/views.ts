/** Modals and Home tabs: opening, stacking, changing, and how a view looks to the app. */
import type { Problem } from '../slack/limits.ts';
import { checkView } from '../slack/limits.ts';
import { stateValues } from './block-state.ts';
import { withIds } from './messages.ts';
import type { Json, SimView } from './model.ts';
import type { State } from './state.ts';
import type { World } from './world.ts';

/** A trigger lives three seconds: https://docs.slack.dev/interactivity/handling-user-interaction */
export const TRIGGER_LIFE = 3000;
const STACK = 3;

/** The app asked for something a view cannot be; `code` is Slack's error. */
export class ViewRefused extends Error {
  readonly code: string;
  readonly problems: Problem[];
  constructor(code: string, problems: Problem[] = []) {
    super(code);
    this.code = code;
    this.problems = problems;
  }
}

/** A view as the app sees it. */
export function viewWire(state: State, view: SimView): Json {
  const { source, type } = view;
  const text = (value: Json | undefined) => (value ? { emoji: true, ...value } : null);
  return structuredClone({
    id: view.id,
    team_id: state.team.id,
    type,
    blocks: source.blocks,
    private_metadata: source.private_metadata ?? '',
    callback_id: source.callback_id ?? '',
    state: { values: stateValues(source.blocks, view.state, view) },
    hash: view.hash,
    title: text(source.title) ?? { type: 'plain_text', text: 'View Title', emoji: true },
    clear_on_close: source.clear_on_close ?? false,
    notify_on_close: source.notify_on_close ?? false,
    close: text(source.close),
    submit: text(source.submit),
    previous_view_id: view.previous_view_id,
    root_view_id: view.root_view_id,
    app_id: state.appId,
    external_id: source.external_id ?? '',
    app_installed_team_id: state.team.id,
    bot_id: state.bot.botId,
  });
}

function newHash(state: State): string {
  return `${state.seconds()}.${Math.random().toString(36).slice(2, 10)}`;
}

/** The view the app gave, checked and with ids. Throws ViewRefused. */
function taken(state: State, source: unknown, type: 'modal' | 'home', self?: SimView): Json {
  const problems = checkView(source);
  if (problems.some(({ code }) => code === 'view_too_large')) throw new ViewRefused('view_too_large');
  if (problems.length > 0) throw new ViewRefused('invalid_arguments', problems);
  const view = structuredClone(source) as Json;
  if (view.type !== type) throw new ViewRefused('invalid_arguments');
  const twin = [...state.views.values()].find(
    (each) => each !== self && view.external_id && each.source.external_id === view.external_id,
  );
  if (twin) throw new ViewRefused('duplicate_external_id');
  return { ...view, blocks: withIds(state, view.blocks) };
}

/** Uses up a trigger. Throws ViewRefused when it is unknown, used or older than three seconds. */
export function useTrigger(state: State, id: string) {
  const trigger = state.triggers.get(id);
  if (!trigger) throw new ViewRefused('invalid_trigger_id');
  if (trigger.used) throw new ViewRefused('exchanged_trigger_id');
  if (trigger.expired || Date.now() - trigger.at > TRIGGER_LIFE) throw new ViewRefused('expired_trigger_id');
  trigger.used = true;
  return trigger;
}

function tell(state: State, view: SimView): void {
  const type = view.type === 'home' ? 'home' : 'modal';
  state.changes.emit('change', { type, channel: null, user: view.user });
}

function make(state: State, user: string, source: Json, type: 'modal' | 'home', below?: SimView): SimView {
  const id = state.id('V');
  const view: SimView = {
    id,
    user,
    type,
    source,
    hash: newHash(state),
    root_view_id: below?.root_view_id ?? id,
    previous_view_id: below?.id ?? null,
    state: {},
    errors: {},
    channel: below?.channel,
  };
  state.views.set(id, view);
  return view;
}

/** A new modal in place of whatever the person had open. */
export function openModal(world: World, user: string, source: unknown, channel?: string): SimView {
  const { state } = world;
  const view = make(state, user, taken(state, source, 'modal'), 'modal');
  view.channel = channel;
  for (const id of state.stacks.get(user) ?? []) state.views.delete(id);
  state.stacks.set(user, [view.id]);
  tell(state, view);
  return view;
}

/** A modal on top of the person's open one. */
export function pushModal(world: World, user: string, source: unknown): SimView {
  const { state } = world;
  const stack = state.stacks.get(user) ?? [];
  const below = state.topView(user);
  if (!below) throw new ViewRefused('invalid_trigger_id');
  if (stack.length >= STACK) throw new ViewRefused('push_limit_reached');
  const view = make(state, user, taken(state, source, 'modal'), 'modal', below);
  state.stacks.set(user, [...stack, view.id]);
  tell(state, view);
  return view;
}

/** New content for a view; what the person typed in fields that stay is kept. */
export function updateView(world: World, view: SimView, source: unknown, hash?: string): SimView {
  if (hash && hash !== view.hash) throw new ViewRefused('hash_conflict');
  view.source = taken(world.state, source, view.type, view);
  view.hash = newHash(world.state);
  view.errors = {};
  tell(world.state, view);
  return view;
}

/** The person's Home tab. */
export function publishHome(world: World, user: string, source: unknown, hash?: string): SimView {
  const { state } = world;
  const old = state.views.get(state.homes.get(user) ?? '');
  if (old) return updateView(world, old, source, hash);
  const view = make(state, user, taken(state, source, 'home'), 'home');
  state.homes.set(user, view.id);
  tell(state, view);
  return view;
}

/** Takes the top modal away, or all of them. */
export function closeModal(world: World, user: string, all: boolean): void {
  const { state } = world;
  const stack = state.stacks.get(user) ?? [];
  const gone = all ? stack : stack.slice(-1);
  for (const id of gone) state.views.delete(id);
  state.stacks.set(user, all ? [] : stack.slice(0, -1));
  state.changes.emit('change', { type: 'modal', channel: null, user });
}

/** Messages for fields of the top modal, by block id. */
export function showErrors(world: World, view: SimView, errors: Record<string, string>): void {
  view.errors = errors;
  tell(world.state, view);
}

/** Keeps what a person did in a view's element. */
export function keepState(view: SimView, blockId: string, actionId: string, value: Json): void {
  view.state[blockId] = { ...view.state[blockId], [actionId]: value };
}
