// Bahasa Indonesia: setiap kalimat dari semua ruang.
import type { en } from './en.ts';
import { complaints } from './id/complaints.ts';
import { crisis } from './id/crisis.ts';
import { door } from './id/door.ts';
import { drafts } from './id/drafts.ts';
import { home } from './id/home.ts';
import { labels } from './id/labels.ts';
import { listening } from './id/listening.ts';
import { model } from './id/model.ts';
import { outbox } from './id/outbox.ts';
import { refusals } from './id/refusals.ts';
import { review } from './id/review.ts';
import { sources } from './id/sources.ts';
import { standup } from './id/standup.ts';
import { triage } from './id/triage.ts';
import { watch } from './id/watch.ts';
import { wording } from './id/wording.ts';

export const id: typeof en = {
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
