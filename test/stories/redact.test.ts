// Taking words out for good: gone from every table and every message, known again when they come again, and on the record.
import { appendFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { checkIn } from '../../src/checker/check.ts';
import { run } from '../../src/cli/privacy.ts';
import { verifyAudit } from '../../src/engine/audit.ts';
import { connect, type Db } from '../../src/engine/database.ts';
import { createDatabaseFrom, dropDatabase } from '../../src/postgres/databases.ts';
import { callCommand } from '../support/command.ts';
import { complaint, declare, draftCard, type House, openHouse, recordFacts } from '../support/house.ts';

// Stories wait for a whole house; how long that takes is the machine's own affair.
vi.setConfig({ testTimeout: 240_000 });

let house: House;
let channel: string;
/** Where the ledger is kept. */
let folder: string;
const PHONE = '0812-9876-5432';
const TEXT = `Kopinya basi! Telepon saya di ${PHONE}, saya tunggu`;
const given = (text: string) => complaint(1, { text, author: { name: 'Dewi Ayu', handle: 'dewi_ayu' } });
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'tanggap-redact-'));
  house = await openHouse();
  channel = await declare(house);
  await recordFacts(house, channel, 'U0BUDI');
  await house.complain([given(TEXT)]);
  await house.complain([given(`${TEXT}!!`)]);
  await house.complain([complaint(2)]);
  await house.idle();
  const card = house.slack.messages(channel).find((m) => JSON.stringify(m).includes(PHONE)) as { ts: string };
  await house.slack.as('U0BUDI').click(channel, card.ts, 'complaints.take');
  await house.slack.as('U0RINA').click(channel, draftCard(house, channel, 1).ts, 'drafts.edit');
  await house.idle();
});
afterEach(async () => {
  await house.stop();
  await rm(folder, { recursive: true });
});

const privacy = (args: string[], language: 'en' | 'id' = 'en', url = house.database.url) =>
  callCommand(run, args, {
    env: { DATABASE_URL: url, TANGGAP_LANGUAGE: language, TANGGAP_DATA: folder },
  });

