// F59–F61, F65: everybody who must not let an answer out, every order of edits and approvals, and hands on the database itself.

import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import pg from 'pg';
import { describe, it, type TestContext } from 'vitest';
import { databaseNow, moveClock } from '../../src/engine/clock.ts';
import { isUnavailable } from '../../src/engine/database.ts';
import { startEmbedded } from '../../src/postgres/launcher.ts';
import { migrate } from '../../src/postgres/migrate.ts';
import type { Answer } from '../outlets/target-server.ts';
import { complaint, draftCard, HOUR, type House } from '../support/house.ts';
import { stopWithUs } from '../support/watchdog.ts';
import { differences } from './compare.ts';
import { crisisWithShop } from './crisis.ts';
import { until } from './rig.ts';
import type { Shop } from './shop.ts';

interface Waiting {
  house: House;
  shop: Shop;
  channel: string;
  /** The card of the first complaint's draft. */
  card(): string;
  differences(): Promise<string[]>;
}

/** A crisis with one complaint whose draft waits for approval; closed when the test ends. */
async function draftWaiting(context: TestContext, databaseUrl?: string, answer?: Answer): Promise<Waiting> {
  const { house, shop, channel } = await crisisWithShop(context, databaseUrl, answer);
  await house.complain([complaint(1)]);
  await house.idle();
  return {
    house,
    shop,
    channel,
    card: () => draftCard(house, channel, 1).ts,
    differences: () => differences(house.app.db, { slack: house.slack, arrived: shop.arrived }),
  };
}

const EMOJI = 'white_check_mark';

/** A person's own wording of the first draft. */
async function edit({ house }: Waiting, by: string, text: string): Promise<void> {
  const newest = await house.app.db.draftVersion.findFirstOrThrow({ orderBy: { version: 'desc' } });
  await house.app.engine.perform({
    verb: 'drafts.edit',
    input: { by, draft: newest.draftId, base: newest.version, text },
  });
}

const nothingWentOut = async (context: TestContext, waiting: Waiting): Promise<void> => {
  await waiting.house.pass(61_000);
  context.expect(waiting.shop.arrived).toEqual([]);
  context
    .expect(await waiting.house.app.db.release.count({ where: { state: { not: 'cancelled' } } }))
    .toBe(0);
  context.expect(await waiting.differences()).toEqual([]);
};

/** Who was refused an approval, and why, as the audit has it. */
async function refused({ house }: Waiting): Promise<{ by: string; why: string; about: unknown }[]> {
  const lines = await house.app.db.audit.findMany({
    where: { verb: 'drafts.approve' },
    orderBy: { seq: 'asc' },
  });
  return lines.map(({ actor, data }) => {
    const { refused: why, about } = data as { refused: string; about: unknown };
    return { by: actor, why, about };
  });
}

