/** Tone rules for English replies, built from slots (who, what went wrong, how sure) rather than from fixed phrases. */
import type { Rule } from '../grammar.ts';
import { blame } from './en/blame.ts';
import { defensive } from './en/defensive.ts';
import { evasive } from './en/evasive.ts';
import { liability } from './en/liability.ts';
import { overpromise } from './en/overpromise.ts';
import { sarcasm } from './en/sarcasm.ts';
import { unverified } from './en/unverified.ts';

export const english: readonly Rule[] = [
  ...defensive,
  ...blame,
  ...sarcasm,
  ...evasive,
  ...overpromise,
  ...liability,
  ...unverified,
];
