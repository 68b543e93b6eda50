/** Writes an answer from the strategy, the recorded facts and the phrase banks; what is not recorded stays a visible gap. */
import {
  type Cause,
  type Fact,
  type FactPart,
  factParts,
  type Language,
  type PartKind,
  type Register,
  type Responsibility,
} from './answer.ts';
import { checkReply } from './check.ts';
import { intentOf, isClearlyNot } from './language.ts';
import { banks, type Phrasings, phraseFact, phraseGeneral, phraseLeading, type Tone } from './phrases.ts';
import { hash, random } from './random.ts';
import { type Intent, type Strategy, strategyFor, weightOf } from './strategy.ts';

/** What an answer is made from. `limit` in characters (280 unless said, 0 = none); `seed` chooses the wording. */
export interface Order {
  comment: string;
  language: Language;
  cause?: Cause | undefined;
  responsibility?: Responsibility | undefined;
  /** What the comment is, where somebody knows better than its words. */
  intent?: Intent | undefined;
  facts: readonly Fact[];
  register?: Register | undefined;
  senderName?: string | undefined;
  limit?: number | undefined;
  seed: number;
  alternatives?: number | undefined;
}

/** A suggested answer. `openQuestions` go to the crisis lead; a text with `placeholders` is not ready to send. */
export interface Draft {
  text: string;
  parts: { kind: PartKind | 'signature'; text: string }[];
  placeholders: string[];
  openQuestions: string[];
  score: number;
}

interface Piece {
  kind: PartKind;
  phrasings: Phrasings;
  choice: number;
  placeholder?: string;
  question?: string;
}

const order: readonly PartKind[] = [
  'thanks',
  'answer',
  'instruction',
  'empathy',
  'regret',
  'responsibility',
  'what_happened',
  'evidence',
  'concede',
  'step',
  'repair',
  'prevention',
  'next_update',
  'private_channel',
];

/** Left out first where the text must be shorter; what owns, instructs, repairs or informs is never left out. */
const expendable = {
  harm: ['prevention', 'empathy', 'private_channel'],
  everyday: ['empathy', 'private_channel', 'prevention', 'thanks'],
} as const satisfies Record<string, readonly PartKind[]>;

/** Facts that may be told two at a time; of the others the latest that fits the comment best is the one that counts. */
const plural: readonly PartKind[] = ['step', 'repair', 'prevention', 'evidence', 'instruction'];

function isFactPart(kind: PartKind): kind is FactPart {
  return (factParts as readonly string[]).includes(kind);
}

function toneOf(input: Order, strategy: Strategy): Tone {
  const thanks =
    strategy.name === 'thank' ? 'praise' : strategy.name === 'thank_and_answer' ? 'question' : 'complaint';
  const owned = strategy.required.includes('responsibility');
  const clarifies = ['clarify', 'explain_with_evidence', 'deny_with_evidence'].includes(strategy.name);
  return {
    language: input.language,
    register: input.register ?? 'kak',
    cause: input.cause,
    thanks,
    owned,
    telling: owned ? 'plain' : clarifies ? 'clarified' : 'known',
  };
}

/** The parts to write: of several that would do, the one with a fact on record. */
function wanted(strategy: Strategy, facts: readonly Fact[]): PartKind[] {
  const recorded = (kind: PartKind) => facts.some((fact) => fact.part === kind);
  return strategy.required.map((need) => {
    if (typeof need === 'string') return need;
    return need.find(recorded) ?? need.find((kind) => kind === 'private_channel') ?? (need[0] as PartKind);
  });
}

function pieceFor(kind: PartKind, fact: Fact | undefined, tone: Tone): Piece {
  const bank = banks[tone.language];
  if (!isFactPart(kind)) return { kind, phrasings: phraseGeneral(kind, tone), choice: 0 };
  if (fact !== undefined && isClearlyNot(tone.language, fact.text)) {
    const missing = bank.translate(fact.text.replace(/[{}]/g, '').slice(0, 150));
    const question = bank.translateQuestion(fact.text);
    return {
      kind,
      phrasings: phraseFact(kind, { missing }, tone),
      choice: 0,
      placeholder: missing,
      question,
    };
  }
  if (fact !== undefined) return { kind, phrasings: phraseFact(kind, fact, tone), choice: 0 };
  if (kind === 'responsibility' || kind === 'private_channel') {
    return { kind, phrasings: phraseGeneral(kind, tone), choice: 0 };
  }
  const missing = bank.gaps[kind];
  const question = bank.questions[kind];
  return { kind, phrasings: phraseFact(kind, { missing }, tone), choice: 0, placeholder: missing, question };
}

