/** The English templates the tone classifier learns from, by what is wrong with them. */
import type { Templates } from '../examples.ts';
import { blame } from './en/blame.ts';
import { clean } from './en/clean.ts';
import { defensive } from './en/defensive.ts';
import { evasive } from './en/evasive.ts';
import { liability } from './en/liability.ts';
import { overpromise } from './en/overpromise.ts';
import { sarcasm } from './en/sarcasm.ts';
import { unverified } from './en/unverified.ts';

export const englishTemplates: Templates = {
  defensive,
  blame,
  sarcasm,
  evasive,
  overpromise,
  liability,
  unverified,
  clean,
};
