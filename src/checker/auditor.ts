// The auditor: checks the running house every few minutes, says what it finds, and calls a heartbeat only when all is well.
import type { Db } from '../engine/database.ts';
import { type Log, plainError } from '../engine/log.ts';
import { type CheckReport, check } from './check.ts';

export interface Auditor {
  /** Checks now. Does not throw: a check that could not be made is logged, and the heartbeat stays away. */
  look(): Promise<void>;
  /** The last check that could be made: how often each invariant was broken, 0 where it holds. */
  latest(): { at: Date; broken: Record<string, number> } | undefined;
}

export interface AuditorOptions {
  db: Db;
  log: Log;
  /** Tells somebody outside that all is well; throws when nobody was told. */
  heartbeat?: () => Promise<void>;
}

/** The heartbeat's silence is the alarm: whoever watches it hears of a dead process, a dead database and a broken promise alike. */
export function createAuditor({ db, log, heartbeat }: AuditorOptions): Auditor {
  let latest: CheckReport | undefined;

  async function look(): Promise<void> {
    try {
      latest = await check(db);
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
