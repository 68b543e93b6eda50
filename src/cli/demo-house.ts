// The real house for the demo: embedded PostgreSQL, simulated workspace, the bot, a receiver; gone without a trace afterwards.
import { randomBytes, randomUUID } from 'node:crypto';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseDocument } from 'yaml';
import { type App, startApp } from '../app.ts';
import { localTime } from '../calendar/zone.ts';
import type { Language } from '../effects.ts';
import { databaseNow, machineNow, moveClock } from '../engine/clock.ts';
import { createLog } from '../engine/log.ts';
import { clockProblems } from '../features/complaints/policy-file.ts';
import { type Plan, parsePlan } from '../features/crisis/plan.ts';
import { signedHeaders } from '../outlets/signature.ts';
import { startEmbedded } from '../postgres/launcher.ts';
import { migrate } from '../postgres/migrate.ts';
import { type Simulator, startSimulator } from '../simulator/index.ts';
import type { Sent } from './demo-complaints.ts';
import { startReceiver } from './demo-receiver.ts';
import { examplePlan } from './plan.ts';

export interface DemoHouse {
  slack: Simulator;
  app: App;
  plan: Plan;
  receiver: Awaited<ReturnType<typeof startReceiver>>;
  now(): Promise<Date>;
  /** Waits until nothing is left to do that is due. Throws when that takes too long. */
  idle(): Promise<void>;
  /** Moves the house's clock, and waits until everything that fell due is done. */
  pass(ms: number): Promise<void>;
  /** Sends complaints to the signed intake. Throws when it does not take them. */
  complain(items: Sent[]): Promise<void>;
  close(): Promise<void>;
}

const REST_MS = 90_000;
const HOUR = 60 * 60_000;

/** The workspace is our own and has no limits: only a real one must be spared. */
const unlimited = { rate: 1e6, burst: 1e6 };
const NO_PACE = {
  channelPost: unlimited,
  feedPost: unlimited,
  workspacePost: unlimited,
  update: unlimited,
  tier2: unlimited,
  tier3: unlimited,
  tier4: unlimited,
};

const newSecret = () => `whsec_${randomBytes(24).toString('base64')}`;

/**
 * The example plan, with its answers going to the demo's own receiver, and its standup an hour ago: so the next one is 23 hours
 * ahead, and the story is the same at any time of day.
 */
async function demoPlan(language: Language): Promise<{ yaml: string; plan: Plan }> {
  const document = parseDocument(await readFile(examplePlan(language), 'utf8'));
  document.set('outlets', { default: { kind: 'webhook', webhook: 'demo' } });
  const anHourAgo = new Date(machineNow().getTime() - HOUR);
  document.setIn(['standup', 'time'], localTime(anHourAgo, String(document.get('time_zone'))));
  const yaml = document.toString();
  const parsed = parsePlan(yaml, clockProblems);
  if ('problems' in parsed) throw new Error('the example plan has mistakes');
  return { yaml, plan: parsed.plan };
}

/** Opens everything on free ports and in a folder of its own. What was opened is closed again when a part fails. */
export async function openDemoHouse(language: Language, logLevel: string): Promise<DemoHouse> {
  const log = createLog(logLevel);
  const closers: (() => Promise<unknown>)[] = [];
  const close = async () => {
    for (let closer = closers.pop(); closer; closer = closers.pop()) await closer();
  };
  try {
    const folder = await mkdtemp(path.join(tmpdir(), 'tanggap-demo-'));
    closers.push(() => rm(folder, { recursive: true, force: true }));
    // Where the demo runs as root, the server does not, and it must be able to enter.
    await chmod(folder, 0o755);
    const database = await startEmbedded({ dataDir: folder, log });
    closers.push(() => database.stop());
    await migrate(database.url);
    const slack = await startSimulator();
    closers.push(() => slack.stop());
    const outletSecret = newSecret();
    const receiver = await startReceiver(outletSecret);
    closers.push(() => receiver.stop());
    const { yaml, plan } = await demoPlan(language);
    const intakeSecret = newSecret();
    const app = await startApp({
      databaseUrl: database.url,
      slack: { botToken: slack.botToken, appToken: slack.appToken, apiUrl: slack.apiUrl },
      planYaml: yaml,
      language,
      intakeSecrets: { web: [intakeSecret] },
      outletWebhooks: {
        demo: { url: receiver.url, secrets: [outletSecret], idempotent: true, allowPrivate: true },
      },
      host: '127.0.0.1',
      port: 0,
      log,
      pace: NO_PACE,
    });
    closers.push(() => app.stop());

    const idle = () => rest(app);
    return {
      slack,
      app,
      plan,
      receiver,
      close,
      idle,
      now: () => databaseNow(app.db),
      async pass(ms) {
        await idle();
        await moveClock(app.db, ms);
        await idle();
      },
      async complain(items) {
        const body = JSON.stringify({ items });
        const headers = signedHeaders([intakeSecret], `msg_${randomUUID()}`, machineNow(), body);
        const answer = await fetch(`${app.url}/intake/web`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...headers },
          body,
        });
        const said = await answer.text();
        if (!answer.ok) throw new Error(`the intake answered ${answer.status}: ${said}`);
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function rest({ db }: App): Promise<void> {
  const until = machineNow().getTime() + REST_MS;
  for (let calm = 0; calm < 2; ) {
    const rows = await db.$queryRaw<{ timers: bigint; letters: bigint; jobs: bigint }[]>`
      SELECT (SELECT count(*) FROM "Timer" WHERE state = 'armed' AND "dueAt" <= house_now())
           + (SELECT count(*) FROM "Complaint" WHERE "nextAt" <= house_now() AND "crisisId" IS NOT NULL) AS timers,
             (SELECT count(*) FROM "Inbox" WHERE state = 'new') AS letters,
             (SELECT count(*) FROM "Job" WHERE state IN ('pending', 'sending') AND "notBefore" <= house_now()) AS jobs`;
    const { timers = 0n, letters = 0n, jobs = 0n } = rows[0] ?? {};
    calm = timers + letters + jobs === 0n ? calm + 1 : 0;
    if (machineNow().getTime() > until)
      throw new Error(`no rest: ${timers} timers, ${letters} letters and ${jobs} jobs are still due`);
    await sleep(15);
  }
}
