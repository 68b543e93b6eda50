// A whole house for a story: the simulated workspace over real sockets, a database of its own, and the real bot.
import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { type App, type AppOptions, startApp } from '../../src/app.ts';
import { localTime } from '../../src/calendar/zone.ts';
import { moveClock } from '../../src/engine/clock.ts';
import { createLog } from '../../src/engine/log.ts';
import { signedHeaders } from '../../src/outlets/signature.ts';
import {
  manifestAccess,
  type Simulator,
  type SimulatorOptions,
  startSimulator,
} from '../../src/simulator/index.ts';
import type { PaceRules } from '../../src/slack/pace.ts';
import { type FreshDatabase, freshDatabase } from './postgres.ts';

const unlimited = { rate: 1e6, burst: 1e6 };
/** The simulator does not throttle unless told to, and a story need not wait. */
export const NO_PACE: PaceRules = {
  channelPost: unlimited,
  feedPost: unlimited,
  workspacePost: unlimited,
  update: unlimited,
  tier2: unlimited,
  tier3: unlimited,
  tier4: unlimited,
};

export const INTAKE_SECRET = `whsec_${Buffer.from('an intake key for tests only').toString('base64')}`;

export interface House {
  slack: Simulator;
  app: App;
  database: FreshDatabase;
  /** Waits until everything that came in is dealt with, and no timer and no job is due. */
  idle(): Promise<void>;
  /** Lets time pass, and everything that falls due in it happen. */
  pass(ms: number): Promise<void>;
  /** Sends complaints to the signed intake. */
  complain(items: object[], source?: string): Promise<{ status: number; body: unknown }>;
  /** Stops the bot and starts it again on the same workspace and database. @param between is done while it stands still */
  restart(between?: () => Promise<void>): Promise<void>;
  stop(): Promise<void>;
}

export interface HouseOptions {
  plan?: 'en' | 'id' | { yaml: string };
  slack?: SimulatorOptions;
  app?: Partial<AppOptions>;
  /** Slack reaches the bot by signed HTTP requests instead of sockets. */
  http?: boolean;
  /** Over HTTP: the secret that was in use before, while it is exchanged. */
  oldSigningSecret?: string;
}

