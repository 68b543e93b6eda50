/** How likely a count is when counts vary more than chance alone would make them (negative binomial distribution). */

/** Logarithm of the gamma function for x > 0 (Lanczos, g = 7, 9 terms; good to about 15 digits). */
export function logGamma(x: number): number {
  const terms = [
    0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
    12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
  ];
  const z = x - 1;
  let sum = terms[0] as number;
  for (let at = 1; at < terms.length; at++) sum += (terms[at] as number) / (z + at);
  const t = z + 7.5;
  return 0.5 * Math.log(2 * Math.PI) + (z + 0.5) * Math.log(t) - t + Math.log(sum);
}

/**
 * The chance of `count` or more, when `mean` is expected with `variance`. A variance not above the mean is taken as
 * Poisson's. Between 0 and 1; 1 for a count of 0.
 */
export function tail(count: number, mean: number, variance: number): number {
  if (count <= 0) return 1;
  if (mean <= 0) return 0;
  const over = variance - mean;
  const logTerm =
    over <= 1e-9
      ? (k: number) => k * Math.log(mean) - mean - logGamma(k + 1)
      : (() => {
          const size = (mean * mean) / over;
          const p = size / (size + mean);
          return (k: number) =>
            logGamma(k + size) - logGamma(size) - logGamma(k + 1) + size * Math.log(p) + k * Math.log1p(-p);
        })();
  if (count > mean) {
    // Above the mean the terms fall: adding them up keeps small chances exact.
    let sum = 0;
    for (let k = count; k < count + 10_000; k++) {
      const term = Math.exp(logTerm(k));
      sum += term;
      if (term < sum * 1e-12 || (term === 0 && k > count + 10)) break;
    }
    return Math.min(1, sum);
  }
  let below = 0;
  for (let k = 0; k < count; k++) below += Math.exp(logTerm(k));
  return Math.max(0, 1 - below);
}
