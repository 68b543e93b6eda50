// The worker: leases lanes, sends what is due, finds out what became of the uncertain, and fires timers.
import { randomUUID } from 'node:crypto';
import type { Report } from '../effects.ts';
import { databaseNow } from './clock.ts';
import { type Db, despiteConflicts, isConflict, isUnavailable, Prisma, type Tx } from './database.ts';
import { type Job, type JobClass, showAgain, wakeDependents } from './jobs.ts';
import {
  CLOCKS_DIFFER,
  FROZEN,
  type Head,
  headOf,
  isFrozen,
  type Lease,
  leaseLane,
  NotNow,
  ReleaseGone,
  releaseLane,
  renewLease,
  startSending,
  writeOutcome,
} from './lanes.ts';
import { type Log, plainError } from './log.ts';
import { OUTLET_SILENT } from './outlet-breaker.ts';
import type { Engine } from './perform.ts';
import { createRest, type Rest } from './rest.ts';
import { SETTLE_MS } from './tidy.ts';
import { fireOne, orderTimers } from './timers.ts';

/** What one send came to. */
export type Outcome =
  | { is: 'sent'; place?: { channel: string; ts: string }; note?: { [key: string]: unknown } }
  /** Surely not done. `afterMs` when the other side said how long to wait: that is no attempt.
   * `limited`: it will not mend by waiting alone; after twelve tries a person is asked.
   * `gone`: somebody deleted the message that this needs; it is made again meanwhile.
   * `shut`: a person of the workspace has to open the way again; a day long it is tried. */
  | {
      is: 'retry';
      code: string;
      afterMs?: number;
      limited?: true;
      gone?: { ref: string; ts: string };
      shut?: true;
    }
  /** Nobody knows whether it was done.
   * `refused`: the other side itself said no, but with a code that we do not know; when it is never there, a person is asked. */
  | { is: 'uncertain'; code: string; refused?: true }
  /** Never to be done: asking again would be refused again. */
  | { is: 'dead'; code: string }
  /** A person has to look. */
  | { is: 'held'; code: string; note?: { [key: string]: unknown } };

/** What a look at the other side found about an uncertain job. */
export type Found =
  | { is: 'there'; place?: { channel: string; ts: string } }
  | { is: 'absent' }
  /** `afterMs`: the other side said how long to wait before it is asked again.
   * `away`: it answers nobody at all now, and that time does not count. */
  | { is: 'unknown'; code: string; afterMs?: number; away?: true };

/** What the last look at the approvals of an answer came to. */
export type Cleared = 'clear' | 'busy' | 'unknown' | 'stale';

/** The only part of the house that may talk to the outside. */
export interface Carrier {
  /** Whether this version knows how to carry it; what it does not know is left to a newer one that runs beside it. */
  knows(job: Job): boolean;
  /** How long to wait before this may be sent (pace), in ms; 0 is now. */
  waitMs(job: Job): Promise<number>;
  /** How long an answer has to wait for its outlet, which answers nobody now, in ms; 0 is now. */
  awayMs(job: Job): Promise<number>;
  /**
   * Looks once more, right before an answer leaves the house, whether it still may: `busy` while other answers are looked at first,
   * `unknown` when nobody can tell now, `stale` when somebody has to say so anew. What was taken back has been taken back in the database when this ends.
   */
  clear(job: Job): Promise<Cleared>;
  /** The other side's own time now; `undefined` while it has told none. */
  time(): Date | undefined;
  /** Whether the house's clock is so far from the other side's that no hold and no approval is what it seems. */
  clocksDiffer(): Promise<boolean>;
  /** @param fresh false when so much time went by since the lane was proven ours that it may not be ours any more */
  send(job: Job, fresh: () => boolean): Promise<Outcome>;
  /** Looks for what an uncertain send may have left. Missing where sending again does no harm. */
  find(job: Job, startedAgoMs: number): Promise<Found> | undefined;
  /** Takes away copies of a post that turned up late; how many there were. Throws when it cannot look. */
  tidy(job: Job, kept: { channel: string; ts: string }, startedAgoMs: number): Promise<number>;
}

/** Quiet time before the first look after an uncertain send, and before the second; ms by class. */
export interface Quiet {
  first: Record<JobClass, number>;
  again: number;
}

