// What no single section of a plan can know: that names it uses exist, that a quorum can be reached, what its owner should hear.
import { didYouMean, type Path, type PlanProblemCode, type PlanProblemParams } from './plan-problems.ts';
import type { PlanFile } from './plan-sections.ts';
import { holdersOf } from './plan-shape.ts';

/** A mistake whose line is not looked up yet. */
export type Found = {
  [Code in PlanProblemCode]: {
    path: Path;
    at: 'value' | 'key';
    code: Code;
    params: PlanProblemParams[Code];
  };
}[PlanProblemCode];

/** Roles whose holders may approve when the file names none: the lead, and comms where there is one. */
export function approvingRoles(
  file: Pick<Partial<PlanFile>, 'approval'>,
  roles: readonly string[],
): string[] {
  return file.approval?.roles ?? ['lead', 'comms'].filter((key) => roles.includes(key));
}

/** Roles whose holders may sign off when the file names none: legal where there is one, and the lead. */
export function signingRoles(file: Pick<Partial<PlanFile>, 'approval'>, roles: readonly string[]): string[] {
  return file.approval?.sign_off ?? ['legal', 'lead'].filter((key) => roles.includes(key));
}

/** The role that is reminded when the file names none: care where there is one, else the lead. */
export function dutyRole(file: Pick<Partial<PlanFile>, 'duty_role'>, roles: readonly string[]): string {
  return file.duty_role ?? (roles.includes('care') ? 'care' : 'lead');
}

/**
 * Mistakes between sections. `raw` is the file as it stands, `file` holds the sections that could be read; so a
 * mistake in one section does not hide those of another. `lineOf` is for sentences that name a second line.
 */
export function crossCheck(raw: unknown, file: Partial<PlanFile>, lineOf: (path: Path) => number): Found[] {
  return [...checkNames(raw), ...checkDuplicates(raw, lineOf), ...checkQuorum(file), ...checkOutlets(file)];
}

/** What is no mistake and still deserves a look, of a file without mistakes. */
export function doubts(file: PlanFile): Found[] {
  const found: Found[] = [];
  const approvers = countApprovers(file);
  const { quorum } = file.approval;
  if (approvers !== undefined && approvers <= quorum) {
    const params = { quorum, people: approvers };
    found.push({ path: ['approval'], at: 'key', code: 'no_spare_approver', params });
  }
  for (const [index, point] of file.warning_points.entries()) {
    if (point.kind !== 'before') continue;
    const levels = file.levels.filter((level) => level.firstReplyMs <= point.ms).map((level) => level.key);
    if (levels.length === 0) continue;
    const params = { label: point.label, levels };
    found.push({ path: ['warning_points', index], at: 'value', code: 'warning_before_start', params });
  }
  if (file.answers.private_channel === undefined) {
    found.push({ path: ['answers'], at: 'key', code: 'no_private_channel', params: {} });
  }
  return found;
}

function checkNames(raw: unknown): Found[] {
  const found: Found[] = [];
  const roles = isMap(get(raw, ['roles'])) ? keysOf(raw, ['roles']) : undefined;
  const keys = listOf(raw, ['levels']).flatMap(([index]) => textAt(raw, ['levels', index, 'key']) ?? []);
  const levels = [...new Set(keys)];

  const role = (path: Path) => {
    const got = textAt(raw, path);
    if (got === undefined || roles === undefined || roles.includes(got)) return;
    const params = { got, known: roles, ...meant(got, roles) };
    found.push({ path, at: 'value', code: 'unknown_role', params });
  };
  if (roles !== undefined && !roles.includes('lead')) {
    found.push({ path: ['roles'], at: 'key', code: 'no_lead', params: {} });
  }
  role(['duty_role']);
  for (const [index] of listOf(raw, ['approval', 'roles'])) role(['approval', 'roles', index]);
  for (const [index] of listOf(raw, ['approval', 'sign_off'])) role(['approval', 'sign_off', index]);
  for (const [index] of listOf(raw, ['levels'])) {
    const notified = ['levels', index, 'notify', 'roles'];
    for (const [at] of listOf(raw, notified)) role([...notified, at]);
  }
  for (const [index] of listOf(raw, ['steps'])) {
    role(['steps', index, 'role']);
    for (const [at] of listOf(raw, ['steps', index, 'levels'])) {
      const path = ['steps', index, 'levels', at];
      const got = textAt(raw, path);
      if (got === undefined || levels.includes(got)) continue;
      const params = { got, known: levels, ...meant(got, levels) };
      found.push({ path, at: 'value', code: 'unknown_level', params });
    }
  }
  return found;
}

