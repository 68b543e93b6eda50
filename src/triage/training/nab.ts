/** Scores burst alerts the way the Numenta Anomaly Benchmark does (Lavin and Ahmad, 2015): early alerts in a window are worth most. */

/** First and last row of a window in which something did happen. */
export interface Window {
  from: number;
  to: number;
}

/** What hits, misses and false alerts are worth. */
export const profiles = {
  standard: { hit: 1, falseAlert: 0.11, miss: 1 },
  lowFalse: { hit: 1, falseAlert: 0.22, miss: 1 },
  lowMiss: { hit: 1, falseAlert: 0.11, miss: 2 },
} as const;

const worth = (position: number): number => (position >= 3 ? -1 : 2 / (1 + Math.exp(5 * position)) - 1);

/** Raw score of one series with `rows` rows; `alerts` are row numbers. The first 15 % (of at most 5,000 rows) do not count. */
function raw(
  rows: number,
  windows: readonly Window[],
  alerts: readonly number[],
  profile: keyof typeof profiles,
) {
  const { hit, falseAlert, miss } = profiles[profile];
  const skip = Math.floor(Math.min(0.15 * rows, 0.15 * 5000));
  const counted = windows.filter((window) => window.to >= skip);
  const best = counted.map(() => -miss);
  let falseAlerts = 0;
  for (const alert of alerts) {
    if (alert < skip) continue;
    const inside = counted.findIndex((window) => alert >= window.from && alert <= window.to);
    if (inside >= 0) {
      const window = counted[inside] as Window;
      const position = -(window.to - alert + 1) / (window.to - window.from + 1);
      best[inside] = Math.max(best[inside] as number, (hit * worth(position)) / worth(-1));
    } else {
      const before = windows.filter((window) => window.to < alert).at(-1);
      falseAlerts += falseAlert * worth(before ? (alert - before.to) / (before.to - before.from) : 3);
    }
  }
  return {
    score: best.reduce((sum, one) => sum + one, 0) + falseAlerts,
    nothing: -miss * counted.length,
    perfect: hit * counted.length,
  };
}

/** Score of several series together: 0 for saying nothing, 100 for every window at its first row and no false alert. */
export function nabScore(
  series: readonly { rows: number; windows: readonly Window[]; alerts: readonly number[] }[],
  profile: keyof typeof profiles = 'standard',
): number {
  const total = { score: 0, nothing: 0, perfect: 0 };
  for (const { rows, windows, alerts } of series) {
    const one = raw(rows, windows, alerts, profile);
    total.score += one.score;
    total.nothing += one.nothing;
    total.perfect += one.perfect;
  }
  return (100 * (total.score - total.nothing)) / (total.perfect - total.nothing);
}
