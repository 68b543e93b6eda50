/** The front door of the optional language model: what to configure, and a suggestion that is never worse than a template. */

export { type Suggestion, suggestWith } from './suggest.ts';
export type { Reason } from './verify.ts';
export { DEFAULT_TIMEOUT_MS, type ModelSettings, openWriter, type Writer } from './writer.ts';