/** Writes the chosen phrasings down; the reader is addressed once, in the first piece that can. */
function write(
  pieces: readonly Piece[],
  tone: Tone,
  leading: string | undefined,
  sender: string | undefined,
) {
  const parts: Draft['parts'] = [];
  let addressed = tone.register === 'plain' || tone.language === 'en';
  for (const [at, piece] of pieces.entries()) {
    const next = pieces[at + 1];
    const leads =
      leading !== undefined && piece.kind === 'responsibility' && next?.phrasings.bare !== undefined;
    const led =
      leading !== undefined &&
      piece.phrasings.bare !== undefined &&
      pieces[at - 1]?.kind === 'responsibility';
    const { called, uncalled } = piece.phrasings;
    const options = addressed && uncalled.length > 0 ? uncalled : called;
    let text = options[piece.choice % options.length] ?? '';
    if (leads) text = leading;
    else if (led) text = piece.phrasings.bare ?? text;
    if (/\bKak\b|Bapak\/Ibu/.test(text)) addressed = true;
    parts.push({ kind: piece.kind, text });
  }
  if (sender) parts.push({ kind: 'signature', text: `– ${sender}` });
  return { parts, text: parts.map((part) => part.text).join(' ') };
}

/** The same pieces with one of them at a shorter phrasing, or undefined where all are at their shortest. */
function shorter(
  pieces: Piece[],
  chance: () => number,
  lengthOf: (pieces: Piece[]) => number,
): Piece[] | undefined {
  const now = lengthOf(pieces);
  const moves: Piece[][] = [];
  for (const [at, piece] of pieces.entries()) {
    const count = Math.max(piece.phrasings.called.length, piece.phrasings.uncalled.length);
    for (let choice = 0; choice < count; choice += 1) {
      const moved = pieces.with(at, { ...piece, choice });
      if (choice !== piece.choice && lengthOf(moved) < now) moves.push(moved);
    }
  }
  return moves[Math.floor(chance() * moves.length)];
}

