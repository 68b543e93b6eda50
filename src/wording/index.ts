/** The front door of wording: compose an answer, check one, find personal data and promises. All of it is pure. */
export * from './answer.ts';
export {
  adviceFor,
  blocking,
  type Check,
  checkReply,
  type Flag,
  type FlagName,
  flagNames,
  type Reply,
} from './check.ts';
export { type Comparison, diff, editDistance } from './compare.ts';
export { compose, type Draft, type Order } from './compose.ts';
export { type DebateAdvice, type DebateState, debateGuard } from './debate.ts';
export { partOfFact } from './detect.ts';
export { guessLanguage, intentOf } from './language.ts';
export { findPersonalData, maskPersonalData, type PersonalSpan } from './personal/find.ts';
export type { PersonalType } from './personal/patterns.ts';
export { findPromises, type PromiseMade } from './promises.ts';
export { type Forbidden, type Intent, type Need, type Strategy, strategyFor, weightOf } from './strategy.ts';
export { type Unsupported, unsupportedIn } from './support.ts';
export type { Advice, ToneFlag } from './tone/grammar.ts';
