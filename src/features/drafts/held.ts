// Why an answer is held: each code, as what a person can do about it.

/** What is said of a held answer; its words stand in the texts under the same name. */
export type Held =
  | 'byHand'
  | 'unchecked'
  | 'stale'
  | 'unapproved'
  | 'changed'
  | 'noOutlet'
  | 'outletGone'
  | 'tooLate'
  | 'refusedKey'
  | 'refusedAddress'
  | 'refusedTarget'
  | 'refusedText'
  | 'refused'
  | 'unknown';

const OF_CODE: Readonly<Record<string, Held>> = {
  needs_person: 'byHand',
  approval_unchecked: 'unchecked',
  approval_stale: 'stale',
  // The database, and the state of the release: whatever they say, it must not be posted.
  not_approved: 'unapproved',
  release_gone: 'unapproved',
  text_changed: 'changed',
  text_is_not_the_approved_one: 'changed',
  outlet_unknown: 'noOutlet',
  outlet_gone: 'outletGone',
  http_410: 'outletGone',
  too_late: 'tooLate',
  refused_url: 'refusedAddress',
  refused_address: 'refusedAddress',
  http_401: 'refusedKey',
  http_403: 'refusedKey',
  smtp_530: 'refusedKey',
  smtp_535: 'refusedKey',
  http_404: 'refusedTarget',
  smtp_550: 'refusedTarget',
  http_413: 'refusedText',
  http_422: 'refusedText',
  smtp_552: 'refusedText',
};

/** What is said of these is that nothing was sent: true of the last try alone. */
const SURELY_NOT_OUT: ReadonlySet<Held> = new Set([
  'outletGone',
  'noOutlet',
  'refused',
  'refusedAddress',
  'refusedKey',
  'refusedTarget',
  'refusedText',
]);

/**
 * What a code means for the answer. Whatever may have arrived, and whatever is on no list, is `unknown`.
 * @param repeated an earlier try may have left it there, whatever the last one came to
 */
export function heldAs(code: string, repeated: boolean): Held {
  const listed = Object.hasOwn(OF_CODE, code) ? OF_CODE[code] : undefined;
  const held =
    listed ?? (code !== 'http_408' && /^(?:http_4|smtp_5)\d\d$/.test(code) ? 'refused' : 'unknown');
  return repeated && SURELY_NOT_OUT.has(held) ? 'unknown' : held;
}

/** It must not go out, and nobody may post it: neither may a press of a button send it. */
export const mustNotGoOut = (held: Held): boolean => held === 'unapproved' || held === 'changed';

/** It may be out already or must not be out yet: whoever is asked looks before anything else. */
export const onlyLook = (held: Held): boolean =>
  mustNotGoOut(held) || held === 'unchecked' || held === 'stale';
