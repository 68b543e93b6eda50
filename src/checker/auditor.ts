// The auditor: checks the running house every few minutes, says what it finds, and calls a heartbeat only when all is well.
import type { Db } from '../engine/database.ts';
import { type Log, plainError } from '../engine/log.ts';
import { type CheckReport, check, together } from './check.ts';
import type { SlackReport } from './slack.ts';

export interface Auditor {
  /** Checks now. Does not throw: a check that could not be made is logged, and the heartbeat stays away. */
  look(): Promise<void>;
  /** The last check that could be made: how often each invariant was broken, 0 where it holds. */
  latest(): { at: Date; broken: Record<string, number> } | undefined;
}

export interface AuditorOptions {
  db: Db;
  log: Log;
  /** What Slack itself can tell of the last minutes. That it cannot be asked is no finding. */
  slack?: () => Promise<SlackReport>;
  /** Tells somebody outside that all is well; throws when nobody was told. */
  heartbeat?: () => Promise<void>;
}

/** The heartbeat's silence is the alarm: whoever watches it hears of a dead process, a dead database and a broken promise alike. */
export function createAuditor({ db, log, slack, heartbeat }: AuditorOptions): Auditor {
  let latest: CheckReport | undefined;

  async function ofSlack(): Promise<SlackReport['results']> {
    if (!slack) return [];
    try {
      const { results, notAsked } = await slack();
      if (notAsked.length > 0) log.info({ notAsked: notAsked.slice(0, 10) }, 'Slack did not tell everything');
      return results;
    } catch (error) {
      log.warn({ err: plainError(error) }, 'what Slack holds could not be looked at');
      return [];
    }
  }

  async function look(): Promise<void> {
    try {
      latest = withSlack(await check(db), await ofSlack());
    } catch (error) {
      log.error({ err: plainError(error) }, 'the check could not be made');
      return;
    }
    for (const { id, findings } of latest.results) {
      if (findings.length > 0)
        log.error(
          { invariant: id, count: findings.length, findings: findings.slice(0, 10) },
          'an invariant does not hold',
        );
    }
    if (!latest.clean || !heartbeat) return;
    await heartbeat().catch((error: unknown) =>
      log.warn({ err: plainError(error) }, 'the heartbeat was not heard'),
    );
  }

  return {
    look,
    latest: () =>
      latest && {
        at: latest.at,
        broken: Object.fromEntries(latest.results.map(({ id, findings }) => [id, findings.length])),
      },
  };
}

function withSlack(kept: CheckReport, seen: SlackReport['results']): CheckReport {
  const results = together(kept.results, seen);
  return { ...kept, results, clean: results.every(({ findings }) => findings.length === 0) };
}
