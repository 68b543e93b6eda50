// Matches regular expressions against texts made to cost them dearly, in a thread that can be ended.
import { parentPort, workerData } from 'node:worker_threads';

const { expressions, length, slowMs } = workerData;

/** What most expressions stumble over: a run of one thing that never becomes the whole. */
const RUNS = [
  ' ',
  '\n',
  '\t',
  '\u00a0',
  'a',
  'A',
  'é',
  '0',
  '1',
  '.',
  ',',
  '-',
  '_',
  '/',
  '\\',
  ':',
  ';',
  '@',
  '#',
  '*',
  '&',
  '<',
  '>',
  '(',
  ')',
  '[',
  ']',
  '{',
  '"',
  "'",
  '=',
  '+',
  '%',
  '!',
  '?',
  '~',
  '|',
  '$',
  '😀',
  'a ',
  ' a',
  'a.',
  'a-',
  'a@',
  '0 ',
  '0.',
  '0-',
  '(0',
  'aa.',
  'a\n',
  ' \n',
  '\r\n',
  '<a',
  '&#',
  'http://',
  'a=b&',
  '"",',
  "''",
  '1,',
  '+62 ',
  'di ',
  'tidak ',
  'not ',
];
const ENDS = ['', '\0', '!', 'a', ' x'];

/** Its own words, so that what begins like it goes on for long. */
function own(source) {
  const bare = source.replace(/\\[bBdDwWsSpPu](\{[^}]*\})?|\(\?[:=!<]+|[()[\]|^$*+?.{}\\]/g, ' ');
  const words = bare.split(/\s+/).filter((word) => word.length > 0 && word.length < 30);
  return [...new Set(words)].slice(0, 12).flatMap((word) => [word, `${word} `]);
}

function took(expression, text) {
  const began = performance.now();
  // As `replace` and `matchAll` do: from each match on to the next.
  if (expression.global)
    for (expression.lastIndex = 0; expression.exec(text) !== null; ) expression.lastIndex ||= 1;
  else expression.test(text);
  return performance.now() - began;
}

for (const { source, flags, where } of expressions) {
  parentPort.postMessage({ begins: where, source });
  const expression = new RegExp(source, flags);
  for (const run of [...RUNS, ...own(source)]) {
    for (const end of ENDS) {
      const text = `x${run.repeat(Math.ceil(length / run.length))}${end}`;
      if (took(expression, text) < slowMs) continue;
      // A machine that had something else to do is no fault of the expression.
      const best = Math.min(took(expression, text), took(expression, text));
      if (best < slowMs) continue;
      parentPort.postMessage({ slow: where, source, run, end, ms: Math.round(best) });
      break;
    }
  }
}
parentPort.postMessage({ done: true });
