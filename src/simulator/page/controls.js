/** Shows what one can press, choose or fill in: block elements and input blocks. */
import { freshId, h, icon, iconButton } from './element.js';
import { fieldOf } from './fields.js';
import { bareText, textObject } from './formatted.js';
import { safeUrl } from './mrkdwn.js';
import { image, warning } from './notices.js';
import { confirmed, menu } from './overlays.js';

/** A select, date, check boxes …: outside an input block every change is an action. */
function fieldElement(element, blockId, surface) {
  const field = fieldOf(element, surface.ws, async () => {
    if (!(await confirmed(element.confirm, surface.ws))) {
      field.write(before);
      return;
    }
    before = field.read();
    await surface.dispatch('choose', {
      action_id: element.action_id,
      block_id: blockId,
      value: before ?? null,
    });
  });
  if (!field) return undefined;
  let before = field.read();
  const label = bareText(element.placeholder) || element.action_id;
  if (!field.input.hasAttribute('aria-label')) field.input.setAttribute('aria-label', label);
  field.node.dataset.actionId = element.action_id;
  field.node.dataset.focusKey = `${blockId}/${element.action_id}`;
  surface.form?.add(blockId, element.action_id, field);
  return field.node;
}

function button(element, blockId, surface) {
  const href = element.url && safeUrl(element.url);
  const style = element.style === 'primary' ? 'primary' : element.style === 'danger' ? 'danger' : '';
  const press = async () => {
    if (node.getAttribute('aria-disabled') === 'true') return;
    if (!(await confirmed(element.confirm, surface.ws))) return;
    if (href) window.open(href, '_blank', 'noopener');
    node.setAttribute('aria-disabled', 'true');
    await surface.dispatch('click', {
      action_id: element.action_id,
      block_id: blockId,
      value: element.value,
    });
    node.removeAttribute('aria-disabled');
  };
  const node = h(
    'button',
    {
      type: 'button',
      class: `button ${style}`,
      'aria-label': element.accessibility_label,
      title: href,
      data: {
        actionId: element.action_id ?? '',
        focusKey: `${blockId}/${element.action_id}/${element.value ?? ''}`,
      },
      onclick: press,
    },
    textObject(element.text, surface.ws),
    href && icon('link'),
  );
  return node;
}

function overflow(element, blockId, surface) {
  const open = () =>
    menu(
      node,
      surface.ws.words.moreActions,
      element.options.map((option) => ({
        label: bareText(option.text),
        onclick: async () => {
          if (!(await confirmed(element.confirm, surface.ws))) return;
          const href = option.url && safeUrl(option.url);
          if (href) window.open(href, '_blank', 'noopener');
          surface.dispatch('choose', {
            action_id: element.action_id,
            block_id: blockId,
            value: option.value,
          });
        },
      })),
    );
  const node = iconButton('more', surface.ws.words.moreActions, {
    class: 'icon-button bordered',
    'aria-haspopup': 'menu',
    data: { actionId: element.action_id, focusKey: `${blockId}/${element.action_id}` },
    onclick: open,
  });
  return node;
}

/** DOM of one interactive element or image outside an input block. */
export function renderElement(element, blockId, surface) {
  if (element.type === 'button' || element.type === 'workflow_button')
    return button(element, blockId, surface);
  if (element.type === 'overflow') return overflow(element, blockId, surface);
  if (element.type === 'image') return image(element, surface.ws, 'accessory-image');
  return fieldElement(element, blockId, surface) ?? warning(surface.ws.words.unknownElement(element.type));
}

/** DOM of an input block: label, field, error, hint. */
export function inputBlock(block, surface) {
  const { ws } = surface;
  const { element } = block;
  const field = fieldOf(element, ws, () => {
    if (!block.dispatch_action) return;
    surface.dispatch('choose', {
      action_id: element.action_id,
      block_id: block.block_id,
      value: field.read() ?? null,
    });
  });
  if (!field) return warning(ws.words.unknownElement(element?.type));
  const ids = {
    field: freshId('field'),
    label: freshId('label'),
    hint: freshId('hint'),
    error: freshId('error'),
  };
  const native = /^(INPUT|SELECT|TEXTAREA)$/.test(field.input.tagName);
  field.input.id = ids.field;
  field.input.setAttribute('aria-describedby', `${ids.hint} ${ids.error}`);
  if (!native) field.input.setAttribute('aria-labelledby', ids.label);
  field.node.dataset.actionId = element.action_id;
  const error = h('div', { class: 'field-error', id: ids.error, role: 'alert' });
  const slot = { required: !block.optional, error, autofocus: element.focus_on_load === true };
  surface.form?.add(block.block_id, element.action_id, field, slot);
  return h(
    'div',
    {},
    h(
      native ? 'label' : 'div',
      { class: 'field-label', for: native ? ids.field : undefined, id: ids.label },
      textObject(block.label, ws),
      block.optional && h('span', { class: 'field-optional' }, ` ${ws.words.optional}`),
    ),
    field.node,
    error,
    h('div', { class: 'field-hint', id: ids.hint }, textObject(block.hint, ws)),
  );
}
