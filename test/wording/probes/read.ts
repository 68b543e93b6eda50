/** Reads the probe files: texts with the flags, marks or scores that people expect of them. */
import { readFileSync } from 'node:fs';

type Split = 'development' | 'held-out';

/** The sets of replies with tone flags; each file says on top how it was made and used. */
export type ToneSet = Split | 'fresh' | 'last' | 'unseen' | 'closing' | 'once' | 'unlearned';

const lines = (name: string): string[] =>
  readFileSync(new URL(name, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));

/** Replies with the tone flags they must get; `tolerated` flags count neither way. */
export function toneProbes(split: ToneSet) {
  let language: 'en' | 'id' = 'id';
  return lines(`tone-${split}.txt`).flatMap((line) => {
    const heading = /^\[(en|id)\]$/.exec(line);
    if (heading) {
      language = heading[1] as 'en' | 'id';
      return [];
    }
    const [marks = '', text = ''] = line.split('\t');
    const flags = marks.split(' ').filter((mark) => mark !== '-' && !mark.startsWith('~'));
    const tolerated = marks.split(' ').flatMap((mark) => (mark.startsWith('~') ? mark.slice(1) : []));
    return [{ language, text, flags, tolerated }];
  });
}

/** Texts with the personal data in them; the marks are taken out of the text. */
export function personalProbes(split: Split | 'fresh' | 'blind' | 'once') {
  return lines(`personal-${split}.txt`).map((line) => {
    const spans: { type: string; value: string; start: number; end: number }[] = [];
    let text = '';
    for (const piece of line.split(/(\[\[\w+:.+?\]\](?!\]))/)) {
      const mark = /^\[\[(\w+):(.+)\]\]$/.exec(piece);
      const value = mark?.[2] ?? piece;
      if (mark)
        spans.push({ type: mark[1] ?? '', value, start: text.length, end: text.length + value.length });
      text += value;
    }
    return { text, spans };
  });
}

/** Two answers to one comment, of which people find the first better. */
export function pairProbes(split: Split | 'replies' | 'second') {
  return lines(`pairs-${split}.jsonl`).map((line) => JSON.parse(line));
}
