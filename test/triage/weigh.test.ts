// The rules and the learned judge made into one verdict: who is believed when, as plain objects.

import { describe, expect, it } from 'vitest';
import type { Sensed } from '../../src/triage/learned.ts';
import { sureFrom } from '../../src/triage/triage.ts';
import type { Verdict } from '../../src/triage/verdict.ts';
import type { Beside } from '../../src/triage/weigh.ts';
import { weigh } from '../../src/triage/weigh.ts';

const verdict = (more: Partial<Verdict> = {}): Verdict => ({
  kind: 'neutral',
  incident: undefined,
  sentiment: 'neutral',
  confidence: 0.7,
  reasons: [{ code: 'model', words: [] }],
  ...more,
});
const sensed = (grave: number, ordinary: number, more: Partial<Sensed> = {}): Sensed => ({
  grave,
  ordinary,
  talk: 1 - grave - ordinary,
  kind: 'praise',
  chance: 1 - grave - ordinary,
  trouble: 'outage',
  danger: 'fraud',
  ...more,
});
const fire: Partial<Verdict> = {
  kind: 'complaint',
  incident: { cause: 'safety', severity: 'critical' },
  reasons: [{ code: 'fire', words: ['meledak'] }],
};
const beside = (denied = false, gravest?: Sensed, passedOn = false): Beside => ({
  understood: true,
  words: 10,
  denied,
  passedOn,
  shutOut: () => false,
  telling: () => ['saldo', 'raib'],
  gravest: () => gravest,
});

describe('something grave', () => {
  it('is believed to the learned judge alone the less, the fewer words there are', () => {
    const found = (words: number, grave: number) =>
      weigh(verdict(), sensed(grave, 0.1), { ...beside(), words }).incident?.severity === 'critical';
    expect([2, 5, 10, 40].map((words) => found(words, 0.3))).toEqual([false, false, true, true]);
    expect([1, 2, 5].map((words) => found(words, 0.65))).toEqual([true, true, true]);
  });

  it('is not found by the learned judge in a language that was not learned: the rules find it, not for sure', () => {
    const foreign = { ...beside(), understood: false };
    expect(weigh(verdict(), sensed(0.9, 0.1), foreign).incident).toBeUndefined();
    const ruled = weigh(verdict(fire), sensed(0.3, 0.1), foreign);
    expect(ruled.incident?.severity).toBe('critical');
    expect(ruled.confidence).toBeLessThan(sureFrom);
    expect(weigh(verdict(fire), sensed(0.01, 0.01), foreign).incident).toBeUndefined();
  });

  it('is believed to the rules as soon as the learned judge does not deny it', () => {
    expect(weigh(verdict(fire), sensed(0.12, 0.1), beside())).toMatchObject({
      kind: 'complaint',
      incident: { cause: 'safety', severity: 'critical' },
      reasons: [{ code: 'fire' }],
    });
  });

  it('is found more readily where it is passed on as what others say, unless it is denied', () => {
    const found = (denied: boolean, passedOn: boolean) =>
      weigh(verdict(), sensed(0.15, 0.1), beside(denied, undefined, passedOn)).incident?.severity;
    expect([found(false, false), found(false, true), found(true, true)]).toEqual([
      undefined,
      'critical',
      undefined,
    ]);
  });

  describe('in office', () => {
    const bribe: Partial<Verdict> = {
      kind: 'complaint',
      incident: { cause: 'governance', severity: 'critical' },
      reasons: [{ code: 'bribe', words: ['pungli'] }],
    };
    const causeOf = (given: Partial<Verdict>, grave: number, ordinary: number, more: Partial<Sensed>) =>
      weigh(verdict(given), sensed(grave, ordinary, more), beside()).incident;

    it('is grave where the rules speak of a bribe, although the learned judge calls it how the office is led', () => {
      const learned = { trouble: 'governance' } as const;
      expect(causeOf(bribe, 0.02, 0.9, learned)).toEqual({ cause: 'governance', severity: 'critical' });
      expect(causeOf({}, 0.02, 0.9, learned)).toEqual({ cause: 'governance', severity: 'high' });
      expect(causeOf(bribe, 0.02, 0.1, learned)).toBeUndefined();
    });

    it('keeps its cause where a fraud was learned, and loses it to anything else', () => {
      expect(causeOf(bribe, 0.8, 0.01, { danger: 'fraud' })?.cause).toBe('governance');
      expect(causeOf(bribe, 0.8, 0.01, { danger: 'safety' })?.cause).toBe('safety');
      expect(causeOf({}, 0.8, 0.1, { danger: 'fraud', trouble: 'governance' })?.cause).toBe('governance');
      expect(causeOf({}, 0.8, 0.001, { danger: 'fraud', trouble: 'governance' })?.cause).toBe('fraud');
    });
  });

  it('is not believed to the rules where the learned judge is sure that nothing is wrong, and that is said', () => {
    expect(weigh(verdict(fire), sensed(0.02, 0.03), beside())).toMatchObject({
      kind: 'praise',
      incident: undefined,
      reasons: [{ code: 'not_meant', words: ['meledak'] }],
    });
  });

  it('is believed to the learned judge alone, with the words that weigh most, and never as quite sure', () => {
    const found = weigh(verdict(), sensed(0.97, 0.01), beside());
    expect(found).toMatchObject({
      kind: 'complaint',
      incident: { cause: 'fraud', severity: 'critical' },
      reasons: [{ code: 'learned', words: ['saldo', 'raib'] }],
    });
    expect(found.confidence).toBeLessThan(0.9);
  });

  it('asks for more where it is denied', () => {
    expect(weigh(verdict(), sensed(0.3, 0.1), beside()).incident?.severity).toBe('critical');
    expect(weigh(verdict(), sensed(0.3, 0.1), beside(true)).incident?.severity).not.toBe('critical');
  });

  it('asks for less where it is passed on as heard', () => {
    const heard = (grave: number, ordinary: number) =>
      weigh(verdict(), sensed(grave, ordinary, { trouble: 'rumor', danger: 'rumor' }), beside());
    expect(heard(0.15, 0.6).incident).toEqual({ cause: 'rumor', severity: 'critical' });
    expect(heard(0.1, 0.6).incident?.severity).toBe('high');
    // It has to sound like hearsay: grave by a seventh is not enough else.
    expect(heard(0.15, 0.1).incident?.severity).not.toBe('critical');
    expect(weigh(verdict(), sensed(0.15, 0.6), beside()).incident?.severity).not.toBe('critical');
  });

  it('is believed where one part of a long text is clearly so, unless the text denies something', () => {
    const part = (grave: number) => sensed(grave, 0, { danger: 'safety' });
    const whole = sensed(0.02, 0.03);
    expect(weigh(verdict(), whole, beside(false, part(0.9)))).toMatchObject({
      kind: 'complaint',
      incident: { cause: 'safety', severity: 'critical' },
      reasons: [{ code: 'learned', words: ['saldo', 'raib'] }],
    });
    expect(weigh(verdict(), whole, beside(false, part(0.5))).incident).toBeUndefined();
    expect(weigh(verdict(), whole, beside(true, part(0.9))).incident).toBeUndefined();
    // Nor where the whole is surely harmless, which in a longer letter takes less.
    const calm = sensed(0.002, 0);
    const among = (words: number) => weigh(verdict(), calm, { ...beside(false, part(0.9)), words }).incident;
    expect(among(40)).toBeUndefined();
    expect(among(120)).toMatchObject({ severity: 'critical' });
  });

  it('is a question where it is hearsay that is asked about', () => {
    const asked = verdict({ kind: 'question', reasons: [{ code: 'question', words: [] }] });
    expect(weigh(asked, sensed(0.8, 0.1, { danger: 'rumor' }), beside())).toMatchObject({
      kind: 'question',
      incident: { cause: 'rumor', severity: 'critical' },
    });
  });
});

