/** How many comments a second triage understands on one core, on comments made up from our own sentences. */
import { triage } from '../triage.ts';
import { written } from './examples.ts';
import { randomFrom } from './fit.ts';

const tails = [
  '!!',
  '...',
  ' 🙏',
  ' 😡😡',
  ' #kecewa',
  ' @admin',
  '',
  ' https://contoh.id/x',
  ' 2x',
  ' jam 10.30',
];

/** Comments of one to four sentences; about the length of real ones, each different. */
export function comments(count: number, seed: number): string[] {
  const random = randomFrom(seed);
  const sentences = written(seed).map((row) => row.text);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  return Array.from({ length: count }, (_, at) => {
    const parts = Array.from({ length: 1 + Math.floor(random() * 4) }, () => pick(sentences));
    return `${parts.join('. ')}${pick(tails)} ${at}`;
  });
}

/** Runs for at least `seconds` and counts. */
export function measure(texts: readonly string[], seconds: number): number {
  for (const text of texts.slice(0, 5000)) triage(text);
  const from = performance.now();
  let done = 0;
  let elapsed = 0;
  do {
    for (const text of texts) triage(text);
    done += texts.length;
    elapsed = (performance.now() - from) / 1000;
  } while (elapsed < seconds);
  return Math.round(done / elapsed);
}

/** The bench behind `tanggap triage --bench`. */
export function bench(seconds = 3): { perSecond: number; texts: number; characters: number } {
  const texts = comments(20_000, 11);
  const characters = Math.round(texts.reduce((sum, text) => sum + text.length, 0) / texts.length);
  return { perSecond: measure(texts, seconds), texts: texts.length, characters };
}
