/** Measures triage on data it was not trained on (valid splits) and on made-up accounts, against the goals of the product. */
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { bursts } from '../bursts.ts';
import { DuplicateIndex } from '../duplicates.ts';
import type { Triage } from '../triage.ts';
import { triage } from '../triage.ts';
import { measure } from './bench.ts';
import type { Window } from './nab.ts';
import { nabScore } from './nab.ts';
import { measured, type Probe, readProbes } from './probes.ts';
import type { Labelled } from './read.ts';
import { feelings, nusaxFiles, readCare, readNusax, readPrdect, readSmsa } from './read.ts';
import { simulate } from './small-account.ts';

/** One line of the table; without a goal it is told for information. */
export interface Figure {
  measure: string;
  value: number;
  goal?: number;
  atMost?: boolean;
}

/** Macro-F1 in per cent. */
export function macroF1(
  pairs: readonly (readonly [gold: string, said: string])[],
  classes: readonly string[] = feelings,
): number {
  const each = classes.map((one) => {
    const hits = pairs.filter(([gold, said]) => gold === one && said === one).length;
    const misses = pairs.filter(([gold, said]) => (gold === one) !== (said === one)).length;
    return hits === 0 ? 0 : (200 * hits) / (2 * hits + misses);
  });
  return each.reduce((sum, one) => sum + one, 0) / classes.length;
}

const share = (rows: readonly unknown[], holds: number): number => (100 * holds) / Math.max(1, rows.length);

function* feelingAndLanguage(dir: string): Generator<Figure> {
  const goals = { ind: 86, eng: 82, jav: 82, sun: 81 } as const;
  const sets: [name: string, rows: Labelled[], goal: number][] = [['SmSA', readSmsa(dir, 'valid'), 78]];
  for (const file of Object.keys(nusaxFiles) as (keyof typeof nusaxFiles)[]) {
    sets.push([`NusaX ${file}`, readNusax(dir, file, 'valid'), goals[file]]);
  }
  let right = 0;
  let texts = 0;
  for (const [name, rows, goal] of sets) {
    const said = rows.map((row) => triage(row.text));
    yield {
      measure: `${name} valid: sentiment macro-F1`,
      value: macroF1(rows.map((row, at) => [row.label, said[at]?.sentiment ?? ''] as const)),
      goal,
    };
    const good = rows.filter((row, at) => said[at]?.language === row.language).length;
    yield {
      measure: `${name} valid: language %`,
      value: share(rows, good),
      ...(name === 'SmSA' && { goal: 98 }),
    };
    const short = rows
      .map((row) => row.text.split(/\s+/).slice(2, 7).join(' '))
      .filter((text) => text.length > 8);
    const language = rows[0]?.language;
    yield {
      measure: `${name} valid: language % on five words`,
      value: share(short, short.filter((text) => triage(text).language === language).length),
    };
    if (name === 'SmSA') continue;
    right += good;
    texts += rows.length;
  }
  yield { measure: 'language % over the four of NusaX valid', value: (100 * right) / texts, goal: 98 };
}

const pairsOf = (text: string): Set<string> => {
  const words = text.toLowerCase().match(/[\p{L}\p{M}\p{Nd}]+/gu) ?? [];
  return new Set(words.slice(1).map((word, at) => `${words[at]} ${word}`));
};

/** NusaX sentences are edited SmSA sentences: a true twin shares half of its word pairs, a false one less than a fifth. */
function* copies(dir: string): Generator<Figure> {
  const known = [...readSmsa(dir, 'train'), ...readSmsa(dir, 'valid')].map((row) => row.text);
  const asked = [...readNusax(dir, 'ind', 'train'), ...readNusax(dir, 'ind', 'valid')].map((row) => row.text);
  const index = new DuplicateIndex();
  known.forEach((text, at) => {
    index.add({ id: String(at), text });
  });
  const sets = known.map(pairsOf);
  const places = new Map<string, number[]>();
  sets.forEach((set, at) => {
    for (const pair of set) places.set(pair, [...(places.get(pair) ?? []), at]);
  });
  let twins = 0;
  let found = 0;
  let wrong = 0;
  for (const text of asked) {
    const mine = pairsOf(text);
    const shared = new Map<number, number>();
    for (const pair of mine)
      for (const at of places.get(pair) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1);
    let best = 0;
    for (const [at, both] of shared) best = Math.max(best, both / (mine.size + (sets[at]?.size ?? 0) - both));
    const answer = index.nearest(text);
    if (best >= 0.5) {
      twins += 1;
      if (answer) found += 1;
    }
    if (answer && best < 0.2) wrong += 1;
  }
  yield { measure: `near-duplicates: recall % of ${twins} twins`, value: (100 * found) / twins, goal: 99 };
  yield { measure: 'near-duplicates: false answers', value: wrong, goal: 3, atMost: true };
}

