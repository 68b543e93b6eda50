// F03–F05, F12, F21, F23, F31, F35: several bots on one database, bots that sleep, end or hear nothing, a database that is
// killed, a clock that jumps.
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { describe, it } from 'vitest';
import { databaseNow, moveClock } from '../../src/engine/clock.ts';
import { LEASE_MS } from '../../src/engine/lanes.ts';
import { startEmbedded } from '../../src/postgres/launcher.ts';
import { migrate } from '../../src/postgres/migrate.ts';
import { SLACK_PACE } from '../../src/slack/pace.ts';
import { random } from '../../src/wording/random.ts';
import { complaint, HOUR, openHouse } from '../support/house.ts';
import { stopWithUs } from '../support/watchdog.ts';
import type { Bot } from './bots.ts';
import { differences } from './compare.ts';
import { declareCrisis, playThrough, reactToCard, recordTheFacts } from './crisis.ts';
import { expected } from './errors.ts';
import { letLoose } from './killer.ts';
import { A_WHILE_MS, nightly, openRig, type Rig, until } from './rig.ts';

/** What Slack wants to be left alone for, in seconds. */
const WAIT_S = 8;
/** What was on its way already arrives so much later on a busy machine, in ms. */
const LATE_MS = 2_000;

/** How long a zombie sleeps, in ms. */
const ASLEEP_MS = 9_000;

const FIRST = Number(process.env.FAULT_SEED ?? 1);
const seeds = (few: number, many: number) =>
  Array.from(
    { length: Number(process.env.FAULT_SEEDS ?? (nightly ? many : few)) },
    (_, index) => FIRST + index,
  );

describe.concurrent('several bots on one database', () => {
  for (const seed of seeds(3, 20)) {
    it(`F31 two bots from the start, either of them killed: one sender a lane, each timer once (seed ${seed})`, async ({
      task,
      expect,
      onTestFinished,
    }) => {
      task.meta.seed = seed;
      const chance = random(seed);
      const rig = await openRig();
      onTestFinished(() => rig.close());
      rig.allowErrors(expected.formTooLate, expected.socketGone);
      await Promise.all([rig.start(), rig.start()]);
      rig.letTimePass();
      let left = Math.ceil(chance() * 80);
      const killer = letLoose(rig, {
        most: 6,
        alone: false,
        victim() {
          left -= 1;
          if (left > 0) return undefined;
          left = Math.ceil(chance() * 80);
          const alive = rig.bots.filter((bot) => bot.alive());
          return alive[Math.floor(chance() * alive.length)];
        },
      });
      await playThrough(rig);
      await killer.rest();
      await rig.settle();
      expect(await rig.differences()).toEqual([]);
      expect(await rig.db.crisis.count()).toBe(1);
      task.meta.note = `${killer.kills()} kills, ${rig.taken.size} complaints`;
    });
  }

  it('F12 F31 two bots at the pace of Slack, and either is asked to wait: together no faster than one, nothing before its time', async ({
    task,
    expect,
    onTestFinished,
  }) => {
    const rig = await openRig();
    onTestFinished(() => rig.close());
    const { slack, db } = rig;
    await Promise.all([rig.start({ pace: SLACK_PACE }), rig.start({ pace: SLACK_PACE })]);
    const channel = await declareCrisis(rig);
    await recordTheFacts(rig, channel);
    const id = slack.channel(channel)?.id;
    const posts = () =>
      slack.calls.filter(({ method, args }) => method === 'chat.postMessage' && args.channel === id);
    const accepted = () => posts().filter(({ ok }) => ok);
    // A card and a draft for each.
    await rig.complain(1, 20);
    for (const after of [8, 20, 30]) {
      await until(async () => accepted().length >= after);
      slack.faults.rateLimit('chat.postMessage', WAIT_S);
    }
    // The clock is left alone: the pace is that of real time.
    await until(
      async () =>
        (await db.job.count({ where: { state: { in: ['pending', 'sending', 'uncertain'] } } })) === 0,
    );
    const times = accepted().map(({ at }) => at);
    const { rate, burst } = SLACK_PACE.channelPost;
    const tooMany = times.flatMap((from, first) =>
      times.slice(first).flatMap((to, more) => {
        const most = rate * ((to - from + LATE_MS) / 1000) + burst;
        return more + 1 > most ? [`${more + 1} in ${to - from} ms`] : [];
      }),
    );
    expect(tooMany).toEqual([]);
    const refused = posts().filter(({ error }) => error === 'ratelimited');
    const early = refused.flatMap(({ at: said }) =>
      posts().filter(({ at }) => at > said + LATE_MS && at < said + WAIT_S * 1000),
    );
    expect(early).toEqual([]);
    expect(times.length).toBeGreaterThan(40);
    await rig.settle();
    expect(await rig.differences()).toEqual([]);
    task.meta.note = `${times.length} posts, ${refused.length} refused`;
  });

  for (const seed of seeds(4, 20)) {
    it(`F03 SIGSTOP in the middle of a send until the lease is over and another bot has taken over, then SIGCONT: no message twice (seed ${seed})`, async ({
      task,
      expect,
      onTestFinished,
    }) => {
      task.meta.seed = seed;
      const chance = random(seed);
      const rig = await openRig();
      onTestFinished(() => rig.close());
      rig.allowErrors(expected.formTooLate, expected.socketGone);
      const bots = await Promise.all([rig.start(), rig.start()]);
      rig.letTimePass();
      let left = Math.ceil(chance() * 12);
      let zombies = 0;
      let asleep: Bot | undefined;
      rig.onStep((step) => {
        if (step !== 'Job:sending' || asleep || zombies >= 3) return;
        left -= 1;
        if (left > 0) return;
        zombies += 1;
        left = Math.ceil(chance() * 12);
        const sleeper = bots[Math.floor(chance() * 2)];
        asleep = sleeper;
        sleeper?.signal('SIGSTOP');
        // By the house's clock its lease is over long before, and the other bot has looked twice and sent again; in real
        // time it has slept for longer than it may wait between the proof of its lease and the send.
        setTimeout(() => {
          sleeper?.signal('SIGCONT');
          asleep = undefined;
        }, ASLEEP_MS);
      });
      await playThrough(rig);
      while (asleep) await sleep(50);
      await rig.settle();
      expect(zombies).toBeGreaterThan(0);
      expect(await rig.differences()).toEqual([]);
      task.meta.note = `${zombies} zombies, ${rig.taken.size} complaints`;
    });
  }
});

