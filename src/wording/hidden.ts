// Hidden characters: what takes no room in a text, or turns its reading direction, and can make it say something else.
import { lookAlikesIn } from './look-alike.ts';

// Characters that take no room, turn the reading direction, or that PostgreSQL and Slack do not keep.
const HIDDEN = /(?![\t\n])[\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}\u2028\u2029\ufff9-\ufffb]/gu;

/** England, Scotland and Wales are black flags followed by invisible letters. */
const REGION_FLAG = /\u{1f3f4}[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]{3,6}\u{e007f}/gu;

/**
 * The text with hidden characters spelled out: `[U+202E]`. Line breaks and tabs stay; so do joiners where they
 * belong, in emoji and in scripts that need them (Javanese, Arabic, Devanagari), and never between Latin letters.
 */
export function visible(text: string): string {
  const lines = text.replaceAll('\r\n', '\n');
  const flags = new Set<number>();
  for (const flag of lines.matchAll(REGION_FLAG)) {
    for (let i = 0; i < flag[0].length; i++) flags.add(flag.index + i);
  }
  return spellOut(lines, flags);
}

function spellOut(text: string, flags: ReadonlySet<number>): string {
  return text.replace(HIDDEN, (hidden, at: number) => {
    if (flags.has(at)) return hidden;
    const before = charBefore(text, at);
    const after = text.slice(at + hidden.length, at + hidden.length + 2);
    if (hidden === '\u200d' && /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f/u.test(before)) {
      if (/^\p{Extended_Pictographic}/u.test(after)) return hidden;
    }
    if (hidden === '\u200d' || hidden === '\u200c') {
      // Scripts in which letters join by meaning; Latin, Cyrillic and Greek have no use for it but disguise.
      if (JOINING.test(before) && (after === '' || /^[\s\p{P}]/u.test(after) || JOINING.test(after)))
        return hidden;
    }
    if ((hidden === '\ufe0f' || hidden === '\ufe0e') && /\p{Emoji}/u.test(before)) return hidden;
    return `[U+${hidden.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}]`;
  });
}

const JOINING =
  /^[\p{Script=Arabic}\p{Script=Javanese}\p{Script=Balinese}\p{Script=Sundanese}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Gujarati}\p{Script=Gurmukhi}\p{Script=Oriya}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Mongolian}]/u;

function charBefore(text: string, at: number): string {
  const low = text.charCodeAt(at - 1);
  return text.slice(low >= 0xdc00 && low <= 0xdfff ? at - 2 : Math.max(0, at - 1), at);
}

/** The hidden characters of a text as `visible` spells them out (`U+202E`), each once, in order. */
export function hiddenIn(text: string): string[] {
  const spelled = (words: string): string[] => words.match(/\[U\+[0-9A-F]{4,6}\]/g) ?? [];
  // Somebody may have typed such a mark; only those that were not there before stand for something hidden.
  const typed = spelled(text);
  const found: string[] = [];
  for (const mark of spelled(visible(text))) {
    const at = typed.indexOf(mark);
    if (at >= 0) typed.splice(at, 1);
    else found.push(mark.slice(1, -1));
  }
  return [...new Set(found)];
}

/** Everything in a text that may deceive its reader, and that whoever approves it must have seen: see `hiddenIn`, `lookAlikesIn`. */
export const deceptiveIn = (text: string): string[] => [...hiddenIn(text), ...lookAlikesIn(text)];
