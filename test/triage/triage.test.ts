import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { incidentColumns, incidentFeatures, learnedClasses, sense } from '../../src/triage/learned.ts';
import { feel, shippedModel } from '../../src/triage/model.ts';
import { incidentSentences } from '../../src/triage/training/incident-sentences.ts';
import { triage } from '../../src/triage/triage.ts';
import { wordsOf } from '../../src/triage/words.ts';
import { measured } from './probes.ts';
import { development } from './probes-development.ts';
import { families } from './probes-families.ts';
import { fresh } from './probes-fresh.ts';
import { heldOut } from './probes-held-out.ts';
import { last } from './probes-last.ts';
import { chosenOn, notLookedAt } from './probes-learned.ts';
import { second } from './probes-second.ts';
import { third } from './probes-third.ts';
import { untouched } from './probes-untouched.ts';

describe.each([
  ['development', development],
  ['held out', heldOut],
  ['written by somebody else, then tuned on', fresh],
  ['families', families],
  ['second round', second],
  ['third round', third],
  ['last', last],
])('comments of the table "%s"', (_name, table) => {
  const result = measured(table);
  it('misses no critical one', () => expect(result.missedCritical).toEqual([]));
  it('finds the complaints and little else', () => {
    expect(result.recall).toBeGreaterThanOrEqual(0.9);
    expect(result.precision).toBeGreaterThanOrEqual(0.85);
  });
  it('knows the cause of most', () => expect(result.cause).toBeGreaterThanOrEqual(0.9));
  it('knows the language', () => expect(result.language).toBeGreaterThanOrEqual(0.95));
});

// Floors held, not goals met: the goal is to miss no critical comment. The thresholds were chosen on the first table; on the other
// two nothing was. One in four of the harmless comments of the second, idioms most of all, is taken for critical.
it.each([
  ['the thresholds were chosen on', chosenOn, 0.9, 0.97, 0.95, 1],
  ['nobody looked at', notLookedAt, 0.96, 0.97, 0.9, 4],
  ['nobody tuned on', untouched, 1, 0.9, 0.9, 0],
])(
  'does not fall below what it reaches on comments %s',
  (_name, table, critical, recall, precision, wrong) => {
    const result = measured(table);
    expect(result.criticalRecall).toBeGreaterThanOrEqual(critical);
    expect(result.recall).toBeGreaterThanOrEqual(recall);
    expect(result.precision).toBeGreaterThanOrEqual(precision);
    expect(result.falseCritical.length).toBeLessThanOrEqual(wrong);
  },
);

describe('the learned backstop', () => {
  it('speaks where no rule does, says so, and is never surer than 0.7', () => {
    const lines = [chosenOn, notLookedAt].flatMap((table) => table.trim().split('\n'));
    const learned = lines
      .map((line) => triage(line.split(' | ')[1] ?? ''))
      .filter(({ reasons }) => reasons[0]?.code === 'learned' && reasons.length > 0);
    expect(learned.length).toBeGreaterThan(15);
    for (const found of learned.filter(({ severity }) => severity === 'critical')) {
      expect(found.kind).toBe('complaint');
      expect(found.cause).not.toBe('none');
      expect(found.confidence).toBeLessThanOrEqual(0.7);
    }
  });

  it('hears a negation', () => {
    for (const text of [
      'nobody was hurt, all good',
      'tidak ada yang terluka, aman',
      'ora ono sing tatu, slamet kabeh',
    ])
      expect(triage(text).severity).not.toBe('critical');
  });

  it('is trained on sentences that come out the same from the same seed, for every class', () => {
    const first = incidentSentences(20);
    expect(incidentSentences(20)).toEqual(first);
    for (const label of learnedClasses)
      expect(
        new Set(first.filter((one) => one.label === label).map(({ text }) => text)).size,
      ).toBeGreaterThan(1000);
    expect(first.some(({ text }) => /[{}]/.test(text))).toBe(false);
  });

  it('has no sentence of these tables among those it was trained on', () => {
    const written = new Set(incidentSentences(20).map(({ text }) => text.toLowerCase()));
    for (const table of [chosenOn, notLookedAt, untouched])
      for (const line of table.trim().split('\n'))
        expect(written.has((line.split(' | ')[1] ?? '').toLowerCase())).toBe(false);
  });

  it('adds up in use what was counted in training', () => {
    const model = shippedModel();
    const text = 'gusi adik saya tidak robek, tapi kakinya kejepit pagar';
    const words = wordsOf(text);
    feel(model, words);
    const said = sense(model, words);
    const { scales, bias } = model.header.incident;
    const scores = learnedClasses.map((_, at) => {
      if (at === 0) return 0;
      let sum = 0;
      for (const [row, value] of incidentFeatures(words))
        sum += value * (model.incident[row * incidentColumns + at - 1] as number);
      return (bias[at - 1] as number) + (scales[at - 1] as number) * sum;
    });
    const all = scores.reduce((sum, one) => sum + Math.exp(one), 0);
    scores.forEach((one, at) => {
      expect(said[at]).toBeCloseTo(Math.exp(one) / all, 6);
    });
  });
});

describe('triage', () => {
  it.each([
    ['Saya keracunan setelah makan di sini', 'critical'],
    ['ini bukan keracunan, saya cuma masuk angin', 'none'],
    ['bukan cuma keracunan, anak saya juga masuk rumah sakit', 'critical'],
    ['belum seminggu sudah meledak chargernya', 'critical'],
  ])('takes a negation as it is meant: %s', (text, severity) => expect(triage(text).severity).toBe(severity));

  it('reads slang, stretched letters and digits for letters alike', () => {
    for (const text of [
      'chargernya meledak',
      'chargernya meledaaaak!!!',
      'charger2nya m3ledak',
      'CHARGERNYA MELEDAK',
    ]) {
      expect(triage(text)).toMatchObject({ severity: 'critical', cause: 'safety' });
    }
  });

  it('never closes praise that tells of days as praise', () => {
    for (const text of [
      'mantap, baru 9 hari paketnya nyampe. juara',
      'Great job, only 12 days to answer one email',
    ]) {
      expect(triage(text).kind).toBe('complaint');
    }
  });

  it('gives a reason with the words it rests on', () => {
    const [first] = triage('ada belatung di nasinya').reasons;
    expect(first?.code).toBe('foreign_object');
    expect(first?.words.length).toBeGreaterThan(0);
  });

  it('says so when it is unsure, and only then', () => {
    for (const table of [development, heldOut, fresh]) {
      for (const line of table.trim().split('\n')) {
        const found = triage(line.split(' | ')[1] ?? '');
        expect(found.reasons.some(({ code }) => code === 'unsure')).toBe(found.confidence < 0.6);
      }
    }
  });

  it('understands any string, and the same one alike', () => {
    const odd = [
      '',
      ' ',
      '\0',
      '\ud800',
      'a\udc00b',
      '\u202e',
      'x'.repeat(1_000_000),
      'tidak '.repeat(50_000),
      '😡'.repeat(1000),
    ];
    for (const text of odd) expect(triage(text)).toEqual(triage(text));
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const found = triage(text);
        expect(found.confidence).toBeGreaterThanOrEqual(0);
        expect(found.confidence).toBeLessThanOrEqual(1);
        expect(triage(text)).toEqual(found);
      }),
    );
  });
});
