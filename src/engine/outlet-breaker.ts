// The breaker of each outlet: while its target does not answer, answers wait unharmed; one for all processes of a database.
import { type Answer, type BreakerState, CLOSED, decideSaw, decideWait } from './breaker.ts';
import { type Db, despiteConflicts, Prisma, type Tx } from './database.ts';
import { wakeWaiting } from './jobs.ts';
import { type Log, plainError } from './log.ts';
import { orderTimers } from './timers.ts';

/** Why an answer waits while its outlet does not answer. */
export const OUTLET_SILENT = 'outlet_silent';

/** An outlet that mended and was not used for so long, in ms, counts as well: what fails after that is another outage. */
const MENDED_AFTER_MS = 10 * 60_000;
/** While it mends, whoever has to wait looks again after this long, in ms. */
const LOOK_AGAIN_MS = 2_000;

/** The state that counts now. @param at when it was last written; ms of one clock */
export const agedState = (state: BreakerState, at: number, now: number): BreakerState =>
  state.is === 'mending' && now - at > MENDED_AFTER_MS ? CLOSED : state;

/** The state after a try. That it answers again was told: when it then falls silent, that is another outage. */
export function sawState(before: BreakerState, answer: Answer, now: number): BreakerState {
  const after = decideSaw(before, answer, now);
  return before.is === 'mending' && after.is === 'open' ? { ...after, since: now } : after;
}

export interface OutletBreakerOptions {
  db: Db;
  /** How many answers there may be on the way to one outlet at once. */
  hands: number;
  /** Asks a target something harmless; false while it does not answer. */
  probe(outlet: string): Promise<boolean>;
  log: Log;
}

export interface OutletBreakers {
  /** How long the answer of a release has to wait for its outlet, in ms; 0 is now, and then it may be the one that finds out. */
  waitMs(outlet: string, release: number): Promise<number>;
  /** Takes down what a try came to. Never throws: what became of the answer itself counts more. */
  saw(outlet: string, answer: Answer): Promise<void>;
}

/** Their states are rows, so that no process and no restart asks a silent target anew at the cost of an answer. */
export function createOutletBreakers({ db, hands, probe, log }: OutletBreakerOptions): OutletBreakers {
  const inTurn = <T>(outlet: string, act: (turn: Turn) => Promise<T>): Promise<T> =>
    despiteConflicts(() => db.$transaction(async (tx) => act(await turnOf(tx, outlet))));

  async function wait(outlet: string, release: number): Promise<{ waitMs: number; probes: boolean }> {
    return inTurn(outlet, async (turn) => {
      const onTheWay = turn.state.is === 'mending' ? await onTheWayTo(turn.tx, outlet) : 0;
      const { waitMs, state } = decideWait(turn.state, { onTheWay, hands, now: turn.now });
      if (state !== turn.state) await turn.keep(state);
      if (waitMs === 0) return { waitMs, probes: state.is === 'open' };
      await tellOfWaiting(turn, state, outlet, release);
      return { waitMs: Math.max(waitMs, LOOK_AGAIN_MS), probes: false };
    });
  }

  async function saw(outlet: string, answer: Answer): Promise<void> {
    await inTurn(outlet, async (turn) => {
      const { tx, state: before, now } = turn;
      const after = sawState(before, answer, now);
      if (after !== before) await turn.keep(after);
      if (after.is === 'open' && before.is !== 'open')
        log.warn({ outlet }, 'an outlet does not answer; its answers wait');
      if (before.is === 'open' && after.is === 'mending') {
        log.info({ outlet }, 'an outlet answers again');
        await wakeWaiting(tx, OUTLET_SILENT);
        const input = { by: 'system', outlet, since: new Date(before.since).toISOString() };
        const key = `outlet_back:${outlet}:${before.since}`;
        await orderTimers(tx, [{ key, verb: 'outlet.back', input, at: new Date(now) }]);
      }
    });
  }

  return {
    async waitMs(outlet, release) {
      const kept = await db.outletBreaker.findUnique({ where: { outlet } });
      if (!kept || stateOf(kept.state).is === 'closed') return 0;
      const first = await wait(outlet, release);
      if (!first.probes || (await probe(outlet))) return first.waitMs;
      await saw(outlet, 'silent');
      return (await wait(outlet, release)).waitMs;
    },
    async saw(outlet, answer) {
      await saw(outlet, answer).catch((error: unknown) =>
        log.warn({ outlet, err: plainError(error) }, 'whether an outlet answered could not be kept'),
      );
    },
  };
}

/** How each outlet stands now that was tried at least once. */
export async function outletStates(db: Db): Promise<{ outlet: string; is: BreakerState['is'] }[]> {
  const rows = await db.$queryRaw<{ outlet: string; state: unknown; at: Date; now: Date }[]>`
    SELECT outlet, state, at, house_now() AS now FROM "OutletBreaker" ORDER BY outlet`;
  return rows.map(({ outlet, state, at, now }) => ({
    outlet,
    is: agedState(stateOf(state), at.getTime(), now.getTime()).is,
  }));
}

interface Turn {
  tx: Tx;
  state: BreakerState;
  /** The house's clock, in ms. */
  now: number;
  keep(state: BreakerState): Promise<void>;
}

const stateOf = (json: unknown): BreakerState => json as BreakerState;

/** The state of an outlet, locked until the transaction ends. */
async function turnOf(tx: Tx, outlet: string): Promise<Turn> {
  await tx.$executeRaw`
    INSERT INTO "OutletBreaker" (outlet, state, at) VALUES (${outlet}, ${JSON.stringify(CLOSED)}::jsonb, house_now())
    ON CONFLICT (outlet) DO NOTHING`;
  const [row] = await tx.$queryRaw<{ state: unknown; at: Date; now: Date }[]>`
    SELECT state, at, house_now() AS now FROM "OutletBreaker" WHERE outlet = ${outlet} FOR UPDATE`;
  if (!row) throw new Error('the state of an outlet is gone');
  const now = row.now.getTime();
  return {
    tx,
    state: agedState(stateOf(row.state), row.at.getTime(), now),
    now,
    async keep(state) {
      await tx.$executeRaw`
        UPDATE "OutletBreaker" SET state = ${JSON.stringify(state)}::jsonb, at = ${row.now} WHERE outlet = ${outlet}`;
    },
  };
}

async function onTheWayTo(tx: Tx, outlet: string): Promise<number> {
  const [row] = await tx.$queryRaw<{ n: number }[]>(Prisma.sql`
    SELECT count(*)::int AS n FROM "Job"
    WHERE state = 'sending' AND kind = 'deliver' AND payload ->> 'outlet' = ${outlet}`);
  return row?.n ?? 0;
}

/** Has people told, once for each answer that waits in an outage: whoever reads it sees how many there are. */
async function tellOfWaiting(
  { tx, now }: Turn,
  state: BreakerState,
  outlet: string,
  release: number,
): Promise<void> {
  if (state.is !== 'open') return;
  const input = { by: 'system', outlet, since: new Date(state.since).toISOString(), release };
  const key = `outlet_waits:${release}:${state.since}`;
  if (await tx.timer.findUnique({ where: { key }, select: { id: true } })) return;
  await orderTimers(tx, [{ key, verb: 'outlet.waits', input, at: new Date(now) }]);
}
