/** The trained model: its three tables, which lie beside the code, and what they say of a text's feeling. */
import { readFileSync } from 'node:fs';
import { languageRows, sentimentRows } from './features.ts';
import { incidentColumns } from './learned.ts';
import { unpacked, unsqueezed } from './nibbles.ts';
import { squash, turnedWeight } from './polarity.ts';
import { addFeelings, type Reading } from './reading.ts';

/** Languages the model tells apart, in the order of its table. */
export const modelLanguages = ['id', 'en', 'jv', 'su'] as const;
export type ModelLanguage = (typeof modelLanguages)[number];

/** What the manifest says of the tables; the rest of it is provenance. */
export interface Header {
  sentiment: { scales: [number, number]; bias: [number, number]; lexicon: number };
  language: { scales: number[]; bias: number[] };
  incident: { scales: number[]; bias: number[] };
}

/** Weights as small whole numbers. Sentiment rows hold two (negative and positive, each against neutral), language rows four, incident rows those of learned.ts. */
export interface Model {
  header: Header;
  sentiment: Int8Array;
  language: Int8Array;
  incident: Int8Array;
}

const folder = new URL('../../src/triage/model/', import.meta.url);
let shipped: Model | undefined;

/** The model in the package, read on first use. Throws when its files are missing or have the wrong size. */
export function shippedModel(): Model {
  if (!shipped) {
    const bytes = (name: string) => new Int8Array(readFileSync(new URL(name, folder)));
    const table = (name: string, numbers: Int8Array, size: number) => {
      if (numbers.length !== size)
        throw new Error(`src/triage/model/${name} has ${numbers.length} numbers instead of ${size}`);
      return numbers;
    };
    const [feelings, speech, grave] = ['sentiment.bin', 'language.bin', 'incident.bin'] as const;
    shipped = {
      header: JSON.parse(readFileSync(new URL('manifest.json', folder), 'utf8')).model as Header,
      sentiment: table(feelings, unpacked(unsqueezed(bytes(feelings))), sentimentRows * 2),
      language: table(speech, unsqueezed(bytes(speech)), languageRows * 4),
      incident: table(grave, unpacked(unsqueezed(bytes(grave))), sentimentRows * incidentColumns),
    };
  }
  return shipped;
}

/** Probabilities of negative, neutral and positive. */
export function feel(reading: Reading): [number, number, number] {
  const felt = addFeelings(reading);
  const { scales, bias, lexicon } = reading.model.header.sentiment;
  const byWord = 1 / Math.sqrt(felt.wordCount || 1);
  const byChar = 1 / Math.sqrt(felt.charCount || 1);
  const lean = lexicon * squash(felt.polarity + turnedWeight(felt.turnedPolarity));
  const negative = Math.exp(
    bias[0] + scales[0] * (felt.wordNegative * byWord + felt.charNegative * byChar) - lean,
  );
  const positive = Math.exp(
    bias[1] + scales[1] * (felt.wordPositive * byWord + felt.charPositive * byChar) + lean,
  );
  const all = 1 + negative + positive;
  return [negative / all, 1 / all, positive / all];
}