/** Everything that is kept, as text: each row of each table. */
async function everyRow(db: Db = house.app.db): Promise<string> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`;
  const rows: string[] = [];
  for (const { name } of tables)
    for (const row of await db.$queryRawUnsafe<{ row: string }[]>(`SELECT t::text AS row FROM "${name}" t`))
      rows.push(`${name}: ${row.row}`);
  return rows.join('\n');
}
/** Everything that Slack shows now. */
const shown = () =>
  JSON.stringify(
    house.slack
      .channels()
      .flatMap(({ id }) =>
        house.slack.messages(id).flatMap((root) => house.slack.thread(id, root.ts as string)),
      ),
  );
const findings = async () => {
  const { results } = await house.app.db.$transaction((tx) => checkIn(tx));
  return results.flatMap(({ id, findings: found }) => found.map((finding) => `${id} ${finding}`));
};

describe('tanggap privacy redact', () => {
  it('F67 takes a phone number out of every table and every message, and leaves the rest', async () => {
    expect(await everyRow()).toContain(PHONE);
    expect(shown()).toContain(PHONE);
    const { code, out } = await privacy(['redact', '1', '--span', PHONE, '--why', 'a private number']);
    expect([code, out]).toEqual([0, expect.stringContaining('Taken out of complaint 1')]);
    await house.pass(1_000);
    expect(await everyRow()).not.toContain(PHONE);
    expect(shown()).not.toContain(PHONE);
    expect(shown()).toContain('Kopinya basi! Telepon saya di █████, saya tunggu!!');
    expect(shown()).toContain('Dewi Ayu');
    expect(await findings()).toEqual([]);
    expect(await verifyAudit(house.app.db)).toMatchObject({ is: 'whole' });
    const line = await house.app.db.audit.findFirstOrThrow({ where: { verb: 'complaints.redact' } });
    expect(line.actor).toMatch(/^cli:/);
    expect(line.line).not.toContain('a private number');
  });

  it('F67 knows the old words again when their source sends them again, and lets nothing of them in', async () => {
    await privacy(['redact', '1', '--span', PHONE, '--why', 'asked for']);
    for (const text of [TEXT, `${TEXT}!!`]) {
      const { body } = await house.complain([given(text)]);
      expect((body as { accepted: { status: string }[] }).accepted[0]?.status).toBe('known');
    }
    await house.idle();
    expect(await everyRow()).not.toContain(PHONE);
    expect(await findings()).toEqual([]);
  });

  it('F67 takes out everything and who wrote it, and says a second time that there is nothing left', async () => {
    expect(
      await privacy(['redact', '1', '--all', '--author', '--why', 'erasure was asked for']),
    ).toMatchObject({
      code: 0,
    });
    await house.pass(1_000);
    const rows = await everyRow();
    for (const gone of [PHONE, 'Kopinya', 'Dewi Ayu', 'dewi_ayu']) {
      expect(rows, gone).not.toContain(gone);
      expect(shown(), gone).not.toContain(gone);
    }
    expect(await findings()).toEqual([]);
    // The complaint itself is still counted, and its clock still runs.
    expect(await house.app.db.complaint.findUniqueOrThrow({ where: { id: 1 } })).toMatchObject({
      state: 'open',
    });
    const again = await privacy(['redact', '1', '--all', '--author', '--why', 'once more'], 'id');
    expect([again.code, again.err]).toEqual([1, expect.stringContaining('Tidak ada lagi')]);
  });

  it('F67 stays out when a backup from before is restored: the ledger, which holds no word of it, is applied again', async () => {
    await house.pass(1_000);
    const { url } = house.database;
    const name = `backup_${Date.now()}`;
    // A copy is made of a database that nobody uses.
    await house.app.stop();
    const backup = await createDatabaseFrom(url, name, new URL(url).pathname.slice(1));
    expect((await privacy(['redact', '1', '--span', PHONE, '--why', 'a private number'])).code).toBe(0);
    expect((await privacy(['redact', '2', '--all', '--author', '--why', 'asked for'])).code).toBe(0);
    const ledger = await readFile(path.join(folder, 'redactions.jsonl'), 'utf8');
    for (const gone of [PHONE, 'Kopinya', 'Dewi Ayu', 'Customer 2', 'charged me twice'])
      expect(ledger).not.toContain(gone);
    expect(ledger.trim().split('\n')).toHaveLength(2);

    const db = connect(backup, 2);
    try {
      expect(await everyRow(db)).toContain(PHONE);
      const again = await privacy(['reapply'], 'en', backup);
      expect([again.code, again.out]).toEqual([0, 'Taken out again of 2 complaints.\n']);
      const rows = await everyRow(db);
      for (const gone of [PHONE, 'Customer 2', 'number 2']) expect(rows, gone).not.toContain(gone);
      expect(rows).toContain('Kopinya basi! Telepon saya di █████, saya tunggu!!');
      expect(await verifyAudit(db)).toMatchObject({ is: 'whole' });
      expect((await privacy(['reapply'], 'id', backup)).out).toBe('Tidak ada yang kembali.\n');
      expect(await db.redaction.count()).toBe(2);
      await appendFile(path.join(folder, 'redactions.jsonl'), 'not a line\n');
      const bad = await privacy(['reapply'], 'en', backup);
      expect([bad.code, bad.err]).toEqual([1, expect.stringContaining('left out: 3')]);
    } finally {
      await db.$disconnect();
      await dropDatabase(url, name);
    }
  });

  it.each([
    [['redact', '1', '--span', 'never said', '--why', 'x'], 1, 'not in this complaint'],
    [['redact', '99', '--all', '--why', 'x'], 1, 'complaint'],
    [['redact', '1', '--why', 'x'], 64, 'Say what to take out'],
    [['redact', '1', '--span', 'a', '--all', '--why', 'x'], 64, 'do not go together'],
    [['redact', '1', '--all'], 64, '--why'],
    [['redact', '1', '--all', '--why', ' '], 64, 'Say why'],
    [['redact', 'one', '--all', '--why', 'x'], 64, 'is a number'],
  ])('refuses %j', async (args, exit, words) => {
    const { code, err } = await privacy(args);
    expect([code, err]).toEqual([exit, expect.stringContaining(words)]);
    expect(await house.app.db.redaction.count()).toBe(0);
  });
});
