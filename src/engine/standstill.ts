// A standstill: what is asked of Slack waits, because Slack refuses us, does not answer, or puts us off; one for all processes.
import { databaseNow } from './clock.ts';
import { type Db, despiteConflicts, Prisma, type Tx } from './database.ts';
import { noteOutage } from './slack-outage.ts';
import { orderTimers } from './timers.ts';
import { isPutOffForLong } from './tokens.ts';

/** Slack's no to one kind of writes, the last time it was asked. */
export interface Refused {
  kind: string;
  code: string;
  at: Date;
}

/** When one kind of writes last got into Slack. */
export interface Went {
  kind: string;
  at: Date;
}

/**
 * The code with which Slack refuses us still: nothing that it stands in the way of has got through since.
 * @param everything codes that stand in the way of every kind of writes; the others are about their own kind only
 */
export function standing(
  refused: readonly Refused[],
  went: readonly Went[],
  everything: ReadonlySet<string>,
): string | undefined {
  const still = refused.filter(
    ({ kind, code, at }) => !went.some((one) => (everything.has(code) || one.kind === kind) && one.at > at),
  );
  return still.reduce<Refused | undefined>((last, one) => (last && last.at >= one.at ? last : one), undefined)
    ?.code;
}

/** What the timer of a standstill knows of it. Its row is what all processes share. */
export interface Standstill {
  code: string;
  /** ISO 8601. */
  since: string;
  lang: string;
  /** Somebody was told of it already, under another code. */
  told?: boolean;
  /** It is over, and that is what is to be told. */
  over?: boolean;
}

/** The timer of a standstill: armed while nobody was told yet, fired when they were. */
export interface Kept extends Standstill {
  state: 'armed' | 'fired' | 'cancelled';
  dueAt: Date;
}

/** How long it may last before somebody is told, in ms. */
const PATIENCE_MS = 2 * 60_000;
/** The timer by which all processes know of a standstill, and the verb that tells of it. */
const STANDSTILL: Told = { key: 'standstill', verb: 'outbox.standstill' };

/** What one look saw. */
export interface Seen {
  /** Why there is one. */
  code: string | undefined;
  lang: string;
  /** Without a code: it is surely over. One that has only just started, or has nothing to say, proves nothing. */
  over: boolean;
}

/** What a look changes about the timer. */
export function decideLook(
  kept: Kept | undefined,
  { code, over, lang }: Seen,
  now: Date,
): { arm: Standstill; at: Date } | 'cancel' | undefined {
  const due = new Date(now.getTime() + PATIENCE_MS);
  if (!kept || kept.state === 'cancelled' || kept.over)
    return code === undefined ? undefined : { arm: { code, since: now.toISOString(), lang }, at: due };
  const told = kept.told || kept.state === 'fired';
  const { since } = kept;
  if (code === undefined) {
    if (!over) return undefined;
    return told ? { arm: { code: kept.code, since, lang: kept.lang, over: true }, at: now } : 'cancel';
  }
  if (code === kept.code) {
    // Only a clock that was ahead puts it off for longer.
    if (kept.state !== 'armed' || kept.dueAt <= due) return undefined;
    return { arm: { code, since, lang, ...(kept.told && { told: true }) }, at: due };
  }
  // It may need another hand now.
  return { arm: { code, since, lang, told }, at: kept.state === 'armed' ? kept.dueAt : due };
}

export interface StandstillOptions {
  db: Db;
  /** Codes with which Slack refuses us until a person does something, and those among them that are about everything. */
  codes: ReadonlySet<string>;
  everything: ReadonlySet<string>;
  /** What is only read, as `Pace` names it: while it is put off, everything is written all the same. */
  reads: readonly string[];
  /** Slack does not answer this process. */
  silent: () => boolean;
  /** In which language it is told; missing where there is nobody to tell. */
  lang: string | undefined;
}

export interface Watcher {
  /** Looks whether there is one, and has it told when it lasts, and when it is over. */
  look(): Promise<void>;
  /** Why there is one, as of the last look. */
  code(): string | undefined;
}

