/** What each UTF-16 unit of a text is: letter, digit, mark, or nothing to a word. */

const isLetter = 1;
const isDigit = 2;
const isApostrophe = 3;
const isComma = 4;
const isStop = 5;
const isInvisible = 6;
const isTag = 7;
/** The first half of a picture. */
const isHigh = 8;

/** The class of every UTF-16 unit, computed once: looking it up is many times faster than a regular expression. */
const classes = (() => {
  const table = new Uint8Array(65536);
  const letter = /[\p{L}\p{M}]/u;
  const digit = /\p{Nd}/u;
  const invisible = /\p{Cf}|[\u115f\u1160\u3164]|[\ufe00-\ufe0f]/u;
  for (let unit = 0; unit < 65536; unit++) {
    if (unit >= 0xd800 && unit <= 0xdfff) {
      if (unit < 0xdc00) table[unit] = isHigh;
      continue;
    }
    const char = String.fromCharCode(unit);
    if (invisible.test(char)) table[unit] = isInvisible;
    else if (letter.test(char)) table[unit] = isLetter;
    else if (digit.test(char)) table[unit] = isDigit;
  }
  for (const char of "'’`´") table[char.charCodeAt(0)] = isApostrophe;
  for (const char of ',:-–—()/"“”') table[char.charCodeAt(0)] = isComma;
  for (const char of '.!?;\n…') table[char.charCodeAt(0)] = isStop;
  for (const char of '@#') table[char.charCodeAt(0)] = isTag;
  return table;
})();

/** Where the Latin letters end that most texts are written in. */
const latin = 0x180;

/** Numbers of the letters that most words are made of, small or capital, from 1 on: they fit into five bits. 0 for all other units. */
const letterNumbers = (() => {
  const table = new Uint8Array(65536);
  [...'abcdefghijklmnopqrstuvwxyzéè'].forEach((letter, at) => {
    for (const form of [letter, letter.toUpperCase()]) table[form.charCodeAt(0)] = at + 1;
  });
  return table;
})();

/** 1 for a unit after which a word of letters, or a number, is over: no letter, no digit, no sign that may stand inside, no `:` of a link. */
const ends = (() => {
  const table = new Uint8Array(65536);
  const inside = [isLetter, isDigit, isInvisible, isApostrophe];
  for (let unit = 0; unit < 65536; unit++)
    table[unit] = inside.includes(classes[unit] as number) || unit === 0x2a || unit === 0x3a ? 0 : 1;
  return table;
})();

/** Whether these units need no rewriting: Latin letters, and what `stays`. */
export function allPlain(units: Uint16Array, end: number): boolean {
  for (let at = 0; at < end; at++) {
    const unit = units[at] as number;
    if (unit >= latin ? !stays(units, at, end) : unit === 0x130) return false;
  }
  return true;
}

/** Whether a unit above the Latin letters stays as it is when letters of the "fancy text" kind become plain: most emoji and
 * typographic marks do, and a text with no others need not be rewritten. */
function stays(units: Uint16Array, at: number, end: number): boolean {
  const unit = units[at] as number;
  const next = at + 1 < end ? (units[at + 1] as number) : 0xffff;
  if (unit === 0xd83d || unit === 0x200d || unit === 0xfe0f) return true;
  if (unit === 0xd83e) return next < 0xdff0;
  if (unit === 0xd83c) return next >= 0xdf00 && next < 0xffff;
  if (unit >= 0xdc00 && unit <= 0xdfff) return at > 0 && ((units[at - 1] as number) & 0xfffc) === 0xd83c;
  return unit === 0x2013 || unit === 0x2014 || (unit >= 0x2018 && unit <= 0x201d) || unit === 0x2026;
}

/**
 * For whoever reads a text unit by unit, to be taken apart into constants of its own: V8 takes a constant of the same file for
 * granted, but fetches and checks one of another file at every use.
 */
export const letters = {
  isLetter,
  isDigit,
  isApostrophe,
  isComma,
  isStop,
  isInvisible,
  isHigh,
  classes,
  letterNumbers,
  ends,
} as const;
