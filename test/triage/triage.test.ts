import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { triage } from '../../src/triage/triage.ts';
import { measured } from './probes.ts';
import { development } from './probes-development.ts';
import { families } from './probes-families.ts';
import { fresh } from './probes-fresh.ts';
import { heldOut } from './probes-held-out.ts';
import { last } from './probes-last.ts';
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

// Not a goal met but a floor held: the table was never tuned on, and the goal (100 % and 90 %) is not reached on it.
it('does not fall below what it reaches on comments nobody tuned on', () => {
  const result = measured(untouched);
  expect(result.criticalRecall).toBeGreaterThanOrEqual(0.5);
  expect(result.recall).toBeGreaterThanOrEqual(0.7);
  expect(result.precision).toBeGreaterThanOrEqual(0.85);
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
