// What the sub-commands of triage share: their options, their language, their exit codes.
import { Command, CommanderError } from 'commander';
import { triage as en } from '../texts/en/triage.ts';
import { triage as id } from '../texts/id/triage.ts';
import type { Io } from './io.ts';

/** Exit codes: 0 done, 1 some input was bad or a goal was missed, 64 wrong use. */
export const exits = { done: 0, bad: 1, usage: 64 } as const;

/** The sentences in the language of the environment. */
export const sentences = (io: Io): typeof en => (io.env.TANGGAP_LANGUAGE?.trim() === 'id' ? id : en);

/** A command that writes through `io` and does not end the process. */
export function commandOf(name: string, description: string, io: Io): Command {
  return new Command(name)
    .description(description)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
    });
}

/** Reads the arguments; an exit code when there is nothing left to do (help shown, wrong use). */
export function parsed(command: Command, args: string[]): number | undefined {
  try {
    command.parse(args, { from: 'user' });
    return undefined;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? exits.done : exits.usage;
  }
}