/** Sixty seconds is longer than our time-out, Slack's latest known delivery and the lag of its history together. */
export const QUIET: Quiet = {
  first: { P0: 60_000, P1: 60_000, P2: 15_000, P3: 0, P4: 0, P5: 60_000 },
  again: 30_000,
};

/** So late a request that was lost may still arrive. */
const LATE_MS = 60_000;

const NOT_NOW_AGAIN_MS = 30_000;

/** A job whose root is not there yet is woken when it is. This is only the belt: many wait for cards that go out at their pace. */
const PARENT_WAIT_MS = 5_000;
/** A root in one of these states will never be there. */
const GONE = new Set(['dead', 'cancelled', 'superseded']);

/** A lane whose next job is a newer version's own is left to it for so long. */
const UNKNOWN_WAIT_MS = 2_000;

const LOOK_AGAIN_MS = 5_000;
/** After this long without an answer about an uncertain job a person is asked. */
const GIVE_UP_LOOKING_MS = 15 * 60_000;

/** Why a person is asked once more about an answer that was approved before Slack was away for long. */
const STALE = 'approval_stale';
/** Why an answer waits while nobody can tell whether its approval stands; after this long a person is asked. */
const UNCHECKED = 'approval_unchecked';
/** Why it waits while other answers are looked at first: however many they are, its turn comes. */
const LOOKS_BUSY = 'looks_busy';
const GIVE_UP_CLEARING_MS = 5 * 60_000;
const CLEAR_AGAIN_MS = 5_000;

/** The other side tells its time to the second, and answers take their time: less than this is no reason to wait, in ms. */
const TOO_EARLY_MS = 2_000;

/** What will not mend by waiting alone is tried so often. */
const TRIES = 12;
/** What is refused for a reason that we do not know, and then is not there, is tried so often. */
const REFUSALS = 3;
/** What a person of the workspace has to mend is waited for so long, and told of after so many tries. */
const SHUT_FOR_MS = 24 * 60 * 60_000;
const SHUT_TOLD_AFTER = 3;

/** A send begins within this time of the proof that the lane is ours; with its own ten seconds it ends inside the lease. */
const FRESH_MS = 5_000;

/** When an answer is tried again after it surely did not arrive: 5 s, 5 min, 30 min, 2 h, 5 h, then every 10 h. */
const ANSWER_AGAIN_MS = [5_000, 300_000, 1_800_000, 7_200_000, 18_000_000, 36_000_000];

export interface Worker {
  /** Stops taking new work and waits for what is in hand. */
  stop(): Promise<void>;
  /** Looks for work now. */
  wake(): void;
  /** When the two loops last went round (machine time, ms), for the health page. */
  ticked: { lanes: number; timers: number };
}

export interface WorkerOptions {
  db: Db;
  engine: Engine;
  carrier: Carrier;
  log: Log;
  quiet?: Quiet;
  /** Further work that comes due by itself: one step of it; answers whether there was any. */
  rounds?: (() => Promise<boolean>)[];
  /** How many lanes, and how many timers, at a time. */
  hands?: number;
  /** Work that nobody tells of is found within this time, in ms. */
  pollMs?: number;
  now: () => number;
}

