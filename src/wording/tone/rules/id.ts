/** Tone rules for Indonesian replies, built from slots (who, what went wrong, how sure) rather than from fixed phrases. */
import type { Rule } from '../grammar.ts';
import { blame } from './id/blame.ts';
import { defensive } from './id/defensive.ts';
import { evasive } from './id/evasive.ts';
import { liability } from './id/liability.ts';
import { overpromise } from './id/overpromise.ts';
import { sarcasm } from './id/sarcasm.ts';
import { unverified } from './id/unverified.ts';

export const indonesian: readonly Rule[] = [
  ...defensive,
  ...blame,
  ...sarcasm,
  ...evasive,
  ...overpromise,
  ...liability,
  ...unverified,
];
