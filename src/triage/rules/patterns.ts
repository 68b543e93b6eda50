/** Finds incidents by patterns, next to the concepts of `incidents`: wording the concepts do not know. */
import type { Token, Words } from '../token.ts';
import { breach } from './breach.ts';
import { conduct } from './conduct.ts';
import { harm } from './harm.ts';
import type { Cause, Incident, RuleCode, Severity } from './incidents.ts';
import { lists } from './lists.ts';
import { ordinary } from './ordinary.ts';
import { Matcher, rulesOf, Vocabulary } from './pattern.ts';
import { pressure } from './pressure.ts';
import { inPublic } from './public.ts';

const vocabulary = new Vocabulary(lists);
const words = (list: string) => new Set(list.split(' '));
const turners = words(
  'tidak bukan belum tanpa jangan not no never without nobody none ora dudu teu henteu sanes zero nothing nor',
);
const rules = rulesOf(
  vocabulary,
  harm + breach + pressure + conduct + inPublic + ordinary,
  ([severity, cause]) => ({
    severity: severity as Severity,
    cause: cause as Cause,
  }),
  turners,
);
const matcher = new Matcher(rules, vocabulary);
const none: Incident[] = [];
const seen = new Uint32Array(vocabulary.size.atoms);
let turn = 0;

// "not only", "not even a week": what follows did happen.
const after = words(
  'cuma hanya saja only just sekadar lama sengaja 0 sehari seminggu sebulan setahun sejam terima tahu know tell kuat tahan lagi main berhenti henti stop stopping',
);
const spans = words(
  '0 sehari seminggu sebulan setahun sejam jam hari minggu bulan a two three satu dua tiga lima',
);
const through = words('tapi malah terus but yet and dan sudah already langsung karena because');
const reach = 3;

/** Whether a word like "not" stands at most three words before (five for "there is no"), in the same clause. */
function negated({ tokens, gaps }: Words, position: number): boolean {
  for (let back = 0; back <= reach + 2; back++) {
    const at = position - back;
    if (at < 0) return false;
    const plain = tokens[at]?.plain ?? '';
    if (back > 0) {
      if (through.has(plain)) return false;
      if (turners.has(plain)) {
        const next = tokens[at + 1]?.plain ?? '';
        // "tidak ada … yang …" reaches further.
        if (back > reach && next !== 'ada') return false;
        if (next === 'sampai') return !spans.has(tokens[at + 2]?.plain ?? '');
        return !after.has(next);
      }
    }
    if ((gaps[at] as number) > 0) return false;
  }
  return false;
}

/** What the patterns find, in the order of the text. */
export function patternsIn(text: Words): Incident[] {
  turn = turn === 0xffffffff ? 1 : turn + 1;
  const { tokens } = text;
  for (let here = 0; here < tokens.length; here++) {
    const token = tokens[here] as Token;
    if (!token.matched) matcher.learn(token, vocabulary.atomsOf(token));
    const { marks } = token;
    if (marks === undefined) continue;
    for (let which = 0; which < marks.length; which++) seen[marks[which] as number] = turn;
  }
  const found = matcher.find({ tokens, seen, turn, negated: (position) => negated(text, position) });
  return found.length === 0
    ? none
    : found.map(({ rule, from }) => ({
        rule: rule.code as RuleCode,
        cause: rule.head.cause,
        severity: rule.head.severity,
        at: from,
      }));
}
