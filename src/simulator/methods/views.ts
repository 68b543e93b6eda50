/** views.*: what the app does with modals and Home tabs. */
import type { Json, SimView } from '../model.ts';
import {
  openModal,
  publishHome,
  pushModal,
  updateView,
  useTrigger,
  ViewRefused,
  viewWire,
} from '../views.ts';
import type { World } from '../world.ts';
import type { Method } from './arguments.ts';
import { complaints, json, need, Refused, str, userArg } from './arguments.ts';

/** Runs it and words a refusal as Slack does. */
function viewed(world: World, make: () => SimView): Json {
  try {
    return { view: viewWire(world.state, make()) };
  } catch (error) {
    if (!(error instanceof ViewRefused)) throw error;
    throw new Refused(error.code, error.problems.length > 0 ? complaints(error.problems) : {});
  }
}

function viewArg(args: Json): unknown {
  need(args, 'view');
  return json(args, 'view', 'invalid_arguments');
}

const open: Method = (world, args) =>
  viewed(world, () => {
    const view = viewArg(args);
    const { user, channel } = useTrigger(world.state, need(args, 'trigger_id'));
    return openModal(world, user, view, channel);
  });

const push: Method = (world, args) =>
  viewed(world, () => {
    const view = viewArg(args);
    return pushModal(world, useTrigger(world.state, need(args, 'trigger_id')).user, view);
  });

const update: Method = (world, args) =>
  viewed(world, () => {
    const { views } = world.state;
    const external = str(args, 'external_id');
    const found = external
      ? [...views.values()].find((view) => view.source.external_id === external)
      : views.get(need(args, 'view_id'));
    if (!found) throw new Refused('not_found');
    return updateView(world, found, viewArg(args), str(args, 'hash'));
  });

const publish: Method = (world, args) =>
  viewed(world, () => {
    const user = userArg(world, need(args, 'user_id'));
    return publishHome(world, user.id, viewArg(args), str(args, 'hash'));
  });

/** The methods of this file by name. */
export const views: Record<string, Method> = {
  'views.open': open,
  'views.push': push,
  'views.update': update,
  'views.publish': publish,
};