export async function openHouse(options: HouseOptions = {}): Promise<House> {
  const database = await freshDatabase();
  const slack = await startSimulator({ ...(await manifestAccess()), ...options.slack });
  const plan = options.plan ?? 'en';
  const planYaml = typeof plan === 'string' ? await examplePlan(plan) : plan.yaml;
  const appOptions: AppOptions = {
    databaseUrl: database.url,
    slack: {
      botToken: slack.botToken,
      apiUrl: slack.apiUrl,
      ...(options.http
        ? {
            signingSecret: slack.signingSecret,
            ...(options.oldSigningSecret && { oldSigningSecret: options.oldSigningSecret }),
          }
        : { appToken: slack.appToken }),
    },
    planYaml,
    language: 'en',
    intakeSecrets: { web: [INTAKE_SECRET] },
    outletWebhooks: {},
    host: '127.0.0.1',
    port: 0,
    log: createLog(process.env.TEST_LOG ?? 'silent'),
    pace: NO_PACE,
    ...options.app,
  };
  async function start(): Promise<App> {
    const app = await startApp(appOptions);
    if (options.http) slack.deliverTo(`${app.url}/slack/events`);
    return app;
  }
  const house = { app: await start() };

  async function idle(): Promise<void> {
    for (let calm = 0; calm < 2; ) {
      const { db } = house.app;
      const rows = await db.$queryRaw<{ n: bigint }[]>`
        SELECT (SELECT count(*) FROM "Timer" WHERE state = 'armed' AND "dueAt" <= house_now())
             + (SELECT count(*) FROM "Complaint" WHERE "nextAt" <= house_now() AND "crisisId" IS NOT NULL)
             + (SELECT count(*) FROM "ClockNotice" WHERE "gatherAt" <= house_now())
             + (SELECT count(*) FROM "Inbox" WHERE state = 'new')
             + (SELECT count(*) FROM "Job" WHERE state IN ('pending', 'sending') AND "notBefore" <= house_now()) AS n`;
      calm = Number(rows[0]?.n) === 0 ? calm + 1 : 0;
      await sleep(15);
    }
  }

  return {
    slack,
    database,
    get app() {
      return house.app;
    },
    idle,
    async pass(ms) {
      await idle();
      await moveClock(house.app.db, ms);
      await idle();
    },
    async complain(items, source = 'web') {
      const body = JSON.stringify({ items });
      const headers = signedHeaders([INTAKE_SECRET], `msg_${crypto.randomUUID()}`, new Date(), body);
      const answer = await fetch(`${house.app.url}/intake/${source}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body,
      });
      return { status: answer.status, body: await answer.json() };
    },
    async restart(between) {
      await house.app.stop();
      await between?.();
      house.app = await start();
    },
    async stop() {
      await house.app.stop();
      await slack.stop();
      await database.drop();
    },
  };
}

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;

/**
 * The example plan, with its standup an hour ago: so the next one is 23 hours ahead, and a story is the same at any
 * time of day.
 */
export async function examplePlan(lang: 'en' | 'id'): Promise<string> {
  const plan = await readFile(new URL(`../../manifests/plan.${lang}.yaml`, import.meta.url), 'utf8');
  const anHourAgo = localTime(new Date(Date.now() - HOUR), 'Asia/Jakarta');
  return plan.replace('time: "09:00"', `time: "${anHourAgo}"`);
}

/** The example plan, with a hold so long that a slow machine does not let an answer out while the story goes on. */
export async function patientPlan(lang: 'en' | 'id'): Promise<string> {
  return (await examplePlan(lang)).replace('hold: 30s', 'hold: 50m');
}

/** A plan that ends with its outlets, as the examples do, and the webhook `shop` for what comes in by the web. */
export const withShop = (plan: string): string => `${plan}  web: { kind: webhook, webhook: shop }\n`;

/** Types the declaration into its form and sends it; answers with the channel's name once it is there. */
export async function declare(
  house: House,
  options: { by?: string; title?: string; values?: object } = {},
): Promise<string> {
  const { by = 'U0SARI', title = 'Customers charged twice' } = options;
  const sari = house.slack.as(by);
  await sari.command('/crisis', `declare ${title}`, 'general');
  const view = house.slack.view(by) as { id: string };
  await sari.submit(view.id, {
    title: { title },
    level: { level: 'high' },
    language: { language: 'en' },
    drill: { drill: 'real' },
    ...options.values,
  });
  await house.idle();
  const channel = house.slack.channels().findLast((c) => c.name.startsWith('crisis-'));
  if (!channel) throw new Error('no crisis channel');
  return channel.name;
}

/** A house with a crisis whose facts are recorded, and one complaint with its draft. */
export async function openHouseWithDraft(): Promise<{ house: House; channel: string }> {
  // A command has three seconds in the real workspace; a busy machine is not what such a story is about.
  const house = await openHouse({ slack: { ackTimeoutMs: 30_000 } });
  const channel = await declare(house);
  await recordFacts(house, channel, 'U0BUDI');
  await house.complain([complaint(1)]);
  await house.idle();
  return { house, channel };
}

/** Everything a message says, blocks and fields and buttons included. */
export function blocksText(message: unknown): string {
  const words: string[] = [];
  const walk = (value: unknown, key?: string): void => {
    if (typeof value === 'string') {
      if (key === 'text' || key === 'url') words.push(value);
    } else if (Array.isArray(value)) for (const item of value) walk(item);
    else if (value && typeof value === 'object') for (const [k, v] of Object.entries(value)) walk(v, k);
  };
  walk((message as { blocks?: unknown; text?: unknown } | undefined)?.blocks ?? message);
  walk((message as { text?: unknown } | undefined)?.text, 'text');
  return words.join('\n');
}

/** A complaint as the generic webhook takes it. */
export const complaint = (n: number, more: object = {}): object => ({
  id: `c${n}`,
  text: `Your shop charged me twice for one coffee, number ${n}`,
  author: { name: `Customer ${n}` },
  permalink: `https://social.example/posts/${n}`,
  posted_at: new Date().toISOString(),
  ...more,
});

/** The newest card of the n-th draft. */
export function draftCard(
  house: House,
  channel: string,
  n: number,
): { ts: string; thread_ts: string; blocks: unknown } {
  const cards = house.slack
    .messages(channel)
    .flatMap((root) => house.slack.thread(channel, root.ts as string))
    .filter((m) => m.text === `Suggested answer to complaint no. ${n}`);
  const card = cards.at(-1);
  if (!card) throw new Error(`no draft of complaint ${n}`);
  return card as never;
}

/** Somebody presses *Send again* or *Give it up* under a held answer, and says why; what the form answers. */
export async function settleAnswer(
  { slack }: Pick<House, 'slack'>,
  person: string,
  { channel, ts }: { channel: string; ts: string },
  how: 'again' | 'drop',
  why = 'I looked, and it is not there',
): Promise<unknown> {
  await slack.as(person).click(channel, ts, `drafts.${how}`);
  const { id } = slack.view(person) as { id: string };
  return slack.as(person).submit(id, { why: { why } });
}

/** Records what happened, whose fault it is, what is done, and how it is prevented. */
export async function recordFacts(
  house: House,
  channel: string,
  by: string,
  more: object = {},
): Promise<void> {
  const person = house.slack.as(by);
  // On a busy machine the form may come later than Slack waits for it, and a person asks for it again.
  do await person.command('/crisis', 'facts', channel);
  while (!house.slack.view(by));
  const form = house.slack.view(by) as { id: string };
  await person.submit(form.id, {
    what_happened: { what_happened: 'the till charged some customers twice on 20 November' },
    responsibility: { responsibility: 'high' },
    cause: { cause: 'human_error' },
    step: { step: 'checking every payment of that day' },
    repair: { repair: 'Everybody gets the second payment back by Friday' },
    prevention: { prevention: 'two people check the till every evening' },
    next_update: { next_update: 'tomorrow at 10.00' },
    ...more,
  });
  await house.idle();
}