describe.concurrent('who must not let an answer out', () => {
  it('F59 a person without the role, a guest, somebody from outside, the bot itself: no approval', async (context) => {
    const waiting = await draftWaiting(context);
    const { house, channel } = waiting;
    const { slack } = house;
    const outsider = { id: 'U0LUAR', name: 'luar', real_name: 'Luar', tz: 'Asia/Jakarta', tz_offset: 25_200 };
    await slack.addUser({ ...outsider, is_stranger: true });
    await slack.addUser({ ...outsider, id: 'U0ROBOT', name: 'robot', is_bot: true });
    for (const person of ['U0TONO', 'U0LUAR', 'U0ROBOT']) {
      await slack.as('U0SARI').invite(channel, person);
      // Even with the role.
      await house.app.db.roleHolder.create({
        data: { crisisId: 1, role: 'comms', person, assignedBy: 'U0SARI', assignedAt: new Date() },
      });
    }
    for (const person of ['U0BUDI', 'U0TONO', 'U0LUAR', 'U0ROBOT'])
      await slack.as(person).react(channel, waiting.card(), EMOJI);
    await house.idle();
    context.expect(await house.app.db.approval.count()).toBe(0);
    const about = [{ draft: 1, version: 1 }];
    const tried = [
      { by: 'U0BUDI', why: 'approve_role', about },
      { by: 'U0LUAR', why: 'approve_outsider', about },
      { by: 'U0ROBOT', why: 'approve_bot', about },
      { by: 'U0TONO', why: 'approve_guest', about },
    ];
    const byName = (a: { by: string }, b: { by: string }) => a.by.localeCompare(b.by);
    context.expect((await refused(waiting)).sort(byName)).toEqual(tried);
    // The same press of a button, dealt with once more after a crash, is the same try; another is another.
    const { engine, db } = house.app;
    const press = async (event: string) => {
      const look = { standing: 'member', standingAt: await databaseNow(db) };
      return engine.perform({
        verb: 'drafts.approve',
        input: { by: 'U0BUDI', draft: 1, version: 1, event, ...look },
      });
    };
    for (const event of ['button:1', 'button:1', 'button:2'])
      context.expect(await press(event)).toMatchObject({ refused: 'approve_role' });
    context.expect(await refused(waiting)).toHaveLength(tried.length + 2);
    await nothingWentOut(context, waiting);
  });

  it('F59 a look at Slack that is a minute old, or of another clock: no approval, and no word about who it is', async (context) => {
    const waiting = await draftWaiting(context);
    const { engine, db } = waiting.house.app;
    const now = (await databaseNow(db)).getTime();
    for (const [index, at] of [now - 60_000, now + 60_000].entries()) {
      const look = { standing: 'member', standingAt: new Date(at) };
      const input = { by: 'U0RINA', draft: 1, version: 1, event: `event:${index}`, ...look };
      context
        .expect(await engine.perform({ verb: 'drafts.approve', input }))
        .toEqual({ refused: 'approve_unknown' });
    }
    context.expect(await refused(waiting)).toEqual([]);
    await nothingWentOut(context, waiting);
    // Her own reaction, with a look of now.
    await waiting.house.slack.as('U0RINA').react(waiting.channel, waiting.card(), EMOJI);
    await waiting.house.idle();
    const [kept] = await db.approval.findMany();
    context.expect(kept).toMatchObject({ approver: 'U0RINA', standing: 'member' });
    const age = Number(kept?.approvedAt) - Number(kept?.standingAt);
    context.expect(age).toBeGreaterThanOrEqual(0);
    context.expect(age).toBeLessThan(60_000);
  });

  it('F59 minutes pass while Slack is asked who it is: Slack is asked once more, and the approval counts by what it says then', async (context) => {
    const { house, channel, card } = await draftWaiting(context);
    const { slack } = house;
    const { db } = house.app;
    const asked = () => slack.calls.filter(({ method }) => method === 'users.info').length;
    const before = asked();
    slack.faults.latency('users.info', 3_000, 'before');
    const reacting = slack.as('U0RINA').react(channel, card(), EMOJI);
    await until(async () => asked() > before);
    await moveClock(db, 2 * 60_000);
    await reacting;
    await house.idle();
    context.expect(await db.approval.count({ where: { standing: 'member' } })).toBe(1);
    context.expect(asked()).toBeGreaterThanOrEqual(before + 2);
  });

  it('F59 the author of the text, and the author of any earlier wording: no approval', async (context) => {
    const waiting = await draftWaiting(context);
    const { house, channel } = waiting;
    await edit(
      waiting,
      'U0RINA',
      'We are sorry. You get your money back by Friday. Write to us: DM @kopisenja.',
    );
    await house.idle();
    await house.slack.as('U0RINA').react(channel, waiting.card(), EMOJI);
    await house.idle();
    await edit(waiting, 'U0BUDI', 'We are very sorry. You get your money back by Friday. DM @kopisenja.');
    await house.idle();
    await house.slack.as('U0RINA').react(channel, waiting.card(), EMOJI);
    await house.idle();
    context.expect(await refused(waiting)).toEqual([
      { by: 'U0RINA', why: 'approve_own', about: [{ draft: 1, version: 2 }] },
      { by: 'U0RINA', why: 'approve_own', about: [{ draft: 1, version: 3 }] },
    ]);
    await nothingWentOut(context, waiting);
  });

  it('F59 somebody who has left since the form was opened: no approval', async (context) => {
    const waiting = await draftWaiting(context);
    const { house, channel } = waiting;
    const rina = house.slack.as('U0RINA');
    await rina.command('/crisis', 'help', channel);
    const ts = waiting.card();
    const reacting = rina.react(channel, ts, EMOJI);
    await house.slack.changeUser('U0RINA', { deleted: true });
    await reacting;
    await house.idle();
    const approvals = await house.app.db.approval.count();
    await house.pass(61_000);
    // Either the approval came first, while she was a member, or there is none.
    context.expect(waiting.shop.arrived.length).toBeLessThanOrEqual(approvals);
    context.expect(await waiting.differences()).toEqual([]);
  });
});

