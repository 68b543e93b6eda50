/** Signs of what a comment is, read from the concepts found in it: a question, gladness, something denied or called off. */
import { conceptNumbers } from './rules/concepts.ts';
import type { Cause, Incident } from './rules/incidents.ts';
import { graver, incidents } from './rules/incidents.ts';
import { patternsIn } from './rules/patterns.ts';
import type { Found } from './rules/search.ts';
import { has, places, touches } from './rules/search.ts';
import type { Token, Words } from './token.ts';

const concept = conceptNumbers;

/** What the concepts find, and what only the patterns find; the gravest first. */
export function everything(found: Found, words: Words): readonly Incident[] {
  const known = incidents(found);
  const matched = patternsIn(words);
  let all = known;
  for (let which = 0; which < matched.length; which++) {
    const one = matched[which] as Incident;
    if (tells(known, one)) continue;
    if (all === known) all = known.slice();
    insert(all, one);
  }
  if (all.length === 0 || !touches(found, concept.dontCrowd, concept.lawAside)) return all;
  return all.filter(({ cause }) => !calledOff(found, cause));
}

/** Whether one of these tells of the same, and as gravely. */
function tells(known: readonly Incident[], one: Incident): boolean {
  for (let at = 0; at < known.length; at++) {
    const other = known[at] as Incident;
    if (other.cause === one.cause && graver(other.severity, one.severity) >= 0) return true;
  }
  return false;
}

/** Puts one behind all that are as grave. */
function insert(all: Incident[], one: Incident): void {
  let at = all.length;
  for (; at > 0 && graver(one.severity, (all[at - 1] as Incident).severity) > 0; at--)
    all[at] = all[at - 1] as Incident;
  all[at] = one;
}

/** A boycott that is argued against, or a case that is off, is named all the same. */
function calledOff(found: Found, cause: Cause): boolean {
  if (cause === 'mobilisation') return touches(found, concept.dontCrowd);
  return cause === 'legal_threat' && touches(found, concept.lawAside);
}

/** Asks whether something could happen, without saying that it did. */
export function asksOnly(found: Found, words: Words): boolean {
  const starts = places(found, concept.askStart)[0];
  const asks = words.question || (starts !== undefined && starts < 2);
  return asks && touches(found, concept.hypo) && !has(found, concept.event);
}

/** Asks how something is done, and tells of nothing that was lost or that happened. */
export function asksHow(found: Found, words: Words): boolean {
  return (
    has(found, concept.askHow) &&
    words.tokens.length <= 12 &&
    !has(found, concept.event, concept.gone, concept.bitter)
  );
}

const particles = new Set(
  'ya yah kak admin gan sis bang mas pak mbak bro kakak dong sih nih tuh ka gais kang teh mang bos'.split(
    ' ',
  ),
);
const asksWith = new Set('masih bisa boleh ada jual terima ready'.split(' '));

/** What a word does in a question without a question mark: a bit for each of these. */
const isParticle = 1;
const opensAsking = 2;
const isNot = 4;
const isInformal = 8;
const isWho = 16;

function askingOf({ plain, typed }: Token): number {
  return (
    (particles.has(plain) ? isParticle : 0) |
    (asksWith.has(plain) ? opensAsking : 0) |
    (plain === 'tidak' ? isNot : 0) |
    (typed !== plain ? isInformal : 0) |
    (plain === 'yang' ? isWho : 0)
  );
}

function asking(token: Token | undefined): number {
  if (token === undefined) return 0;
  if (token.asking < 0) token.asking = askingOf(token);
  return token.asking;
}

/** "bisa bayar di tempat ga kak": a negator at the very end asks. */
export function endsAsking({ tokens }: Words): boolean {
  let last = tokens.length - 1;
  while (last > 1 && (asking(tokens[last]) & isParticle) !== 0) last -= 1;
  if (last >= 2 && (asking(tokens[last]) & isNot) !== 0) return true;
  // "masih buka ga hari minggu": the same in the middle, after a word that opens such questions.
  for (let at = 0; at <= 2 && at < tokens.length; at++) {
    if ((asking(tokens[at]) & opensAsking) === 0) continue;
    for (let on = at + 2; on <= at + 3 && on < tokens.length; on++) {
      const not = (asking(tokens[on]) & (isNot | isInformal)) === (isNot | isInformal);
      if (not && (asking(tokens[on - 1]) & isWho) === 0) return true;
    }
  }
  return false;
}

/** "Great, another week": praise that opens the text and is set apart from what follows. */
export function opensWithPraise(found: Found, words: Words): boolean {
  const first = places(found, concept.praise)[0];
  if (first === undefined || first > 2) return false;
  for (let at = first + 1; at <= first + 3; at++) if ((words.gaps[at] ?? 0) > 0) return true;
  return false;
}

/** Two words of praise and nothing bitter. */
export const clearlyGlad = (found: Found): boolean =>
  places(found, concept.praise).length >= 2 && !has(found, concept.bitter);

/** Says that nothing was wrong: "no regrets, nothing broke". */
export function glad(found: Found): boolean {
  return (
    !has(found, concept.bitter) &&
    touches(found, concept.bitter, concept.defect, concept.mistake, concept.scam, concept.harm) &&
    touches(found, concept.staff, concept.praise, concept.bitter, concept.food)
  );
}

/** A few words of praise, all of them turned: "ga puas", "not happy". */
export function praiseRefused(found: Found, words: Words): boolean {
  return (
    words.tokens.length <= 6 &&
    found.turnedAt[concept.praise] !== undefined &&
    !has(found, concept.praise, concept.content) &&
    !words.question
  );
}

const deniable = [
  concept.harm,
  concept.fire,
  concept.scam,
  concept.boycott,
  concept.hacked,
  concept.lawStrong,
  concept.object,
  concept.unwell,
];

/** Says that something grave did not happen. */
export function denies(found: Found): boolean {
  for (const name of deniable) if (!has(found, name) && touches(found, name)) return true;
  return false;
}
