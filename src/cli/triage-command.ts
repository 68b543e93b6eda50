// What the sub-commands of triage share: their language and their exit codes.
import { triage as en } from '../texts/en/triage.ts';
import { triage as id } from '../texts/id/triage.ts';
import { WRONG_USE } from './command.ts';
import { type Io, spoken } from './io.ts';

/** Exit codes: 0 done, 1 some input was bad or a goal was missed, 64 wrong use. */
export const exits = { done: 0, bad: 1, usage: WRONG_USE } as const;

/** The sentences in the language of the environment. */
export const sentences = (io: Io): typeof en => (spoken(io) === 'id' ? id : en);