export function watchStandstill({ db, codes, everything, reads, silent, lang }: StandstillOptions): Watcher {
  let latest: string | undefined;
  return {
    code: () => latest,
    async look() {
      const refused = await lastRefused(db, codes);
      const away = silent() && (await anythingWaits(db));
      latest =
        (refused.length > 0 ? standing(refused, await lastWent(db), everything) : undefined) ??
        (away ? 'unreachable' : undefined) ??
        ((await isPutOffForLong(db, reads)) && (await anythingWaits(db)) ? 'ratelimited' : undefined);
      await noteOutage(db, away, async () => latestOf(await lastWent(db)));
      if (lang === undefined) return;
      const over = async (tx: Tx, since: Date) => (await lastWent(tx)).some(({ at }) => at > since);
      await keepTold(db, STANDSTILL, { code: latest, lang, over });
    },
  };
}

/** A timer that all processes share, and the verb that it calls when somebody is to be told. */
export interface Told {
  key: string;
  verb: string;
  /** What the verb is told besides. */
  more?: { [name: string]: unknown };
}

/** What one look saw, with how to find out whether what began then is over. */
type Looked = Omit<Seen, 'over'> & { over(tx: Tx, since: Date): Promise<boolean> };

/** Takes down what one look saw: however many processes look, its beginning is told once, and so is its end. */
export async function keepTold(db: Db, told: Told, seen: Looked): Promise<void> {
  await despiteConflicts(() => db.$transaction((tx) => keep(tx, told, seen)));
}

async function keep(tx: Tx, { key, verb, more }: Told, { code, lang, over }: Looked): Promise<void> {
  const [row] = await tx.$queryRaw<
    { state: Kept['state']; input: Standstill; dueAt: Date; now: Date }[]
  >`SELECT state, input, "dueAt", house_now() AS now FROM "Timer" WHERE key = ${key} FOR UPDATE`;
  if (!row && code === undefined) return;
  const kept = row && { ...row.input, state: row.state, dueAt: row.dueAt };
  const mayEnd = kept !== undefined && kept.state !== 'cancelled' && !kept.over && code === undefined;
  const seen = { code, lang, over: mayEnd && (await over(tx, new Date(kept.since))) };
  const change = decideLook(kept, seen, row?.now ?? (await databaseNow(tx)));
  if (change === 'cancel') await orderTimers(tx, [{ cancel: key }]);
  else if (change) {
    const input = { by: 'system', ...more, ...change.arm };
    await orderTimers(tx, [{ key, verb, input, at: change.at }]);
  }
}

const latestOf = (went: readonly Went[]): Date | undefined =>
  went.length > 0 ? new Date(Math.max(...went.map(({ at }) => at.getTime()))) : undefined;

/** What is not written to Slack. */
const ELSEWHERE = Prisma.sql`kind IN ('deliver', 'page')`;

const lastRefused = (tx: Pick<Tx, '$queryRaw'>, codes: ReadonlySet<string>): Promise<Refused[]> =>
  tx.$queryRaw<Refused[]>(Prisma.sql`
    SELECT kind, "errorCode" AS code, max("startedAt") AS at FROM "Job"
    WHERE state = 'pending' AND "errorCode" = ANY (${[...codes]}) AND "startedAt" IS NOT NULL AND NOT ${ELSEWHERE}
    GROUP BY kind, "errorCode"`);

const lastWent = (tx: Pick<Tx, '$queryRaw'>): Promise<Went[]> =>
  tx.$queryRaw<Went[]>(Prisma.sql`
    SELECT kind, max("settledAt") AS at FROM "Job"
    WHERE state = 'sent' AND "settledAt" IS NOT NULL AND NOT ${ELSEWHERE}
      -- A person's word is none of Slack's.
      AND remote ->> 'proof' IS NULL
    GROUP BY kind`);

/** Whether anything waits for Slack itself, and not only for something else that waits. */
async function anythingWaits(tx: Pick<Tx, '$queryRaw'>): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`
    SELECT 1 FROM "Job" j WHERE state IN ('pending', 'sending', 'uncertain') AND class <> 'P4' AND NOT ${ELSEWHERE}
      AND NOT EXISTS (SELECT 1 FROM "Job" n WHERE n.id = j."dependsOn" AND n.state <> 'sent') LIMIT 1`);
  return rows.length > 0;
}
