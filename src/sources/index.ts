// The list of sources. A new one is a file of its own that exports `source`, and a line here.
import { source as csv } from './csv.ts';
import type { PayloadSource } from './source.ts';
import { source as webhook } from './webhook.ts';

/** Sources that come as one JSON payload, by POST. */
export const payloadSources: readonly PayloadSource[] = [webhook];

/** Sources that come as a file. */
export const fileSources = [csv] as const;

/** The source that reads what is posted to an intake of this name: the one of that name, else the generic webhook. */
export function payloadSource(name: string): PayloadSource {
  return payloadSources.find((source) => source.name === name) ?? webhook;
}