/** Starts the loops. Any number of processes may run them on one database. */
export function startWorker(options: WorkerOptions): Worker {
  const { db, engine, carrier, log, quiet = QUIET, hands = 6, pollMs = 250, rounds = [], now } = options;
  const holder = randomUUID();
  const ticked = { lanes: now(), timers: now() };
  let running = true;
  const laneHands = createRest(pollMs);
  const timerHands = createRest(pollMs);
  const ownHands = rounds.map((round) => ({ round, rest: createRest(pollMs) }));
  const wake = () => {
    laneHands.wake();
    timerHands.wake();
  };
  engine.onWork(wake);

  async function loop(what: 'lanes' | 'timers', rest: Rest, round: () => Promise<boolean>): Promise<void> {
    while (running) {
      try {
        ticked[what] = now();
        if (!(await round())) await rest.sleep();
      } catch (error) {
        log[isUnavailable(error) ? 'warn' : 'error'](
          { err: plainError(error), loop: what },
          'a worker loop stumbled',
        );
        await rest.pause(1_000);
      }
    }
  }

  async function oneLane(): Promise<boolean> {
    const lease = await leaseLane(db, holder);
    if (!lease) return false;
    laneHands.another();
    let waitMs = 0;
    try {
      let since = now();
      while (running) {
        if (now() - since > 20_000) {
          if (!(await renewLease(db, lease))) return true;
          since = now();
        }
        const head = await headOf(db, lease.lane, carrier.time());
        if (!head) break;
        const step = await handle(lease, head);
        if (step === 'next') continue;
        waitMs = step.waitMs;
        break;
      }
    } finally {
      await releaseLane(db, lease, waitMs);
      wake();
    }
    return true;
  }

  /** One step with the head of a lane: 'next' when the lane may go on, or how long it should rest. */
  async function handle(lease: Lease, head: Head): Promise<'next' | { waitMs: number }> {
    const stop = { waitMs: 0 };
    if (head.state === 'sending') {
      // Whoever was sending this is gone, or asleep: it may or may not have been done.
      await settle(lease, head, 'sending', { is: 'uncertain', code: 'lost_sender' });
      return 'next';
    }
    if (!head.due) return stop;
    const rootIsGone = head.parent !== null && GONE.has(head.parent);
    const waitsForRoot = head.parent !== null && head.parent !== 'sent' && !rootIsGone;
    // Only a restored copy has doubts about what is under a root that it does not know either.
    if (head.state === 'uncertain') return waitsForRoot ? { waitMs: PARENT_WAIT_MS } : look(lease, head);
    if (!carrier.knows(head)) return { waitMs: UNKNOWN_WAIT_MS };
    // Before anything is made of how late it is.
    if (head.class === 'P0' && (await carrier.clocksDiffer())) {
      await settle(lease, head, 'pending', { is: 'retry', code: CLOCKS_DIFFER, afterMs: NOT_NOW_AGAIN_MS });
      return 'next';
    }
    if (head.expired) {
      await settle(
        lease,
        head,
        'pending',
        head.class === 'P0' ? { is: 'held', code: 'too_late' } : { is: 'dead', code: 'too_late' },
      );
      return 'next';
    }
    if (isAlarmInThread(head) && (rootIsGone || head.parent === 'held')) {
      await leaveThread(lease, head);
      return 'next';
    }
    if (rootIsGone) {
      await settle(lease, head, 'pending', { is: 'dead', code: 'its_root_is_gone' });
      return 'next';
    }
    if (waitsForRoot) return { waitMs: PARENT_WAIT_MS };
    const waitMs = await carrier.waitMs(head);
    if (waitMs > 0) return { waitMs };
    if (await isFrozen(db, head)) {
      await settle(lease, head, 'pending', { is: 'retry', code: FROZEN, afterMs: NOT_NOW_AGAIN_MS });
      return 'next';
    }
    const awayMs = head.class === 'P0' ? await carrier.awayMs(head) : 0;
    if (awayMs > 0) {
      await settle(lease, head, 'pending', { is: 'retry', code: OUTLET_SILENT, afterMs: awayMs });
      return 'next';
    }
    const cleared = head.class === 'P0' ? await carrier.clear(head) : 'clear';
    if (cleared === 'stale') {
      await settle(lease, head, 'pending', { is: 'held', code: STALE });
      return 'next';
    }
    if (cleared === 'busy') {
      await settle(lease, head, 'pending', { is: 'retry', code: LOOKS_BUSY, afterMs: CLEAR_AGAIN_MS });
      return 'next';
    }
    if (cleared === 'unknown') {
      const late = head.errorCode === UNCHECKED && head.uncertainForMs > GIVE_UP_CLEARING_MS;
      const again: Outcome = { is: 'retry', code: UNCHECKED, afterMs: CLEAR_AGAIN_MS };
      await settle(lease, head, 'pending', late ? { is: 'held', code: UNCHECKED } : again);
      return 'next';
    }
    const began = performance.now();
    const fresh = () => performance.now() - began < FRESH_MS;
    try {
      if (!(await despiteConflicts(() => startSending(db, lease, head, carrier.time())))) return stop;
    } catch (error) {
      if (error instanceof ReleaseGone) {
        await settle(lease, head, 'pending', { is: 'dead', code: `release_${error.state}` });
        return 'next';
      }
      if (error instanceof NotNow) {
        await settle(lease, head, 'pending', { is: 'retry', code: error.code, afterMs: NOT_NOW_AGAIN_MS });
        return 'next';
      }
      if (isUnavailable(error) || isConflict(error)) throw error;
      // As it does when an approval was taken back between two tries.
      log.warn({ job: head.id, err: plainError(error) }, 'the database refused to let this leave the house');
      await settle(lease, head, 'pending', { is: 'held', code: 'not_approved' });
      return 'next';
    }
    const outcome = await carrier.send(head, fresh).catch((error: unknown): Outcome => {
      log.error({ job: head.id, kind: head.effect.do, err: plainError(error) }, 'a send broke');
      return { is: 'uncertain', code: 'broke' };
    });
    const spent =
      outcome.is === 'retry' &&
      ((outcome.limited && head.attempts + 1 >= TRIES) ||
        (outcome.shut && head.ageMs > SHUT_FOR_MS && !tellsOfStuck(head)));
    await settle(lease, head, 'sending', spent ? { is: 'held', code: outcome.code } : outcome);
    return 'next';
  }

  async function look(lease: Lease, head: Head): Promise<'next' | { waitMs: number }> {
    // No quiet time of ours is longer: what seems to be was told by a clock that stood still.
    if (head.quietForMs > TOO_EARLY_MS && head.quietForMs <= SETTLE_MS) {
      // The house's clock was set forward: what is late may not have arrived yet.
      await postpone(lease, head, Math.min(head.quietForMs, LOOK_AGAIN_MS), head.absentReads);
      return 'next';
    }
    const refused: Outcome | undefined =
      head.refusals >= REFUSALS ? { is: 'held', code: head.errorCode ?? 'refused' } : undefined;
    const looking = carrier.find(head, head.startedAgoMs);
    if (!looking) {
      await settle(lease, head, 'uncertain', refused ?? { is: 'retry', code: 'harmless_to_repeat' });
      return 'next';
    }
    const found = await looking;
    if (found.is === 'there') {
      await settle(lease, head, 'uncertain', { is: 'sent', ...(found.place ? { place: found.place } : {}) });
    } else if (found.is === 'unknown' && (found.away || head.uncertainForMs < GIVE_UP_LOOKING_MS)) {
      const ms = Math.max(LOOK_AGAIN_MS, found.afterMs ?? 0);
      await postpone(lease, head, ms, head.absentReads, { away: found.away });
    } else if (found.is === 'unknown') {
      await settle(lease, head, 'uncertain', { is: 'held', code: found.code });
    } else if (head.class === 'P0') {
      await settle(lease, head, 'uncertain', { is: 'held', code: 'absent' });
    } else if (head.absentReads === 0 && head.class !== 'P2') {
      await postpone(lease, head, quiet.again, 1, { quiet: true });
    } else {
      await settle(lease, head, 'uncertain', refused ?? { is: 'retry', code: 'absent', afterMs: 0 });
    }
    return 'next';
  }

  async function postpone(
    lease: Lease,
    head: Head,
    ms: number,
    absentReads: number,
    { away = false, quiet: anew = false }: { away?: boolean | undefined; quiet?: boolean } = {},
  ): Promise<void> {
    const since = away ? Prisma.sql`house_now()` : Prisma.sql`"uncertainSince"`;
    const until = anew ? quietFor(ms) : Prisma.sql`"quietUntil"`;
    await db.$transaction((tx) =>
      writeOutcome(
        tx,
        lease,
        head,
        'uncertain',
        Prisma.sql`"notBefore" = house_now() + ${ms} * interval '1 millisecond', "absentReads" = ${absentReads}, "uncertainSince" = ${since}, "quietUntil" = ${until}`,
      ),
    );
  }

  /** The end of a quiet time by the other side's clock; null while that is not known. */
  const quietFor = (ms: number) =>
    Prisma.sql`house_time(${carrier.time() ?? null}::timestamptz) + ${ms} * interval '1 millisecond'`;

  /** An alarm whose root is not there goes into the channel itself: it must not be lost with it, nor wait for a person. */
  async function leaveThread(lease: Lease, head: Head): Promise<void> {
    const channel = 'channel' in head.effect ? head.effect.channel : '';
    log.warn({ job: head.id }, 'an alarm goes into the channel: its root is not there');
    await db.$transaction((tx) =>
      writeOutcome(
        tx,
        lease,
        head,
        'pending',
        Prisma.sql`payload = payload - 'thread',
          "dependsOn" = (SELECT id FROM "Job" WHERE makes = ${channel} ORDER BY seq LIMIT 1)`,
      ),
    );
  }

  async function settle(lease: Lease, head: Head, from: Head['state'], outcome: Outcome): Promise<void> {
    const level = outcome.is === 'sent' ? 'debug' : outcome.is === 'retry' ? 'info' : 'warn';
    log[level](
      { job: head.id, kind: head.effect.do, class: head.class, ...codeOf(outcome) },
      `job ${outcome.is}`,
    );
    // What was sent must not come to be doubted because somebody else wrote at the same time.
    await despiteConflicts(() => db.$transaction((tx) => record(tx, lease, head, from, outcome)));
  }

  async function record(
    tx: Tx,
    lease: Lease,
    head: Head,
    from: Head['state'],
    outcome: Outcome,
  ): Promise<void> {
    const mine = await writeOutcome(tx, lease, head, from, columns(head, from, outcome));
    if (!mine) return;
    const at = await databaseNow(tx);
    if (outcome.is === 'sent' && outcome.place) await rememberPlace(tx, head, outcome.place, at);
    if (outcome.is === 'sent') await wakeDependents(tx, head.id);
    if (outcome.is === 'sent' && head.class === 'P3') await showAgain(tx, head, LATE_MS);
    const settled = outcome.is === 'sent' || outcome.is === 'held' || outcome.is === 'dead';
    const report = head.report as Report | null;
    if (outcome.is === 'retry' && outcome.gone) {
      const { ref, ts } = outcome.gone;
      const input = { by: 'system', ref, ts, awaited: true };
      await orderTimers(tx, [{ key: `gone:${ref}:${ts}`, verb: 'outbox.gone', input, at }]);
    }
    if (outcome.is === 'retry' && outcome.shut && head.attempts + 1 === SHUT_TOLD_AFTER) {
      const input = { by: 'system', job: head.id, code: outcome.code };
      await orderTimers(tx, [{ key: `shut:${head.id}`, verb: 'outbox.shut', input, at }]);
    }
    if (!report && worthTelling(head, outcome)) {
      const input = { by: 'system', job: head.id };
      await orderTimers(tx, [{ key: `stuck:${head.id}`, verb: 'outbox.stuck', input, at }]);
    }
    if (settled && report) {
      const { is, ...more } = outcome;
      const input = {
        ...report.input,
        by: 'system',
        outcome: { is, ...('note' in more ? more.note : {}), ...codeOf(outcome) },
      };
      await orderTimers(tx, [{ key: `report:${head.id}`, verb: report.verb, input, at }]);
    }
  }

  function columns(head: Head, from: Head['state'], outcome: Outcome): Prisma.Sql {
    switch (outcome.is) {
      case 'sent':
        return Prisma.sql`state = 'sent', "settledAt" = house_now(), "errorCode" = NULL,
          remote = ${JSON.stringify({ ...outcome.place, ...outcome.note })}::jsonb`;
      case 'dead':
      case 'held':
        return Prisma.sql`state = ${outcome.is}::"JobState", "settledAt" = house_now(), "errorCode" = ${outcome.code}`;
      case 'uncertain':
        return Prisma.sql`state = 'uncertain', "uncertainSince" = house_now(), "absentReads" = 0, "errorCode" = ${outcome.code},
          refusals = refusals + ${outcome.refused ? 1 : 0}, "quietUntil" = ${quietFor(quiet.first[head.class])},
          "notBefore" = house_now() + ${quiet.first[head.class]} * interval '1 millisecond'`;
      case 'retry': {
        // Full back-off without an end: records and alarms are worth waiting for, and what expires has its own date.
        const backoff =
          head.class === 'P0'
            ? (ANSWER_AGAIN_MS[Math.min(head.attempts, ANSWER_AGAIN_MS.length - 1)] ?? 0)
            : Math.round(
                (0.5 + Math.random() / 2) * Math.min(60_000, 500 * 2 ** Math.min(head.attempts, 10)),
              );
        // Being told to wait is no attempt; a send that was not begun was none either.
        const uncounted =
          head.state === 'pending' && outcome.afterMs !== undefined && from === 'sending' ? 1 : 0;
        // Since when an approval could not be checked, time after time.
        const since =
          outcome.code !== UNCHECKED
            ? Prisma.sql`"uncertainSince"`
            : head.errorCode === UNCHECKED
              ? Prisma.sql`COALESCE("uncertainSince", house_now())`
              : Prisma.sql`house_now()`;
        const again =
          from === 'uncertain'
            ? Prisma.sql`"resentAt" = house_now(), "quietUntil" = ${quietFor(SETTLE_MS)}`
            : Prisma.sql`"resentAt" = "resentAt"`;
        return Prisma.sql`state = 'pending', "errorCode" = ${outcome.code}, attempts = attempts - ${uncounted}, ${again},
          "uncertainSince" = ${since},
          "notBefore" = house_now() + ${outcome.afterMs ?? backoff} * interval '1 millisecond'`;
      }
    }
  }

  const loops = [
    ...Array.from({ length: hands }, () => loop('lanes', laneHands, oneLane)),
    ...Array.from({ length: Math.max(2, hands - 2) }, () =>
      loop('timers', timerHands, async () => (await fireOne(db, engine, log)) === 'fired' && fired()),
    ),
    ...ownHands.map(({ round, rest }) => loop('timers', rest, async () => (await round()) && fired())),
  ];
  /** What was done may have left work for both kinds of hands, and where one timer was due there may be more. */
  function fired(): true {
    wake();
    return true;
  }

  return {
    ticked,
    wake,
    async stop() {
      running = false;
      for (const rest of [laneHands, timerHands, ...ownHands.map((own) => own.rest)]) rest.end();
      await Promise.all(loops);
    },
  };
}

