// The list of outlets. A new one is a file of its own that exports its `kind`, and a line here.
import { type EmailSettings, kind as email, emailOutlet } from './email.ts';
import { kind as manual, manualOutlet } from './manual.ts';
import { type MastodonSettings, kind as mastodon, mastodonOutlet } from './mastodon.ts';
import type { Outlet } from './outlet.ts';
import { type WebhookSettings, kind as webhook, webhookOutlet } from './webhook.ts';

export const outletKinds = [manual, webhook, email, mastodon] as const;

/** How an outlet is set up: its kind and what that kind needs. */
export type OutletSettings =
  | { kind: typeof manual }
  | ({ kind: typeof webhook } & WebhookSettings)
  | ({ kind: typeof email } & EmailSettings)
  | ({ kind: typeof mastodon } & MastodonSettings);

/** Makes an outlet. @throws BadSecret */
export function createOutlet(settings: OutletSettings): Outlet {
  switch (settings.kind) {
    case manual:
      return manualOutlet();
    case webhook:
      return webhookOutlet(settings);
    case email:
      return emailOutlet(settings);
    case mastodon:
      return mastodonOutlet(settings);
  }
}
