// Finds clocks that are due and looks at them: one step at a time, in any number of processes.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Engine } from '../../engine/perform.ts';
import { isRefusal } from '../../engine/verb.ts';
import type { DueState } from './reminders.ts';
import { gatheredDue } from './store-clocks.ts';

// A look at a few clocks costs nearly as much as one at a hundred: after a few it rests, so that more come together.
const FEW = 100;
const REST_MS = 100;

/** Looks at clocks that are due; false when there was nothing to do. */
export async function lookAtClocks(engine: Pick<Engine, 'perform'>): Promise<boolean> {
  const result = await engine.perform({ verb: 'complaints.due', input: { by: 'timer' } });
  if (isRefusal(result)) return false;
  if ((result.done.state as DueState).due.length < FEW) await sleep(REST_MS);
  return true;
}

/** Posts the message about all that was gathered in one crisis; false when there was nothing to do. */
export async function tellGathered(engine: Pick<Engine, 'db' | 'perform'>): Promise<boolean> {
  const crisis = await gatheredDue(engine.db);
  if (crisis === undefined) return false;
  return !isRefusal(await engine.perform({ verb: 'complaints.gathered', input: { by: 'timer', crisis } }));
}
