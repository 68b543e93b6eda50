// Any JavaScript string as one that PostgreSQL can hold, and back again.
//
// PostgreSQL's text holds every character but U+0000, and UTF-8 cannot hold half a surrogate pair. Both are written as
// U+FDD0 (a code point Unicode keeps for internal use) followed by four hexadecimal digits, and so is U+FDD0 itself.
// Every other text is stored exactly as it is.

const MARK = '\uFDD0';
const UNSTORABLE = /[\0\uFDD0]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
const ESCAPED = /\uFDD0([0-9A-F]{4})/g;

/** The text as it can be stored; the same text unless it holds U+0000, U+FDD0 or half a surrogate pair. */
export function toStorable(text: string): string {
  return text.replace(
    UNSTORABLE,
    (unit) => MARK + unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0'),
  );
}

/** The text as it was before `toStorable`. */
export function fromStorable(text: string): string {
  return text.replace(ESCAPED, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
