// Opens YAML that a person wrote: its length and depth are looked at first, for what it is composed by goes as deep as the text.
import { type CST, type Document, LineCounter, Parser, parseDocument } from 'yaml';

/** Deeper than any file of ours is. Composing brackets within brackets by the ten thousand has ended a whole process. */
const MAX_DEPTH = 50;

/** Why a text is not opened. */
export type YamlRefusal = 'too_big' | 'too_deep';

/**
 * A text as the core schema reads it, its mistakes in the document's `errors` and `warnings`. Never throws.
 * @param maxBytes the most it may have as UTF-8
 */
export function openYaml(
  text: string,
  maxBytes: number,
): { doc: Document; lines: LineCounter } | { refused: YamlRefusal } {
  if (Buffer.byteLength(text, 'utf8') > maxBytes) return { refused: 'too_big' };
  if (depthOf(new Parser().parse(text)) > MAX_DEPTH) return { refused: 'too_deep' };
  const lines = new LineCounter();
  const options = { schema: 'core', uniqueKeys: true, stringKeys: true, prettyErrors: false } as const;
  return { doc: parseDocument(text, { ...options, lineCounter: lines }), lines };
}

/** How deep collections stand in each other, found without going as deep oneself. */
function depthOf(tokens: Iterable<CST.Token>): number {
  let deepest = 0;
  const left = Array.from(tokens, (token) => ({ token, depth: 0 }));
  for (let next = left.pop(); next; next = left.pop()) {
    const { token, depth } = next;
    deepest = Math.max(deepest, depth);
    if (token.type === 'document' && token.value) left.push({ token: token.value, depth });
    if (!('items' in token)) continue;
    for (const { key, value } of token.items)
      for (const inner of [key, value]) if (inner) left.push({ token: inner, depth: depth + 1 });
  }
  return deepest;
}