describe('a bot that is asked to end', () => {
  /** A crisis in which every send takes long: all hands are full, and much waits behind them. */
  async function inTheMiddle(rig: Rig, ms: number): Promise<Bot> {
    const bot = await rig.start();
    const channel = await declareCrisis(rig);
    await recordTheFacts(rig, channel);
    rig.letTimePass();
    await rig.complain(1, 16);
    await rig.settle();
    // Each card has a draft in a thread, which is a lane of its own: the facts word all of them anew.
    rig.slack.faults.latency('*', ms, 'before', 1_000_000);
    await rig.db.$executeRaw`
      INSERT INTO "Timer" (key, verb, input, "dueAt", "crisisId")
      SELECT 'again:' || id, 'drafts.another', jsonb_build_object('by', 'U0BUDI', 'draft', id, 'base',
        (SELECT max(version) FROM "DraftVersion" v WHERE v."draftId" = d.id)), house_now(), 1 FROM "Draft" d`;
    await rig.complain(100, 40);
    await until(
      async () =>
        (await rig.db.job.count({ where: { state: 'sending' } })) >= HANDS && (await waiting(rig)) > 10,
    );
    return bot;
  }
  const HANDS = 6;
  const waiting = ({ db }: Rig) => db.job.count({ where: { state: 'pending' } });
  const sending = ({ db }: Rig) => db.job.count({ where: { state: 'sending' } });

  it('F04 SIGTERM while all hands are sending and more waits: it ends by itself, nothing is left half sent, the next one finishes it', async ({
    task,
    expect,
    onTestFinished,
  }) => {
    const rig = await openRig();
    onTestFinished(() => rig.close());
    const bot = await inTheMiddle(rig, 2_000);
    const busy = await sending(rig);
    bot.signal('SIGTERM');
    while (bot.alive()) await sleep(20);
    expect(bot.exitCode()).toBe(0);
    expect(await sending(rig)).toBe(0);
    const left = await waiting(rig);
    expect(left).toBeGreaterThan(0);
    rig.slack.faults.clear();
    await rig.start();
    await rig.settle();
    expect(await rig.differences()).toEqual([]);
    task.meta.note = `${busy} being sent, ${left} left to the next bot, ${rig.taken.size} complaints`;
  });

  it('F04 a second SIGTERM: it ends at once in the middle of its sends, and the next bot finds out what became of each', async ({
    task,
    expect,
    onTestFinished,
  }) => {
    const rig = await openRig();
    onTestFinished(() => rig.close());
    const bot = await inTheMiddle(rig, 9_000);
    bot.signal('SIGTERM');
    await sleep(300);
    expect(bot.alive()).toBe(true);
    bot.signal('SIGTERM');
    while (bot.alive()) await sleep(20);
    // As by the signal, not as by its own end: it did not wait for what was on its way.
    expect(bot.exitCode()).toBe(143);
    const cut = await sending(rig);
    expect(cut).toBeGreaterThan(0);
    // What it sent is still on its way to Slack, and gets there.
    await sleep(10_000);
    rig.slack.faults.clear();
    await rig.start();
    await rig.settle();
    expect(await rig.differences()).toEqual([]);
    task.meta.note = `${cut} cut off, ${rig.taken.size} complaints`;
  });
});

