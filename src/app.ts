// Wiring only: makes each part of the house and hands it to the next; lists the rooms.
import { setTimeout as sleep } from 'node:timers/promises';
import { createCarrier } from './carry.ts';
import { createAuditor } from './checker/auditor.ts';
import { checkRecent, type MessageReader } from './checker/slack.ts';
import type { Config, FallbackEmail, OutletEmail, OutletMastodon, OutletWebhook } from './config.ts';
import type { Language } from './effects.ts';
import { createBreaker } from './engine/breaker.ts';
import { databaseNow, machineNow } from './engine/clock.ts';
import { connect, type Db, isConflict, isUnavailable } from './engine/database.ts';
import { fallBack } from './engine/fallback.ts';
import { type Log, plainError } from './engine/log.ts';
import { createOutletBreakers } from './engine/outlet-breaker.ts';
import { createEngine, type Engine } from './engine/perform.ts';
import { createSkew } from './engine/skew.ts';
import { watchStandstill } from './engine/standstill.ts';
import { tidyLate } from './engine/tidy.ts';
import { forgetUnused } from './engine/tokens.ts';
import { createWatermark } from './engine/watermark.ts';
import { type Quiet, startWorker } from './engine/worker.ts';
import {
  complaintDoors,
  complaintVerbs,
  complaintViews,
  countsOf,
  listWaiting,
  lookAtClocks,
  tellGathered,
} from './features/complaints/index.ts';
import { createIntake } from './features/complaints/intake.ts';
import { clockProblems } from './features/complaints/policy-file.ts';
import { channelRef } from './features/crisis/crisis.ts';
import {
  type CrisisOptions,
  crisisDoors,
  crisisVerbs,
  crisisViews,
  declareFormOf,
  postAuditHead,
} from './features/crisis/index.ts';
import { holderKey, type Plan, parsePlan, planVersion } from './features/crisis/plan.ts';
import { readCrisis, savePeople, savePlan } from './features/crisis/store.ts';
import {
  createAsker,
  createClear,
  createSend,
  draftDoors,
  draftVerbs,
  draftViews,
  openCards,
} from './features/drafts/index.ts';
import { reviewDoors, reviewVerbs, reviewViews } from './features/review/index.ts';
import { standupDoors, standupVerbs, standupViews } from './features/standup/index.ts';
import { watchDoors, watchVerbs, watchViews } from './features/watch/index.ts';
import { withFailing } from './listening/home.ts';
import { type Listening, startListening } from './listening/listen.ts';
import { keepParsed } from './listening/pushed.ts';
import { channelDoors, ignoresTalk, letsIn } from './listening/slack-door.ts';
import { createHistory, HISTORY_EVERY_MS, type HistoryReader } from './listening/slack-history.ts';
import { listeningVerbs } from './listening/verbs.ts';
import { listeningViews } from './listening/views.ts';
import { openWriter } from './model/index.ts';
import { createOutlet } from './outlets/index.ts';
import type { Outlet } from './outlets/outlet.ts';
import { safeFetch } from './outlets/safe-fetch.ts';
import { reactions } from './reactions.ts';
import {
  callHeartbeat,
  createPager,
  distrustOlderCopy,
  freezeShared,
  learnPeople,
  mergeAlarms,
  repeat,
  tellElsewhere,
} from './rounds.ts';
import { createBolt } from './slack/bolt.ts';
import { createCatchUp, oneAtATime } from './slack/catch-up.ts';
import { createDeliver, createWriter, LOCKED_OUT, NOT_LET } from './slack/deliver.ts';
import { hangDoors } from './slack/door.ts';
import { createPace, type PaceRules, READS, SLACK_PACE } from './slack/pace.ts';
import { type Directory, liveStanding, resolvePeople } from './slack/people.ts';
import { placeOf } from './slack/places.ts';
import { type ChannelReader, createReadingAlong } from './slack/reading-along.ts';
import { createReceiver, takesOurs } from './slack/receiver.ts';
import { createReconcile } from './slack/reconcile.ts';
import { introduce, learnApp, nameOfTokens, recallSelf, rememberSelf } from './slack/self.ts';
import { createSlackClock } from './slack/slack-clock.ts';
import { createShow } from './slack/view.ts';
import type { SourcesFile } from './sources/file.ts';
import { pushers } from './sources/index.ts';
import { SourceProblem } from './sources/source.ts';
import { triage } from './triage/triage.ts';
import { healthOf, metricsOf } from './web/health.ts';
import type { Hook } from './web/hooks.ts';
import { createOps } from './web/ops.ts';
import { createWeb, type WebOptions } from './web/server.ts';

