// F26, F27, F33: a database that has no room, that lets one writer in ten fail, and that a newer version has been at.
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, it } from 'vitest';
import { despiteConflicts } from '../../src/engine/database.ts';
import { declareCrisis, playThrough } from './crisis.ts';
import { expected } from './errors.ts';
import { insist, openRig, type Rig, stuck, until } from './rig.ts';

/** Every table that the house writes to. */
const TABLES = `SELECT format('%I', tablename) FROM pg_tables
  WHERE schemaname = 'public' AND tablename NOT LIKE '\\_%' AND tablename <> 'fault'`;

/** Runs a statement for each table; `%1$s` is its name. It locks them all, and the bots at work lock them in another order. */
const forEachTable = (rig: Rig, sql: string) =>
  despiteConflicts(
    () =>
      rig.db.$executeRawUnsafe(`DO $do$ DECLARE t text; BEGIN
        FOR t IN ${TABLES} LOOP EXECUTE format($sql$${sql}$sql$, t); END LOOP; END $do$`),
    50,
  );

describe('a disk that is full', () => {
  it('F26 the database says 53100 to every write for a while: 503 to senders, no acknowledgement to Slack, readyz red; afterwards all goes on', async ({
    task,
    expect,
    onTestFinished,
  }) => {
    const rig = await openRig();
    onTestFinished(() => rig.close());
    rig.allowErrors(expected.noRoom);
    const bot = await rig.start();
    await declareCrisis(rig);
    await rig.db.$executeRaw`CREATE TABLE fault (is_full boolean NOT NULL)`;
    await rig.db.$executeRaw`INSERT INTO fault VALUES (false)`;
    await rig.db.$executeRaw`
      CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF (SELECT is_full FROM fault) THEN
          RAISE EXCEPTION 'could not extend file "base/5/16411": No space left on device' USING ERRCODE = '53100';
        END IF;
        RETURN NULL;
      END $$`;
    // Each statement, not each row: a full disk does not ask how many there are.
    await forEachTable(
      rig,
      'CREATE TRIGGER no_room BEFORE INSERT OR UPDATE OR DELETE ON %1$s FOR EACH STATEMENT EXECUTE FUNCTION no_room()',
    );
    // In the middle of what a flood brings about.
    await rig.complain(1, 40);
    await rig.db.$executeRaw`UPDATE fault SET is_full = true`;
    const told: number[] = [];
    const asking = rig.complain(100, 5, (status) => told.push(status));
    while (told.length < 3) await sleep(20);
    expect(new Set(told)).toEqual(new Set([503]));
    expect((await fetch(`${bot.url}/readyz`)).status).toBe(503);
    expect(await rig.slack.as('U0SARI').command('/crisis', 'status', 'general')).toMatchObject({
      acked: false,
    });
    await rig.db.$executeRaw`UPDATE fault SET is_full = false`;
    await asking;
    await until(async () => (await fetch(`${bot.url}/readyz`)).status === 200);
    rig.letTimePass();
    await rig.settle();
    expect(await rig.differences()).toEqual([]);
    expect(await rig.db.complaint.count()).toBe(45);
    expect(await stuck(rig.db)).toEqual([]);
    expect(bot.alive()).toBe(true);
    task.meta.note = `${told.length} refused, 45 complaints`;
  });
});

describe('writers that meet', () => {
  it('F27 one transaction in ten fails, at once or at its commit, with a serialization failure or a deadlock: done again, nothing doubled', async ({
    task,
    expect,
    onTestFinished,
  }) => {
    const rig = await openRig();
    onTestFinished(() => rig.close());
    rig.allowErrors(expected.conflict);
    await rig.db.$executeRaw`CREATE SEQUENCE struck`;
    // Once a transaction, however many statements it has.
    await rig.db.$executeRaw`
      CREATE FUNCTION strike() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF current_setting('fault.tossed', true) IS DISTINCT FROM pg_current_xact_id()::text || TG_NAME THEN
          PERFORM set_config('fault.tossed', pg_current_xact_id()::text || TG_NAME, true);
          IF random() < 0.05 THEN
            PERFORM nextval('struck');
            IF random() < 0.5 THEN
              RAISE EXCEPTION 'could not serialize access due to concurrent update' USING ERRCODE = '40001';
            END IF;
            RAISE EXCEPTION 'deadlock detected' USING ERRCODE = '40P01';
          END IF;
        END IF;
        RETURN NULL;
      END $$`;
    await forEachTable(
      rig,
      'CREATE TRIGGER strike BEFORE INSERT OR UPDATE ON %1$s FOR EACH STATEMENT EXECUTE FUNCTION strike()',
    );
    await forEachTable(
      rig,
      `CREATE CONSTRAINT TRIGGER strike_late AFTER INSERT OR UPDATE ON %1$s DEFERRABLE INITIALLY DEFERRED
       FOR EACH ROW EXECUTE FUNCTION strike()`,
    );
    // The clock is moved by the test itself.
    for (const name of ['strike', 'strike_late'])
      await rig.db.$executeRawUnsafe(`DROP TRIGGER ${name} ON "ClockShift"`);
    await rig.start();
    await rig.start();
    rig.letTimePass();
    await playThrough(rig);
    await rig.settle();
    expect(await rig.differences()).toEqual([]);
    expect(rig.shop.arrived).toHaveLength(2);
    expect(await stuck(rig.db)).toEqual([]);
    const [row] = await rig.db.$queryRaw<{ struck: bigint }[]>`SELECT last_value AS struck FROM struck`;
    expect(Number(row?.struck)).toBeGreaterThan(20);
    task.meta.note = `${row?.struck} struck, ${rig.taken.size} complaints`;
  });
});

