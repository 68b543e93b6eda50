/** Builds the model from the public data: reads train splits only, fits from a seed, writes int8 tables and their manifest. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  languageFeatures,
  languageRows,
  sentimentFeatures,
  sentimentRows,
  turnedWords,
} from '../features.ts';
import { incidentColumns, learnedCount } from '../learned.ts';
import type { Header } from '../model.ts';
import { modelLanguages } from '../model.ts';
import { packed, squeezed } from '../nibbles.ts';
import { leaning } from '../polarity.ts';
import { wordsOf } from '../words.ts';
import { learnLexicon, retell } from './align.ts';
import { commentFiles, comments } from './comments.ts';
import { type Corrected, type Corrections, feltRows, lessons, spokenRows } from './corrections.ts';
import { spoken, written } from './examples.ts';
import type { Example, Fitted } from './fit.ts';
import { fitWeights, randomFrom } from './fit.ts';
import { fitIncidents, incidentSettings } from './incident.ts';
import { withoutCopies } from './leak.ts';
import type { Labelled } from './read.ts';
import { feelings, nusaxFiles, readCare, readNusax, readPrdect, readSmsa } from './read.ts';

/** Settings, chosen on the valid splits and by cross-validation on the train split of NusaX. */
const settings = {
  seed: 20,
  sentiment: {
    epochs: 6,
    rate: 0.1,
    drop: 0.3,
    rarity: 0.5,
    fits: 4,
    lexicon: 2,
    nusax: 1.5,
    prdect: 0.5,
    written: 0.05,
    corrected: 1,
    retold: 0.5,
    retoldWeight: 0.3,
  },
  language: { epochs: 6, rate: 0.1, drop: 0.2, corrected: 2 },
};

const counted = (rows: readonly number[], scale: number, into: Map<number, number>) => {
  for (const row of rows) into.set(row, (into.get(row) ?? 0) + scale);
};

const example = (values: Map<number, number>, label: number, weight: number, offset?: number[]): Example => ({
  rows: Int32Array.from(values.keys()),
  values: Float32Array.from(values.values()),
  label,
  weight,
  ...(offset && { offset }),
});

/** Fits the feeling. The log share of each class goes in as a fixed offset, so that the result favours none of them. */
function fitSentiment(rows: readonly (Labelled & { weight: number })[]): Fitted {
  const share = feelings.map((feeling) =>
    rows.reduce((sum, row) => sum + (row.label === feeling ? row.weight : 0), 0),
  );
  const all = share.reduce((sum, one) => sum + one, 0);
  const prior = share.map((one) => Math.log(one / all));
  const leanings = new Float64Array(rows.length);
  const found = rows.map((row, at) => {
    const words = wordsOf(row.text);
    const { word, char } = sentimentFeatures(words);
    leanings[at] = settings.sentiment.lexicon * leaning(words, turnedWords(words));
    const values = new Map<number, number>();
    counted(word, 1 / Math.sqrt(word.length || 1), values);
    counted(char, 1 / Math.sqrt(char.length || 1), values);
    return values;
  });
  // Rare rows count for more (idf, tempered); the factor is folded into the weights afterwards.
  const { epochs, rate, drop, rarity, fits } = settings.sentiment;
  const texts = new Float64Array(sentimentRows);
  for (const values of found) for (const row of values.keys()) texts[row] = (texts[row] as number) + 1;
  const rare = texts.map((count) => ((Math.log((1 + rows.length) / (1 + count)) + 1) / 5) ** rarity);
  const examples = rows.map((row, at) => {
    const values = found[at] as Map<number, number>;
    for (const [place, value] of values) values.set(place, value * (rare[place] as number));
    // The word list speaks first, as it will in use; the weights learn what it leaves unsaid.
    const lean = leanings[at] as number;
    const [negative = 0, neutral = 0, positive = 0] = prior;
    return example(values, feelings.indexOf(row.label), row.weight, [
      negative - lean,
      neutral,
      positive + lean,
    ]);
  });
  // Several fits that differ in order only, averaged: steadier than any of them.
  const mean: Fitted = { weights: new Float32Array(sentimentRows * 3), bias: new Float64Array(3) };
  for (let turn = 0; turn < fits; turn++) {
    const one = fitWeights(examples, {
      rows: sentimentRows,
      classes: 3,
      epochs,
      rate,
      drop,
      seed: settings.seed + turn,
    });
    mean.weights = mean.weights.map(
      (sum, at) => sum + ((one.weights[at] as number) * (rare[Math.floor(at / 3)] as number)) / fits,
    );
    mean.bias = mean.bias.map((sum, at) => sum + (one.bias[at] as number) / fits);
  }
  return mean;
}

