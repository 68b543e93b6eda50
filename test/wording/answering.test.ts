/** How an answer is made: only what is on record, open gaps for the rest, its own wording each time, and when to go private. */
import { describe, expect, it } from 'vitest';
import { compose, debateGuard, type Fact, findPromises, hasPlaceholder } from '../../src/wording/index.ts';

const fact = (part: Fact['part'], text: string): Fact => ({ id: part, part, text });
const known = [
  fact('what_happened', 'Karena sistem kasir salah menagih dua kali pada 20 November.'),
  fact('step', 'Mengembalikan kelebihan tagihan.'),
  fact('repair', 'dana kembali paling lambat 22 November'),
  fact('prevention', 'Setiap tagihan diperiksa ulang'),
];
const order = {
  comment: 'Kok ditagih dua kali?',
  language: 'id',
  cause: 'human_error',
  responsibility: 'high',
} as const;

describe('a draft', () => {
  it('fits what people typed into its sentences: no "karena" twice, no capital inside, one full stop', () => {
    for (let seed = 0; seed < 200; seed += 1) {
      const text = compose({ ...order, facts: known, seed })[0]?.text ?? '';
      expect(text).toMatch(/(?:[:.] |^)[Ss]istem kasir salah menagih dua kali pada 20 November\. /);
      expect(text).not.toMatch(/[Kk]arena|\.\.|[a-z,] Sistem|kami Mengembalikan|: Setiap/);
    }
  });

  it('leaves a visible gap and a question for each owed fact nobody recorded, and invents nothing', () => {
    const [draft] = compose({ ...order, facts: known.slice(0, 1), seed: 3 });
    expect(draft?.placeholders).toHaveLength(3);
    expect(draft?.openQuestions).toHaveLength(3);
    for (const gap of draft?.placeholders ?? []) expect(draft?.text).toContain(`{${gap}}`);
    expect(hasPlaceholder(draft?.text ?? '')).toBe(true);
    expect(draft?.score).toBeLessThan(85);
    expect(draft?.text.replace('20 November', '')).not.toMatch(/\d/);
  });

  it('does not put a fact of another language into the answer, but asks for its translation', () => {
    const [draft] = compose({
      ...order,
      comment: 'Why was I charged twice?',
      language: 'en',
      facts: known,
      seed: 1,
    });
    expect(draft?.placeholders.some((gap) => gap.startsWith('translate: '))).toBe(true);
    expect(draft?.openQuestions.join(' ')).toContain('sistem kasir');
  });

  it('of several facts for one part takes the latest, unless an earlier one speaks of what the comment asks', () => {
    const updates = [fact('next_update', 'pukul 15.00'), fact('next_update', 'pukul 18.00')];
    const late = compose({ ...order, responsibility: 'unknown', facts: updates, seed: 1 })[0]?.text;
    expect(late).toContain('18.00');
    expect(late).not.toContain('15.00');
    const hours = [fact('answer', 'Toko buka pukul 09.00'), fact('answer', 'Ukuran L masih ada')];
    const asked = compose({ comment: 'Toko buka jam berapa?', language: 'id', facts: hours, seed: 1 })[0]
      ?.text;
    expect(asked).toContain('09.00');
    expect(asked).not.toContain('Ukuran');
  });

  it('thanks for praise without a word about tickets, gaps or faults', () => {
    const [draft] = compose({
      comment: 'Enak banget, makasih!',
      language: 'id',
      cause: 'none',
      responsibility: 'none',
      facts: known,
      seed: 9,
    });
    expect(draft).toMatchObject({ score: 100, placeholders: [], openQuestions: [] });
    expect(draft?.parts.map((part) => part.kind)).toEqual(['thanks']);
  });

  it('never states a cause while responsibility is unknown', () => {
    for (let seed = 0; seed < 50; seed += 1) {
      const [draft] = compose({ ...order, responsibility: 'unknown', facts: known, seed });
      expect(draft?.text).not.toContain('sistem kasir');
      expect(draft?.parts.map((part) => part.kind)).not.toContain('what_happened');
    }
  });

  it('is signed by the sender, and its parts make up its text', () => {
    const [draft] = compose({ ...order, facts: known, seed: 4, senderName: 'Rina, Tokoku' });
    expect(draft?.text.endsWith('– Rina, Tokoku')).toBe(true);
    expect(draft?.parts.map((part) => part.text).join(' ')).toBe(draft?.text);
  });

  it('is the same for the same seed, and fifty seeds give at least forty wordings', () => {
    const write = (seed: number) => compose({ ...order, facts: known, seed, limit: 0 })[0]?.text;
    expect(write(7)).toBe(write(7));
    expect(new Set(Array.from({ length: 50 }, (_, seed) => write(seed))).size).toBeGreaterThanOrEqual(40);
  });

  it('offers several different alternatives, best first', () => {
    const drafts = compose({ ...order, facts: known, seed: 5, alternatives: 3, limit: 0 });
    expect(new Set(drafts.map((draft) => draft.text)).size).toBe(3);
    expect(drafts.map((draft) => draft.score)).toEqual(
      drafts.map((draft) => draft.score).sort((a, b) => b - a),
    );
  });
});

describe('promises', () => {
  it('are found with their time, in both languages', () => {
    const found = (text: string) => findPromises(text).map(({ text: words, due }) => [words, due]);
    expect(found('Maaf ya, Kak. Kami akan mengirim penggantinya paling lambat 22 November.')).toEqual([
      ['Kami akan mengirim penggantinya paling lambat 22 November.', 'paling lambat 22 November'],
    ]);
    expect(found('We are sorry. We will refund you by Friday. Could you send us a DM?')).toEqual([
      ['We will refund you by Friday.', 'by Friday'],
    ]);
    expect(found('Kami kabari lagi besok pukul 10.00 WIB.')).toEqual([
      ['Kami kabari lagi besok pukul 10.00 WIB.', 'besok pukul 10.00 WIB'],
    ]);
    expect(found('Our team will look into the gates.')).toEqual([
      ['Our team will look into the gates.', undefined],
    ]);
  });

  it('are not seen in questions, in what is done, or in what merely is', () => {
    expect(findPromises('Boleh lanjut lewat DM besok?')).toEqual([]);
    expect(findPromises('Dana sudah kami kembalikan kemarin pukul 10.00.')).toEqual([]);
    expect(findPromises('We refunded you on Friday.')).toEqual([]);
    expect(findPromises('Pipa induk pecah pukul 04.10.')).toEqual([]);
  });
});

describe('the debate guard', () => {
  it('stays in public below the limit of the plan and moves to a private channel from there on', () => {
    expect(debateGuard({ publicRounds: 1, language: 'en', seed: 1 })).toEqual({ kind: 'stay' });
    const moved = debateGuard({ publicRounds: 2, language: 'en', noticeLanguage: 'id', seed: 1 });
    expect(moved).toMatchObject({
      kind: 'move',
      text: expect.stringContaining('DM'),
      notice: expect.stringContaining('2'),
    });
    expect(debateGuard({ publicRounds: 2, limit: 3, language: 'id', seed: 1 })).toEqual({ kind: 'stay' });
  });
});
