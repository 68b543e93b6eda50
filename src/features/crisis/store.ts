// Where crises are kept: rows in, nouns out.
import type { Language } from '../../effects.ts';
import type { Db, Tx } from '../../engine/database.ts';
import { wakeWaiting } from '../../engine/jobs.ts';
import { FROZEN } from '../../engine/lanes.ts';
import { type Crisis, holders, type Part, type Responsibility } from './crisis.ts';
import { type Plan, parsePlan } from './plan.ts';
import { type Learnt, onlyWords, withLearnt } from './plan-people.ts';
import { holderKey, holdersOf } from './plan-shape.ts';

const plans = new Map<string, Plan>();

/** The plan of a version. A version's text never changes, so it is read once. Throws when that version was never stored. */
export async function loadPlan(tx: Tx, version: string): Promise<Plan> {
  const known = plans.get(version);
  if (known) return known;
  const row = await tx.plan.findUniqueOrThrow({ where: { version } });
  const parsed = parsePlan(row.yaml);
  if ('problems' in parsed) throw new Error(`the stored plan ${version} cannot be read any more`);
  plans.set(version, parsed.plan);
  return parsed.plan;
}

/**
 * Stores a plan's text under its version. Until `savePeople` is told whom its words mean now, they mean whom they meant before:
 * under this version, or where it is new in the plan that was loaded last.
 */
export async function savePlan(
  tx: Tx | Db,
  version: string,
  yaml: string,
  words: readonly string[],
  at: Date,
): Promise<void> {
  const last = await tx.plan.findFirst({ orderBy: { loadedAt: 'desc' }, select: { resolved: true } });
  const known = (last?.resolved ?? {}) as Record<string, string[]>;
  await tx.plan.upsert({
    where: { version },
    create: { version, yaml, resolved: onlyWords(known, words), loadedAt: at },
    update: { loadedAt: at },
  });
}

/** Stores whom words of a plan mean, as far as Slack has said so; of the others it stays what was known. */
export async function savePeople(db: Db, version: string, learnt: Learnt): Promise<void> {
  await db.$transaction(async (tx) => {
    // Two bots may learn at once.
    await tx.$queryRaw`SELECT 1 FROM "Plan" WHERE version = ${version} FOR UPDATE`;
    const resolved = withLearnt(await planPeople(tx, version), learnt);
    await tx.plan.update({ where: { version }, data: { resolved } });
  });
}

/** Whom each word of a plan means, as far as that is known. */
export async function planPeople(tx: Tx, version: string): Promise<Record<string, string[]>> {
  const row = await tx.plan.findUniqueOrThrow({ where: { version } });
  return row.resolved as Record<string, string[]>;
}

const INCLUDE = {
  roles: { orderBy: { assignedAt: 'asc' } },
  facts: { where: { retiredAt: null }, orderBy: { id: 'asc' } },
  steps: { orderBy: { number: 'asc' } },
} as const;

type Row = NonNullable<Awaited<ReturnType<typeof rowOf>>>;
const rowOf = (tx: Tx, id: number) => tx.crisis.findUnique({ where: { id }, include: INCLUDE });

async function crisisFrom(tx: Tx, row: Row): Promise<Crisis> {
  return {
    id: row.id,
    claim: row.claim,
    title: row.title,
    level: row.level,
    language: row.language as Language,
    drill: row.drill,
    known: row.known,
    open: row.state === 'open',
    declaredBy: row.declaredBy,
    declaredAt: row.declaredAt,
    resolvedAt: row.resolvedAt,
    resolvedBy: row.resolvedBy,
    responsibility: row.responsibility as Responsibility,
    cause: row.cause,
    planVersion: row.planVersion,
    plan: await loadPlan(tx, row.planVersion),
    roles: row.roles.map(({ role, person }) => ({ role, person })),
    facts: row.facts.map(({ part, text }) => ({ part: part as Part, text })),
    steps: row.steps.map(({ number, text, role, doneBy }) => ({ number, text, role, doneBy })),
    burstSince: row.burstSince,
    frozenAt: row.frozenAt,
    frozenBy: row.frozenBy,
  };
}

/** A crisis as it is now; `undefined` when there is none of that number. */
export async function readCrisis(tx: Tx | Db, id: number): Promise<Crisis | undefined> {
  const row = await rowOf(tx, id);
  return row ? crisisFrom(tx, row) : undefined;
}

/**
 * The same, locked until the transaction ends, so that two decisions about one crisis wait for each other. What is only
 * added to the crisis (a complaint names it by its key) does not wait: it may itself hold what this transaction needs next.
 */
export async function lockCrisis(tx: Tx, id: number): Promise<Crisis | undefined> {
  await tx.$queryRaw`SELECT 1 FROM "Crisis" WHERE id = ${id} FOR NO KEY UPDATE`;
  return readCrisis(tx, id);
}

/**
 * One declaration or reopening at a time in the whole house, and nothing is being stored for the crises as they were. Comes
 * before the lock of a crisis, so that none waits for the other.
 */
export async function lockDeclaring(tx: Tx): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM (SELECT pg_advisory_xact_lock(7201, 1)) AS locked`;
}

/** What `lockDeclaring` is for waits until this transaction ends; others may store beside us. Comes before the open crises are read. */
export async function holdDeclaring(tx: Tx): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM (SELECT pg_advisory_xact_lock_shared(7201, 1)) AS locked`;
}

