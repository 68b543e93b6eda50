// Pace: how fast Slack may be asked by all bots of a database together; asking too fast would only be refused.
import type { Db } from '../engine/database.ts';
import type { Job } from '../engine/jobs.ts';
import { type Log, plainError } from '../engine/log.ts';
import { putOff, type Token, takeTokens } from '../engine/tokens.ts';

interface Rule {
  /** So many a second. */
  rate: number;
  /** So many at once after a silence. */
  burst: number;
}

export interface PaceRules {
  channelPost: Rule;
  feedPost: Rule;
  workspacePost: Rule;
  update: Rule;
  tier2: Rule;
  tier3: Rule;
  tier4: Rule;
}

/**
 * Slack's documented limits with a margin (rate limits of the Web API: one message a second and channel; tiers 2 to 4).
 *
 * Cards of complaints and digests take at most 40 in 100 of a channel, so that records and alarms find most of it free. With
 * their burst, 30 of them are out within a minute: as many as may come before a crisis counts them in digests instead. At
 * half of that rate, the 20 that may wait until then would take 100 seconds, and nobody would see them sooner for it.
 */
export const SLACK_PACE: PaceRules = {
  channelPost: { rate: 1, burst: 3 },
  feedPost: { rate: 0.4, burst: 6 },
  workspacePost: { rate: 4, burst: 8 },
  update: { rate: 40 / 60, burst: 10 },
  tier2: { rate: 18 / 60, burst: 6 },
  tier3: { rate: 45 / 60, burst: 15 },
  tier4: { rate: 90 / 60, burst: 20 },
};

/** The names under which what is only read is counted. */
export const READS = ['messages', 'reactions'] as const;

/** What is read again and again: the messages of a channel, the reactions on a card. */
export type Question =
  | { ask: 'messages' }
  | {
      ask: 'reactions';
      /** One of many, which leaves room for one that an answer waits for. */
      sweep?: true;
    };

export interface Pace {
  /** How long this has to wait, in ms. At 0 its tokens are taken, and whoever does not ask then has lost them. */
  waitMs(what: Job | Question): Promise<number>;
  /** Slack said "not before": no bot asks for anything of that kind for so many ms. Never throws. */
  pause(what: Job | Question, ms: number): Promise<void>;
}

/** So much of what there is at once only alarms may take: they find it there, whatever else is being said. */
const FOR_ALARMS = { channel: 1, workspace: 2 };
/** So many looks at once are left for those that an answer waits for. */
const FOR_ANSWERS = 5;

/** What a job or a question takes; the first is what a pause is about. Nothing where Slack has no part in it. */
export function tokensOf(what: Job | Question, rules: PaceRules): Token[] {
  if ('ask' in what) {
    if (what.ask === 'messages') return [{ name: 'messages', ...rules.tier3 }];
    return [{ name: 'reactions', ...rules.tier3, ...(what.sweep && least(rules.tier3, FOR_ANSWERS)) }];
  }
  const { effect, lane } = what;
  const others = what.class === 'P2' ? { channel: 0, workspace: 0 } : FOR_ALARMS;
  const post = (channel: string): Token[] => [
    { name: `post:${channel}`, ...rules.channelPost, ...least(rules.channelPost, others.channel) },
    { name: 'post', ...rules.workspacePost, ...least(rules.workspacePost, others.workspace) },
  ];
  switch (effect.do) {
    case 'post':
      return what.class === 'P5' || lane.startsWith('feed:')
        ? [...post(effect.channel), { name: `feed:${effect.channel}`, ...rules.feedPost }]
        : post(effect.channel);
    case 'tell':
      return post(effect.person);
    case 'update':
      return [{ name: 'update', ...rules.update }];
    case 'open_channel':
    case 'pin':
    case 'topic':
    case 'purpose':
    case 'bookmark':
      return [{ name: effect.do, ...rules.tier2 }];
    case 'react':
    case 'invite':
    case 'upload':
      return [{ name: effect.do, ...rules.tier3 }];
    case 'whisper':
      return [{ name: 'whisper', ...rules.tier4 }];
    case 'deliver':
    case 'page':
      return [];
  }
}

/** As many as that are to be left, where one can still be taken. */
const least = ({ burst }: Rule, leave: number) => ({ leave: Math.min(leave, burst - 1) });

/** @param rules Slack's own limits, unless a workspace has others */
export function createPace(db: Db, rules: PaceRules, log: Log): Pace {
  return {
    waitMs: (what) => takeTokens(db, tokensOf(what, rules)),
    async pause(what, ms) {
      const [token] = tokensOf(what, rules);
      if (!token) return;
      log.warn({ kind: token.name.split(':')[0], againInMs: ms }, 'Slack asks to wait');
      // What was refused waits by itself; only the others are not told.
      await putOff(db, token.name, ms).catch((error: unknown) =>
        log.warn({ err: plainError(error) }, 'that Slack asks to wait could not be kept'),
      );
    },
  };
}
