// The outlet without a machine: a person copies the approved text, posts it, and confirms with the link.
import type { Outlet } from './outlet.ts';

export const kind = 'manual';

/** Asks for a person, every time: asking twice posts nothing twice. */
export function manualOutlet(): Outlet {
  return { kind, idempotent: true, deliver: async () => ({ outcome: 'needs_person' }) };
}