function checkDuplicates(raw: unknown, lineOf: (path: Path) => number): Found[] {
  const found: Found[] = [];
  const once = (entries: { path: Path; name: string; got: string }[]) => {
    const first = new Map<string, Path>();
    for (const { path, name, got } of entries) {
      const earlier = first.get(name);
      if (earlier === undefined) first.set(name, path);
      else found.push({ path, at: 'value', code: 'duplicate', params: { got, firstLine: lineOf(earlier) } });
    }
  };
  const texts = (list: Path, inside: Path = []) =>
    listOf(raw, list).flatMap(([index]) => {
      const path = [...list, index, ...inside];
      const got = textAt(raw, path);
      // E-mail addresses are the same whatever their capitals; nothing else here may have any.
      return got === undefined ? [] : [{ path, name: got.toLowerCase(), got }];
    });

  once(texts(['levels'], ['key']));
  once(texts(['approval', 'roles']));
  once(texts(['approval', 'sign_off']));
  once(texts(['warning_points']));
  for (const [index] of listOf(raw, ['steps'])) once(texts(['steps', index, 'levels']));
  for (const key of keysOf(raw, ['roles'])) once(texts(['roles', key, 'people']));
  return found;
}

function checkQuorum(file: Partial<PlanFile>): Found[] {
  const people = countApprovers(file);
  if (people === undefined || file.approval === undefined || people >= file.approval.quorum) return [];
  const params = { quorum: file.approval.quorum, people };
  return [{ path: ['approval', 'quorum'], at: 'value', code: 'quorum_unreachable', params }];
}

/** How many people may approve; undefined when that cannot be told from the file (a user group, a broken section). */
function countApprovers(file: Partial<PlanFile>): number | undefined {
  if (file.roles === undefined || file.approval === undefined) return undefined;
  const roles = Object.entries(file.roles).map(([key, role]) => ({ key, ...role }));
  const keys = roles.map((role) => role.key);
  const approving = approvingRoles(file, keys);
  if (approving.some((key) => !keys.includes(key))) return undefined;
  const holders = holdersOf({ roles }, approving);
  const countable = holders.every((holder) => holder.kind === 'user' || holder.kind === 'email');
  return countable ? holders.length : undefined;
}

function checkOutlets(file: Partial<PlanFile>): Found[] {
  return Object.entries(file.outlets ?? {}).flatMap(([source, outlet]): Found[] => {
    if (outlet.kind === 'webhook' && outlet.webhook === undefined) {
      return [{ path: ['outlets', source], at: 'key', code: 'webhook_without_name', params: { source } }];
    }
    if (outlet.kind !== 'webhook' && outlet.webhook !== undefined) {
      const path = ['outlets', source, 'webhook'];
      return [{ path, at: 'key', code: 'manual_with_webhook', params: { source } }];
    }
    return [];
  });
}

function meant(got: string, known: readonly string[]): { meant?: string } {
  const name = didYouMean(got, known);
  return name === undefined ? {} : { meant: name };
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function get(raw: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, part) => {
    if (typeof part === 'number') return Array.isArray(value) ? value[part] : undefined;
    return isMap(value) && Object.hasOwn(value, part) ? value[part] : undefined;
  }, raw);
}

function textAt(raw: unknown, path: Path): string | undefined {
  const value = get(raw, path);
  return typeof value === 'string' ? value.trim() : undefined;
}

function keysOf(raw: unknown, path: Path): string[] {
  const value = get(raw, path);
  return isMap(value) ? Object.keys(value) : [];
}

function listOf(raw: unknown, path: Path): [number, unknown][] {
  const value = get(raw, path);
  return Array.isArray(value) ? [...value.entries()] : [];
}
