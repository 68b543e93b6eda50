/** Reads what a person is typing: a command, or a word that asks for suggestions; pure, so that it can be tested in Node. */

/** `/crisis declare Title` → `{command: '/crisis', text: 'declare Title'}`; undefined when it is no command. */
export function commandOf(text) {
  const match = /^\/([a-z0-9_-]+)(?:\s+([\s\S]*))?$/i.exec(text.trim());
  return match ? { command: `/${match[1].toLowerCase()}`, text: match[2]?.trim() ?? '' } : undefined;
}

/** The word being typed at the caret that asks for suggestions: `/…` at the start, `@…`, `#…`, or `:xx…`. */
export function askedAt(text, caret) {
  const before = text.slice(0, caret);
  const slash = /^\/[^\n]*$/.exec(before);
  if (slash) {
    const mention = /(?:^|\s)([@#])([^\s@#]*)$/.exec(before);
    if (!mention) return { kind: '/', part: before, from: 0 };
  }
  const word = /(?:^|[\s(])([@#:])([\p{L}\p{N}._'+-]*)$/u.exec(before);
  if (!word || (word[1] === ':' && word[2].length < 2)) return undefined;
  return { kind: word[1], part: word[2].toLowerCase(), from: caret - word[2].length - 1 };
}
