/** Shows pictures, and in their place or that of an unknown part a visible notice. */
import { h, icon } from './element.js';
import { safeUrl } from './mrkdwn.js';

/** A box that says what could not be shown. */
export function warning(text) {
  return h('div', { class: 'warning-box', role: 'note' }, icon('alert'), h('span', {}, text));
}

/** A picture of this machine; any other address is not fetched, its description shows instead. */
export function image(element, ws, className) {
  const alt = element.alt_text ?? '';
  const url = element.image_url ?? element.slack_file?.url ?? '';
  const local = url.startsWith('data:image/') || safeUrl(url)?.startsWith(`${location.origin}/`);
  if (local) return h('img', { class: className, src: url, alt });
  return h(
    'span',
    {
      class: `${className} no-image`,
      role: 'img',
      'aria-label': alt,
      title: `${ws.words.imageNotLoaded} ${url}`,
    },
    alt,
  );
}
