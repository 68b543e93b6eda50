// Reads JSON from a stranger.

/** How deep objects and lists may stand in one another. */
export const MAX_DEPTH = 20;

export type JsonProblem = 'not_utf8' | 'bad_json' | 'too_deep';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The value in the bytes. Depth is checked before anything is built, so that a deep one costs nothing. */
export function readJson(bytes: Uint8Array): { value: unknown } | { problem: JsonProblem } {
  let text: string;
  try {
    text = utf8.decode(bytes);
  } catch {
    return { problem: 'not_utf8' };
  }
  if (isDeeper(text, MAX_DEPTH)) return { problem: 'too_deep' };
  try {
    return { value: JSON.parse(text) };
  } catch {
    return { problem: 'bad_json' };
  }
}

function isDeeper(text: string, limit: number): boolean {
  let depth = 0;
  let inString = false;
  for (let index = 0; index < text.length; index += 1) {
    const char = text[index];
    if (inString) {
      if (char === '\\') index += 1;
      else if (char === '"') inString = false;
    } else if (char === '"') inString = true;
    else if (char === '{' || char === '[') {
      depth += 1;
      if (depth > limit) return true;
    } else if (char === '}' || char === ']') depth -= 1;
  }
  return false;
}