export async function findByClaim(tx: Tx, claim: string): Promise<Crisis | undefined> {
  const row = await tx.crisis.findUnique({ where: { claim }, include: INCLUDE });
  return row ? crisisFrom(tx, row) : undefined;
}

/** The newest open crisis declared since then. */
export async function findDeclaredSince(tx: Tx, since: Date, drill: boolean): Promise<Crisis | undefined> {
  const row = await tx.crisis.findFirst({
    where: { state: 'open', drill, declaredAt: { gte: since } },
    orderBy: { id: 'desc' },
    include: INCLUDE,
  });
  return row ? crisisFrom(tx, row) : undefined;
}

/** Open crises, newest first. */
export async function openCrises(tx: Tx | Db): Promise<Crisis[]> {
  const rows = await tx.crisis.findMany({
    where: { state: 'open' },
    orderBy: { id: 'desc' },
    include: INCLUDE,
  });
  const crises: Crisis[] = [];
  // One after another: a transaction has one connection.
  for (const row of rows) crises.push(await crisisFrom(tx, row));
  return crises;
}

/** Who leads now: whoever leads the open crisis, else whom the plan means; undefined before any plan was loaded. */
export async function readLead(
  tx: Tx | Db,
): Promise<
  { plan: Plan; lead: string[]; language: Crisis['language']; crisis: Crisis | undefined } | undefined
> {
  const newest = await tx.plan.findFirst({ orderBy: { loadedAt: 'desc' }, select: { version: true } });
  if (!newest) return undefined;
  const plan = await loadPlan(tx as Tx, newest.version);
  const people = await planPeople(tx as Tx, newest.version);
  const crisis = (await openCrises(tx)).find(({ drill }) => !drill);
  const planned = holdersOf(plan, ['lead']).flatMap((holder) => people[holderKey(holder)] ?? []);
  const lead = crisis ? holders(crisis, ['lead']) : [...new Set(planned)];
  return { plan, lead, language: crisis?.language ?? plan.language, crisis };
}

/** Writes a new crisis. */
export async function insertCrisis(tx: Tx, crisis: Crisis, now: Date): Promise<void> {
  await tx.crisis.create({
    data: {
      id: crisis.id,
      claim: crisis.claim,
      title: crisis.title,
      level: crisis.level,
      language: crisis.language,
      drill: crisis.drill,
      known: crisis.known,
      planVersion: crisis.planVersion,
      declaredBy: crisis.declaredBy,
      declaredAt: crisis.declaredAt,
      roles: { create: crisis.roles.map((r) => ({ ...r, assignedBy: 'plan', assignedAt: now })) },
      steps: { create: crisis.steps.map(({ number, text, role }) => ({ number, text, role })) },
    },
  });
}

/** Writes what changed in a crisis; what was replaced is retired, not deleted. */
export async function updateCrisis(tx: Tx, crisis: Crisis, by: string, now: Date): Promise<void> {
  const before = await readCrisis(tx, crisis.id);
  if (!before) throw new Error(`crisis ${crisis.id} is gone`);
  await tx.crisis.update({
    where: { id: crisis.id },
    data: {
      level: crisis.level,
      state: crisis.open ? 'open' : 'resolved',
      resolvedAt: crisis.resolvedAt,
      resolvedBy: crisis.resolvedBy,
      responsibility: crisis.responsibility,
      cause: crisis.cause,
      burstSince: crisis.burstSince,
      frozenAt: crisis.frozenAt,
      frozenBy: crisis.frozenBy,
    },
  });
  if (before.frozenAt && !crisis.frozenAt) await wakeWaiting(tx, FROZEN);
  const added = crisis.roles.filter(
    (r) => !before.roles.some((b) => b.role === r.role && b.person === r.person),
  );
  if (added.length > 0) {
    await tx.roleHolder.createMany({
      data: added.map((r) => ({ ...r, crisisId: crisis.id, assignedBy: by, assignedAt: now })),
    });
  }
  const kept = (fact: { part: string; text: string }) =>
    crisis.facts.some((f) => f.part === fact.part && f.text === fact.text);
  const retired = before.facts.filter((fact) => !kept(fact)).map((fact) => fact.part);
  if (retired.length > 0) {
    await tx.crisisFact.updateMany({
      where: { crisisId: crisis.id, part: { in: retired }, retiredAt: null },
      data: { retiredAt: now },
    });
  }
  const recorded = crisis.facts.filter(
    (f) => !before.facts.some((b) => b.part === f.part && b.text === f.text),
  );
  if (recorded.length > 0) {
    await tx.crisisFact.createMany({
      data: recorded.map((f) => ({ ...f, crisisId: crisis.id, recordedBy: by, recordedAt: now })),
    });
  }
  const further = crisis.steps.filter((step) => !before.steps.some((b) => b.number === step.number));
  if (further.length > 0) {
    await tx.crisisStep.createMany({
      data: further.map(({ number, text, role }) => ({ crisisId: crisis.id, number, text, role })),
    });
  }
  for (const step of crisis.steps) {
    if (step.doneBy && !before.steps.find((s) => s.number === step.number)?.doneBy) {
      await tx.crisisStep.update({
        where: { crisisId_number: { crisisId: crisis.id, number: step.number } },
        data: { doneBy: step.doneBy, doneAt: now },
      });
    }
  }
}

/** Switches a crisis' burst mode: since when complaints are digested, or `null`. */
export async function setBurst(tx: Tx, id: number, since: Date | null): Promise<void> {
  await tx.crisis.update({ where: { id }, data: { burstSince: since } });
}
