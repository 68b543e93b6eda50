/** How many comments a second triage understands on one core, on the comments of our own that it learned from. */
import { triage } from '../triage.ts';
import { comments } from './comments.ts';
import { randomFrom } from './fit.ts';

/** So many of our comments, each once, in an order that a seed gives: they use some twenty thousand different words, as real ones do. */
export function someComments(count: number, seed: number): string[] {
  const random = randomFrom(seed);
  const texts = comments().map(({ text }) => text);
  for (let at = 0; at < Math.min(count, texts.length); at++) {
    const other = at + Math.floor(random() * (texts.length - at));
    const held = texts[at] as string;
    texts[at] = texts[other] as string;
    texts[other] = held;
  }
  return texts.slice(0, count);
}

/** Before it is measured every text is read so often: a bot that has run for a minute has met its words, and so has the compiler. */
const warmUps = 3;
/** The best of so many stretches counts: what else the machine does in the meantime makes us slower, and never faster. */
const stretches = 5;

/**
 * Texts a second of the processor's time, in the best of five stretches of at least `seconds` of it. The time is that of the process
 * with all its threads: what the compiler and the collector do beside counts.
 */
export function measure(texts: readonly string[], seconds: number): number {
  const readAll = () => {
    for (const text of texts) triage(text);
  };
  for (let times = 0; times < warmUps; times++) readAll();
  let best = 0;
  for (let stretch = 0; stretch < stretches; stretch++) {
    const before = process.cpuUsage();
    let done = 0;
    let used = 0;
    do {
      readAll();
      done += texts.length;
      const { user, system } = process.cpuUsage(before);
      used = (user + system) / 1_000_000;
    } while (used < seconds);
    best = Math.max(best, done / used);
  }
  return Math.round(best);
}

/** The bench behind `tanggap triage --bench`. */
export function bench(seconds = 1): { perSecond: number; texts: number; characters: number } {
  const texts = someComments(20_000, 11);
  const characters = Math.round(texts.reduce((sum, text) => sum + text.length, 0) / texts.length);
  return { perSecond: measure(texts, seconds), texts: texts.length, characters };
}