describe.concurrent('edits and approvals that meet', () => {
  it('F60 approved, and taken back while it is on its way: it left approved, and is not sent again', async (context) => {
    let thank = () => {};
    const thanked = new Promise<void>((resolve) => {
      thank = resolve;
    });
    const waiting = await draftWaiting(
      context,
      undefined,
      (response) => void thanked.then(() => response.writeHead(204).end()),
    );
    const { house, shop, channel } = waiting;
    const { db } = house.app;
    const rina = house.slack.as('U0RINA');
    await rina.react(channel, waiting.card(), EMOJI);
    await until(async () => (await db.approval.count()) > 0);
    await moveClock(db, 61_000);
    await until(async () => shop.arrived.length > 0);
    await rina.unreact(channel, waiting.card(), EMOJI);
    await until(async () => (await db.approval.count({ where: { revokedAt: { not: null } } })) > 0);
    thank();
    await house.pass(HOUR);
    context.expect(await db.release.findMany()).toMatchObject([{ state: 'sent' }]);
    context.expect(shop.arrived).toHaveLength(1);
    context.expect(await waiting.differences()).toEqual([]);
  });

  it('F60 approved on the old card after an edit: nothing goes out', async (context) => {
    const waiting = await draftWaiting(context);
    const { house, channel } = waiting;
    const old = waiting.card();
    await edit(waiting, 'U0BUDI', 'We are very sorry. You get your money back by Friday. DM @kopisenja.');
    await house.slack.as('U0RINA').react(channel, old, EMOJI);
    await nothingWentOut(context, waiting);
  });

  it('F60 approved, taken away in the hold, given again: one answer, the approved bytes', async (context) => {
    const waiting = await draftWaiting(context);
    const { house, channel } = waiting;
    const rina = house.slack.as('U0RINA');
    for (let time = 0; time < 3; time += 1) {
      await rina.react(channel, waiting.card(), EMOJI);
      await house.pass(10_000);
      if (time < 2) await rina.unreact(channel, waiting.card(), EMOJI);
      await house.idle();
    }
    await house.pass(61_000);
    context.expect(waiting.shop.arrived).toHaveLength(1);
    context.expect(await waiting.differences()).toEqual([]);
  });

  it('F60 edits, approvals and withdrawals at once, in orders chosen by a seed: one answer, the approved one', async (context) => {
    const seed = Number(process.env.FAULT_SEED ?? 60);
    context.task.meta.seed = seed;
    const waiting = await draftWaiting(context);
    const { house } = waiting;
    const { db, engine } = house.app;
    // As the inbox does it: again, where a busy database gave no answer in time.
    const perform = async (call: Parameters<typeof engine.perform>[0]): Promise<unknown> => {
      for (;;) {
        const done = await engine.perform(call).catch((error: unknown) => {
          if (!isUnavailable(error)) throw error;
        });
        if (done) return done;
      }
    };
    const act = fc.constantFrom('edit', 'approve', 'approve again', 'revoke', 'stop', 'wait');
    const acts = fc.sample(act, { numRuns: 60, seed });
    let number = 0;
    for (let from = 0; from < acts.length; from += 5) {
      const newest = await db.draftVersion.findFirstOrThrow({ orderBy: { version: 'desc' } });
      const { draftId: draft, version } = newest;
      const look = { standing: 'member', standingAt: await databaseNow(db) };
      const together = acts.slice(from, from + 5).map((what) => {
        number += 1;
        const event = `event:${number}`;
        const by = what === 'approve' ? 'U0RINA' : 'U0SARI';
        const call = {
          edit: {
            verb: 'drafts.edit',
            input: {
              by: 'U0BUDI',
              draft,
              base: version,
              text: `We are sorry, take ${number}. You get your money back by Friday.`,
            },
          },
          approve: { verb: 'drafts.approve', input: { by, draft, version, event, ...look } },
          'approve again': { verb: 'drafts.approve', input: { by, draft, version, event, ...look } },
          revoke: { verb: 'drafts.revoke', input: { by, draft, version } },
          stop: { verb: 'drafts.stop', input: { by: 'U0DEWI', draft } },
          wait: undefined,
        }[what];
        return call ? perform(call) : house.pass(31_000);
      });
      await Promise.all(together);
    }
    // Whatever was done before: what is approved in the end goes out.
    const { draftId: draft, version } = await db.draftVersion.findFirstOrThrow({
      orderBy: { version: 'desc' },
    });
    const look = { standing: 'member', standingAt: await databaseNow(db) };
    const input = { by: 'U0RINA', draft, version, event: 'event:last', ...look };
    await perform({ verb: 'drafts.approve', input });
    await house.pass(61_000);
    context.expect(waiting.shop.arrived).toHaveLength(1);
    context.expect(await waiting.differences()).toEqual([]);
    context.task.meta.note = `${acts.length} acts, 1 sent`;
  });
});