describe('ordinary trouble', () => {
  it('is a complaint by itself, or more readily where the rules say so too', () => {
    const ruled = verdict({ kind: 'complaint', incident: { cause: 'outage', severity: 'medium' } });
    expect(weigh(verdict(), sensed(0, 0.5), beside()).kind).toBe('praise');
    expect(weigh(verdict(), sensed(0, 0.6), beside()).kind).toBe('complaint');
    expect(weigh(ruled, sensed(0, 0.4), beside()).kind).toBe('complaint');
  });

  it('keeps what a rule says where both name the same cause', () => {
    const ruled = verdict({
      kind: 'complaint',
      incident: { cause: 'outage', severity: 'high' },
      reasons: [{ code: 'wide_outage', words: ['mati'] }],
    });
    expect(weigh(ruled, sensed(0, 0.9), beside())).toEqual(ruled);
  });

  it('has the learned cause where the rules name another', () => {
    const ruled = verdict({
      kind: 'complaint',
      incident: { cause: 'service_failure', severity: 'medium' },
      reasons: [{ code: 'late', words: ['lama'] }],
    });
    const found = weigh(ruled, sensed(0, 0.9, { trouble: 'governance' }), beside());
    expect(found.incident).toEqual({ cause: 'governance', severity: 'high' });
    expect(found.reasons.map(({ code }) => code)).toEqual(['learned', 'late']);
  });

  it('is never closed as praise where the praise is mocking', () => {
    const mocking = verdict({
      kind: 'complaint',
      incident: { cause: 'service_failure', severity: 'medium' },
      reasons: [{ code: 'sarcasm', words: ['hebat'] }],
    });
    expect(weigh(mocking, sensed(0, 0.05), beside()).kind).toBe('complaint');
  });
});

describe('nothing wrong', () => {
  it('has the learned kind where that is clear, and that of the rules where it is not', () => {
    const asked = verdict({ kind: 'question', reasons: [{ code: 'question', words: ['apakah'] }] });
    expect(weigh(asked, sensed(0, 0.1, { chance: 0.8 }), beside()).kind).toBe('praise');
    expect(weigh(asked, sensed(0, 0.4, { chance: 0.3 }), beside())).toEqual(asked);
  });
});
