/** Tone flags against the probe files: what is wrong is found, what is right is left alone, and each flag says what to write. */
import { describe, expect, it } from 'vitest';
import { checkReply } from '../../src/wording/index.ts';
import { toneProbes } from './probes/read.ts';

function measure(split: Parameters<typeof toneProbes>[0]) {
  const sum = { found: 0, wrong: 0, overlooked: 0, clean: 0, cleanFlagged: 0 };
  for (const probe of toneProbes(split)) {
    const flags = new Set<string>(
      checkReply({ text: probe.text, language: probe.language }).flags.map((flag) => flag.flag),
    );
    if (probe.flags.length === 0) {
      sum.clean += 1;
      if (flags.size > 0) sum.cleanFlagged += 1;
    }
    for (const flag of probe.flags) {
      if (flags.has(flag)) sum.found += 1;
      else sum.overlooked += 1;
    }
    sum.wrong += [...flags].filter(
      (flag) => !probe.flags.includes(flag) && !probe.tolerated.includes(flag),
    ).length;
  }
  const precision = sum.found / (sum.found + sum.wrong);
  const recall = sum.found / (sum.found + sum.overlooked);
  return { ...sum, precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}

describe('tone flags', () => {
  for (const split of ['development', 'held-out', 'fresh', 'last'] as const) {
    it(`reach F1 0.65 at precision 0.90 on the ${split} probes (all known to rules or classifier), with at most 1 in 15 clean replies flagged`, () => {
      const figures = measure(split);
      expect(figures.precision).toBeGreaterThanOrEqual(0.9);
      expect(figures.f1).toBeGreaterThanOrEqual(0.65);
      expect(figures.cleanFlagged).toBeLessThanOrEqual(figures.clean / 15);
    });
  }

  for (const split of ['unseen', 'closing'] as const) {
    it(`reach them on the ${split} probes, whose first measurements were F1 0.82 and 0.91 at precision 0.94 and 0.91`, () => {
      const figures = measure(split);
      expect(figures.precision).toBeGreaterThanOrEqual(0.9);
      expect(figures.f1).toBeGreaterThanOrEqual(0.8);
      expect(figures.cleanFlagged).toBeLessThanOrEqual(figures.clean / 15);
    });
  }

  // First measurements, before anything was changed for them. Once: precision 0.893, recall 0.588 (F1 0.71), 3 of 50 clean
  // flagged; its families were learned from since. Unlearned: 0.857, 0.800 (F1 0.83), 3 of 30; no example and one word of a
  // rule was changed for it, and the thresholds were raised.
  for (const split of ['once', 'unlearned'] as const) {
    it(`reach F1 0.8 at precision 0.90 on the ${split} probes, with at most 1 in 15 clean replies flagged`, () => {
      const figures = measure(split);
      expect(figures.precision).toBeGreaterThanOrEqual(0.9);
      expect(figures.f1).toBeGreaterThanOrEqual(0.8);
      expect(figures.cleanFlagged).toBeLessThanOrEqual(figures.clean / 15);
    });
  }

  it('point at the words, and offer a better wording in the language of the reply', () => {
    const text = 'Maaf ya, Kak. Lain kali tolong dibaca dulu deskripsinya.';
    const [flag] = checkReply({ text, language: 'id' }).flags;
    expect(flag?.flag).toBe('blame');
    expect(text.slice(flag?.start, flag?.end)).toBe(flag?.words);
    expect(flag?.better).toMatch(/kami/);
  });

  it('leave "so that it does not happen again" alone but not "it will never happen again"', () => {
    const flags = (text: string) => checkReply({ text }).flags.map((flag) => flag.flag);
    expect(flags('So that it does not happen again, we have added a second check.')).toEqual([]);
    expect(flags('This will never happen again.')).toEqual(['overpromise']);
    expect(flags('Supaya tidak terulang, kami menambah satu pemeriksaan.')).toEqual([]);
    expect(flags('Kejadian ini tidak akan terulang lagi.')).toEqual(['overpromise']);
  });

  it('see a ticket letter as out of place only where somebody praised us', () => {
    const text = 'Thank you. Your ticket has been logged and an agent will respond in three working days.';
    const flags = (comment: string) =>
      checkReply({ text, comment, responsibility: 'none', cause: 'none' }).flags;
    expect(flags('Love the new store!').map((flag) => flag.flag)).toEqual(['evasive']);
    expect(
      checkReply({ text, comment: 'My parcel is lost', cause: 'service_failure', responsibility: 'unknown' })
        .flags,
    ).toEqual([]);
  });
});
