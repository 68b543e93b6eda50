// Finds clocks that are due and looks at them: one step at a time, in any number of processes.
import type { Engine } from '../../engine/perform.ts';
import { isRefusal } from '../../engine/verb.ts';
import { crisisDue } from './store-clocks.ts';

/** Looks at the due clocks of one crisis; false when there was nothing to do. */
export async function lookAtClocks(engine: Engine): Promise<boolean> {
  const crisis = await crisisDue(engine.db);
  if (crisis === undefined) return false;
  // Another process may be looking at them: then there is nothing to do here.
  return !isRefusal(await engine.perform({ verb: 'complaints.due', input: { by: 'timer', crisis } }));
}
