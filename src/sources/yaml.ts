// Opens YAML that a person wrote: its length, depth and entries are looked at first, for composing it goes as deep as the text
// and compares every key with every other.
import { type CST, type Document, LineCounter, Parser, parseDocument } from 'yaml';

/** The longest text that is read, in bytes of UTF-8: a plan of fifty pages. */
export const MAX_YAML_BYTES = 64 * 1024;
/** Deeper than any file of ours is. Composing brackets within brackets by the ten thousand has ended a whole process. */
const MAX_DEPTH = 50;

/** More than any file of ours has. That no key comes twice is found out in the square of their number: 16,000 took two seconds. */
const MAX_ENTRIES = 5000;

/** Why a text is not opened. */
export type YamlRefusal = { code: 'too_big'; bytes: number } | { code: 'too_deep' | 'too_many' };

/** A text as the core schema reads it, its mistakes in the document's `errors` and `warnings`. Never throws. */
export function openYaml(text: string): { doc: Document; lines: LineCounter } | { refused: YamlRefusal } {
  const bytes = Buffer.byteLength(text, 'utf8');
  if (bytes > MAX_YAML_BYTES) return { refused: { code: 'too_big', bytes } };
  const { depth, entries } = sizeOf(new Parser().parse(text));
  if (depth > MAX_DEPTH) return { refused: { code: 'too_deep' } };
  if (entries > MAX_ENTRIES) return { refused: { code: 'too_many' } };
  const lines = new LineCounter();
  const options = { schema: 'core', uniqueKeys: true, stringKeys: true, prettyErrors: false } as const;
  return { doc: parseDocument(text, { ...options, lineCounter: lines }), lines };
}

/**
 * What an opened text says, or undefined when its references point nowhere or unfold into too much.
 * @param mostAliases how far references to references may unfold
 */
export function unfolded(doc: Document, mostAliases: number): { value: unknown } | undefined {
  try {
    return { value: doc.toJS({ maxAliasCount: mostAliases }) };
  } catch {
    // toJS throws for unresolved aliases and for more of them than allowed, and for nothing else.
    return undefined;
  }
}

/** How deep collections stand in each other and how much is in all of them, found without going as deep oneself. */
function sizeOf(tokens: Iterable<CST.Token>): { depth: number; entries: number } {
  let deepest = 0;
  let entries = 0;
  const left = Array.from(tokens, (token) => ({ token, depth: 0 }));
  for (let next = left.pop(); next; next = left.pop()) {
    const { token, depth } = next;
    deepest = Math.max(deepest, depth);
    if (token.type === 'document' && token.value) left.push({ token: token.value, depth });
    if (!('items' in token)) continue;
    entries += token.items.length;
    for (const { key, value } of token.items)
      for (const inner of [key, value]) if (inner) left.push({ token: inner, depth: depth + 1 });
  }
  return { depth: deepest, entries };
}