/** How Slack is reached. */
export type SlackEntry = { botToken: string; apiUrl?: string } & (
  | { appToken: string }
  /** `oldSigningSecret`: taken beside the other, while the two are exchanged. */
  | { signingSecret: string; oldSigningSecret?: string }
);

export interface AppOptions {
  databaseUrl: string;
  slack: SlackEntry;
  /** The text of the crisis plan; it must be a plan. */
  planYaml: string;
  language: Language;
  intakeSecrets: Record<string, string[]>;
  outletWebhooks: Record<string, OutletWebhook>;
  /** Where alarms go that Slack does not take in time. */
  fallbackWebhook?: OutletWebhook;
  fallbackEmail?: FallbackEmail;
  outletEmail?: OutletEmail;
  outletMastodon?: OutletMastodon;
  /** The language model that is asked for wordings; none unless said. */
  model?: Config['model'];
  /** What is listened to, and the values of the environment variables that it names. */
  listening?: SourcesFile & { secret(variable: string): string | undefined; lookMs?: number };
  host: string;
  /** 0 takes a free one. */
  port: number;
  /** Where health in full and figures are shown; a free port that only this machine reaches unless said. */
  ops?: { host: string; port: number };
  log: Log;
  /** Slack's own limits unless said. */
  pace?: PaceRules;
  quiet?: Quiet;
  /** Called after each check that found nothing. */
  heartbeatUrl?: string;
  /** The id or the #name of the channel in which the head of the audit is posted every hour. */
  auditChannel?: string;
  /** The file that says how far the record had come: with it an older copy of the database starts frozen. */
  watermark?: string;
  /** How often the house is checked; five minutes unless said. */
  checkEveryMs?: number;
}

export interface App {
  /** Where the web server listens. */
  url: string;
  /** Where health in full and figures are shown. */
  opsUrl: string;
  db: Db;
  engine: Engine;
  /** Words of the plan that mean nobody in this workspace, and those of which Slack has not said so yet whom they mean. */
  people(): { missing: string[]; unsure: string[] };
  /** What is wrong with Slack: `unreachable`, `connecting`, or the code with which it refuses us. Everything else goes on. */
  trouble(): string | undefined;
  /** Resolves when Slack hears us and we hear it. Rejects when it must not go on, such as for `SomebodyElse`; then it has stopped. */
  connected: Promise<void>;
  /** Takes what is in hand to its end and lets everything go. */
  stop(): Promise<void>;
}

/** The most connections to the database. */
const POOL = 12;
/** A database that says nothing for so long, in ms, is not there. */
const SILENT_MS = 5_000;
/** How long a start waits for Slack, in ms, where it can go on without. */
const PATIENCE_MS = 5_000;
/** How long a start says nothing while its sockets open, in ms: everything else runs by then. */
const SOCKETS_MS = 15_000;
/** How many lanes are worked at a time. */
const HANDS = 6;
/** How long a target that did not answer has to answer something harmless, in ms. */
const PROBE_MS = 5_000;
/** How often late copies are looked for, in ms. */
const TIDY_MS = 30_000;
/** How often it is written down how far the record has come, in ms. */
const WATERMARK_MS = 60_000;
/** How often alarms that wait too long, a Slack that takes nothing, and clocks that differ are looked for, in ms. */
const FALL_BACK_MS = 10_000;
/** How often drafts that the model was not asked about are looked for, in ms. */
const ASK_MS = 1_000;
/** The rooms' verbs on a database: all that is needed to take complaints in without Slack. */
export function createHouse(db: Db): Engine {
  const verbs = [
    ...crisisVerbs,
    ...complaintVerbs(triage),
    ...watchVerbs,
    ...draftVerbs,
    ...standupVerbs,
    ...reviewVerbs,
    ...listeningVerbs,
  ];
  return createEngine(db, verbs, [reactions]);
}

