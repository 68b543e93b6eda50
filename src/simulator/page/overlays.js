/** What floats above the page: menus, confirm dialogs, and short notices. */
import { h } from './element.js';
import { bareText, textObject } from './formatted.js';

let openPopover;

/** Closes the open menu, if any. */
export function closePopover() {
  openPopover?.();
}

/**
 * Shows `content` beside `anchor` until Escape, a click elsewhere, or a click on one of its `[data-close]` parts;
 * then focus returns to the anchor. Returns a function that closes it.
 */
export function popover(anchor, content, { label, role = 'dialog', className = '' }) {
  const reopened = openPopover?.anchor === anchor;
  closePopover();
  if (reopened) return () => {};
  const box = h('div', { class: `popover ${className}`, role, 'aria-label': label, tabindex: '-1' }, content);
  const host = anchor.closest('dialog') ?? document.body;
  host.append(box);
  place(box, anchor.getBoundingClientRect());
  const before = anchor.getAttribute('aria-expanded');
  anchor.setAttribute('aria-expanded', 'true');
  const close = () => {
    if (!box.isConnected) return;
    const hadFocus = box.contains(document.activeElement);
    box.remove();
    if (before === null) anchor.removeAttribute('aria-expanded');
    else anchor.setAttribute('aria-expanded', before);
    document.removeEventListener('pointerdown', outside, true);
    openPopover = undefined;
    if (hadFocus && anchor.isConnected) anchor.focus();
  };
  const outside = (event) => {
    if (!box.contains(event.target) && !anchor.contains(event.target)) close();
  };
  close.anchor = anchor;
  openPopover = close;
  document.addEventListener('pointerdown', outside, true);
  box.addEventListener('keydown', (event) => onKey(event, box, close));
  box.addEventListener('click', (event) => event.target.closest('[data-close]') && close());
  (box.querySelector('[aria-checked="true"], button, input, a') ?? box).focus();
  return close;
}

function place(box, at) {
  const { offsetWidth: width, offsetHeight: height } = box;
  const below = at.bottom + 4 + height <= window.innerHeight;
  const top = below ? at.bottom + 4 : Math.max(8, at.top - height - 4);
  const left = Math.max(8, Math.min(at.left, window.innerWidth - width - 8));
  box.style.setProperty('top', `${top}px`);
  box.style.setProperty('left', `${left}px`);
}

function onKey(event, box, close) {
  if (event.key === 'Escape') {
    event.stopPropagation();
    event.preventDefault();
    close();
    return;
  }
  const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
  const buttons = [...box.querySelectorAll('button')];
  if (!step || buttons.length === 0) return;
  event.preventDefault();
  const at = buttons.indexOf(document.activeElement);
  buttons[(at + step + buttons.length) % buttons.length].focus();
}

/** A menu of `{label, onclick, content?, checked?}` beside its button. */
export function menu(anchor, label, items) {
  const rows = items.map((item) =>
    h(
      'button',
      {
        type: 'button',
        role: item.checked === undefined ? 'menuitem' : 'menuitemradio',
        'aria-checked': item.checked === undefined ? undefined : String(item.checked),
        class: 'menu-item',
        data: { close: '' },
        onclick: item.onclick,
      },
      item.content ?? item.label,
    ),
  );
  return popover(anchor, rows, { label, role: 'menu', className: 'menu' });
}

/** Asks by Slack's confirm object; true when there is nothing to ask or the person agrees. */
export function confirmed(confirm, ws) {
  if (!confirm) return Promise.resolve(true);
  return new Promise((resolve) => {
    let agreed = false;
    const answer = (value) => {
      agreed = value;
      dialog.close();
    };
    const yes = h(
      'button',
      {
        type: 'button',
        class: `button ${confirm.style === 'danger' ? 'danger solid' : 'primary'}`,
        onclick: () => answer(true),
      },
      bareText(confirm.confirm) || ws.words.yes,
    );
    const no = h(
      'button',
      { type: 'button', class: 'button', onclick: () => answer(false) },
      bareText(confirm.deny) || ws.words.cancel,
    );
    const title = h('h2', { id: 'confirm-title' }, textObject(confirm.title, ws));
    if (!confirm.title) title.textContent = ws.words.areYouSure;
    const dialog = h(
      'dialog',
      { class: 'confirm', 'aria-labelledby': 'confirm-title' },
      title,
      h('div', { class: 'confirm-text' }, textObject(confirm.text, ws)),
      h('footer', {}, no, yes),
    );
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(agreed);
    });
    document.body.append(dialog);
    dialog.showModal();
    yes.focus();
  });
}

let region;

/** A short notice in the page's live region; it goes by itself, or by a click. */
export function toast(text, { bad = false } = {}) {
  region ??= document.getElementById('toasts');
  // Only what is inside an open dialog shows above it.
  const host = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.body;
  if (region.parentElement !== host) host.append(region);
  for (const same of [...region.children].filter((one) => one.textContent === text)) same.remove();
  const note = h('div', { class: `toast${bad ? ' bad' : ''}`, onclick: () => note.remove() }, text);
  region.append(note);
  setTimeout(() => note.remove(), 6000);
}

/** Says why something did not work, in words where the page has them. */
export function complain(result, ws) {
  const { words } = ws;
  toast(words.errors[result.error] ?? `${words.failed}: ${result.error ?? '?'}`, { bad: true });
}
