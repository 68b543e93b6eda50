/** Checks a message or a view against Slack's published Block Kit limits, before Slack refuses it. */
import { anyBlock } from './limits-blocks.ts';
import { plain } from './limits-elements.ts';
import type { Fields, Json, Problem, Rule } from './limits-grammar.ts';
import { boolean, isObject, list, note, oneOf, shape, startWalk, string } from './limits-grammar.ts';

export type { Problem } from './limits-grammar.ts';

/** A view larger than this many bytes of JSON is refused (views.open, `view_too_large`). */
export const MAX_VIEW_BYTES = 250_000;
/** chat.postMessage cuts text above this many characters; chat.update refuses text above 4,000. */
export const MAX_TEXT = 40_000;

const attachment: Rule = (value, pointer, walk) => {
  if (!isObject(value)) return note(walk, pointer, 'wrong_type', 'must be an object');
  if (value.blocks !== undefined) list(anyBlock, 50)(value.blocks, `${pointer}/blocks`, walk);
};

/**
 * Everything Slack would refuse in a message's text, blocks and attachments; empty when it would take it.
 * Limits: https://docs.slack.dev/reference/block-kit/blocks and the pages of each block and element.
 */
export function checkMessage(message: {
  text?: unknown;
  blocks?: unknown;
  attachments?: unknown;
}): Problem[] {
  const walk = startWalk('message');
  if (message.text !== undefined) string(MAX_TEXT, 0)(message.text, '/text', walk);
  if (message.blocks !== undefined) list(anyBlock, 50, 0)(message.blocks, '/blocks', walk);
  if (message.attachments !== undefined) list(attachment, 100, 0)(message.attachments, '/attachments', walk);
  return walk.problems;
}

/**
 * Everything Slack would refuse in a modal or Home view; empty when it would take it.
 * Limits: https://docs.slack.dev/reference/views
 */
export function checkView(view: unknown): Problem[] {
  const type = isObject(view) ? view.type : undefined;
  const walk = startWalk(type === 'home' ? 'home' : 'modal');
  const common: Fields = {
    private_metadata: string(3000, 0),
    callback_id: string(255, 0),
    external_id: string(255, 0),
  };
  const fields: Fields = { type: oneOf('modal', 'home'), blocks: list(anyBlock, 100) };
  if (type === 'home') {
    shape(fields, common)(view, '', walk);
  } else {
    const own: Fields = {
      submit: plain(24),
      close: plain(24),
      clear_on_close: boolean,
      notify_on_close: boolean,
      submit_disabled: boolean,
    };
    shape({ ...fields, title: plain(24) }, { ...common, ...own })(view, '', walk);
    if (isObject(view) && view.submit === undefined && hasInput(view))
      note(walk, '/submit', 'missing', 'a modal with input blocks needs a submit button');
  }
  if (Buffer.byteLength(JSON.stringify(view) ?? '') > MAX_VIEW_BYTES)
    note(walk, '', 'view_too_large', `a view holds ${MAX_VIEW_BYTES} bytes`);
  return walk.problems;
}

function hasInput(view: Json): boolean {
  return Array.isArray(view.blocks) && view.blocks.some((each) => isObject(each) && each.type === 'input');
}