/**
 * Starts the bot. Where its tokens have worked before it does not wait for Slack: complaints, clocks and alarms need none. Throws
 * when Slack refuses tokens that never worked, or when the plan cannot be read.
 */
export async function startApp(options: AppOptions): Promise<App> {
  const { log, slack } = options;
  const db = connect(options.databaseUrl, POOL, SILENT_MS);
  const engine = createHouse(db);
  const watermark =
    options.watermark === undefined
      ? undefined
      : createWatermark({ db, file: options.watermark, log }, (written) =>
          distrustOlderCopy(db, engine, written),
        );
  // Before anything can leave.
  await watermark?.look();
  const now = () => machineNow().getTime();
  const slackClock = createSlackClock(now);
  const writer = createWriter(slack.botToken, slack.apiUrl, log, slackClock);
  const closing = new AbortController();
  const rest = (ms: number) => sleep(ms, undefined, { ref: false, signal: closing.signal });
  const tokens = nameOfTokens([slack.botToken, ...('appToken' in slack ? [slack.appToken] : [])]);
  const known = await recallSelf(db, tokens);
  const introduced = await introduce({
    client: writer,
    known,
    patienceMs: PATIENCE_MS,
    log,
    signal: closing.signal,
  });
  const { self } = introduced;
  let appId: string | undefined;
  const whichApp = introduced.confirmed.then(async () => {
    const appToken = 'appToken' in slack ? slack.appToken : undefined;
    appId = await learnApp(writer, { botId: self.botId, appToken }, log);
  });
  whichApp.catch(() => {});
  // Before anything is taken in, if Slack lets us.
  if (introduced.byItself) await whichApp;
  const { plan, version, words } = await loadPlan(options.planYaml, db);
  const people: ReturnType<App['people']> = { missing: [], unsure: words };
  const learn = () =>
    learnPeople({
      words,
      ask: (about) => resolvePeople(writer as unknown as Directory, about, self.team),
      async keep(learnt) {
        await savePeople(db, version, learnt);
        if (learnt.missing.length > 0)
          log.warn(
            { missing: learnt.missing.length },
            'the crisis plan names people who are not in this workspace',
          );
        people.missing.push(...learnt.missing);
        people.unsure = learnt.unsure;
      },
      rest,
      log,
    });
  // Before anybody can declare a crisis, if Slack lets us.
  const learnt = introduced.confirmed.then(() => Promise.race([learn(), rest(PATIENCE_MS)]));
  learnt.catch(() => {});
  if (introduced.byItself) await learnt;

  const crisisRoom: CrisisOptions = { plan: () => ({ version, plan }), countsOf, listMore: listWaiting };
  const views = [
    ...crisisViews(crisisRoom),
    ...complaintViews,
    ...watchViews,
    ...draftViews,
    ...standupViews,
    ...reviewViews,
    ...listeningViews,
  ];
  const watched = channelDoors(options.listening?.sources ?? []);
  const doors = withFailing([
    ...crisisDoors(crisisRoom),
    ...complaintDoors,
    ...watchDoors({ declareForm: declareFormOf(crisisRoom) }),
    ...draftDoors,
    ...standupDoors,
    ...reviewDoors,
    ...watched,
  ]);

  const reconcile = createReconcile({ db, client: writer, botUserId: self.userId, clock: slackClock });
  const show = createShow(db, views);
  const readingAlong = createReadingAlong({
    db,
    client: writer as ChannelReader,
    now,
    shared: (crisis) => freezeShared(engine, crisis, now()),
  });
  const deliver = createDeliver({ db, client: writer, show, adopt: reconcile.adopt, readingAlong });
  const breaker = createBreaker(now, HANDS);
  const pace = createPace(db, options.pace ?? SLACK_PACE, log);
  const outlets = outletsOf(options);
  const outletBreakers = createOutletBreakers({
    db,
    hands: HANDS,
    log,
    probe: async (name) =>
      (await outlets.get(name)?.answers?.({ fetch: safeFetch, signal: AbortSignal.timeout(PROBE_MS) })) ??
      true,
  });
  const send = createSend({
    db,
    outlets,
    io: { fetch: safeFetch, now: machineNow },
    saw: outletBreakers.saw,
  });
  const tell = tellElsewhere(options, show, options.language);
  const skew = createSkew({
    db,
    clock: slackClock,
    ask: () => writer.auth.test(),
    lang: options.language,
    elsewhere: tell !== undefined,
  });
  const carrier = createCarrier({
    send,
    page: createPager(tell, log),
    deliver,
    reconcile,
    views: new Set(views.map(({ name }) => name)),
    breaker,
    outlets: outletBreakers,
    pace,
    time: () => (slackClock.told() ? new Date(slackClock.now()) : undefined),
    clocksDiffer: skew.differs,
    back: () =>
      mergeAlarms(db, engine, show).catch((error: unknown) =>
        log.warn({ err: plainError(error) }, 'alarms that waited could not be made one'),
      ),
    clear: createClear({
      db,
      engine,
      look: (card) => catchUp.look(card),
      readsAlong: async (crisis) => {
        const place = await placeOf(db, channelRef(crisis));
        return place !== undefined && readingAlong.isShared(place.channel);
      },
      standing: (person) => liveStanding(writer as unknown as Directory, person, self.team),
    }),
  });

  const mode =
    'appToken' in slack
      ? { kind: 'socket' as const, appToken: slack.appToken }
      : { kind: 'http' as const, signingSecrets: signingSecretsOf(slack) };
  const watchedChannels = watched.flatMap(({ channels }) => channels);
  const isTalk = ignoresTalk(watchedChannels);
  const ignores = (body: Record<string, unknown>) => {
    // What was posted before we were let in is there to be read.
    if (letsIn(body, self.userId, watchedChannels)) void lookForMissed();
    return isTalk(body) && !takesOurs(body, self.userId);
  };
  const receiver = createReceiver({
    db,
    log,
    apiUrl: slack.apiUrl,
    team: self.team,
    appId: () => appId,
    now,
    slackNow: slackClock.now,
    ignores,
    trusted: known !== undefined,
    mode,
  });
  const bolt = createBolt({ token: slack.botToken, apiUrl: slack.apiUrl, receiver, self, log });
  const languageOf = async (crisis: number) => (await readCrisis(db, crisis))?.language;
  const door = hangDoors({
    app: bolt,
    doors,
    db,
    engine,
    log,
    self,
    defaultLanguage: options.language,
    now,
    languageOf,
    look: (card) => catchUp.look(card),
    isShared: readingAlong.askAgain,
    rest,
  });

  const catchUp = createCatchUp({
    db,
    reader: writer,
    cards: () => openCards(db),
    reacted: door.reacted(writer),
    gone: door.gone,
    self: self.userId,
    log,
    pace,
    rest,
  });
  const history = createHistory({
    db,
    engine,
    reader: writer as HistoryReader,
    sources: options.listening?.sources ?? [],
    found: receiver.found,
    tell: options.listening?.tell,
    language: options.language,
    now: slackClock.now,
    log,
    rest,
  });
  const readHistory = oneAtATime(history.read);
  const stumbled = (error: unknown) => {
    if (!closing.signal.aborted) log.warn({ err: plainError(error) }, 'catching up stumbled');
  };
  let looking: Promise<unknown> = Promise.resolve();
  const lookForMissed = () => {
    looking = Promise.all([catchUp.run().catch(stumbled), readHistory().catch(stumbled)]);
    return looking;
  };
  receiver.onConnected(() => {
    history.heardAgain();
    return lookForMissed();
  });
  const takeUpLate = async () => {
    if (await receiver.sweep()) looking = Promise.all([looking, catchUp.run().catch(stumbled)]);
  };

  const worker = startWorker({
    db,
    engine,
    carrier,
    log,
    now,
    hands: HANDS,
    rounds: [() => lookAtClocks(engine), () => tellGathered(engine)],
    ...(options.quiet ? { quiet: options.quiet } : {}),
  });
  const sweeping = repeat(5_000, takeUpLate, log);
  const { heartbeatUrl } = options;
  const auditor = createAuditor({
    db,
    log,
    slack: () =>
      checkRecent({
        db,
        reader: writer as unknown as MessageReader,
        bot: self.userId,
        slackNow: slackClock.now,
        wait: rest,
        rule: (options.pace ?? SLACK_PACE).channelPost,
        show,
      }),
    ...(heartbeatUrl ? { heartbeat: () => callHeartbeat(heartbeatUrl) } : {}),
  });
  const auditing = repeat(options.checkEveryMs ?? CHECK_EVERY_MS, () => auditor.look(), log);
  const standstill = watchStandstill({
    db,
    codes: NOT_LET,
    everything: LOCKED_OUT,
    reads: READS,
    silent: breaker.isOpen,
    lang: tell ? options.language : undefined,
  });
  const watching = repeat(FALL_BACK_MS, standstill.look, log);
  const clocking = repeat(FALL_BACK_MS, skew.look, log);
  const fallingBack = repeat(
    FALL_BACK_MS,
    async () => {
      if (tell) await fallBack(db, tell, log);
    },
    log,
  );
  const { model } = options;
  const asker = model ? createAsker({ db, engine, open: () => openWriter(model), log }) : undefined;
  const asking = asker ? repeat(ASK_MS, () => asker.look(), log) : undefined;
  const tidying = repeat(TIDY_MS, () => Promise.all([tidyLate(db, carrier, log), forgetUnused(db)]), log);
  const marking = watermark ? repeat(WATERMARK_MS, () => watermark.look(), log) : undefined;
  // Each by itself: Slack may ask the one to wait for an hour.
  const catchingUp = repeat(HISTORY_EVERY_MS, () => catchUp.run().catch(stumbled), log);
  const readingHistory = repeat(HISTORY_EVERY_MS, () => readHistory().catch(stumbled), log);
  const trouble = () =>
    introduced.trouble() ??
    receiver.trouble() ??
    (breaker.isOpen() ? 'unreachable' : undefined) ??
    standstill.code();
  const takeIn = createIntake(engine);
  const webLog: WebOptions['log'] = {
    error: (fields, message) => log.error(fields, message),
    warn: (fields, message) => log.warn(fields, message),
  };
  const health = healthOf({
    db,
    ticks: worker.ticked,
    now,
    checked: auditor.latest,
    slack: trouble,
    skew: skew.latest,
  });
  const ops = createOps({
    health,
    metrics: metricsOf({
      db,
      checked: auditor.latest,
      skew: skew.latest,
      slackSilent: breaker.isOpen,
    }),
    log: webLog,
  });
  const web = createWeb({
    accept: async (source, items) => ({ accepted: await takeIn(source, items) }),
    hooks: hooksOf(options),
    keepPushed: async (source, parsed) => void (await keepParsed(engine, source, parsed)),
    isUnavailable: (error) => isUnavailable(error) || isConflict(error),
    intakeSecrets: options.intakeSecrets,
    now: machineNow,
    log: webLog,
    health,
    ...(receiver.http
      ? {
          extraHandlers: (request, response) => {
            if (!request.url?.startsWith('/slack/')) return false;
            receiver.http?.(request, response);
            return true;
          },
        }
      : {}),
  });
  let stopping: Promise<void> | undefined;
  let listening: Listening | undefined;
  let url: string;
  let opsUrl: string;
  try {
    opsUrl = await ops.listen(options.ops ?? { host: '127.0.0.1', port: 0 });
    url = await web.listen({ host: options.host, port: options.port });
    listening = await listenTo(options, db, engine);
    const { auditChannel: audited, language: lang } = options;
    await postAuditHead(db, audited === undefined ? undefined : { channel: `slack:${audited}`, lang });
  } catch (error) {
    // What works already must not go on alone: nobody could reach it, and its heartbeat would say that all is well.
    await stop();
    throw error;
  }
  // What a bot before this one stored and never finished.
  takeUpLate().catch((error: unknown) => log.warn({ err: plainError(error) }, 'the first sweep stumbled'));
  const reachSlack = async () => {
    await learnt;
    await bolt.start();
    if (closing.signal.aborted) return;
    lookForMissed();
    log.info({ team: self.team }, 'connected to Slack');
    await rememberSelf(db, tokens, self, await databaseNow(db)).catch((error: unknown) =>
      log.warn({ err: plainError(error) }, 'who we are could not be kept'),
    );
  };
  const connected = reachSlack().catch(async (error: unknown) => {
    if (closing.signal.aborted) return;
    log.fatal({ err: plainError(error) }, 'this cannot go on');
    await stop();
    throw error;
  });
  connected.catch(() => {});
  if (introduced.byItself) await Promise.race([connected, rest(SOCKETS_MS).catch(() => connected)]);
  log.info({ url, team: self.team, plan: version.slice(0, 12), slack: trouble() }, 'ready');
  return { url, opsUrl, db, engine, people: () => people, trouble, connected, stop };

  function stop(): Promise<void> {
    stopping ??= end();
    return stopping;
  }

  async function end(): Promise<void> {
    closing.abort();
    await bolt.stop();
    await listening?.stop();
    await web.close();
    await ops.close();
    await sweeping();
    await auditing();
    await catchingUp();
    await readingHistory();
    await fallingBack();
    await watching();
    await clocking();
    await tidying();
    await looking;
    // What is being asked of the model is not waited for.
    void asking?.();
    await asker?.stop();
    await worker.stop();
    await marking?.();
    await watermark
      ?.look()
      .catch((error: unknown) => log.warn({ err: plainError(error) }, 'the last watermark is missing'));
    await db.$disconnect();
  }
}

