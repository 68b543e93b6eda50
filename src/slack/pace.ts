// Pace: how fast Slack may be asked, as token buckets; asking too fast would only be refused.
import type { Job } from '../engine/jobs.ts';

interface Rule {
  /** Tokens a second. */
  rate: number;
  burst: number;
}

export interface PaceRules {
  channelPost: Rule;
  workspacePost: Rule;
  update: Rule;
  tier2: Rule;
  tier3: Rule;
}

/** Slack's documented limits with a margin (rate limits of the Web API: one message a second and channel; tiers 2 and 3). */
export const SLACK_PACE: PaceRules = {
  channelPost: { rate: 1, burst: 3 },
  workspacePost: { rate: 4, burst: 8 },
  update: { rate: 40 / 60, burst: 10 },
  tier2: { rate: 18 / 60, burst: 6 },
  tier3: { rate: 45 / 60, burst: 15 },
};

class Bucket {
  private tokens: number;
  private at: number;
  private readonly rule: Rule;
  constructor(rule: Rule, now: number) {
    this.rule = rule;
    this.tokens = rule.burst;
    this.at = now;
  }
  /** How long until a token is there, in ms. */
  wait(now: number): number {
    this.tokens = Math.min(this.rule.burst, this.tokens + ((now - this.at) / 1000) * this.rule.rate);
    this.at = now;
    return this.tokens >= 1 ? 0 : Math.ceil(((1 - this.tokens) / this.rule.rate) * 1000);
  }
  take(): void {
    this.tokens -= 1;
  }
}

export interface Pace {
  /** How long this job has to wait, in ms. At 0 its tokens are taken. */
  waitMs(job: Job): number;
  /** Slack said "not before": nothing of that kind goes out for so long. */
  pause(job: Job, ms: number): void;
}

/** @param now the machine's clock in ms */
export function createPace(rules: PaceRules, now: () => number): Pace {
  const buckets = new Map<string, Bucket>();
  const paused = new Map<string, number>();

  const names = (job: Job): [string, Rule][] => {
    const effect = job.effect;
    switch (effect.do) {
      case 'post':
        return [
          [`post:${effect.channel}`, rules.channelPost],
          ['post', rules.workspacePost],
        ];
      case 'tell':
        return [['post', rules.workspacePost]];
      case 'update':
        return [['update', rules.update]];
      case 'react':
        return [['react', rules.tier3]];
      case 'open_channel':
      case 'pin':
      case 'topic':
      case 'purpose':
      case 'bookmark':
        return [[effect.do, rules.tier2]];
      case 'invite':
        return [['invite', rules.tier3]];
      case 'upload':
        return [['upload', rules.tier3]];
      default:
        return [];
    }
  };

  return {
    waitMs(job) {
      const at = now();
      const mine = names(job).map(([name, rule]) => {
        let bucket = buckets.get(name);
        if (!bucket) {
          bucket = new Bucket(rule, at);
          buckets.set(name, bucket);
        }
        return { name, bucket };
      });
      const wait = Math.max(
        0,
        ...mine.map((m) => Math.max(m.bucket.wait(at), (paused.get(m.name) ?? 0) - at)),
      );
      if (wait === 0) for (const m of mine) m.bucket.take();
      return wait;
    },
    pause(job, ms) {
      const first = names(job)[0];
      if (first) paused.set(first[0], now() + ms);
    },
  };
}
