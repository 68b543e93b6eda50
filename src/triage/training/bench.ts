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

/** Before it is measured every text is read so often: a bot that has run for a minute has met its words, and so has the compiler. */
const warmUps = 3;

/**
 * Texts a second of the processor's time, over at least `seconds` of it. The time is that of the process with all its threads: what
 * else the machine does meanwhile does not count, what the compiler and the collector do beside does.
 */
export function measure(texts: readonly string[], seconds: number): number {
  const readAll = () => {
    for (const text of texts) triage(text);
  };
  for (let times = 0; times < warmUps; times++) readAll();
  const before = process.cpuUsage();
  let done = 0;
  let used = 0;
  do {
    readAll();
    done += texts.length;
    const { user, system } = process.cpuUsage(before);
    used = (user + system) / 1_000_000;
  } while (used < seconds);
  return Math.round(done / used);
}

/** The bench behind `tanggap triage --bench`. */
export function bench(seconds = 3): { perSecond: number; texts: number; characters: number } {
  const texts = comments(20_000, 11);
  const characters = Math.round(texts.reduce((sum, text) => sum + text.length, 0) / texts.length);
  return { perSecond: measure(texts, seconds), texts: texts.length, characters };
}