const isAlarmInThread = ({ class: kind, effect }: Head): boolean =>
  kind === 'P2' && effect.do === 'post' && effect.thread !== undefined;

/** Given up for a good reason: nobody misses it. */
export const NO_LOSS: ReadonlySet<string> = new Set(['its_root_is_gone', 'nothing_to_show', 'too_late']);
/** The kinds of jobs of which a person is told when they are stuck, unless a verb is. */
export const WORTH: ReadonlySet<string> = new Set([
  'post',
  'tell',
  'open_channel',
  'invite',
  'pin',
  'bookmark',
]);

/** Whether a person has to hear that this did not get there. What tells of that is never told of itself. */
function worthTelling(head: Head, outcome: Outcome): boolean {
  if (outcome.is !== 'held' && outcome.is !== 'dead') return false;
  if (!WORTH.has(head.effect.do) || NO_LOSS.has(outcome.code)) return false;
  return !tellsOfStuck(head);
}

/** What tells a person of a stuck job; nobody would hear that it was given up. */
const tellsOfStuck = ({ effect }: Head): boolean => 'key' in effect && effect.key.startsWith('stuck:');

const codeOf = (outcome: Outcome) => ('code' in outcome ? { code: outcome.code } : {});

async function rememberPlace(
  tx: Prisma.TransactionClient,
  head: Head,
  place: { channel: string; ts: string },
  at: Date,
): Promise<void> {
  const effect = head.effect;
  const ref =
    'ref' in effect && (effect.do === 'post' || effect.do === 'open_channel') ? effect.ref : undefined;
  if (ref) {
    await tx.place.upsert({ where: { ref }, create: { ref, ...place, at }, update: { ...place } });
    return;
  }
  if (effect.do !== 'post' && effect.do !== 'tell') return;
  // It may have been given a name since it was asked for, even while it was being sent.
  await tx.$executeRaw`
    INSERT INTO "Place" (ref, channel, ts, at)
    SELECT makes, ${place.channel}, ${place.ts}, ${at} FROM "Job" WHERE id = ${head.id}::uuid AND makes IS NOT NULL
    ON CONFLICT (ref) DO UPDATE SET channel = excluded.channel, ts = excluded.ts`;
}
