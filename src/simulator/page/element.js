/** Makes DOM elements and the page's icons; data always goes in as text, never as HTML. */

/**
 * An element with attributes, listeners (`onclick: fn`) and children. Values that are null, undefined or false
 * are left out; strings become text nodes.
 */
export function h(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  for (const [key, value] of Object.entries(props ?? {})) {
    if (value === undefined || value === null || value === false) continue;
    if (typeof value === 'function') node.addEventListener(key.slice(2), value);
    else if (key === 'data') for (const [name, text] of Object.entries(value)) node.dataset[name] = text;
    else node.setAttribute(key, value === true ? '' : String(value));
  }
  node.append(
    ...children
      .flat(Number.POSITIVE_INFINITY)
      .filter((child) => child !== null && child !== undefined && child !== false),
  );
  return node;
}

const paths = {
  menu: 'M4 6h16M4 12h16M4 18h16',
  close: 'M6 6l12 12M18 6L6 18',
  send: 'M5 12l-1-7 17 7-17 7 1-7zm0 0h8',
  smile: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM8 14c1 1.6 2.4 2.4 4 2.4s3-.8 4-2.4M9 9.2v.6M15 9.2v.6',
  thread: 'M4 5h16v11H10l-4 4v-4H4zM8 9h8M8 12h5',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  lock: 'M6 11h12v9H6zM9 11V8a3 3 0 0 1 6 0v3',
  pin: 'M9 3h6l-1 7 3 3v2H7v-2l3-3zM12 15v6',
  eye: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM12 9.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5z',
  people:
    'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2.5 20c.4-4 3-6 6.5-6s6.1 2 6.5 6M16 4.5a3.3 3.3 0 0 1 0 6.3M18 14.5c2 .8 3.2 2.6 3.5 5.5',
  home: 'M4 11l8-7 8 7v9h-5v-6H9v6H4z',
  down: 'M6 9l6 6 6-6',
  plus: 'M12 5v14M5 12h14',
  hash: 'M9 4L7 20M17 4l-2 16M4 9h17M3 15h17',
  link: 'M10 14a4 4 0 0 0 6 0l3-3a4.2 4.2 0 0 0-6-6l-1 1M14 10a4 4 0 0 0-6 0l-3 3a4.2 4.2 0 0 0 6 6l1-1',
  file: 'M6 3h8l4 4v14H6zM14 3v4h4',
  alert: 'M12 3.5L22 20H2zM12 10v4.5M12 17.2v.1',
};

/** A drawn icon; hidden from assistive technology, so the control around it needs its own label. */
export function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', `icon icon-${name}`);
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', paths[name] ?? paths.alert);
  svg.append(path);
  return svg;
}

/** A button that shows only an icon; `label` is its accessible name and its tooltip. */
export function iconButton(name, label, props = {}) {
  return h(
    'button',
    { type: 'button', class: 'icon-button', 'aria-label': label, title: label, ...props },
    icon(name),
  );
}

/** Replaces the children of `host`, unless the new ones look the same: focus and hover then stay. */
export function update(host, ...children) {
  const fresh = host.cloneNode(false);
  fresh.append(...children);
  if (!host.isEqualNode(fresh)) host.replaceChildren(...fresh.childNodes);
}

let lastId = 0;
/** An id that no other element of the page has, for `for` and `aria-*` references. */
export function freshId(prefix) {
  lastId += 1;
  return `${prefix}-${lastId}`;
}

/** Initials and a colour number (0-7) for a person or bot without a picture. */
export function avatar(name, id, extraClass = '') {
  const initials = name
    .replace(/^@/, '')
    .split(/[\s._-]+/)
    .filter(Boolean)
    .slice(0, 2)
    .map((word) => [...word][0].toUpperCase())
    .join('');
  let hash = 0x811c9dc5;
  for (const char of id ?? name) hash = Math.imul(hash ^ char.codePointAt(0), 0x01000193) >>> 0;
  return h(
    'span',
    { class: `avatar tint-${((hash ^ (hash >>> 15)) >>> 0) % 8} ${extraClass}`, 'aria-hidden': 'true' },
    initials || '?',
  );
}