function draft(input: Order, chance: () => number): Draft {
  const limit = input.limit === 0 ? Number.POSITIVE_INFINITY : (input.limit ?? 280);
  const strategy = strategyFor(input.cause, input.responsibility, input.intent ?? intentOf(input.comment));
  const tone = toneOf(input, strategy);
  const bank = banks[input.language];
  const used = new Set<Fact>();
  const kinds = wanted(strategy, input.facts);
  const make = (kind: PartKind, fact: Fact | undefined): Piece => {
    if (fact) used.add(fact);
    const piece = pieceFor(kind, fact, tone);
    const count = Math.max(piece.phrasings.called.length, piece.phrasings.uncalled.length);
    return { ...piece, choice: Math.floor(chance() * count) };
  };
  const inOrder = (pieces: Piece[]) =>
    pieces.toSorted((left, right) => order.indexOf(left.kind) - order.indexOf(right.kind));
  let pieces = inOrder(kinds.map((kind) => make(kind, factFor(kind, input))));
  if (tone.owned && chance() < 0.5) pieces = regretFirst(pieces);

  const leadings = phraseLeading(tone);
  let leading = chance() < 0.5 ? leadings[Math.floor(chance() * leadings.length)] : undefined;
  if (input.facts.some((fact) => fact.part === 'responsibility')) leading = undefined;
  const lengthOf = (some: Piece[]) => write(some, tone, leading, input.senderName).text.length;
  /** The pieces where `added`, at its longest phrasing that fits, keeps the text within the limit. */
  const fits = (some: Piece[], added: Piece): Piece[] | undefined =>
    added.phrasings.called
      .map((_, choice) => some.with(some.indexOf(added), { ...added, choice: added.choice + choice }))
      .find((tried) => lengthOf(tried) <= limit);
  const squeeze = () => {
    while (lengthOf(pieces) > limit) {
      const less = shorter(pieces, chance, lengthOf);
      if (less === undefined) return;
      pieces = less;
    }
  };
  squeeze();
  const left: Piece[] = [];
  // A score of 85 is what a draft must keep: 70 points are coverage, so at most 15/70 of it may go.
  let spare = (15 / 70) * strategy.required.reduce((sum, need) => sum + weightOf(need), 0);
  for (const kind of strategy.harm ? expendable.harm : expendable.everyday) {
    const piece = pieces.find((candidate) => candidate.kind === kind);
    if (lengthOf(pieces) <= limit || piece === undefined || weightOf(kind) > spare) continue;
    spare -= weightOf(kind);
    pieces = pieces.filter((other) => other !== piece);
    left.push(piece);
    squeeze();
  }
  for (const piece of left.toReversed()) {
    const restored = fits(inOrder([...pieces, piece]), piece);
    if (restored === undefined) continue;
    pieces = restored;
    left.splice(left.indexOf(piece), 1);
  }
  for (const fact of input.facts) {
    if (used.has(fact) || isClearlyNot(input.language, fact.text) || !welcome(fact, strategy)) continue;
    if (pieces.some((piece) => piece.kind === fact.part) && !plural.includes(fact.part)) continue;
    const added = make(fact.part, fact);
    pieces = fits(inOrder([...pieces, added]), added) ?? pieces;
  }

  const { parts, text } = write(pieces, tone, leading, input.senderName);
  const openQuestions = pieces.flatMap((piece) => piece.question ?? []);
  if (strategy.name === 'no_debate') openQuestions.push(bank.noDebate);
  if (left.length > 0) {
    const names = left.map(({ kind }) => (isFactPart(kind) ? bank.gaps[kind] : bank.general[kind]));
    openQuestions.push(bank.leftOut(names, limit));
  }
  if (text.length > limit) openQuestions.push(bank.tooLong(text.length, limit));
  const placeholders = pieces.flatMap((piece) => piece.placeholder ?? []);
  const { score } = checkReply({ ...input, text });
  return { text, parts, placeholders, openQuestions, score };
}

/** "We are sorry" before "we understand": both orders read well where the fault is ours. */
function regretFirst(pieces: Piece[]): Piece[] {
  const rank = (piece: Piece) =>
    piece.kind === 'empathy' ? order.indexOf('regret') + 0.5 : order.indexOf(piece.kind);
  return pieces.toSorted((left, right) => rank(left) - rank(right));
}

/** The fact on record for a part: the one that shares most words with the comment, the latest of equals. */
function factFor(kind: PartKind, input: Order): Fact | undefined {
  const words = new Set(input.comment.toLowerCase().match(/\p{L}{4,}/gu) ?? []);
  const shared = (fact: Fact) =>
    (fact.text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).filter((word) => words.has(word)).length;
  return input.facts
    .filter((fact) => fact.part === kind)
    .toReversed()
    .toSorted((left, right) => shared(right) - shared(left))[0];
}

/** Whether a recorded fact that the strategy does not ask for may still be told where there is room. */
function welcome(fact: Fact, strategy: Strategy): boolean {
  if (strategy.name === 'thank' || strategy.name === 'no_debate') return false;
  if (strategy.name === 'thank_and_answer') return fact.part === 'private_channel';
  const owned = strategy.required.includes('responsibility');
  if (owned) return fact.part !== 'answer' && fact.part !== 'concede' && fact.part !== 'evidence';
  const always: readonly PartKind[] = ['instruction', 'step', 'next_update', 'private_channel', 'evidence'];
  return always.includes(fact.part) || strategy.required.flat().includes(fact.part);
}

/**
 * Suggested answers, best score first; one unless `alternatives` asks for more (fewer come back where phrasings run out).
 * Pure: the same order gives the same drafts. Nothing stands in a draft but phrases and recorded facts.
 */
export function compose(input: Order): Draft[] {
  const wantedCount = Math.max(1, input.alternatives ?? 1);
  const found = new Map<string, Draft>();
  for (let attempt = 0; attempt < wantedCount * 4 && found.size < wantedCount; attempt += 1) {
    const made = draft(input, random(hash(`${input.seed}/${attempt}/${input.comment}`)));
    if (!found.has(made.text)) found.set(made.text, made);
  }
  return [...found.values()].toSorted((left, right) => right.score - left.score);
}
