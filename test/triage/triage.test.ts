import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { incidentColumns, incidentFeatures, learnedClasses, sense } from '../../src/triage/learned.ts';
import { feel, shippedModel } from '../../src/triage/model.ts';
import { incidentSentences } from '../../src/triage/training/incident-sentences.ts';
import { triage } from '../../src/triage/triage.ts';
import { wordsOf } from '../../src/triage/words.ts';
import { allProbes, families, measured, probesOf } from './probes/read.ts';

const probes = allProbes();
const texts = probes.map(({ text }) => text);

describe('our own comments', () => {
  it('are hundreds in Indonesian and English, many in Javanese and Sundanese, each once', () => {
    const spoken = (language: string) => probes.filter((probe) => probe.language === language).length;
    expect(spoken('id')).toBeGreaterThan(500);
    expect(spoken('en')).toBeGreaterThan(500);
    expect(spoken('jv')).toBeGreaterThan(90);
    expect(spoken('su')).toBeGreaterThan(90);
    expect(new Set(texts.map((text) => text.toLowerCase())).size).toBe(texts.length);
  });

  it('are understood well over all: the goals of the product', () => {
    const all = measured(probes);
    expect(all.criticalRecall).toBeGreaterThanOrEqual(0.995);
    expect(all.falseCritical).toBeLessThanOrEqual(0.02);
    expect(all.recall).toBeGreaterThanOrEqual(0.97);
    expect(all.precision).toBeGreaterThanOrEqual(0.93);
    expect(all.kind).toBeGreaterThanOrEqual(0.95);
    expect(all.cause).toBeGreaterThanOrEqual(0.93);
    expect(all.language).toBeGreaterThanOrEqual(0.985);
  });

  it.each(['id', 'en', 'jv', 'su'])('are understood in each language: %s', (language) => {
    const all = measured(probes.filter((probe) => probe.language === language));
    expect(all.criticalRecall).toBeGreaterThanOrEqual(0.99);
    expect(all.recall).toBeGreaterThanOrEqual(0.95);
    expect(all.language).toBeGreaterThanOrEqual(0.95);
  });

  it.each(['harm', 'data-and-money', 'law-and-crowds', 'hate-and-abuse'])(
    'are seen as critical where they are: %s',
    (family) => {
      const { missedCritical, count } = measured(probesOf(family));
      // One in two hundred, and at least one, may be told in words that nobody foresaw.
      expect(missedCritical.length).toBeLessThanOrEqual(Math.max(1, count / 200));
    },
  );

  it.each(['harmless', 'praise', 'questions-and-suggestions', 'spam-and-retractions'])(
    'are left in peace where nothing is wrong: %s',
    (family) => expect(measured(probesOf(family)).falseCritical).toBeLessThanOrEqual(0.04),
  );

  it.each(families)('know their cause: %s', (family) =>
    expect(measured(probesOf(family)).cause).toBeGreaterThanOrEqual(0.85),
  );
});

describe('the learned backstop', () => {
  it('speaks where no rule does, says so, and is never surer than 0.7', () => {
    const learned = texts
      .map((text) => triage(text))
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

  it('has hardly a sentence of ours among those it was trained on', () => {
    const written = new Set(incidentSentences(20).map(({ text }) => text.trim().toLowerCase()));
    const long = texts.filter((text) => text.split(' ').length >= 6);
    const met = long.filter((text) => written.has(text.toLowerCase()));
    expect(met.length).toBeLessThan(long.length / 50);
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
    for (const text of texts) {
      const found = triage(text);
      expect(found.reasons.some(({ code }) => code === 'unsure')).toBe(found.confidence < 0.6);
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
