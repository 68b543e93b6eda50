// Carries what goes out: messages to Slack at its pace and past its silences, released answers to their outlets, pages to the operator.
import type { Effect } from './effects.ts';
import type { createBreaker } from './engine/breaker.ts';
import type { Job } from './engine/jobs.ts';
import type { OutletBreakers } from './engine/outlet-breaker.ts';
import type { Carrier, Cleared, Found, Outcome } from './engine/worker.ts';
import type { createSend } from './features/drafts/index.ts';
import { askedToWait, type createDeliver } from './slack/deliver.ts';
import type { Pace } from './slack/pace.ts';
import type { createReconcile } from './slack/reconcile.ts';

export interface CarryOptions {
  send: ReturnType<typeof createSend>;
  deliver: ReturnType<typeof createDeliver>;
  reconcile: ReturnType<typeof createReconcile>;
  /** Tells whoever runs the house, outside of Slack. */
  page(job: Job, since: Date): Promise<Outcome>;
  /** The names of the views there are. */
  views: ReadonlySet<string>;
  breaker: ReturnType<typeof createBreaker>;
  pace: Pace;
  /** See `Carrier.awayMs`. */
  outlets: Pick<OutletBreakers, 'waitMs'>;
  /** Looks once more whether a released answer may leave; see `Carrier.clear`. */
  clear(release: number): Promise<Cleared>;
  /** Slack's time, if it has told any; see `Carrier.time`. */
  time(): Date | undefined;
  /** See `Carrier.clocksDiffer`. */
  clocksDiffer(): Promise<boolean>;
  /** Slack answers again: done before anything else is let through. Never throws. */
  back(): Promise<void>;
}

/** Everything that can be asked for, so that the compiler misses none. */
const KNOWN: Record<Effect['do'], true> = {
  open_channel: true,
  invite: true,
  post: true,
  update: true,
  upload: true,
  pin: true,
  react: true,
  topic: true,
  purpose: true,
  bookmark: true,
  whisper: true,
  tell: true,
  page: true,
  deliver: true,
};

const BREAKER_LOOK_MS = 5_000;
/** Where an uncertain message would be found. */
const MESSAGES = { ask: 'messages' } as const;

/** One carrier for both ways out. */
export function createCarrier(options: CarryOptions): Carrier {
  const { send, deliver, reconcile, breaker, pace } = options;

  async function look(job: Job, startedAgoMs: number): Promise<Found> {
    const waitMs = await pace.waitMs(MESSAGES);
    if (waitMs > 0) return { is: 'unknown', code: 'ratelimited', afterMs: waitMs, away: true };
    const found = await reconcile.find(job, startedAgoMs);
    if (found.is === 'unknown' && found.code === 'ratelimited')
      await pace.pause(MESSAGES, found.afterMs ?? 0);
    // A Slack that is away for an hour is no reason to ask a person about each message of that hour.
    return found.is === 'unknown' && breaker.isOpen() ? { ...found, away: true } : found;
  }

  return {
    knows: ({ effect }) =>
      Object.hasOwn(KNOWN, effect.do) && (!('content' in effect) || options.views.has(effect.content.view)),
    async waitMs(job) {
      if (job.effect.do === 'deliver' || job.effect.do === 'page') return 0;
      // Looked at again soon, so that nothing waits on when Slack is back.
      return Math.min(breaker.waitMs(), BREAKER_LOOK_MS) || pace.waitMs(job);
    },
    awayMs: async ({ effect }) =>
      effect.do === 'deliver' ? options.outlets.waitMs(effect.outlet, effect.release) : 0,
    clear: async ({ effect }) => (effect.do === 'deliver' ? options.clear(effect.release) : 'clear'),
    time: () => options.time(),
    clocksDiffer: () => options.clocksDiffer(),
    async send(job: Job, fresh) {
      if (job.effect.do === 'deliver') return send(job.effect.release, fresh);
      if (job.effect.do === 'page') return options.page(job, new Date(job.effect.since));
      breaker.began();
      const outcome = await deliver(job, fresh).catch((error: unknown) => {
        breaker.broke();
        throw error;
      });
      const answer = isSilence(outcome) ? 'silent' : 'answered';
      if (answer === 'answered' && breaker.isOpen()) await options.back();
      breaker.saw(answer);
      if (outcome.is === 'retry' && outcome.code === 'ratelimited')
        await pace.pause(job, outcome.afterMs ?? 0);
      return outcome;
    },
    find(job, startedAgoMs) {
      // An answer that may have left the house is for a person to look after.
      if (job.effect.do === 'deliver') return Promise.resolve({ is: 'absent' });
      // Whoever was telling it is gone: rather twice than not at all, and under one id.
      if (job.effect.do === 'page') return undefined;
      return reconcile.looksFor(job) ? look(job, startedAgoMs) : undefined;
    },
    async tidy(job, kept, startedAgoMs) {
      if ((await pace.waitMs(MESSAGES)) > 0) throw new Error('Slack asks to wait');
      try {
        return await reconcile.tidy(job, kept, startedAgoMs);
      } catch (error) {
        const waitMs = askedToWait(error);
        if (waitMs !== undefined) await pace.pause(MESSAGES, waitMs);
        throw error;
      }
    },
  };
}

/** Slack did not answer, or answered with nothing that can be read. */
const isSilence = (outcome: Outcome): boolean =>
  (outcome.is === 'uncertain' && !outcome.refused) ||
  (outcome.is === 'retry' &&
    outcome.afterMs === undefined &&
    !outcome.limited &&
    !outcome.shut &&
    outcome.code !== 'SLEPT');
