/** What people do in modals and on Home tabs: click, choose, submit, close. */
import { action, elements, find, isEmpty, stateOf, stateValues } from './block-state.ts';
import type { Ack, Json, SimView } from './model.ts';
import { ActError } from './model.ts';
import type { Outcome } from './outcome.ts';
import { answered, heard } from './outcome.ts';
import { closed, submission, suggestion, viewActions } from './payloads.ts';
import type { Aim } from './touch.ts';
import { keepsState } from './touch.ts';
import { closeModal, keepState, pushModal, showErrors, updateView, ViewRefused } from './views.ts';
import type { World } from './world.ts';

/** Values of a form: primitives, option values, or lists of them, by block id and action id. */
export type FormValues = Record<string, Record<string, unknown>>;

function fill(view: SimView, values: FormValues): void {
  const all = elements(view.source.blocks);
  for (const [blockId, actions] of Object.entries(values))
    for (const [actionId, value] of Object.entries(actions)) {
      const found = all.find(
        ({ element, block }) => block.block_id === blockId && element.action_id === actionId,
      );
      if (!found) throw new ActError('action_not_found', `${blockId} ${actionId}`);
      if (keepsState(found.element)) keepState(view, blockId, actionId, stateOf(found.element, value));
    }
}

/** What Slack's own client would not let through, by block id. */
function clientErrors(view: SimView): Record<string, string> {
  const { blocks } = view.source;
  const values = stateValues(blocks, view.state, view);
  const errors: Record<string, string> = {};
  for (const block of blocks as Json[]) {
    if (block.type !== 'input') continue;
    const { element } = block;
    const state: Json = values[block.block_id]?.[element.action_id] ?? {};
    const length = typeof state.value === 'string' ? state.value.length : 0;
    if (isEmpty(state)) {
      if (!block.optional) errors[block.block_id] = 'required';
    } else if (element.min_length > length) errors[block.block_id] = 'too_short';
    else if (element.max_length < length) errors[block.block_id] = 'too_long';
    else if (element.type === 'number_input' && Number.isNaN(Number(state.value)))
      errors[block.block_id] = 'bad_value';
  }
  return errors;
}

/** Does what the app answered to a submission; the outcome the person sees. */
function respond(world: World, view: SimView, ack: Ack): Outcome {
  const { user } = view;
  if (!ack.acked) return answered(ack);
  const given = typeof ack.payload === 'object' ? ack.payload : {};
  const alive = world.state.views.has(view.id);
  try {
    if (given.response_action === undefined) {
      if (alive) closeModal(world, user, false);
    } else if (given.response_action === 'clear') closeModal(world, user, true);
    else if (given.response_action === 'update') updateView(world, view, given.view);
    else if (given.response_action === 'push') pushModal(world, user, given.view);
    else if (given.response_action === 'errors') {
      const inputs = (view.source.blocks as Json[]).filter(({ type }) => type === 'input');
      const ids = inputs.map(({ block_id }) => block_id);
      const entries = Object.entries(given.errors ?? {}) as [string, string][];
      if (entries.length === 0 || entries.some(([id]) => !ids.includes(id)))
        return answered(ack, { ok: false, error: 'invalid_response_errors' });
      showErrors(world, view, Object.fromEntries(entries));
      return answered(ack, { ok: false, error: 'view_errors', errors: Object.fromEntries(entries) });
    } else return answered(ack, { ok: false, error: 'invalid_response_action' });
  } catch (error) {
    if (!(error instanceof ViewRefused)) throw error;
    const detail = error.problems.map(({ pointer, message }) => `${pointer} ${message}`).join('; ');
    return answered(ack, { ok: false, error: detail ? `${error.code}: ${detail}` : error.code });
  }
  return answered(ack);
}

/** The part of a person's acts that happens in views. */
export function viewActs(world: World, user: string) {
  const { state } = world;

  function mine(viewId: string): SimView {
    const view = state.views.get(viewId);
    const reachable = view?.type === 'home' || state.topView(user) === view;
    if (!view || view.user !== user || !reachable) throw new ActError('view_not_found', viewId);
    return view;
  }

  async function clickInView(
    viewId: string,
    actionId: string,
    { value, blockId, values = {} }: Aim & { values?: FormValues } = {},
  ): Promise<Outcome> {
    const view = mine(viewId);
    fill(view, values);
    const found = find(view.source.blocks, actionId, blockId, value);
    const { element, block } = found;
    const done = action(found, value, state.nextTs());
    if (keepsState(element)) keepState(view, block.block_id, actionId, stateOf(element, value));
    // An input tells the app only when it was asked to.
    if (block.type === 'input' && !block.dispatch_action) return heard([]);
    return answered(await world.deliver('interactive', viewActions(world, view, [done])));
  }

  return {
    /** Clicks (or chooses) in the top modal or on the Home tab; `values` is what else was typed by then. */
    clickInView,
    chooseInView: (viewId: string, actionId: string, value: unknown, blockId?: string) =>
      clickInView(viewId, actionId, { value, blockId }),
    /** Types into a select with external options: the options the app answers with. */
    async suggest(viewId: string, actionId: string, typed: string): Promise<Json[]> {
      const view = mine(viewId);
      const { block } = find(view.source.blocks, actionId);
      const payload = suggestion(world, view, {
        block_id: block.block_id,
        action_id: actionId,
        value: typed,
      });
      const { payload: given } = await world.deliver('interactive', payload);
      return typeof given === 'object' ? (given.options ?? []) : [];
    },
    /** Fills the form and submits it. Fields that Slack's client would refuse come back as `errors` unsent. */
    async submit(viewId: string, values: FormValues = {}): Promise<Outcome> {
      const view = mine(viewId);
      if (view.type !== 'modal' || !view.source.submit) throw new ActError('no_submit_button', viewId);
      fill(view, values);
      const errors = clientErrors(view);
      showErrors(world, view, errors);
      if (Object.keys(errors).length > 0)
        return { ok: false, acked: false, acks: [], error: 'view_errors', errors };
      return respond(world, view, await world.deliver('interactive', submission(world, view)));
    },
    /** Closes the top modal; with `clear_on_close` all of them. */
    async closeView(viewId: string): Promise<Outcome> {
      const view = mine(viewId);
      if (view.type !== 'modal') throw new ActError('view_not_found', viewId);
      const all = view.source.clear_on_close === true;
      const payload = view.source.notify_on_close ? closed(world, view, all) : undefined;
      closeModal(world, user, all);
      return payload ? answered(await world.deliver('interactive', payload)) : heard([]);
    },
  };
}
