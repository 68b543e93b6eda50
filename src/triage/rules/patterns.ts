/** Finds incidents by patterns, next to the concepts of `incidents`: wording the concepts do not know. */
import type { Token, Words } from '../token.ts';
import { breach } from './breach.ts';
import { conduct } from './conduct.ts';
import { harm } from './harm.ts';
import type { Cause, Incident, RuleCode, Severity } from './incidents.ts';
import { lists } from './lists.ts';
import { Matcher } from './matcher.ts';
import { ordinary } from './ordinary.ts';
import { rulesOf, Vocabulary } from './pattern.ts';
import { pressure } from './pressure.ts';
import { inPublic } from './public.ts';
import { turners } from './search.ts';

const vocabulary = new Vocabulary(lists);
const words = (list: string) => new Set(list.split(' '));
/** The same string as in the code: one that is a key is kept only once, and what is kept once is compared at a glance. */
const kept = (word = '') => Object.keys({ [word]: 0 })[0] as string;
const rules = rulesOf(
  vocabulary,
  harm + breach + pressure + conduct + inPublic + ordinary,
  ([severity, cause]) => ({
    severity: kept(severity) as Severity,
    cause: kept(cause) as Cause,
  }),
  turners,
);
const matcher = new Matcher(rules, vocabulary, negated);
const none: readonly Incident[] = [];

// "not only", "not even a week": what follows did happen.
const after = words(
  'cuma hanya saja only just sekadar lama sengaja 0 sehari seminggu sebulan setahun sejam terima tahu know tell kuat tahan lagi main berhenti henti stop stopping',
);
const spans = words(
  '0 sehari seminggu sebulan setahun sejam jam hari minggu bulan a two three satu dua tiga lima',
);
const through = words('tapi malah terus but yet and dan sudah already langsung karena because');
const reach = 3;

/** What a word does to a word like "not" near it, or is itself: a bit for each of these lists. */
const turns = 1;
const passes = 2;
const follows = 4;
const measures = 8;
const there = 16;
const upTo = 32;

function partOf({ plain }: Token): number {
  return (
    (turners.has(plain) ? turns : 0) |
    (through.has(plain) ? passes : 0) |
    (after.has(plain) ? follows : 0) |
    (spans.has(plain) ? measures : 0) |
    (plain === 'ada' ? there : 0) |
    (plain === 'sampai' ? upTo : 0)
  );
}

function part(token: Token | undefined): number {
  if (token === undefined) return 0;
  if (token.part < 0) token.part = partOf(token);
  return token.part;
}

/** Whether a word like "not" stands at most three words before (five for "there is no"), in the same clause. */
function negated({ tokens, gaps }: Words, position: number): boolean {
  for (let back = 0; back <= reach + 2; back++) {
    const at = position - back;
    if (at < 0) return false;
    if (back > 0) {
      const mine = part(tokens[at]);
      if ((mine & passes) !== 0) return false;
      if ((mine & turns) !== 0) {
        const next = part(tokens[at + 1]);
        // "tidak ada … yang …" reaches further.
        if (back > reach && (next & there) === 0) return false;
        if ((next & upTo) !== 0) return (part(tokens[at + 2]) & measures) === 0;
        return (next & follows) === 0;
      }
    }
    if ((gaps[at] as number) > 0) return false;
  }
  return false;
}

/** What the patterns find, in the order of the text. */
export function patternsIn(text: Words): readonly Incident[] {
  const found = matcher.find(text);
  return found.length === 0
    ? none
    : found.map(({ rule, rarest }) => ({
        rule: rule.code as RuleCode,
        cause: rule.head.cause,
        severity: rule.head.severity,
        at: rarest,
      }));
}
