// A house to break: bots in processes of their own, on a real database, with a workspace and a receiver that outlive them.
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll } from 'vitest';
import { moveClock } from '../../src/engine/clock.ts';
import { connect, type Db } from '../../src/engine/database.ts';
import { signedHeaders } from '../../src/outlets/signature.ts';
import { newClient } from '../../src/postgres/client.ts';
import { manifestAccess, type Simulator, startSimulator } from '../../src/simulator/index.ts';
import type { PaceRules } from '../../src/slack/pace.ts';
import { complaint, INTAKE_SECRET } from '../support/house.ts';
import { freshDatabase } from '../support/postgres.ts';
import { type Bot, dismissSpares, startBot } from './bots.ts';
import { differences } from './compare.ts';
import { type Expected, errorsIn, LATE } from './errors.ts';
import { openShop, type Shop, shopPlan, toShop } from './shop.ts';
import { passWhileStill } from './time.ts';

afterAll(dismissSpares);

export const nightly = process.env.FAULTS === 'nightly';

export interface Rig {
  slack: Simulator;
  shop: Shop;
  db: Db;
  databaseUrl: string;
  bots: Bot[];
  /** Keys of the complaints that a bot said it keeps. */
  taken: Set<string>;
  /** Everything the bots wrote in their logs. */
  logged(): string;
  /** Errors that the fault itself makes, whatever bot writes them. */
  allowErrors(...errors: Expected[]): void;
  /** The errors in the logs that nobody allowed, each once. */
  errors(): string[];
  /** @param more options of `startApp` for this bot alone, such as another way to the database or to Slack */
  start(more?: { databaseUrl?: string; slack?: object; pace?: PaceRules }): Promise<Bot>;
  /** Sends complaints to whichever bot is alive, again and again until one says that it keeps them; `refused` hears what else it says. */
  complain(from: number, count?: number, refused?: (status: number) => void): Promise<void>;
  /** Called at every step that a bot commits (`Job:sending`, `Timer:fired`), and at what Slack and the shop accept. */
  onStep(listener: (step: string) => void): void;
  /**
   * From now on, whenever nothing moves, the house's clock is moved to where something falls due: leases and quiet times
   * of the dead would else take minutes.
   */
  letTimePass(): void;
  /** Waits until nothing is to be done any more. */
  settle(): Promise<void>;
  /** Stops what `letTimePass` began, and asks at rest; an error in a log is a difference too. */
  differences(): Promise<string[]>;
  close(): Promise<void>;
}

/** So often it is asked what differs, until two answers are the same. */
const MOST_LOOKS = 4;
const sameAs = (some: readonly string[], others: readonly string[]): boolean =>
  some.join('\n') === others.join('\n');

export interface RigOptions {
  databaseUrl?: string;
  /** The pace that every bot is to keep, and that is asked for in the end; none unless said. */
  pace?: PaceRules;
}

/** What was given up or waits for a person. Hints are dropped when they come too late to be of use, as on a busy machine. */
export const stuck = (db: Db) =>
  db.job.findMany({
    where: { state: { in: ['dead', 'held'] }, class: { not: 'P4' } },
    select: { kind: true, class: true, state: true, errorCode: true },
  });

/** Tables whose every new state is a point at which a bot may be killed. */
const STEPS = `
  CREATE FUNCTION tell_step() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP = 'INSERT' OR OLD.state IS DISTINCT FROM NEW.state THEN
      PERFORM pg_notify('step', TG_TABLE_NAME || ':' || NEW.state);
    END IF;
    RETURN NULL;
  END $$;
  CREATE TRIGGER tell_step AFTER INSERT OR UPDATE ON "Inbox" FOR EACH ROW EXECUTE FUNCTION tell_step();
  CREATE TRIGGER tell_step AFTER INSERT OR UPDATE ON "Job" FOR EACH ROW EXECUTE FUNCTION tell_step();
  CREATE TRIGGER tell_step AFTER INSERT OR UPDATE ON "Timer" FOR EACH ROW EXECUTE FUNCTION tell_step();
  CREATE TRIGGER tell_step AFTER INSERT OR UPDATE ON "Complaint" FOR EACH ROW EXECUTE FUNCTION tell_step();
  CREATE TRIGGER tell_step AFTER INSERT OR UPDATE ON "Release" FOR EACH ROW EXECUTE FUNCTION tell_step();`;

