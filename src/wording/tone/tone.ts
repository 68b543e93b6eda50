/** Finds what is wrong with the tone of a reply: rules over sentences, in the reply's language. */
import type { Language } from '../answer.ts';
import { sentencesOf } from '../sentences.ts';
import { toneChances, toneModel } from './classifier.ts';
import { english } from './english.ts';
import { type Advice, type Rule, type ToneFlag, toneFlags } from './grammar.ts';
import { indonesian } from './indonesian.ts';

/** A place where the tone is wrong: the words, where they stand, and which advice fits. */
export interface ToneHit {
  flag: ToneFlag;
  advice: Advice;
  words: string;
  start: number;
  end: number;
}

/** What surrounds the words: some rules only apply where the reply is hollow, or where nothing is known yet. */
export interface Circumstances {
  hollow: boolean;
  evidence: boolean;
  unknown: boolean;
  harm: boolean;
  /** The reply answers praise or a question, where a form letter is out of place. */
  thanking: boolean;
}

const rules: Record<Language, readonly Rule[]> = { en: english, id: indonesian };

function applies(rule: Rule, sentence: string, around: Circumstances): boolean {
  if (rule.when === 'hollow' && !around.hollow) return false;
  if (rule.when === 'no_evidence' && around.evidence) return false;
  if (rule.when === 'unknown' && !around.unknown) return false;
  if (rule.when === 'harm' && !around.harm) return false;
  if (rule.when === 'thanking' && !around.thanking) return false;
  return rule.unless === undefined || !rule.unless.test(sentence);
}

/** Above this the classifier speaks; below it only the rules do. Set so that no clean development probe is flagged. */
const sure = 0.8;

/** What the classifier's flags are explained by; it does not know more than the flag. */
const generalAdvice: Record<ToneFlag, Advice> = {
  defensive: 'defensive',
  blame: 'blame_customer',
  sarcasm: 'sarcasm',
  evasive: 'boilerplate',
  overpromise: 'guarantee',
  liability: 'liability',
  unverified: 'guess',
};

/** The hits in a text, in reading order, one per flag and sentence: the rules first, the classifier where it is sure. */
export function toneHits(text: string, language: Language, around: Circumstances): ToneHit[] {
  return sentencesOf(text).flatMap((sentence) => {
    const found = new Map<ToneFlag, ToneHit>();
    for (const rule of rules[language]) {
      if (found.has(rule.flag)) continue;
      const match = rule.pattern.exec(sentence.text);
      if (match === null || !applies(rule, sentence.text, around)) continue;
      const start = sentence.start + match.index;
      const { flag, advice } = rule;
      found.set(flag, { flag, advice, words: match[0], start, end: start + match[0].length });
    }
    // A few words, or a gap to fill, are too little to judge by.
    if (sentence.text.split(' ').length < 4 || sentence.text.includes('{')) return [...found.values()];
    const chances = toneChances(sentence.text, toneModel);
    for (const flag of toneFlags) {
      if (found.has(flag) || chances[flag] < sure) continue;
      const end = sentence.start + sentence.text.length;
      found.set(flag, {
        flag,
        advice: generalAdvice[flag],
        words: sentence.text,
        start: sentence.start,
        end,
      });
    }
    return [...found.values()];
  });
}