function* busyAccounts(dir: string): Generator<Figure> {
  const windows = JSON.parse(readFileSync(path.join(dir, 'nab', 'windows.json'), 'utf8')) as Record<
    string,
    [string, string][]
  >;
  const all: Parameters<typeof nabScore>[0][number][] = [];
  for (const [name, spans] of Object.entries(windows)) {
    const file = path.basename(name);
    const rows = readFileSync(path.join(dir, 'nab', file), 'utf8')
      .trim()
      .split('\n')
      .slice(1);
    const times = rows.map((row) => row.slice(0, row.indexOf(',')));
    const values = rows.map((row) => Number(row.slice(row.indexOf(',') + 1)));
    const start = Date.parse(`${times[0]?.replace(' ', 'T')}Z`);
    const alerts = bursts({ start, stepSeconds: 300, values }).map(({ at }) =>
      Math.round((at - start) / 300_000),
    );
    const marked: Window[] = spans.map(([from, to]) => ({
      from: times.indexOf(from.slice(0, 19)),
      to: times.indexOf(to.slice(0, 19)),
    }));
    const one = { rows: values.length, windows: marked, alerts };
    all.push(one);
    yield { measure: `${file}: NAB standard (${alerts.length} alerts)`, value: nabScore([one]) };
  }
  yield { measure: 'NAB tweets: standard', value: nabScore(all), goal: 78 };
  yield { measure: 'NAB tweets: few false alerts', value: nabScore(all, 'lowFalse'), goal: 70 };
}

/** Bursts that a small account may meet, in comments an hour more than usual. */
const strengths = [15, 20, 30, 60, 120, 240];

/**
 * A burst of 15 more an hour does not bring five comments within 30 minutes every time, so no rule that waits for five can announce
 * 95 of 100 by then. How many could be announced at all is told next to how many were, for each strength of burst.
 */
function* smallAccounts(): Generator<Figure> {
  for (const perHour of [1, 5, 30]) {
    const name = `account of ${perHour}/h`;
    for (const extra of strengths) {
      const { falsePerWeek, found, foundInTime, reachable, delay } = simulate(
        perHour,
        extra,
        perHour === 1 ? 800 : 200,
        7,
      );
      const burst = `${name}, +${extra}/h`;
      if (extra === 15)
        yield { measure: `${name}: false alerts a week`, value: falsePerWeek, goal: 0.25, atMost: true };
      const goal = perHour === 1;
      yield { measure: `${burst}: found %`, value: 100 * found, ...(goal && { goal: 95 }) };
      yield {
        measure: `${burst}: in 30 minutes % (${(100 * reachable).toFixed(1)} could be)`,
        value: 100 * foundInTime,
        ...(goal && extra >= 20 && { goal: 95 }),
      };
      yield {
        measure: `${burst}: median minutes to the alert`,
        value: delay,
        ...(goal && { goal: 30, atMost: true }),
      };
    }
  }
}

function* reviews(dir: string): Generator<Figure> {
  const rows = readPrdect(dir);
  const bad = rows.filter((row) => row.label === 'negative').map((row) => triage(row.text));
  const good = rows.filter((row) => row.label === 'positive').map((row) => triage(row.text));
  // The model has seen these reviews: the figures tell of the rules, not of the feeling.
  yield {
    measure: 'PRDECT (seen): complaints among the unhappy %',
    value: share(bad, bad.filter((one) => one.kind === 'complaint').length),
  };
  yield {
    measure: 'PRDECT (seen): complaints among the happy %',
    value: share(good, good.filter((one) => one.kind === 'complaint').length),
  };
  // Hardly any of these texts is grave: what is called so is what a lead would be woken for in vain.
  const critical = (all: readonly Triage[]) =>
    share(all, all.filter((one) => one.severity === 'critical').length);
  yield { measure: 'PRDECT (seen): critical among the happy %', value: critical(good) };
  yield { measure: 'PRDECT (seen): critical among the unhappy %', value: critical(bad) };
  yield {
    measure: 'questions to customer care, left out: critical %',
    value: critical(readCare(dir, 'left out').map((text) => triage(text))),
  };
}

/** What matters most, on comments of our own: a grave one is never to be missed, and a complaint hardly ever. */
function* ours(folder: string): Generator<Figure> {
  const families = readProbes(folder);
  const sets: [name: string, probes: Probe[]][] = [
    ['plain alarms', families.get('plain-alarms') ?? []],
    ['nothing was chosen by', families.get('unseen') ?? []],
    ['nothing was chosen by, by hint', families.get('understated') ?? []],
    ['all', [...families.values()].flat()],
  ];
  for (const [name, probes] of sets) {
    const { criticalRecall, falseCritical, recall, precision } = measured(probes);
    const set = `ours, ${name} (${probes.length})`;
    yield { measure: `${set}: critical recall %`, value: 100 * criticalRecall, goal: 100 };
    if (name === 'plain alarms') continue;
    yield { measure: `${set}: harmless called critical %`, value: 100 * falseCritical };
    yield { measure: `${set}: complaint recall %`, value: 100 * recall, goal: 90 };
    yield { measure: `${set}: complaint precision %`, value: 100 * precision, goal: 85 };
  }
}

/** How many real comments a second are understood. */
export function* speed(dir: string): Generator<Figure> {
  const texts = [...readSmsa(dir, 'valid'), ...readPrdect(dir)].map((row) => row.text);
  yield { measure: 'texts a second on one core (real comments)', value: measure(texts, 1), goal: 100_000 };
}

/**
 * Everything but the speed, in the order of the table.
 * @param dir the folder of the data sets
 * @param probes the folder of our own comments; none is measured unless given
 */
export function* evaluate(dir: string, probes?: string): Generator<Figure> {
  if (probes !== undefined) yield* ours(probes);
  yield* feelingAndLanguage(dir);
  yield* copies(dir);
  yield* busyAccounts(dir);
  yield* smallAccounts();
  yield* reviews(dir);
  const folder = new URL('../../../src/triage/model/', import.meta.url);
  const size = ['sentiment.bin', 'language.bin', 'incident.bin', 'manifest.json'].reduce(
    (sum, file) => sum + statSync(new URL(file, folder)).size,
    0,
  );
  yield { measure: 'model: bytes', value: size, goal: 1_000_000, atMost: true };
}
