// English: every sentence of the rooms.

import { complaints } from './en/complaints.ts';
import { crisis } from './en/crisis.ts';
import { door } from './en/door.ts';
import { drafts } from './en/drafts.ts';
import { home } from './en/home.ts';
import { labels } from './en/labels.ts';
import { listening } from './en/listening.ts';
import { model } from './en/model.ts';
import { outbox } from './en/outbox.ts';
import { refusals } from './en/refusals.ts';
import { review } from './en/review.ts';
import { sources } from './en/sources.ts';
import { standup } from './en/standup.ts';
import { triage } from './en/triage.ts';
import { watch } from './en/watch.ts';
import { wording } from './en/wording.ts';

export const en = {
  crisis,
  complaints,
  labels,
  triage,
  watch,
  drafts,
  outbox,
  standup,
  review,
  door,
  home,
  model,
  wording,
  listening,
  sources,
  /** The sentence for a refusal. A code without one is a mistake of ours, and says so. */
  refusal: (code: string, params: Record<string, string | number>): string =>
    refusals[code]?.(params) ?? door.unexplained(code),
};
