// Matches regular expressions against texts made to cost them dearly, in a thread that can be ended.
import { parentPort, workerData } from 'node:worker_threads';

const { expressions, slowMs } = workerData;

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

function match(expression, text) {
  // As `replace` and `matchAll` do: from each match on to the next.
  if (expression.global) for (const _match of text.matchAll(expression));
  else expression.test(text);
}

function took(expression, text) {
  const began = performance.now();
  match(expression, text);
  return performance.now() - began;
}

/** The same by the processor's time: a machine that had something else to do is no fault of the expression. */
function cost(expression, text) {
  const began = process.cpuUsage();
  match(expression, text);
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1000;
}

/** The first text that the expression is slow on. */
function slowOn(expression, length) {
  for (const run of [...RUNS, ...own(expression.source)]) {
    for (const end of ENDS) {
      const text = `x${run.repeat(Math.ceil(length / run.length))}${end}`;
      if (took(expression, text) < slowMs) continue;
      const best = Math.min(cost(expression, text), cost(expression, text), cost(expression, text));
      if (best >= slowMs) return { run, end, ms: Math.round(best) };
    }
  }
  return undefined;
}

for (const { source, flags, where, length } of expressions) {
  parentPort.postMessage({ begins: where, source });
  const slow = slowOn(new RegExp(source, flags), length);
  if (slow) parentPort.postMessage({ slow: where, source, ...slow });
}
parentPort.postMessage({ done: true });