describe('a bot that crashes again and again', () => {
  const STEPS_OF_A_LIFE = 50;
  /** Longer than any wait between two steps, on a busy machine too: quiet times and leases are a minute. */
  const STARVED_MS = 150_000;
  it('F05 twenty crashes, each soon after the start: every lane gets on meanwhile, and the figure of overdue timers is true', async ({
    task,
    expect,
    onTestFinished,
  }) => {
    const rig = await openRig();
    onTestFinished(() => rig.close());
    rig.allowErrors(expected.formTooLate, expected.socketGone);
    const { db } = rig;
    let bot = await rig.start();
    const channel = await declareCrisis(rig);
    await recordTheFacts(rig, channel);
    const crashes = 20;
    const began: Date[] = [];
    let steps = 0;
    rig.onStep(() => {
      steps += 1;
    });
    const unsettled = () => db.job.count({ where: { state: { in: ['pending', 'sending', 'uncertain'] } } });
    for (let crash = 0; crash < crashes; crash += 1) {
      began.push(await databaseNow(db));
      if (crash < crashes / 2) await rig.complain(crash);
      // As long as a life of a few seconds on a machine that is not busy, or until there is nothing left to do.
      const until = steps + STEPS_OF_A_LIFE;
      let [seen, since] = [steps, performance.now()];
      while (steps < until && (await unsettled()) > 0) {
        if (steps > seen) [seen, since] = [steps, performance.now()];
        else if (performance.now() - since > STARVED_MS)
          expect(await unsettled(), 'jobs that wait while nothing moves').toBe(0);
        await sleep(20);
      }
      await bot.kill();
      // The leases of the dead have run out.
      await moveClock(db, LEASE_MS + 1_000);
      bot = await rig.start();
    }
    // Nothing that was asked for before the last ten crashes still waits, in whichever lane it is.
    const [oldest] = await db.$queryRaw<{ lanes: bigint }[]>`
      SELECT count(DISTINCT lane) AS lanes FROM "Job"
      WHERE state IN ('pending', 'sending', 'uncertain') AND "createdAt" < ${began[crashes - 10]}::timestamptz`;
    expect(Number(oldest?.lanes)).toBe(0);
    const overdue = async (): Promise<number> => {
      const figures = await fetch(`${bot.opsUrl}/metrics`).then((answer) => answer.text());
      return Number(/^crisis_timers_overdue (\d+)/m.exec(figures)?.[1]);
    };
    await rig.settle();
    expect(await overdue()).toBe(0);
    // Timers that somebody else holds cannot fire: they are late, and the figure says so for as long as they are.
    const hand = new pg.Client({ connectionString: rig.databaseUrl });
    await hand.connect();
    await hand.query(`INSERT INTO "Timer" (key, verb, input, "dueAt")
      SELECT 'late:' || n, 'watch.look', '{"by":"system"}', house_now() + interval '5 minutes' FROM generate_series(1, 7) n`);
    await hand.query('BEGIN');
    await hand.query(`SELECT 1 FROM "Timer" WHERE key LIKE 'late:%' FOR UPDATE`);
    await moveClock(db, 5 * 60_000);
    await expect.poll(overdue, { timeout: 60_000, interval: 100 }).toBe(7);
    await hand.query('COMMIT');
    await until(
      async () => (await db.timer.count({ where: { key: { startsWith: 'late:' }, state: 'armed' } })) === 0,
    );
    expect(await overdue()).toBe(0);
    await hand.end();
    expect(await rig.differences()).toEqual([]);
    task.meta.note = `${crashes} crashes, ${rig.taken.size} complaints`;
  });
});