describe.concurrent('what is published, while the database is away', () => {
  it('F65 (no page is published; what is published are answers) the database is away in the hold of one answer and after another was stopped: the stopped one never appears, the other one once, and what had gone out stays', async (context) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'tanggap-fault-'));
    await chmod(folder, 0o755);
    const start = () => startEmbedded({ dataDir: folder, log: { info() {}, warn() {} } });
    let server = await start();
    const callOff = await stopWithUs(folder);
    context.onTestFinished(async () => {
      await server.stop();
      callOff();
      await rm(folder, { recursive: true, force: true });
    });
    await migrate(server.url);
    const { house, shop, channel, differences } = await draftWaiting(context, server.url);
    const rina = house.slack.as('U0RINA');
    await house.complain([complaint(2), complaint(3)]);
    await house.idle();
    await rina.react(channel, draftCard(house, channel, 1).ts, EMOJI);
    await house.pass(61_000);
    context.expect(shop.arrived).toHaveLength(1);
    for (const n of [2, 3]) await rina.react(channel, draftCard(house, channel, n).ts, EMOJI);
    await house.idle();
    await house.slack.as('U0BUDI').click(channel, draftCard(house, channel, 2).ts, 'drafts.stop');
    await house.idle();
    await server.stop();
    await sleep(3_000);
    context.expect(shop.arrived).toHaveLength(1);
    server = await start();
    while (!(await house.app.db.release.count().catch(() => 0))) await sleep(100);
    await house.pass(61_000);
    for (let hours = 0; hours < 24; hours += 6) await house.pass(6 * HOUR);
    context.expect(shop.arrived.map(({ complaint: of }) => of).sort()).toEqual(['c1', 'c3']);
    context.expect(await differences()).toEqual([]);
  });
});