export async function openRig(options: RigOptions = {}): Promise<Rig> {
  const fresh = options.databaseUrl ? undefined : await freshDatabase();
  const databaseUrl = options.databaseUrl ?? fresh?.url ?? '';
  const slack = await startSimulator(await manifestAccess());
  const shop = await openShop();
  const db = connect(databaseUrl, 4);
  const planYaml = await shopPlan();
  const bots: Bot[] = [];
  const taken = new Set<string>();
  const listeners: ((step: string) => void)[] = [];
  let steps = 0;
  const step = (name: string) => {
    steps += 1;
    for (const listener of listeners) listener(name);
  };
  let logged = '';
  /** What each bot wrote: whoever writes at the same time would else cut its lines. */
  const logs: { words: string }[] = [];
  const allowed: Expected[] = [LATE];
  let stopTime = async () => {};

  const ear = newClient({ connectionString: databaseUrl });
  ear.on('notification', ({ payload }) => step(payload ?? ''));
  await ear.connect();
  await ear.query(STEPS);
  await ear.query('LISTEN step');
  let heard = 0;
  slack.on('change', () => {
    for (; heard < slack.calls.length; heard += 1) {
      const call = slack.calls[heard];
      // A call is pushed when it comes in and is said to be accepted with a change of its own.
      if (call?.ok === undefined) break;
      step(`slack:${call.method}`);
    }
  });
  shop.onArrival(() => step('shop:accepted'));

  const start: Rig['start'] = (more = {}) => {
    const log = { words: '' };
    logs.push(log);
    const pace = more.pace ?? options.pace;
    return startBot(
      {
        databaseUrl: more.databaseUrl ?? databaseUrl,
        slack: { botToken: slack.botToken, appToken: slack.appToken, apiUrl: slack.apiUrl, ...more.slack },
        planYaml,
        language: 'en',
        intakeSecrets: { web: [INTAKE_SECRET] },
        outletWebhooks: toShop(shop),
        ...(more.pace ? { pace: more.pace } : {}),
        host: '127.0.0.1',
        port: 0,
        ...(pace ? { pace } : {}),
      },
      (words) => {
        logged += words;
        log.words += words;
      },
      (bot) => bots.push(bot),
    );
  };

  async function complain(from: number, count = 1, refused?: (status: number) => void): Promise<void> {
    const numbers = Array.from({ length: count }, (_, index) => from + index);
    const body = JSON.stringify({ items: numbers.map((n) => complaint(n)) });
    for (;;) {
      const bot = bots.findLast((each) => each.alive() && each.url);
      const headers = signedHeaders([INTAKE_SECRET], `msg_${from}`, new Date(), body);
      const answer = await fetch(`${bot?.url}/intake/web`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body,
        signal: AbortSignal.timeout(15_000),
      })
        .then(async (response) => {
          await response.text();
          return response;
        })
        .catch(() => undefined);
      if (answer?.ok) break;
      if (answer) refused?.(answer.status);
      await sleep(50);
    }
    for (const n of numbers) taken.add(`c${n}`);
  }

  const paced = options.pace ? { pace: options.pace } : {};
  const errors = () => errorsIn(logs.map(({ words }) => words).join('\n'), allowed);
  const compare = async () => [
    ...(await differences(db, { slack, arrived: shop.arrived, taken, logged, ...paced })),
    ...errors(),
  ];
  const comeToRest = () =>
    settle(db, slack).catch((error: unknown) => {
      const alive = bots.filter((bot) => bot.alive()).length;
      throw new Error(`${(error as Error).message}; ${alive} of ${bots.length} bots are alive`, {
        cause: error,
      });
    });

  return {
    slack,
    shop,
    db,
    databaseUrl,
    bots,
    taken,
    logged: () => logged,
    allowErrors: (...more) => void allowed.push(...more),
    errors,
    start,
    complain,
    onStep: (listener) => listeners.push(listener),
    letTimePass() {
      const ready = () =>
        bots.some((bot) => bot.alive()) && bots.every((bot) => !bot.alive() || bot.url !== '');
      stopTime = passWhileStill(db, () => steps, ready);
    },
    settle: comeToRest,
    async differences() {
      // From here on nothing falls due but by the real clock; what that sends while this looks is no difference a moment later.
      await stopTime();
      await comeToRest();
      // What somebody is in the middle of is another thing the next time; what lasts, or grows, is told as it was seen last.
      let found = await compare();
      for (let look = 1, before: string[] = []; look < MOST_LOOKS && !sameAs(found, before); look += 1) {
        if (found.length === 0) return found;
        before = found;
        await comeToRest();
        found = await compare();
      }
      return found;
    },
    async close() {
      await stopTime();
      for (const bot of bots) await bot.kill();
      await slack.stop();
      await shop.close();
      await ear.end().catch(() => {});
      await db.$disconnect();
      await fresh?.drop();
    },
  };
}

/** A house that has not come to rest by then does not: shorter than a test may take, so that it can say why. */
const GIVE_UP_MS = 800_000;

/** So many looks in vain, 100 ms apart, until whoever is in the middle of a send counts as dead: one who lives has given up by then. */
const WHILE_SENDING = 110;

/** The clock was moved so often without anything coming of it: what is left then waits for nothing. Minutes, on any machine. */
const MOST_IN_VAIN = 12;

/**
 * Waits until nothing is to be done any more. When nothing moves, the clock is moved: leases and quiet times of the dead,
 * and whatever waits for an uncertain message, would else take minutes. Where that was in vain it is moved later and later:
 * on a busy machine every lease would else be over before anything is done under it. What waits only for Slack's pace moves by
 * itself, and Slack's own clock is not moved.
 */