describe('a bot that hears nothing', () => {
  it('F21 an approval is given while nobody hears it, and Slack does not tell it again: it counts once, one answer', async ({
    expect,
    onTestFinished,
  }) => {
    const rig = await openRig();
    onTestFinished(() => rig.close());
    const bot = await rig.start();
    const channel = await declareCrisis(rig);
    await recordTheFacts(rig, channel);
    await rig.complain(1);
    rig.letTimePass();
    await rig.settle();
    await bot.kill();
    await reactToCard(rig, channel, 1);
    await moveClock(rig.db, 61_000);
    const before = rig.slack.calls.length;
    await rig.start();
    const looks = () => rig.slack.calls.slice(before).filter(({ method }) => method === 'reactions.get');
    // It looks at the card as soon as it is there, and has dealt with what it saw when all is at rest.
    await until(async () => looks().some(({ status }) => status === 200), A_WHILE_MS);
    await until(async () => (await rig.db.lastReaction.count({ where: { on: true } })) > 0, A_WHILE_MS);
    await rig.settle();
    expect(await rig.db.approval.count()).toBe(1);
    const told = await rig.db.$queryRaw<unknown[]>`
      SELECT 1 FROM "Inbox" WHERE payload -> 'event' ->> 'type' = 'reaction_added' AND payload -> 'event' ->> 'user' = 'U0RINA'`;
    expect(told).toEqual([]);
    expect(rig.shop.arrived).toHaveLength(1);
    expect(await rig.differences()).toEqual([]);
  });
});

describe('a database that is killed', () => {
  it('F23 kill -9 of PostgreSQL every few seconds: senders are asked to come again, 0 lost', async ({
    task,
    expect,
    onTestFinished,
  }) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'tanggap-fault-'));
    await chmod(folder, 0o755);
    const server = await startEmbedded({ dataDir: folder, log: { info() {}, warn() {} } });
    const callOff = await stopWithUs(folder);
    onTestFinished(async () => {
      await server.stop();
      callOff();
      await rm(folder, { recursive: true, force: true });
    });
    await migrate(server.url);
    const rig = await openRig({ databaseUrl: server.url });
    onTestFinished(() => rig.close());
    rig.allowErrors(expected.databaseKilled, expected.formTooLate, expected.socketGone);
    await rig.start();
    const wanted = nightly ? 20 : 5;
    let kills = 0;
    let sent = 0;
    await declareCrisis(rig);
    const killing = (async () => {
      while (kills < wanted) {
        await sleep(3_000);
        const file = path.join(folder, 'postgresql-18', 'postmaster.pid');
        const pid = Number.parseInt(await readFile(file, 'utf8').catch(() => ''), 10);
        if (!pid) continue;
        try {
          process.kill(pid, 'SIGKILL');
          kills += 1;
        } catch {
          // It is not back yet.
        }
      }
    })();
    while (kills < wanted) {
      await rig.complain(sent * 10, 10);
      sent += 1;
      await sleep(100);
    }
    await killing;
    // The last kill may still be mended.
    while (!(await rig.db.complaint.count().catch(() => 0))) await sleep(100);
    await rig.settle();
    expect(await rig.differences()).toEqual([]);
    expect(await rig.db.complaint.count()).toBe(sent * 10);
    task.meta.note = `${kills} kills, ${sent * 10} complaints`;
  });
});

describe('the clock', () => {
  it('F35 three hours forward, back, and forward again: nothing fires twice', async ({
    expect,
    onTestFinished,
  }) => {
    const house = await openHouse();
    onTestFinished(() => house.stop());
    const { db } = house.app;
    await declareCrisis({ slack: house.slack, db });
    await house.complain([complaint(1)]);
    await house.pass(3 * HOUR);
    const warnings = () => db.timeline.count({ where: { fact: 'complaint_warned' } });
    const before = await warnings();
    expect(before).toBeGreaterThan(0);
    await moveClock(db, -3 * HOUR);
    await house.idle();
    await house.pass(3 * HOUR);
    expect(await warnings()).toBe(before);
    await house.pass(2 * HOUR);
    expect(await db.timeline.count({ where: { fact: 'complaint_breached' } })).toBe(1);
    expect(await differences(db, { slack: house.slack, taken: ['c1'] })).toEqual([]);
  });
});
