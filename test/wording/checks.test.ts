/** The rubric and its caps, what blocks, what is not on record, and what an edit changed. */
import { describe, expect, it } from 'vitest';
import {
  adviceFor,
  blocking,
  causes,
  checkReply,
  diff,
  editDistance,
  type Fact,
  responsibilities,
  strategyFor,
} from '../../src/wording/index.ts';
import { pairProbes } from './probes/read.ts';

const facts: Fact[] = [
  { id: 'F1', part: 'what_happened', text: 'sistem kasir salah menagih dua kali pada 20 November' },
  { id: 'F2', part: 'step', text: 'mengembalikan kelebihan tagihan ke 214 pelanggan' },
  { id: 'F3', part: 'repair', text: 'dana kembali paling lambat 22 November' },
  { id: 'F4', part: 'prevention', text: 'setiap tagihan diperiksa ulang' },
];
const complete =
  'Kami minta maaf, Kak. Ini kesalahan kami: sistem kasir salah menagih dua kali pada 20 November. Kami sedang mengembalikan kelebihan tagihan. Dana kembali paling lambat 22 November. Ke depannya setiap tagihan diperiksa ulang. Detailnya lewat DM ya.';
const around = { language: 'id', cause: 'human_error', responsibility: 'high', facts } as const;

describe('the score', () => {
  it('is 100 for a complete reply', () => {
    const check = checkReply({ ...around, text: complete });
    expect(check).toMatchObject({ score: 100, flags: [], missing: [], unsupported: [], blocking: false });
  });

  it('earns nothing by length: words that no part asks for add no point', () => {
    const short = checkReply({ ...around, text: complete, limit: 0 }).score;
    const long = checkReply({
      ...around,
      text: `${complete} Semoga hari Kakak tetap menyenangkan.`,
      limit: 0,
    }).score;
    expect(long).toBe(short);
  });

  it('is 0 and blocking for personal data in public', () => {
    const check = checkReply({ ...around, text: `${complete} Nomor Kakak 0812-3456-7890 sudah kami catat.` });
    expect(check).toMatchObject({ score: 0, blocking: true });
    expect(check.pii.map((span) => span.value)).toEqual(['0812-3456-7890']);
  });

  it('is at most 40 and blocking for legal words, until the legal role signed off', () => {
    const text = complete.replace('Ini kesalahan kami', 'Ini akibat kelalaian kami');
    expect(checkReply({ ...around, text })).toMatchObject({ score: 40, blocking: true });
    const signed = checkReply({ ...around, text, signedOff: true });
    expect(signed.blocking).toBe(false);
    expect(signed.score).toBeGreaterThan(40);
  });

  it('is at most 60 where our fault is established and nobody owns it', () => {
    const text = complete.replace('Ini kesalahan kami: sistem', 'Sistem');
    const check = checkReply({ ...around, text });
    expect(check.missing).toEqual(['responsibility']);
    expect(check.score).toBe(60);
  });

  it('is at most 50 where people may be harmed and are told neither what to do nor when news comes', () => {
    const text = 'Kami mengerti ini menakutkan, Kak. Kami sedang memeriksa botolnya. Detailnya lewat DM ya.';
    expect(
      checkReply({ text, language: 'id', cause: 'safety', responsibility: 'unknown' }).score,
    ).toBeLessThanOrEqual(50);
  });

  it('is at most 30 in the wrong language', () => {
    const check = checkReply({
      ...around,
      language: undefined,
      text: complete,
      comment: 'Why was my card charged twice? I want this fixed.',
    });
    expect(check).toMatchObject({ score: 30, wrongLanguage: true });
  });

  it('is at most 80 while a gap is open', () => {
    const text = complete.replace('setiap tagihan diperiksa ulang', '{cara mencegah terulang}');
    expect(checkReply({ ...around, text }).score).toBeLessThanOrEqual(80);
  });
});

describe('facts', () => {
  it('that nobody recorded are named and flagged: numbers, dates and links', () => {
    const text = complete.replace('22 November', '25 Desember').replace('dua kali', '3 kali');
    const check = checkReply({ ...around, text });
    expect(check.unsupported.map((place) => place.words)).toEqual(['3', '25', 'Desember']);
    expect(check.flags.every((flag) => flag.advice === 'not_on_record')).toBe(true);
  });

  it('agree across ways of writing a number', () => {
    const recorded: Fact[] = [
      { id: 'F1', part: 'step', text: 'kami mengganti 1.250 botol mulai pukul 18.00' },
    ];
    const text = 'Kami sedang mengganti 1,250 botol mulai pukul 18:00.';
    expect(checkReply({ text, language: 'id', facts: recorded }).unsupported).toEqual([]);
  });

  it('are not asked for where nobody said what is on record', () => {
    expect(checkReply({ text: complete, language: 'id' }).unsupported).toEqual([]);
  });
});

