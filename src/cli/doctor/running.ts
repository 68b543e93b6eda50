// What doctor asks the running bot: whether it is there, ready, and when it last checked the house.
import { FetchProblem, safeFetch } from '../../outlets/safe-fetch.ts';
import { bad, type Finding, ok, warn } from './finding.ts';

/** What /readyz answered; undefined when nobody is there. */
export type RunningSeen =
  | { ready: boolean; check?: { at: string; broken: Record<string, number> } }
  | undefined;

/** It checks itself every five minutes. */
const OLD_MS = 15 * 60_000;

/** @param now the house's clock, by which the check's time is */
export function judgeRunning(seen: RunningSeen, now: Date): Finding[] {
  if (!seen) return [warn('running.not')];
  const findings = [seen.ready ? ok('running.ok') : bad('running.unready')];
  if (!seen.check) return [...findings, warn('check.none')];
  const age = now.getTime() - Date.parse(seen.check.at);
  const broken = Object.entries(seen.check.broken).filter(([, count]) => count > 0);
  const minutes = Math.max(0, Math.round(age / 60_000));
  if (broken.length > 0) findings.push(bad('check.broken', { ids: broken.map(([id]) => id).join(', ') }));
  else findings.push(age > OLD_MS ? bad('check.old', { minutes }) : ok('check.ok', { minutes }));
  return findings;
}

export async function lookAtRunning(host: string, port: number): Promise<RunningSeen> {
  // Listening everywhere includes here.
  const here =
    host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '[::1]' : host.includes(':') ? `[${host}]` : host;
  try {
    const { status, body } = await safeFetch(`http://${here}:${port}/readyz`, {
      allowPrivate: true,
      timeoutMs: 5_000,
    });
    const told = JSON.parse(new TextDecoder().decode(body)) as { check?: NonNullable<RunningSeen>['check'] };
    return { ready: status === 200, ...(told.check ? { check: told.check } : {}) };
  } catch (error) {
    // Somebody else listens there, or nobody.
    if (error instanceof FetchProblem || error instanceof SyntaxError) return undefined;
    throw error;
  }
}