/** Short pieces of a text next to the whole: comments are short, the sentences of the data are not. */
function pieces(text: string, random: () => number): string[] {
  const words = text.split(/\s+/).filter(Boolean);
  if (words.length < 5) return [text];
  const piece = () => {
    const size = 2 + Math.floor(random() * 6);
    const start = Math.floor(random() * Math.max(1, words.length - size));
    return words.slice(start, start + size).join(' ');
  };
  return [text, piece(), piece(), piece()];
}

function fitLanguage(
  texts: readonly { text: string; language: (typeof modelLanguages)[number]; weight: number }[],
): Fitted {
  const random = randomFrom(settings.seed + 1);
  const share = modelLanguages.map(() => 0);
  const examples: Example[] = [];
  for (const { text, language, weight } of texts) {
    for (const piece of pieces(text, random)) {
      const found = languageFeatures(wordsOf(piece));
      const values = new Map<number, number>();
      counted(found, 1 / Math.sqrt(found.length || 1), values);
      const label = modelLanguages.indexOf(language);
      share[label] = (share[label] ?? 0) + weight;
      examples.push(example(values, label, weight));
    }
  }
  const all = share.reduce((sum, one) => sum + one, 0);
  const prior = share.map((one) => Math.log(one / all));
  // Half of the log share: most comments are Indonesian, and a word or two should not make one Javanese.
  for (const one of examples) one.offset = prior.map((log) => log / 2);
  return fitWeights(examples, { rows: languageRows, classes: 4, ...settings.language, seed: settings.seed });
}

/**
 * Columns of weights → whole numbers from `-most` to `most` with one scale each. So many of the largest weights of a column are cut
 * off at the next (`cut`): they are few, and a finer step for all others is worth more. Weights of less than `least` steps become 0.
 */
function quantise(
  columns: readonly ((row: number) => number)[],
  rows: number,
  { most, cut, least = 0 }: { most: number; cut: number; least?: number },
): { bytes: Int8Array; scales: number[] } {
  const bytes = new Int8Array(rows * columns.length);
  const scales = columns.map((column, c) => {
    const sizes = Float64Array.from({ length: rows }, (_, row) => Math.abs(column(row))).sort();
    const scale = (sizes[rows - cut] || 1) / most;
    for (let row = 0; row < rows; row++) {
      const steps = column(row) / scale;
      const whole = Math.abs(steps) < least ? 0 : Math.round(steps);
      bytes[row * columns.length + c] = Math.max(-most, Math.min(most, whole));
    }
    return scale;
  });
  return { bytes, scales };
}

/** Indonesian rows retold word by word in the other languages, in which far less text exists; the words come from NusaX. */
function retoldRows(nusax: readonly Labelled[], rows: readonly Labelled[]): Labelled[] {
  const random = randomFrom(settings.seed + 2);
  const indonesian = new Map(
    nusax.filter((row) => row.language === 'id').map((row) => [row.group, row.text]),
  );
  return (['en', 'jv', 'su'] as const).flatMap((language) => {
    const lexicon = learnLexicon(
      nusax
        .filter((row) => row.language === language)
        .flatMap((row) => {
          const same = indonesian.get(row.group);
          return same === undefined ? [] : [[same, row.text] as const];
        }),
    );
    return rows
      .filter(() => random() < settings.sentiment.retold)
      .map((row) => ({ ...row, language, text: retell(row.text, lexicon, random) }));
  });
}

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

function manifestInputs(dir: string, corrections: Corrections | undefined): Record<string, string> {
  const inputs: Record<string, string> = {};
  for (const folder of ['care', 'nusax', 'prdect', 'smsa']) {
    for (const file of readdirSync(path.join(dir, folder)).sort()) {
      if (/train|prdect-id|conversations|valid/.test(file))
        inputs[`${folder}/${file}`] = hashOf(readFileSync(path.join(dir, folder, file)));
    }
  }
  for (const file of commentFiles()) inputs[`comments/${file.name}`] = hashOf(file.bytes);
  if (corrections) inputs.labels = corrections.sha256;
  return inputs;
}

const rulesFolder = new URL('../../../src/triage/rules/', import.meta.url);

/** SHA-256 of each file of rules: they decide which real texts are too grave to be learned as harmless. */
export const ruleHashes = (): Record<string, string> =>
  Object.fromEntries(
    readdirSync(rulesFolder)
      .filter((name) => name.endsWith('.ts'))
      .sort()
      .map((name) => [name, hashOf(readFileSync(new URL(name, rulesFolder)))]),
  );

/** What a training run did. */
export interface Trained {
  rows: number;
  dropped: number;
  bytes: number;
  files: Record<string, string>;
}

/**
 * Reads the data in `dir` and writes the model into `out`. The same data, comments, rules and corrections give the same bytes.
 * @param corrections what people corrected; without them the model is that of the package
 */
