/** Carries payloads to the app over a transport: retries of events, and the faults laid on deliveries. */
import type { Faults } from './faults.ts';
import type { Ack, Json } from './model.ts';
import type { EnvelopeKind, Transport } from './world.ts';

/** Held events are let go after this time when not enough of them came to reorder, in ms. */
const REORDER_PATIENCE = 300;

/** One `deliver` over the transport. `retryDelays`: ms before each retry of an event. */
export function makeDelivery(transport: Transport, faults: Faults, retryDelays: readonly number[]) {
  let held: (() => void)[] = [];
  let patience: NodeJS.Timeout | undefined;

  function letGo(): void {
    clearTimeout(patience);
    const releases = held.reverse();
    held = [];
    for (const release of releases) release();
  }

  /** Resolves when this event's turn has come. */
  function turn(): Promise<void> | undefined {
    if (!faults.strikes('reorder_events')) return undefined;
    return new Promise((resolve) => {
      held.push(resolve);
      clearTimeout(patience);
      if (!faults.waits('reorder_events')) setImmediate(letGo);
      else patience = setTimeout(letGo, REORDER_PATIENCE);
    });
  }

  async function once(kind: EnvelopeKind, payload: Json, attempt: number, reason: string) {
    const result = await transport.attempt(kind, payload, attempt, reason);
    if (result.acked && faults.strikes('withhold_acks')) return { acked: false, failure: 'timeout' as const };
    return result;
  }

  async function deliverEvent(payload: Json): Promise<Ack> {
    await turn();
    if (faults.strikes('duplicate_events')) void once('events_api', payload, 0, '');
    let reason = '';
    for (let attempt = 0; attempt <= retryDelays.length; attempt += 1) {
      if (attempt > 0) await new Promise((resolve) => setTimeout(resolve, retryDelays[attempt - 1]).unref());
      const result = await once('events_api', payload, attempt, reason);
      if (result.acked) return { acked: true, attempts: attempt + 1, payload: result.payload };
      reason = result.failure ?? 'timeout';
      if ('noRetry' in result && result.noRetry)
        return { acked: false, attempts: attempt + 1, error: reason };
    }
    return { acked: false, attempts: retryDelays.length + 1, error: reason };
  }

  return async (kind: EnvelopeKind, payload: Json): Promise<Ack> => {
    if (kind === 'events_api') return deliverEvent(payload);
    // Commands and interactions are never repeated: the person sees the failure and tries again.
    const result = await once(kind, payload, 0, '');
    if (result.acked) return { acked: true, attempts: 1, payload: result.payload };
    const error = result.failure?.endsWith('timeout') ? 'operation_timeout' : 'dispatch_failed';
    return { acked: false, attempts: 1, error };
  };
}
