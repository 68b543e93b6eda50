/** Shows Block Kit blocks; what it does not know it says, and drops nothing. */
import { inputBlock, renderElement } from './controls.js';
import { h } from './element.js';
import { mrkdwn, textObject } from './formatted.js';
import { markdown } from './markdown.js';
import { image, warning } from './notices.js';
import { cellContent, richText } from './rich-text.js';

/**
 * DOM of a list of blocks.
 * @param surface `{ws, dispatch(kind, {action_id, block_id, value}), form?}`: `kind` is click or choose, and resolves
 *   when the server has answered; `form.add(blockId, actionId, field, slot)` collects the values of a view
 */
export function renderBlocks(blocks, surface) {
  return h(
    'div',
    { class: 'blocks' },
    blocks.map((block) => renderBlock(block, surface)),
  );
}

function renderBlock(block, surface) {
  const { words } = surface.ws;
  if (!Object.hasOwn(renderers, block?.type)) return warning(words.unknownBlock(String(block?.type)));
  try {
    const node = renderers[block.type](block, surface);
    node.classList.add('block', `block-${block.type}`);
    if (block.block_id) node.dataset.blockId = block.block_id;
    return node;
  } catch (error) {
    console.warn('block not shown', block, error);
    return warning(words.brokenBlock(block.type));
  }
}

function section(block, surface) {
  const { ws } = surface;
  const fields =
    block.fields &&
    h(
      'div',
      { class: 'fields' },
      block.fields.map((one) => h('div', {}, textObject(one, ws))),
    );
  const text = block.text && h('div', { class: 'section-text' }, textObject(block.text, ws));
  const accessory =
    block.accessory &&
    h('div', { class: 'accessory' }, renderElement(block.accessory, block.block_id, surface));
  return h('div', {}, h('div', { class: 'section-main' }, text, fields), accessory);
}

function table(block, surface) {
  const align = (column) =>
    ['center', 'right'].includes(block.column_settings?.[column]?.align)
      ? `align-${block.column_settings[column].align}`
      : undefined;
  const row = (cells, tag) =>
    h(
      'tr',
      {},
      cells.map((cell, column) =>
        h(
          tag,
          { class: align(column), scope: tag === 'th' ? 'col' : undefined },
          cellContent(cell, surface.ws),
        ),
      ),
    );
  const [head, ...body] = block.rows;
  return h(
    'div',
    { class: 'table-scroll', tabindex: '0', role: 'region', 'aria-label': surface.ws.words.table },
    h(
      'table',
      { class: 'block-table' },
      h('thead', {}, row(head, 'th')),
      h(
        'tbody',
        {},
        body.map((cells) => row(cells, 'td')),
      ),
    ),
  );
}

const renderers = {
  section,
  input: inputBlock,
  table,
  header: (block, { ws }) => h('h3', {}, textObject(block.text, ws)),
  divider: () => h('hr'),
  context: (block, { ws }) =>
    h(
      'div',
      {},
      block.elements.map((one) =>
        one.type === 'image' ? image(one, ws, 'context-image') : h('span', {}, textObject(one, ws)),
      ),
    ),
  actions: (block, surface) =>
    h(
      'div',
      {},
      block.elements.map((one) => renderElement(one, block.block_id, surface)),
    ),
  image: (block, { ws }) =>
    h(
      'figure',
      {},
      block.title && h('figcaption', {}, textObject(block.title, ws)),
      image(block, ws, 'block-picture'),
    ),
  rich_text: (block, { ws }) => richText(block, ws),
  markdown: (block, { ws }) => markdown(block.text, ws),
};

/** DOM of a message's attachments: a colour bar, and blocks or the classic fields. */
export function renderAttachments(attachments, surface) {
  return attachments.map((one) => {
    const { ws } = surface;
    const body = one.blocks?.length
      ? renderBlocks(one.blocks, surface)
      : [
          one.title && h('strong', {}, mrkdwn(one.title, ws)),
          (one.text ?? one.fallback) && h('div', {}, mrkdwn(one.text ?? one.fallback, ws)),
          one.fields &&
            h(
              'div',
              { class: 'fields' },
              one.fields.map((field) =>
                h('div', {}, h('strong', {}, field.title), h('br'), mrkdwn(field.value, ws)),
              ),
            ),
          one.footer && h('div', { class: 'attachment-footer' }, mrkdwn(one.footer, ws)),
        ];
    const bar = h('div', { class: 'attachment-bar' });
    const named = { good: '#2eb67d', warning: '#ecb22e', danger: '#e01e5a' };
    const color =
      named[one.color] ??
      (/^#?[0-9a-f]{6}$/i.test(one.color ?? '') ? `#${one.color.replace('#', '')}` : undefined);
    if (color) bar.style.setProperty('background-color', color);
    return h(
      'div',
      {},
      one.pretext && h('div', {}, mrkdwn(one.pretext, ws)),
      h('div', { class: 'attachment' }, bar, h('div', { class: 'attachment-body' }, body)),
    );
  });
}