export function train(
  dir: string,
  out: string,
  told = comments(),
  corrections: Corrections | undefined = undefined,
): Trained {
  const files = Object.keys(nusaxFiles) as (keyof typeof nusaxFiles)[];
  const nusax = files.flatMap((file) => readNusax(dir, file, 'train'));
  const measured = [...readNusax(dir, 'ind', 'valid'), ...readSmsa(dir, 'valid')].map((row) => row.text);
  const smsa = readSmsa(dir, 'train');
  const kept = withoutCopies(smsa, measured);
  const prdect = withoutCopies(readPrdect(dir), measured);
  const { sentiment: set } = settings;
  const corrected: Corrected[] = withoutCopies(corrections?.rows ?? [], measured);
  const retold = retoldRows(nusax, kept);
  const feeling = fitSentiment([
    ...kept.map((row) => ({ ...row, weight: 1 })),
    ...nusax.map((row) => ({ ...row, weight: set.nusax })),
    ...prdect.map((row) => ({ ...row, weight: set.prdect })),
    ...retold.map((row) => ({ ...row, weight: set.retoldWeight })),
    ...written(settings.seed).map((row) => ({ ...row, weight: set.written })),
    ...feltRows(corrected).map((row) => ({ ...row, weight: set.corrected })),
  ]);
  const speech = fitLanguage([
    ...nusax.map(({ text, language }) => ({ text, language, weight: 1 })),
    ...kept
      .filter((_, at) => at % 4 === 0)
      .map(({ text }) => ({ text, language: 'id' as const, weight: 0.5 })),
    ...prdect
      .filter((_, at) => at % 4 === 0)
      .map(({ text }) => ({ text, language: 'id' as const, weight: 0.5 })),
    ...readCare(dir).map((text) => ({ text, language: 'en' as const, weight: 1 })),
    ...spoken.map((row) => ({ ...row, weight: 2 })),
    ...spokenRows(corrected).map((row) => ({ ...row, weight: settings.language.corrected })),
  ]);
  const at = (fitted: Fitted, classes: number, row: number, c: number) =>
    fitted.weights[row * classes + c] as number;
  const sentiment = quantise(
    [0, 2].map((c) => (row: number) => at(feeling, 3, row, c) - at(feeling, 3, row, 1)),
    sentimentRows,
    { most: 7, cut: 53 },
  );
  const language = quantise(
    modelLanguages.map((_, c) => (row: number) => at(speech, 4, row, c)),
    languageRows,
    { most: 127, cut: 7 },
  );
  const judged = fitIncidents(
    lessons(told, corrected),
    [...kept, ...nusax],
    prdect,
    readCare(dir, 'learned'),
  );
  const incidentClass = Array.from({ length: incidentColumns }, (_, c) => c + 1);
  const incident = quantise(
    incidentClass.map(
      (c) => (row: number) => at(judged, learnedCount, row, c) - at(judged, learnedCount, row, 0),
    ),
    sentimentRows,
    { most: 7, cut: 40, least: 1 },
  );
  const round = (value: number) => Number(value.toPrecision(8));
  const bias = (fitted: Fitted, c: number) => fitted.bias[c] as number;
  const header: Header = {
    sentiment: {
      scales: [round(sentiment.scales[0] as number), round(sentiment.scales[1] as number)],
      bias: [round(bias(feeling, 0) - bias(feeling, 1)), round(bias(feeling, 2) - bias(feeling, 1))],
      lexicon: set.lexicon,
    },
    language: {
      scales: language.scales.map(round),
      bias: modelLanguages.map((_, c) => round(bias(speech, c))),
    },
    incident: {
      scales: incident.scales.map(round),
      bias: incidentClass.map((c) => round(bias(judged, c) - bias(judged, 0))),
    },
  };
  const tables = {
    'sentiment.bin': squeezed(packed(sentiment.bytes)),
    'language.bin': squeezed(language.bytes),
    'incident.bin': squeezed(packed(incident.bytes)),
  };
  const hashes: Record<string, string> = {};
  mkdirSync(out, { recursive: true });
  for (const [name, bytes] of Object.entries(tables)) {
    const raw = new Uint8Array(bytes.buffer);
    hashes[name] = hashOf(raw);
    writeFileSync(path.join(out, name), raw);
  }
  const manifest = {
    model: header,
    settings: { ...settings, incident: incidentSettings },
    inputs: manifestInputs(dir, corrections),
    rules: ruleHashes(),
    files: hashes,
  };
  writeFileSync(path.join(out, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  return {
    rows: kept.length + nusax.length + prdect.length + corrected.length,
    dropped: smsa.length - kept.length,
    bytes: Object.values(tables).reduce((sum, table) => sum + table.length, 0),
    files: hashes,
  };
}