export async function settle(db: Db, { calls }: Pick<Simulator, 'calls'>): Promise<void> {
  const began = Date.now();
  let before = '';
  let still = 0;
  let patience = 10;
  let inVain = 0;
  for (;;) {
    const rows = await db.$queryRaw<{ due: bigint; blocked: bigint; sending: boolean; paced: boolean }[]>`
      SELECT EXISTS (SELECT 1 FROM "Pace" WHERE "freeAt" > house_now()) AS paced,
             EXISTS (SELECT 1 FROM "Job" j JOIN "Lane" l ON l.name = j.lane
                     WHERE j.state = 'sending' AND l."leaseUntil" > house_now()) AS sending,
             (SELECT count(*) FROM "Timer" WHERE state = 'armed' AND "dueAt" <= house_now())
           + (SELECT count(*) FROM "Inbox" WHERE state = 'new')
           + (SELECT count(*) FROM "ClockNotice" WHERE "gatherAt" <= house_now())
           + (SELECT count(*) FROM "Complaint" WHERE "nextAt" <= house_now() AND "crisisId" IS NOT NULL)
           + (SELECT count(*) FROM "Job" WHERE state IN ('pending', 'sending', 'uncertain')) AS due,
             (SELECT count(*) FROM "Complaint" WHERE "shownAs" = 'digest' AND "digestId" IS NULL)
           + (SELECT count(*) FROM "Release" WHERE state = 'pending') AS blocked`;
    const { due = 0n, blocked = 0n, sending = false, paced = false } = rows[0] ?? {};
    if (due + blocked === 0n) return;
    if (Date.now() - began > GIVE_UP_MS || inVain > MOST_IN_VAIN)
      throw new Error(`it does not come to rest: ${await whatIsLeft(db)}`);
    const now = `${due} ${blocked} ${calls.length}`;
    if (now === before && !paced) still += 1;
    else [before, still, patience, inVain] = [now, 0, 10, 0];
    if (still >= (sending ? Math.max(patience, WHILE_SENDING) : patience)) {
      await moveClock(db, 31_000);
      still = 0;
      inVain += 1;
      patience = Math.min(300, patience * 2);
    }
    await sleep(100);
  }
}

/** What keeps a house from resting, for whoever reads why a test failed. */
async function whatIsLeft(db: Db): Promise<string> {
  const rows = await db.$queryRaw<{ line: string }[]>`
    SELECT concat_ws(' ', count(*), 'jobs', state, class, kind, "errorCode", 'in', min(round(extract(epoch FROM "notBefore" - house_now()))), 's, tries', max(attempts)) AS line
    FROM "Job" WHERE state IN ('pending', 'sending', 'uncertain') GROUP BY state, class, kind, "errorCode"
    UNION ALL SELECT concat_ws(' ', count(*), 'timers', verb) FROM "Timer" WHERE state = 'armed' AND "dueAt" <= house_now() GROUP BY verb
    UNION ALL SELECT concat_ws(' ', count(*), 'letters', max(error)) FROM "Inbox" WHERE state = 'new' HAVING count(*) > 0
    UNION ALL SELECT concat_ws(' ', count(*), 'clocks') FROM "Complaint" WHERE "nextAt" <= house_now() AND "crisisId" IS NOT NULL HAVING count(*) > 0
    UNION ALL SELECT concat_ws(' ', count(*), 'lanes', "pausedReason", 'leased:', ("leaseUntil" > house_now())::text, 'looked at in', min(round(extract(epoch FROM "nextAt" - house_now()))), 's') FROM "Lane"
    WHERE "nextAt" IS NOT NULL GROUP BY "pausedReason", "leaseUntil" > house_now()`;
  return rows.map(({ line }) => line).join('; ');
}

/** How long, in ms, is waited for what one bot does by itself in seconds: what is still not there then is told as what is missing. */
export const A_WHILE_MS = 240_000;

/** Waits until it shows. */
export const until = (done: () => Promise<boolean>, giveUpMs?: number): Promise<void> =>
  insist(async () => {}, done, giveUpMs);

/**
 * Does something as a person does who does not give up: again until it shows.
 * @throws what did not show, in the words of the test, when it has not by `giveUpMs`
 */
export async function insist(
  what: () => Promise<unknown>,
  done: () => Promise<boolean>,
  giveUpMs = GIVE_UP_MS,
): Promise<void> {
  const began = Date.now();
  let last: unknown;
  const seen = () =>
    done().catch((error: unknown) => {
      last = error;
      return false;
    });
  for (;;) {
    if (Date.now() - began > giveUpMs)
      throw new Error(`this did not come about: ${String(done)}`, { cause: last });
    if (await seen()) return;
    await what().catch(() => {});
    for (let look = 0; look < 20; look += 1) {
      if (await seen()) return;
      await sleep(100);
    }
  }
}
