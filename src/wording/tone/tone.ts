/** Finds what is wrong with the tone of a reply: rules over sentences, in the reply's language. */
import type { Language } from '../answer.ts';
import { sentencesOf } from '../sentences.ts';
import { toneChances, toneModel } from './classifier.ts';
import { type Advice, type Rule, type ToneFlag, toneFlags } from './grammar.ts';
import { english } from './rules/en.ts';
import { indonesian } from './rules/id.ts';

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
  /** Facts on record: their words are not the writer's tone, so the classifier does not judge them. */
  recorded: readonly string[];
}

/** The sentence without the recorded facts in it. */
function withoutFacts(sentence: string, recorded: readonly string[]): string {
  const facts = recorded
    .map((fact) => fact.toLowerCase().replace(/^karena |^because |(?<![.!])[.!]+$/g, ''))
    .filter(Boolean);
  let rest = sentence;
  for (const fact of facts) {
    const at = rest.toLowerCase().indexOf(fact);
    if (at >= 0) rest = `${rest.slice(0, at)} ${rest.slice(at + fact.length)}`;
  }
  return rest.trim();
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

/** Above these the classifier speaks; below, only the rules do. Set on probe sets that were spent by then. */
const sure = 0.45;
const surer = 0.65;

/** Where the classifier is sure of one flag and this far from another, the other's rule met a look-alike. */
const unlikely = 0.04;

/** Mockery is not meant literally, and neither is what a rebuke says would not have happened. */
const outranked = [
  ['sarcasm', ['overpromise', 'unverified', 'evasive']],
  ['blame', ['overpromise']],
] as const satisfies readonly (readonly [ToneFlag, readonly ToneFlag[]])[];

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
    for (const [flag, others] of outranked) {
      if (found.has(flag)) for (const other of others) found.delete(other);
    }
    // Who is named with a "perhaps" is guessed at; the guess is the point.
    if (found.has('unverified') && found.get('blame')?.advice === 'blame_third_party') found.delete('blame');
    // A few words, or a gap to fill, are too little to judge by.
    const own = withoutFacts(sentence.text, around.recorded);
    const count = (own.match(/[\p{L}\p{N}]+/gu) ?? []).length;
    if (count < 4 || own.includes('{')) return [...found.values()];
    const chances = toneChances(own, toneModel);
    const likeliest = toneFlags.toSorted((left, right) => chances[right] - chances[left])[0];
    if (likeliest !== undefined && chances[likeliest] >= sure) {
      for (const flag of found.keys()) {
        // Legal words block, so no statistics take their flag away.
        if (flag !== likeliest && flag !== 'liability' && chances[flag] < unlikely) found.delete(flag);
      }
    }
    // Statistics speak where the rules are silent; beside a rule's finding, of a question or a short sentence, they must be surer.
    const least = found.size > 0 || count < 7 || sentence.text.endsWith('?') ? surer : sure;
    for (const flag of toneFlags) {
      if (found.has(flag) || chances[flag] < least) continue;
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