/** The sources that send by themselves. */
function hooksOf({ listening }: AppOptions): Hook[] {
  return (listening?.sources ?? []).flatMap(({ name, kind, settings, own }) => {
    const pusher = pushers.find((one) => one.name === kind);
    const secret = (variable: string): string => {
      const value = listening?.secret(variable)?.trim();
      if (!value) throw new SourceProblem('secret_missing');
      return value;
    };
    return pusher ? [{ name, pusher, settings, own, secret }] : [];
  });
}

function signingSecretsOf(slack: {
  signingSecret: string;
  oldSigningSecret?: string;
}): [string, ...string[]] {
  return [slack.signingSecret, ...(slack.oldSigningSecret ? [slack.oldSigningSecret] : [])];
}

async function listenTo(options: AppOptions, db: Db, engine: Engine): Promise<Listening | undefined> {
  const { listening, language, log } = options;
  if (!listening) return undefined;
  const { sources, tell, secret, lookMs } = listening;
  const pace = lookMs === undefined ? {} : { lookMs };
  return startListening({ db, engine, sources, tell, language, fetch: safeFetch, secret, log, ...pace });
}

async function loadPlan(yaml: string, db: Db): Promise<{ plan: Plan; version: string; words: string[] }> {
  const parsed = parsePlan(yaml, clockProblems);
  if ('problems' in parsed)
    throw new Error('the crisis plan has mistakes; `tanggap plan check FILE` lists them');
  const { plan } = parsed;
  const words = [...new Set(plan.roles.flatMap((role) => role.people.map(holderKey)))];
  const version = planVersion(yaml);
  await savePlan(db, version, yaml, words, await databaseNow(db));
  return { plan, version, words };
}

function outletsOf({ outletWebhooks, outletEmail, outletMastodon }: AppOptions): Map<string, Outlet> {
  return new Map([
    ['manual', createOutlet({ kind: 'manual' })],
    ...(outletEmail ? [['email', createOutlet({ kind: 'email', ...outletEmail })] as const] : []),
    ...(outletMastodon ? [['mastodon', createOutlet({ kind: 'mastodon', ...outletMastodon })] as const] : []),
    ...Object.entries(outletWebhooks).map(([name, settings]): [string, Outlet] => [
      `webhook:${name}`,
      createOutlet({ kind: 'webhook', ...settings }),
    ]),
  ]);
}

const CHECK_EVERY_MS = 5 * 60_000;
