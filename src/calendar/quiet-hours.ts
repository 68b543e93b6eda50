// Quiet hours: when a notice may go out, so that nobody is woken for what can wait.
import { addDays, localDate, localDateTime } from './zone.ts';

/** From HH:mm to HH:mm on the wall clock of a zone, over midnight when it ends before it begins. */
export interface QuietHours {
  from: string;
  to: string;
  zone: string;
}

/**
 * The instant at which a notice meant for `at` goes out: at once when it is critical or nothing is quiet,
 * otherwise at the end of the quiet hours it falls into. Hours that begin and end together are none.
 */
export function quietHours(at: Date, quiet: QuietHours | undefined, critical: boolean): Date {
  if (critical || quiet === undefined || quiet.from === quiet.to) return at;
  const overMidnight = quiet.to <= quiet.from;
  const today = localDate(at, quiet.zone);
  for (const date of [addDays(today, -1), today]) {
    const from = localDateTime(date, quiet.from, quiet.zone);
    const to = localDateTime(overMidnight ? addDays(date, 1) : date, quiet.to, quiet.zone);
    if (from <= at && at < to) return to;
  }
  return at;
}
