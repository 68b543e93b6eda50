// One line of `tanggap doctor`: what was looked at, how it is, and what mends it.
import type { doctor } from '../../texts/en/doctor.ts';

/** `bad`: the house cannot keep a promise. `warn`: it can, and somebody ought to know. */
export type Verdict = 'ok' | 'warn' | 'bad';

/** Every code has a sentence in both languages; one that can be worse than `ok` also has what mends it. */
export type FindingCode = keyof typeof doctor.says;

export interface Finding {
  code: FindingCode;
  verdict: Verdict;
  /** What the sentence fills in: names, figures and codes, never a secret. */
  params: Record<string, string | number>;
}

const of =
  (verdict: Verdict) =>
  (code: FindingCode, params: Finding['params'] = {}): Finding => ({ code, verdict, params });
export const [ok, warn, bad] = [of('ok'), of('warn'), of('bad')] as const;

/** The worst of them; nothing at all is good. */
export function worst(findings: readonly Finding[]): Verdict {
  const has = (verdict: Verdict) => findings.some((finding) => finding.verdict === verdict);
  return has('bad') ? 'bad' : has('warn') ? 'warn' : 'ok';
}
