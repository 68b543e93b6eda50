// Look-alike addresses: a host name that reads like another one, such as one with a Cyrillic letter among Latin ones.
import { domainToASCII } from 'node:url';

/** What may be a host name: labels with dots between them, also the dots of other scripts; begun only where a label begins. */
const HOST = /(?<![\p{L}\p{M}\p{N}_-])[\p{L}\p{M}\p{N}_-]+(?:[.\u3002\uff0e\uff61][\p{L}\p{M}\p{N}_-]+)+/gu;

/** What stands before an address that needs no known ending to be one. */
const ADDRESS_BEFORE = /(?:\/\/|@|\bwww[.])$/iu;

/** Letters of these stand among Latin ones and look the same; nobody writes a word in two of them. */
const ALIKE = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u, /\p{Script=Armenian}/u];

const OUTSIDE_ASCII = /[^\0-\x7f]/u;

const mixed = (host: string): boolean => ALIKE.filter((script) => script.test(host)).length > 1;

/** An ending as addresses have it; after a full stop a sentence begins with a capital letter, or with a space. */
const ENDING = /[.](?:[a-z]{2,24}|xn--[a-z0-9-]+)$/;

function isAddress(host: string, before: string): boolean {
  if (/(?:^|[.])xn--/i.test(host)) return true;
  if (!OUTSIDE_ASCII.test(host)) return false;
  return mixed(host) || ADDRESS_BEFORE.test(before) || ENDING.test(host);
}

/** Each letter that is no plain one by its code point: `b[U+0430]nk.com`. */
const spelled = (host: string): string =>
  host.replace(/[^\0-\x7f]/gu, (letter) => {
    return `[U+${letter.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}]`;
  });

/** So that nothing makes a link of it. */
const unlinked = (host: string): string => host.replaceAll('.', '[.]');

/**
 * The host names of a text that may be taken for others, each once, in order: those that mix scripts, and those whose name on
 * the wire (punycode) is not what stands there. Spelled out, and with that name: `b[U+0430]nk[.]com = xn--bnk-6cd[.]com`.
 */
export function lookAlikesIn(text: string): string[] {
  const found: string[] = [];
  for (const { 0: host, index } of text.matchAll(HOST)) {
    if (!isAddress(host, text.slice(Math.max(0, index - 4), index))) continue;
    const wire = domainToASCII(host);
    const shown = unlinked(spelled(host));
    found.push(wire === '' || wire === host.toLowerCase() ? shown : `${shown} = ${unlinked(wire)}`);
  }
  return [...new Set(found)];
}
