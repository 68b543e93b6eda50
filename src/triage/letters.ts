/** What each UTF-16 unit of a text is: letter, digit, mark, or nothing to a word. */

export const isLetter = 1;
export const isDigit = 2;
export const isApostrophe = 3;
export const isComma = 4;
export const isStop = 5;
export const isInvisible = 6;
export const isTag = 7;

/** The class of every UTF-16 unit, computed once: looking it up is many times faster than a regular expression. */
export const classes = (() => {
  const table = new Uint8Array(65536);
  const letter = /[\p{L}\p{M}]/u;
  const digit = /\p{Nd}/u;
  const invisible = /\p{Cf}|[\u115f\u1160\u3164]|[\ufe00-\ufe0f]/u;
  for (let unit = 0; unit < 65536; unit++) {
    if (unit >= 0xd800 && unit <= 0xdfff) continue;
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

/** Lower case of the Latin letters; 0 for units that need the long way (`İ` becomes two). */
export const lower = (() => {
  const table = new Uint16Array(0x180);
  for (let unit = 1; unit < table.length; unit++) {
    const small = String.fromCharCode(unit).toLowerCase();
    table[unit] = small.length === 1 ? small.charCodeAt(0) : 0;
  }
  return table;
})();

/** Whether a unit above the Latin letters stays as it is when letters of the "fancy text" kind become plain: most emoji and
 * typographic marks do, and a text with no others need not be rewritten. */
export function stays(text: string, at: number, unit: number): boolean {
  if (unit === 0xd83d || unit === 0x200d || unit === 0xfe0f) return true;
  if (unit === 0xd83e) return text.charCodeAt(at + 1) < 0xdff0;
  if (unit === 0xd83c) return text.charCodeAt(at + 1) >= 0xdf00;
  if (unit >= 0xdc00 && unit <= 0xdfff) return at > 0 && (text.charCodeAt(at - 1) & 0xfffc) === 0xd83c;
  return unit === 0x2013 || unit === 0x2014 || (unit >= 0x2018 && unit <= 0x201d) || unit === 0x2026;
}
