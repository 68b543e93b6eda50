// The list of sources. A new one is a file of its own that exports `source`, and a line here.
import type { z } from 'zod';
import { source as appStore } from './app-store.ts';
import { source as bluesky } from './bluesky.ts';
import { source as csv } from './csv.ts';
import { source as email } from './email.ts';
import { source as folder } from './folder.ts';
import { source as googleAlerts } from './google-alerts.ts';
import { source as googlePlay } from './google-play.ts';
import { source as hootsuite } from './hootsuite.ts';
import { source as mastodon } from './mastodon.ts';
import { source as meta } from './meta.ts';
import { source as rss } from './rss.ts';
import { source as slackChannel } from './slack-channel.ts';
import type { AnyPoller, AnyPusher, PayloadSource } from './source.ts';
import { source as sproutSocial } from './sprout-social.ts';
import { source as webhook } from './webhook.ts';
import { source as youtube } from './youtube.ts';

/** Sources that come as one JSON payload, by POST. */
export const payloadSources: readonly PayloadSource[] = [webhook];

/** Sources that come as a file. */
export const fileSources = [csv] as const;

/** Sources that are asked again and again. */
export const pollers: readonly AnyPoller[] = [
  ...[appStore, bluesky, email, folder, googleAlerts],
  ...[googlePlay, mastodon, rss, sproutSocial, youtube],
];

/** Sources that send by themselves, each signed in its own way. */
export const pushers: readonly AnyPusher[] = [hootsuite, meta];

/** Sources that somebody else brings: what other apps post into a Slack channel. */
export const watchers: readonly { name: string; settings: z.ZodType }[] = [slackChannel];

/** The source that reads what is posted to an intake of this name: the one of that name, else the generic webhook. */
export function payloadSource(name: string): PayloadSource {
  return payloadSources.find((source) => source.name === name) ?? webhook;
}