describe('the better of two replies', () => {
  for (const split of ['development', 'held-out'] as const) {
    it(`wins in at least 11 of 12 ${split} pairs in which it is also the shorter one`, () => {
      const pairs = pairProbes(split);
      const won = pairs.filter(({ better, worse, ...circumstances }) => {
        expect(better.length).toBeLessThan(worse.length);
        return (
          checkReply({ ...circumstances, text: better }).score >
          checkReply({ ...circumstances, text: worse }).score
        );
      });
      expect(pairs.length).toBe(12);
      expect(won.length).toBeGreaterThanOrEqual(11);
    });
  }
});

describe('the better of two replies of any length', () => {
  // First measurements: 64 of 64 and 32 of 32.
  for (const [split, least] of [
    ['replies', 62],
    ['second', 31],
  ] as const) {
    it(`wins in nearly all ${split} pairs, and in nearly all where it is the shorter one`, () => {
      const pairs = pairProbes(split).map(({ better, worse, ...around }) => ({
        won: checkReply({ ...around, text: better }).score > checkReply({ ...around, text: worse }).score,
        shorter: better.length < worse.length,
      }));
      expect(pairs.filter(({ won }) => won).length).toBeGreaterThanOrEqual(least);
      const shorter = pairs.filter((pair) => pair.shorter);
      expect(shorter.filter(({ won }) => won).length / shorter.length).toBeGreaterThanOrEqual(11 / 12);
    });
  }
});

describe('the strategy table', () => {
  it('has a line for every cause and responsibility, and owns the fault wherever it is ours', () => {
    for (const cause of causes) {
      for (const responsibility of responsibilities) {
        const { required, name } = strategyFor(cause, responsibility);
        expect(required.length).toBeGreaterThan(0);
        expect(name).not.toBe('complaint');
        if (responsibility !== 'high' || ['misperception', 'abuse', 'spam'].includes(cause)) continue;
        expect(required).toContain('responsibility');
      }
    }
  });

  it('instructs first wherever body, data or money may be hurt', () => {
    for (const cause of ['safety', 'data_breach', 'fraud'] as const) {
      for (const responsibility of responsibilities) {
        expect(strategyFor(cause, responsibility).required[0]).toBe('instruction');
      }
    }
  });
});

describe('an edit', () => {
  it('shows what it gained and lost', () => {
    const edited = complete.replace('Detailnya lewat DM ya.', 'Kami jamin tidak akan terulang lagi.');
    const shown = diff(complete, edited, around);
    expect(shown).toMatchObject({
      before: 100,
      lost: ['private_channel'],
      flagsGained: ['overpromise'],
      flagsLost: [],
    });
    expect(shown.change).toBe(shown.after - shown.before);
    expect(shown.change).toBeLessThan(0);
  });

  it('is measured in characters', () => {
    expect(editDistance('kitten', 'sitting')).toBe(3);
    expect(editDistance('', 'abc')).toBe(3);
    expect(editDistance('abc', '')).toBe(3);
    expect(editDistance('maaf 🙏', 'maaf')).toBe(2);
  });
});

describe('what blocks', () => {
  it('is personal data always and legal words until signed off; other flags are advice, explained in both languages', () => {
    const { flags } = checkReply({
      text: 'We were negligent and you should have read the manual. Call +44 7911 123456.',
      language: 'en',
    });
    expect(new Set(flags.map(({ flag }) => flag))).toEqual(new Set(['liability', 'blame', 'pii']));
    expect(blocking(flags).map(({ flag }) => flag)).toEqual(['liability', 'pii']);
    expect(blocking(flags, true).map(({ flag }) => flag)).toEqual(['pii']);
    for (const flag of flags) {
      const [english, indonesian] = [adviceFor(flag.advice, 'en'), adviceFor(flag.advice, 'id')];
      expect(english.better).toBe(flag.better);
      expect(indonesian.why).not.toBe(english.why);
    }
  });
});