describe.concurrent('hands on the database itself', () => {
  it('F61 a release without, or with a worn out approval, or another text, before its hold is over; a changed audit: the database refuses each', async (context) => {
    const waiting = await draftWaiting(context);
    const { house } = waiting;
    const hand = new pg.Client({ connectionString: house.database.url });
    await hand.connect();
    context.onTestFinished(() => hand.end());
    const refused = async (sql: string, why = /./): Promise<void> => {
      await context.expect(hand.query(sql), sql).rejects.toThrow(why);
    };
    const goesTo = (state: string) => `UPDATE "Release" SET state = '${state}' WHERE state <> 'cancelled'`;
    const unapproved = /only 0 of 1 approvals stand/;
    const release = (
      more: { state?: string; sha?: string; version?: string; quorum?: string; hold?: string } = {},
    ) => `
      INSERT INTO "Release" ("draftId", version, sha256, outlet, target, quorum, state, "deliveryId", "holdUntil")
      SELECT "draftId", ${more.version ?? 'version'}, ${more.sha ?? 'sha256'}, 'webhook:shop', 'complaint:1', ${more.quorum ?? 1},
        '${more.state ?? 'pending'}', gen_random_uuid(), ${more.hold ?? 'now()'} FROM "DraftVersion" ORDER BY version DESC LIMIT 1`;
    const approval = (more: { by?: string; sha?: string; look?: string } = {}) => `
      INSERT INTO "Approval" ("draftId", version, sha256, approver, event, "planVersion", "approvedAt", standing, "standingAt")
      SELECT "draftId", version, ${more.sha ?? 'sha256'}, '${more.by ?? 'U0RINA'}', gen_random_uuid()::text, '', now(), ${more.look ?? `'member', now()`}
      FROM "DraftVersion" ORDER BY version DESC LIMIT 1`;
    await refused(release());
    await refused(release({ state: 'sending' }));
    await refused(release({ state: 'sent' }));
    await refused(release({ state: 'held' }));
    await refused(release({ quorum: '0' }));
    await refused(approval({ sha: `'0'` }));
    // By a guest, by nobody knows whom, or by somebody who was looked at too long ago or later.
    for (const look of [
      `'guest', now()`,
      `NULL, now()`,
      `'member', NULL`,
      `'member', now() - interval '60 seconds'`,
      `'member', now() + interval '1 second'`,
    ])
      await refused(approval({ look }), /Approval_standing/);
    await hand.query(approval({ by: 'bot' }));
    await refused(release());
    await hand.query(approval());
    await refused(approval());
    await refused(release({ quorum: '2' }));
    await refused(release({ sha: `'0'` }));
    await hand.query(`UPDATE "Approval" SET "revokedAt" = now()`);
    await refused(release());
    await hand.query(approval());
    // However well it is approved: what was never waiting passed by its hold and by a freeze.
    for (const state of ['sending', 'held', 'sent']) await refused(release({ state }), /begins by waiting/);
    await hand.query(release({ hold: "now() + interval '1 hour'" }));
    // The hold is not over, and nobody shortens it.
    await refused(`UPDATE "Release" SET state = 'sending'`);
    await refused(`UPDATE "Release" SET state = 'sent'`);
    await refused(goesTo('held'), /hold is not over/);
    await refused('UPDATE "Release" SET "holdUntil" = now()');
    await refused(release());
    await hand.query(`UPDATE "Release" SET state = 'cancelled'`);
    await refused(`UPDATE "Release" SET state = 'pending'`);
    await hand.query(release());
    await refused(release());
    for (const change of [
      `sha256 = '0'`,
      'version = 9',
      'quorum = 9',
      `target = 'complaint:2'`,
      '"deliveryId" = gen_random_uuid()',
    ])
      await refused(`UPDATE "Release" SET ${change} WHERE state = 'pending'`);
    await hand.query(`UPDATE "Approval" SET "revokedAt" = now()`);
    // Its hold is over, and no approval stands: there is no way out, by no state.
    for (const state of ['sending', 'sent', 'held']) await refused(goesTo(state), unapproved);
    await hand.query(approval());
    await hand.query('UPDATE "Crisis" SET "frozenAt" = now()');
    for (const state of ['sending', 'sent']) await refused(goesTo(state), /frozen/);
    await hand.query('UPDATE "Crisis" SET "frozenAt" = NULL');
    // What left approved may be written down as what became of it, and is not tried again without.
    await hand.query(goesTo('sending'));
    await hand.query(`UPDATE "Approval" SET "revokedAt" = now()`);
    await refused(goesTo('sending'), unapproved);
    await hand.query(goesTo('held'));
    for (const state of ['pending', 'sending']) await refused(goesTo(state), unapproved);
    await hand.query(goesTo('sent'));
    await refused(goesTo('held'), /stays sent/);
    await refused(`UPDATE "DraftVersion" SET text = 'another'`);
    await refused('DELETE FROM "DraftVersion"');
    await refused(`UPDATE "Audit" SET actor = 'nobody'`);
    await refused('DELETE FROM "Audit"');
    await refused('TRUNCATE "Audit"');
    await refused(`UPDATE "ClockEvent" SET at = now()`);
    // What a hand could do all the same, an approval by the bot and a release that no job ever sent, is what the checker finds.
    await house.idle();
    const found = (await waiting.differences()).map((each) => each.replace(/[ :]\d+$/, ''));
    context
      .expect([...new Set(found)])
      .toEqual([
        'I11 unapproved release',
        'I11 approved_without_the_role release',
        'I14 approved_by_no_person approval',
        'I8 sent, but did not arrive: release',
        'I14 approved by bot',
      ]);
  });
});
