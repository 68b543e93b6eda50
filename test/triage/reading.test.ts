import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentimentFeatures, turnedWords } from '../../src/triage/features.ts';
import { incidentColumns, incidentFeatures } from '../../src/triage/learned.ts';
import { feel, type Model, shippedModel } from '../../src/triage/model.ts';
import { leaning } from '../../src/triage/polarity.ts';
import { addJudged, fine, read } from '../../src/triage/reading.ts';
import { triage } from '../../src/triage/triage.ts';
import { wordsOf } from '../../src/triage/words.ts';

/** Texts of known and of made-up words, with what turns, cuts and doubles them; many longer than what is added up at once. */
const texts = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...'tidak bukan not never makasih rusak bagus keracunan ramah kecewa g 9 2x hati2 @min'.split(' '),
      ),
      fc.constantFrom(', ', '. ', '! ', '\n'),
      fc.string({ unit: fc.constantFrom(...'abcdeghiklmnoprstuwy'), minLength: 1, maxLength: 45 }),
    ),
    { maxLength: 120 },
  )
  .map((parts) => parts.join(' '));

/** The same sums as in training, in plain words. */
function feltPlainly({ header, sentiment }: Model, text: string): number[] {
  const words = wordsOf(text);
  const { word, char } = sentimentFeatures(words);
  const { scales, bias, lexicon } = header.sentiment;
  const sum = (rows: readonly number[], c: number) =>
    rows.reduce((all, row) => all + (sentiment[row * 2 + c] as number), 0) / Math.sqrt(rows.length || 1);
  const lean = lexicon * leaning(words, turnedWords(words));
  const scores = [0, 1].map(
    (c) => (bias[c] as number) + (scales[c] as number) * (sum(word, c) + sum(char, c)) - (c ? -lean : lean),
  );
  const [negative = 0, positive = 0] = scores.map(Math.exp);
  const all = 1 + negative + positive;
  return [negative / all, 1 / all, positive / all];
}

describe('a text that is read', () => {
  const model = shippedModel();

  it('is felt as it was learned', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const found = feel(read(model, wordsOf(text)));
        feltPlainly(model, text).forEach((chance, c) => {
          expect(found[c]).toBeCloseTo(chance, 9);
        });
      }),
      { numRuns: 200 },
    );
  });

  it('is judged as it was learned, but for what a step rounds away', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const words = wordsOf(text);
        const { length } = words.tokens;
        const sums = addJudged(read(model, words), { from: 0, to: length });
        const plainly = new Float64Array(incidentColumns);
        for (const [row, value] of incidentFeatures(words))
          for (let c = 0; c < incidentColumns; c++)
            plainly[c] =
              (plainly[c] as number) + value * (model.incident[row * incidentColumns + c] as number);
        const by = Math.sqrt(length || 1);
        // Half a step for each word.
        plainly.forEach((sum, c) => {
          expect(Math.abs((sums[c] as number) / fine - sum * by)).toBeLessThanOrEqual(
            length / 2 / fine + 1e-6,
          );
        });
      }),
      { numRuns: 200 },
    );
  });

  it('says the same by two models in turn, and after a text longer than all that is kept', () => {
    const other: Model = { ...model, header: structuredClone(model.header) };
    const text = 'bukan keracunan, tapi kurirnya kasar sekali dan paket rusak';
    const first = triage(text);
    expect(triage(text, other)).toEqual(first);
    const many = Array.from({ length: 40_000 }, (_, at) => `kata${at.toString(36)}x`).join(' ');
    expect(triage(many).kind).toBe(triage(many, other).kind);
    expect(triage(text)).toEqual(first);
    expect(triage(text, other)).toEqual(first);
  });

  it('is refused by a judge of another width', () => {
    const { incident } = model.header;
    const narrow = { ...model.header, incident: { ...incident, scales: incident.scales.slice(1) } };
    expect(() => read({ ...model, header: narrow }, wordsOf('rusak'))).toThrow('23 columns');
  });
});
