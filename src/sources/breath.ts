// Lets the rest of the house have its turn while a long file of a stranger is read.
import { setImmediate } from 'node:timers/promises';

/** For so long a file may keep everybody else waiting, in ms. */
const AT_A_STRETCH_MS = 20;

/** Counts from now; called between two pieces of work it waits until the others had their turn, if it is time for that. */
export function breathing(): () => Promise<void> | undefined {
  let since = performance.now();
  return () => {
    if (performance.now() - since < AT_A_STRETCH_MS) return undefined;
    return setImmediate().then(() => {
      since = performance.now();
    });
  };
}
