/** Light stemming: the shapes a word may have in a word list, without affixes of Indonesian, Javanese, Sundanese and English. */

const tails = [
  'nya',
  'lah',
  'kah',
  'pun',
  'ku',
  'mu',
  'kan',
  'an',
  'in',
  'i',
  'ne',
  'e',
  'na',
  'ke',
  's',
  'ed',
  'ing',
  'es',
  'd',
];
const heads: readonly (readonly [head: string, instead: readonly string[]])[] = [
  ['meny', ['s']],
  ['meng', ['', 'k']],
  ['mem', ['', 'p']],
  ['men', ['', 't']],
  ['me', ['']],
  ['peny', ['s']],
  ['peng', ['', 'k']],
  ['pem', ['', 'p']],
  ['pen', ['', 't']],
  ['pe', ['']],
  ['nge', ['']],
  ['ng', ['', 'k']],
  ['ny', ['s']],
  ['di', ['']],
  ['ke', ['']],
  ['ter', ['']],
  ['ber', ['']],
  ['se', ['']],
  ['ka', ['']],
];

/** Words that only look as if they had an ending: "meninggalkan" is to leave, not to die. */
export const unstemmed: ReadonlySet<string> = new Set(
  `meninggalkan ditinggalkan tinggalkan ninggalin sarana prasarana kritisi mengkritisi dikritisi hilangkan menghilangkan dihilangkan suede
  tenggelamkan hits mengatakan dikatakan katakan apikan apike apikne rasakan merasakan dirasakan matikan mematikan`.split(
    /\s+/,
  ),
);

/** The word and what it may be without its affixes; never shorter than four letters. */
export function shapesOf(word: string): Set<string> {
  const shapes = new Set<string>([word]);
  if (unstemmed.has(word)) return shapes;
  const cut = (from: string) => {
    for (const tail of tails) {
      if (from.length - tail.length >= 4 && from.endsWith(tail)) shapes.add(from.slice(0, -tail.length));
    }
  };
  cut(word);
  for (const once of [...shapes]) cut(once);
  for (const shape of [...shapes]) {
    for (const [head, instead] of heads) {
      if (!shape.startsWith(head)) continue;
      const rest = shape.slice(head.length);
      for (const first of instead) if (first.length + rest.length >= 4) shapes.add(first + rest);
    }
  }
  return shapes;
}
