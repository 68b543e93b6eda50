// What doctor asks the crisis plan: whether it can be read, whom its words mean, and whether enough people can approve.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { SlackAccess } from '../../config.ts';
import { createLog } from '../../engine/log.ts';
import { clockProblems } from '../../features/complaints/policy-file.ts';
import {
  holderKey,
  type Plan,
  parsePlan,
  planVersion,
  roleOf,
  shortVersion,
} from '../../features/crisis/plan.ts';
import { createWriter } from '../../slack/deliver.ts';
import { type Directory, type Resolved, resolvePeople } from '../../slack/people.ts';
import { bad, type Finding, ok, warn } from './finding.ts';

export interface PlanSeen {
  file: string;
  /** Nobody named a plan of their own. */
  example: boolean;
  read: { plan: Plan; version: string } | { problems: number } | 'missing';
  /** Absent where no workspace can be asked. */
  people?: Resolved;
}

/** Whoever wrote a draft does not approve it: so many people must be there beside its author. */
export function judgePlan({ file, example, read, people }: PlanSeen): Finding[] {
  if (read === 'missing') return [bad('plan.missing', { file })];
  if ('problems' in read) return [bad('plan.bad', { file, count: read.problems })];
  const { plan, version } = read;
  const findings: Finding[] = [
    example ? warn('plan.example') : ok('plan.ok', { file, version: shortVersion(version) }),
  ];
  if (!people) return findings;
  if (people.missing.length > 0)
    findings.push(warn('plan.people.missing', { people: people.missing.join(', ') }));
  // Who may approve cannot be counted either.
  if (people.unsure.length > 0)
    return [...findings, warn('plan.people.unsure', { people: people.unsure.join(', ') })];
  if (people.missing.length === 0) findings.push(ok('plan.people.ok'));
  const { roles, quorum } = plan.approval;
  const approvers = new Set(roles.flatMap((key) => peopleOf(plan, key, people)));
  const params = { people: approvers.size, quorum, roles: roles.join(', ') };
  if (approvers.size < quorum) findings.push(bad('plan.approvers.few', params));
  else if (approvers.size === quorum) findings.push(warn('plan.approvers.spare', params));
  else findings.push(ok('plan.approvers.ok', params));
  const empty = plan.roles
    .filter(({ key }) => peopleOf(plan, key, people).length === 0)
    .map(({ key }) => key);
  if (empty.length > 0) findings.push(warn('plan.roles.empty', { roles: empty.join(', ') }));
  return findings;
}

const peopleOf = (plan: Plan, role: string, { people }: Resolved): string[] =>
  roleOf(plan, role)?.people.flatMap((holder) => people[holderKey(holder)] ?? []) ?? [];

/** Reads the plan, and asks the workspace of this team whom it means. */
export async function lookAtPlan(
  given: string | undefined,
  example: string,
  cwd: string,
  slack: { access: SlackAccess; team: string | undefined },
): Promise<PlanSeen> {
  const file = given === undefined ? example : path.resolve(cwd, given);
  const yaml = await readFile(file, 'utf8').catch(() => undefined);
  const seen: PlanSeen = { file: given ?? file, example: given === undefined, read: 'missing' };
  if (yaml === undefined) return seen;
  const parsed = parsePlan(yaml, clockProblems);
  if ('problems' in parsed) return { ...seen, read: { problems: parsed.problems.length } };
  const { plan } = parsed;
  const { access, team } = slack;
  const words = plan.roles.flatMap((role) => role.people.map(holderKey));
  const people =
    access.mode === 'simulated' || team === undefined
      ? undefined
      : await resolvePeople(
          createWriter(access.botToken, access.apiUrl, createLog('silent')) as unknown as Directory,
          words,
          team,
        );
  return { ...seen, read: { plan, version: planVersion(yaml) }, ...(people ? { people } : {}) };
}
