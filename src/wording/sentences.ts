/** Splits a text into sentences without losing where they stand. */

/** The sentences of a text with their places; colons do not end one, nor do full stops inside numbers or addresses. */
export function sentencesOf(text: string): { text: string; start: number }[] {
  return [...text.matchAll(/[^.!?\n]+(?:[.!?](?=[^\s.!?])[^.!?\n]*)*[.!?\n]*/g)]
    .map((match) => {
      const lead = match[0].length - match[0].trimStart().length;
      return { text: match[0].trim(), start: match.index + lead };
    })
    .filter((sentence) => sentence.text.length > 0);
}
