// Waiting until somebody asks the process to end; who asks a second time does not want to wait.
import { constants } from 'node:os';

const ASKING = ['SIGINT', 'SIGTERM'] as const;

/** Resolves at the first signal. At the second, of whichever kind, the process ends at once as if by that signal. */
export function toldToStop(): Promise<void> {
  return new Promise((resolve) => {
    let told = false;
    for (const signal of ASKING)
      process.on(signal, () => {
        if (told) process.exit(128 + constants.signals[signal]);
        told = true;
        resolve();
      });
  });
}
