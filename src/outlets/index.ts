// The list of outlets. A new one is a file of its own that exports its `kind`, and a line here.
import { kind as manual, manualOutlet } from './manual.ts';
import type { Outlet } from './outlet.ts';
import { type WebhookSettings, kind as webhook, webhookOutlet } from './webhook.ts';

export const outletKinds = [manual, webhook] as const;

/** How an outlet is set up: its kind and what that kind needs. */
export type OutletSettings = { kind: typeof manual } | ({ kind: typeof webhook } & WebhookSettings);

/** Makes an outlet. @throws BadSecret */
export function createOutlet(settings: OutletSettings): Outlet {
  return settings.kind === manual ? manualOutlet() : webhookOutlet(settings);
}
