/** The Indonesian templates the tone classifier learns from, by what is wrong with them. */
import type { Templates } from '../examples.ts';
import { blame } from './id/blame.ts';
import { clean } from './id/clean.ts';
import { defensive } from './id/defensive.ts';
import { evasive } from './id/evasive.ts';
import { liability } from './id/liability.ts';
import { overpromise } from './id/overpromise.ts';
import { sarcasm } from './id/sarcasm.ts';
import { unverified } from './id/unverified.ts';

export const indonesianTemplates: Templates = {
  defensive,
  blame,
  sarcasm,
  evasive,
  overpromise,
  liability,
  unverified,
  clean,
};