describe('an old version beside a new one', () => {
  it('F33 columns, states, verbs, messages and facts of a newer version stand in the database: an old bot starts, does its own work, and leaves them alone', async ({
    expect,
    onTestFinished,
  }) => {
    const rig = await openRig();
    onTestFinished(() => rig.close());
    // Every table is changed under the bots: one that holds another of them meanwhile is turned away, and comes again.
    rig.allowErrors(expected.conflict);
    const { db } = rig;
    await rig.start();
    const channel = await declareCrisis(rig);
    // The newer version has been at the database: it added, and took nothing away.
    await forEachTable(rig, `ALTER TABLE %1$s ADD COLUMN newer text NOT NULL DEFAULT 'something new'`);
    for (const state of [
      'JobState',
      'TimerState',
      'InboxState',
      'ComplaintState',
      'ReleaseState',
      'DraftState',
    ])
      await db.$executeRawUnsafe(`ALTER TYPE "${state}" ADD VALUE 'newer'`);
    await db.$executeRaw`
      INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name, started_at, applied_steps_count)
      VALUES ('newer', 'newer', now(), '99991231000000_newer', now(), 1)`;
    await db.$executeRaw`
      INSERT INTO "Timer" (key, verb, input, "dueAt", "crisisId") VALUES ('newer', 'newer.do', '{}', house_now(), 1)`;
    await db.$executeRaw`
      INSERT INTO "Timer" (key, verb, input, "dueAt", state) VALUES ('newer2', 'newer.do', '{}', house_now(), 'newer')`;
    const job = async (key: string, state: string, payload: object) => {
      await db.$executeRaw`
        INSERT INTO "Lane" (name, "leaseUntil", "nextAt") VALUES (${`newer:${key}`}, house_now(), house_now())`;
      await db.$executeRaw`
        INSERT INTO "Job" (id, lane, class, kind, payload, "dedupeKey", state, "notBefore", "createdAt")
        VALUES (gen_random_uuid(), ${`newer:${key}`}, 'P1', ${'do' in payload ? payload.do : ''},
          ${JSON.stringify(payload)}::jsonb, ${key}, ${state}::"JobState", house_now(), house_now())`;
    };
    await job('newer effect', 'pending', { do: 'newer', channel: 'crisis:1' });
    await job('newer view', 'pending', {
      do: 'post',
      channel: 'crisis:1',
      class: 'P1',
      key: 'newer view',
      content: { view: 'newer.view', data: { id: 1 }, lang: 'en' },
    });
    await job('newer state', 'newer', { do: 'pin', ref: 'crisis:1' });
    await db.$executeRaw`
      INSERT INTO "Inbox" (key, kind, payload, "receivedAt") VALUES ('newer', 'newer', '{"type":"newer"}', house_now())`;
    await db.$executeRaw`
      INSERT INTO "Timeline" ("crisisId", at, fact, data) VALUES (1, house_now(), 'newer_fact', '{"what":{"is":[1]}}')`;
    await rig.complain(900);
    await db.$executeRaw`UPDATE "Complaint" SET kind = 'newer', source = 'newer', language = 'xx' WHERE "externalId" = 'c900'`;

    // Another old one starts now, and the crisis goes on from the flood to the standup and the end.
    await rig.start();
    expect(rig.bots.every((bot) => bot.alive())).toBe(true);
    await rig.complain(1, 40);
    const sari = rig.slack.as('U0SARI');
    await insist(
      () => sari.command('/crisis', 'standup', channel),
      async () => (await db.standup.count()) > 0,
    );
    await sari.command('/crisis', 'status', 'general');
    await until(
      async () =>
        (await db.complaint.count({ where: { externalId: { startsWith: 'c' }, crisisId: 1 } })) === 41,
    );
    const left = async () =>
      await db.$queryRaw<{ own: bigint }[]>`
        SELECT (SELECT count(*) FROM "Timer" WHERE state::text = 'armed' AND "dueAt" <= house_now() AND key <> 'newer')
             + (SELECT count(*) FROM "Job" WHERE state::text IN ('pending', 'sending', 'uncertain')
                AND "dedupeKey" NOT LIKE 'newer%' AND "notBefore" <= house_now()) AS own`;
    await until(async () => Number((await left())[0]?.own) === 0);
    // What is not theirs stands as it stood.
    const theirs = await db.$queryRaw<{ key: string; state: string; attempts: number }[]>`
      SELECT "dedupeKey" AS key, state::text, attempts FROM "Job" WHERE "dedupeKey" LIKE 'newer%'
      UNION ALL SELECT key, state::text, attempts FROM "Timer" WHERE key LIKE 'newer%' ORDER BY key`;
    expect(theirs).toEqual([
      { key: 'newer', state: 'armed', attempts: 0 },
      { key: 'newer effect', state: 'pending', attempts: 0 },
      { key: 'newer state', state: 'newer', attempts: 0 },
      { key: 'newer view', state: 'pending', attempts: 0 },
      { key: 'newer2', state: 'newer', attempts: 0 },
    ]);
    expect(rig.bots.every((bot) => bot.alive())).toBe(true);
    expect(rig.logged()).not.toMatch(/newer/);
    expect(rig.errors()).toEqual([]);
  });
});
