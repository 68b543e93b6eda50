/** What the composer writes: complete where facts are known, honest where they are not, calm always, never the same twice. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  causes,
  checkReply,
  compose,
  type Fact,
  type FactPart,
  hasPlaceholder,
  type Language,
  registers,
  responsibilities,
} from '../../src/wording/index.ts';

const texts: Record<Language, Record<FactPart, string[]>> = {
  id: {
    what_happened: [
      'karena sistem kasir salah menagih dua kali pada 20 November.',
      'Gudang kami menempel label yang salah',
      'pipa induk pecah pukul 04.10',
      'tertukarnya dua paket saat pengemasan',
    ],
    responsibility: [
      'kesalahan kami',
      'petugas gudang kami salah menempel label',
      'kekeliruan pencatatan di toko',
    ],
    step: [
      'Mengembalikan kelebihan tagihan',
      'sedang diperbaiki teknisi',
      'tim teknis memeriksa semua mesin',
      'pemeriksaan ulang 40 botol',
      'sudah menarik semua botol dari toko',
    ],
    repair: [
      'dana kembali paling lambat 22 November',
      'mengirim unit baru besok',
      'penggantian tanpa biaya',
      'Voucher Rp50.000',
    ],
    prevention: [
      'setiap tagihan diperiksa ulang sebelum dikirim',
      'menambah satu pemeriksaan di gudang',
      'pelatihan ulang kasir mulai Senin',
      'Mulai 1 Desember dua orang memeriksa tiap paket',
    ],
    private_channel: ['DM', 'lewat email bantuan@tokoku.id', 'hubungi kami di 0812-0000-1111', 'WhatsApp'],
    next_update: [
      '18.00 WIB',
      'besok pukul 10.00',
      'setiap 2 jam',
      'kabar berikutnya pukul 19.00',
      'paling lambat Rabu',
    ],
    evidence: [
      'hasil uji lab 19 November di tokoku.id/uji',
      'sertifikat kami tercantum di bpjph.halal.go.id',
      'https://tokoku.id/uji',
    ],
    instruction: [
      'hentikan pemakaian dan cabut dari stopkontak',
      'jangan diminum dulu',
      'mohon ganti kata sandi',
      'memeriksakan diri ke dokter bila mual',
    ],
    answer: ['Toko buka pukul 09.00 sampai 21.00', 'bisa, ukuran L masih ada'],
    concede: ['keterangan di kemasan kurang jelas', 'huruf yang terlalu kecil di poster'],
  },
  en: {
    what_happened: [
      'because the till charged cards twice on 20 November.',
      'Our packers swapped two boxes',
      'the main pipe burst at 4:10',
      'a wrong label on the bottle',
    ],
    responsibility: ['our mistake', 'our packer put the wrong label on', 'an error in our price list'],
    step: [
      'Refunding every customer',
      'is being repaired',
      'our engineers are checking every machine',
      'a second check of 40 bottles',
      'have taken every bottle off the shelves',
    ],
    repair: [
      'the money is back by 22 November',
      'sending a new one tomorrow',
      'a free replacement',
      'a $5 voucher',
    ],
    prevention: [
      'every bill is checked twice before it is sent',
      'adding a check in the warehouse',
      'new training for cashiers from Monday',
      'From 1 December two people check each parcel',
    ],
    private_channel: ['DM', 'e-mail help@shop.example', 'call us on +1 415 555 0132', 'WhatsApp'],
    next_update: ['18:00', 'tomorrow at 10', 'every two hours', 'next update at 7 pm', 'by Wednesday'],
    evidence: [
      'lab results of 19 November at shop.example/tests',
      'our certificate is published at example.org',
      'https://shop.example/tests',
    ],
    instruction: [
      'stop using the charger and unplug it',
      'do not drink it',
      'please change your password',
      'see a doctor if you feel sick',
    ],
    answer: ['The shop is open from 9:00 to 21:00', 'yes, size L is in stock'],
    concede: ['the note on the box was hard to read', 'the small print on the poster'],
  },
};

const factsIn = (language: Language) =>
  fc
    .record(
      Object.fromEntries(
        Object.entries(texts[language]).map(([part, options]) => [part, fc.constantFrom(...options)]),
      ) as Record<FactPart, fc.Arbitrary<string>>,
    )
    .map((chosen) =>
      Object.entries(chosen).map(
        ([part, text], at): Fact => ({ id: `F${at}`, part: part as FactPart, text }),
      ),
    );

const orders = fc.constantFrom<Language>('en', 'id').chain((language) =>
  fc.record({
    language: fc.constant(language),
    facts: factsIn(language),
    cause: fc.constantFrom(...causes),
    responsibility: fc.constantFrom(...responsibilities),
    register: fc.constantFrom(...registers),
    comment: fc.constantFrom(
      ...(language === 'id'
        ? ['Kecewa, barang rusak!', 'Mantap, makasih', 'Jam buka berapa?', 'paket saya belum sampai']
        : ['This is broken!', 'Love it, thank you', 'When do you open?', 'my parcel never came']),
    ),
    seed: fc.integer({ min: 0, max: 1_000_000 }),
  }),
);

const scan = { numRuns: 500 };
const firstOf = (language: Language): Fact[] =>
  Object.entries(texts[language]).map(([part, options], at) => ({
    id: `F${at}`,
    part: part as FactPart,
    text: options[0] ?? '',
  }));

describe('the whole table of causes and responsibilities', () => {
  it('composes in both languages with 85 points, no flag, no gap and at most 280 characters', () => {
    for (const language of ['en', 'id'] as const) {
      for (const cause of causes) {
        for (const responsibility of responsibilities) {
          const comment = language === 'id' ? 'Kecewa, barang rusak!' : 'This is broken!';
          const order = { comment, language, cause, responsibility, facts: firstOf(language), seed: 7 };
          const [draft] = compose(order);
          const text = draft?.text ?? '';
          expect({ text, flags: checkReply({ ...order, text }).flags }).toEqual({ text, flags: [] });
          expect(draft?.score, text).toBeGreaterThanOrEqual(85);
          expect(draft?.placeholders).toEqual([]);
          expect(text.length, text).toBeLessThanOrEqual(280);
        }
      }
    }
  });

  it('answers abuse and spam in one calm line and asks whether they need an answer at all', () => {
    for (const cause of ['abuse', 'spam'] as const) {
      const [draft] = compose({
        comment: 'Dasar penipu!',
        language: 'id',
        cause,
        facts: firstOf('id'),
        seed: 1,
      });
      expect(draft?.parts.map(({ kind }) => kind)).toEqual(['private_channel']);
      expect(draft?.openQuestions.join(' ')).toContain('disembunyikan');
    }
  });

  it('does not sound like one machine: fifty drafts from one cause are at least forty texts with six openings', () => {
    for (const language of ['en', 'id'] as const) {
      for (const cause of ['human_error', 'service_failure'] as const) {
        const drafts = Array.from({ length: 50 }, (_, seed) => {
          const comment = language === 'id' ? 'Paketnya kok lama' : 'My parcel is late';
          const order = { comment, language, cause, facts: firstOf(language), seed };
          return compose({ ...order, responsibility: 'high' })[0]?.text ?? '';
        });
        expect(new Set(drafts).size).toBeGreaterThanOrEqual(40);
        expect(new Set(drafts.map((text) => text.split(/(?<=[.!?:]) /)[0])).size).toBeGreaterThanOrEqual(6);
      }
    }
  });
});

describe('a draft whose facts are known', () => {
  it('scores at least 85, raises no flag, blocks nothing and has no gap, whatever the cause, language, register and seed', () => {
    fc.assert(
      fc.property(orders, (order) => {
        const [draft] = compose(order);
        const check = checkReply({ ...order, text: draft?.text ?? '' });
        expect({
          text: draft?.text,
          flags: check.flags,
          missing: check.score < 85 ? check.missing : [],
        }).toEqual({
          text: draft?.text,
          flags: [],
          missing: [],
        });
        expect(draft?.score).toBeGreaterThanOrEqual(85);
        expect(check.blocking).toBe(false);
        expect(draft?.placeholders).toEqual([]);
        expect(hasPlaceholder(draft?.text ?? '')).toBe(false);
      }),
      scan,
    );
  });

  it('reads as written by a person: sentences begin with a capital, end once, and hold no doubled words or spaces', () => {
    fc.assert(
      fc.property(orders, (order) => {
        const text = compose(order)[0]?.text ?? '';
        expect(text).not.toMatch(/\s{2}|\.\.|,\.|:\s*\.|\s[.,]|: :|\bkarena sistem\b|\bbecause the till\b/);
        expect(text).not.toMatch(/\b(\p{L}{3,})[ ,]+\1\b/iu);
        expect(text).toMatch(/^[\p{Lu}h]/u);
        expect(text).not.toMatch(/[.!?] \p{Ll}(?!ttps)/u);
      }),
      scan,
    );
  });

  it('never mixes "Kak" with "Bapak/Ibu" or "Anda"', () => {
    fc.assert(
      fc.property(orders, (order) => {
        const text = compose(order)[0]?.text ?? '';
        const used = [/\bKak(?:ak)?\b/, /\bBapak\/Ibu\b/, /\bAnda\b/].filter((address) => address.test(text));
        expect(used.length).toBeLessThanOrEqual(1);
        if (order.language === 'en') expect(used).toEqual([]);
      }),
      scan,
    );
  });

  it('keeps to the limit, or says openly how much is too long', () => {
    fc.assert(
      fc.property(orders, fc.integer({ min: 140, max: 500 }), (order, limit) => {
        const [draft] = compose({ ...order, limit });
        const text = draft?.text ?? '';
        if (text.length > limit) expect(draft?.openQuestions.join(' ')).toContain(String(text.length));
      }),
      scan,
    );
  });
});
