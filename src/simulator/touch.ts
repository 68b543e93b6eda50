/** Clicks and choices in messages, ephemeral ones too. */
import { action, find, stateOf } from './block-state.ts';
import type { Json, SimChannel, SimEphemeral, SimMessage } from './model.ts';
import { ActError } from './model.ts';
import type { Outcome } from './outcome.ts';
import { answered, seenBy } from './outcome.ts';
import { messageActions } from './payloads.ts';
import type { World } from './world.ts';

/** Which of several elements with one action id is meant. */
export interface Aim {
  value?: unknown;
  blockId?: string;
}

/** Whether this element keeps what was chosen in it. */
export function keepsState(element: Json): boolean {
  return !['button', 'overflow', 'workflow_button', 'icon_button', 'feedback_buttons'].includes(element.type);
}

function target(world: World, user: string, channel: SimChannel, ts: string): SimMessage | SimEphemeral {
  const whispered = world.state.ephemerals.find(
    (each) => each.to === user && each.channel === channel.id && each.ts === ts && !each.deleted,
  );
  const found = whispered ?? world.state.message(channel, ts);
  if (!found) throw new ActError('message_not_found', ts);
  return found;
}

/** The part of a person's acts that touches messages. */
export function messageTouches(world: World, user: string) {
  async function click(
    ref: string,
    ts: string,
    actionId: string,
    { value, blockId }: Aim = {},
  ): Promise<Outcome> {
    const channel = seenBy(world, user, ref);
    const message = target(world, user, channel, ts);
    const inAttachments = (message.attachments ?? []).flatMap((each): Json[] => each.blocks ?? []);
    const found = find([...(message.blocks ?? []), ...inAttachments], actionId, blockId, value);
    const { element, block } = found;
    const done = action(found, value, world.state.nextTs());
    if (keepsState(element))
      message.state[block.block_id] = {
        ...message.state[block.block_id],
        [actionId]: stateOf(element, value),
      };
    const payload = messageActions(world, user, channel, message, [done]);
    return answered(await world.deliver('interactive', payload));
  }
  return {
    /** Clicks a button or picks from an overflow menu; `value` tells apart buttons of one action id. */
    click,
    /** Chooses in a select, radio buttons, check boxes, a date or time picker; a list where many can be chosen. */
    choose: (ref: string, ts: string, actionId: string, value: unknown, aim: { blockId?: string } = {}) =>
      click(ref, ts, actionId, { ...aim, value }),
  };
}
