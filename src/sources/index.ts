// The list of sources. A new one is a file of its own that exports `source`, and a line here.
import type { z } from 'zod';
import { source as csv } from './csv.ts';
import { source as googleAlerts } from './google-alerts.ts';
import { source as rss } from './rss.ts';
import type { AnyPoller, AnyPusher, PayloadSource } from './source.ts';
import { source as webhook } from './webhook.ts';

/** Sources that come as one JSON payload, by POST. */
export const payloadSources: readonly PayloadSource[] = [webhook];

/** Sources that come as a file. */
export const fileSources = [csv] as const;

/** Sources that are asked again and again. */
export const pollers: readonly AnyPoller[] = [googleAlerts, rss];

/** Sources that send by themselves, each signed in its own way. */
export const pushers: readonly AnyPusher[] = [];

/** The source that reads what is posted to an intake of this name: the one of that name, else the generic webhook. */
export function payloadSource(name: string): PayloadSource {
  return payloadSources.find((source) => source.name === name) ?? webhook;
}

/** Sources that somebody else brings: what other apps post into a Slack channel. */
export const watchers: readonly { name: string; settings: z.ZodType }[] = [];
