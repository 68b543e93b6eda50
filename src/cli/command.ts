// One door for every sub-command: its words go where `io` says, wrong use has one exit code, and nothing ends the process.
import { Command, CommanderError } from 'commander';
import type { Io } from './io.ts';

/** The exit code of wrong use (EX_USAGE of sysexits.h). */
export const WRONG_USE = 64;

/** A command that writes through `io`; its sub-commands do as well. */
export function commandOf(name: string, description: string, io: Io): Command {
  return new Command(name)
    .description(description)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
    });
}

/**
 * Reads the arguments and does what they ask for.
 * @returns the exit code when there was nothing to do: 0 when help was shown, 64 on wrong use
 */
export async function parsed(command: Command, args: string[]): Promise<number | undefined> {
  try {
    await command.parseAsync(args, { from: 'user' });
    return undefined;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? 0 : WRONG_USE;
  }
}
