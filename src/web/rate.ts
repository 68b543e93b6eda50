// A token bucket per name: how fast each source may send. Pure: the time is an argument.

export interface Rate {
  perSecond: number;
  /** How many may come at once after a quiet time. */
  burst: number;
}

/**
 * Limits each name by itself.
 * @returns a function that takes one token: 0 when there was one, else the whole seconds until there is.
 */
export function createRateLimit({ perSecond, burst }: Rate): (name: string, now: Date) => number {
  const buckets = new Map<string, { tokens: number; at: number }>();
  return (name, now) => {
    const at = now.getTime();
    const bucket = buckets.get(name) ?? { tokens: burst, at };
    buckets.set(name, bucket);
    bucket.tokens = Math.min(burst, bucket.tokens + (Math.max(0, at - bucket.at) / 1000) * perSecond);
    bucket.at = at;
    if (bucket.tokens < 1) return Math.max(1, Math.ceil((1 - bucket.tokens) / perSecond));
    bucket.tokens -= 1;
    return 0;
  };
}
