// The crisis plan: a YAML file read into its shape, or all its mistakes with their lines; its version is frozen into each crisis.
import { createHash } from 'node:crypto';
import type { Document, LineCounter } from 'yaml';
import { MAX_YAML_BYTES, openYaml, unfolded, type YamlRefusal } from '../../sources/yaml.ts';
import { approvingRoles, crossCheck, doubts, dutyRole, type Found, signingRoles } from './plan-checks.ts';
import { problemsOf } from './plan-mistakes.ts';
import { type Path, type PlanProblem, pathText, positionOf } from './plan-problems.ts';
import { type PlanFile, planFile } from './plan-sections.ts';
import type { OutletChoice, Plan } from './plan-shape.ts';

export type {
  Path,
  PlanProblem,
  PlanProblemCode,
  PlanProblemParams,
  Position,
  ValueKind,
} from './plan-problems.ts';
export * from './plan-shape.ts';

/** A plan with what its owner ought to know about it, or every mistake of the file, in the order of its lines. */
export type ParsedPlan = { plan: Plan; warnings: PlanProblem[] } | { problems: PlanProblem[] };

/** Reads the sections that a room above understands, of a file in which others may be broken. */
export type CheckSections = (file: Partial<PlanFile>) => { path: Path; code: string; got: string }[];

/**
 * Reads a plan file. Never throws, on any text: whatever is wrong with it comes back as problems.
 * @param checkMore finds what is wrong with `policies` and `calendars`; without it they are taken as they stand
 */
export function parsePlan(yamlText: string, checkMore: CheckSections = () => []): ParsedPlan {
  const opened = openYaml(yamlText);
  if ('refused' in opened) return { problems: [unopened(opened.refused)] };
  const { doc, lines } = opened;
  const yamlProblems = [...doc.errors, ...doc.warnings].map(({ code, pos }): PlanProblem => {
    const { line, col } = lines.linePos(pos[0]);
    return {
      line: Math.max(line, 1),
      column: Math.max(col, 1),
      path: '',
      code: 'not_yaml',
      params: { kind: code },
    };
  });
  // After a broken indent nothing below can be trusted; after a double key everything else can.
  if (doc.errors.some((error) => error.code !== 'DUPLICATE_KEY')) return { problems: inOrder(yamlProblems) };

  const said = unfolded(doc, 20);
  if (!said) {
    return { problems: [...yamlProblems, { ...START, code: 'not_yaml', params: { kind: 'ALIASES' } }] };
  }
  const raw = said.value;
  if (raw === null || raw === undefined) return { problems: [{ ...START, code: 'empty_file', params: {} }] };

  const place = (found: Found) => placed(doc, lines, found);
  const read = planFile.safeParse(raw, { reportInput: true });
  const file = read.success ? read.data : readableSections(raw);
  const mistakes = [
    ...(read.success ? [] : problemsOf(read.error.issues)),
    ...crossCheck(raw, file, (path) => {
      return positionOf(doc, lines, path, 'value').line;
    }),
    ...checkMore(file).map(({ path, code, got }): Found => {
      const at = code === 'unknown_key' || code === 'missing' ? 'key' : 'value';
      const inside = code === 'unknown_key' ? [...path, got] : path;
      return { path: inside, at, code: 'clocks', params: { kind: code, got } };
    }),
  ].map(place);
  if (!read.success || mistakes.length > 0 || yamlProblems.length > 0) {
    return { problems: inOrder([...yamlProblems, ...mistakes]) };
  }
  return { plan: planOf(read.data), warnings: inOrder(doubts(read.data).map(place)) };
}

/** The version that a crisis keeps: SHA-256 of the file's text, in hex. People see `shortVersion` of it. */
export function planVersion(yamlText: string): string {
  return createHash('sha256').update(yamlText, 'utf8').digest('hex');
}

/** The first 12 digits of a plan's version. */
export function shortVersion(version: string): string {
  return version.slice(0, 12);
}

const START = { line: 1, column: 1, path: '' };

function unopened(why: YamlRefusal): PlanProblem {
  if (why.code !== 'too_big') return { ...START, code: 'not_yaml', params: { kind: why.code.toUpperCase() } };
  return { ...START, code: 'too_big', params: { bytes: why.bytes, max: MAX_YAML_BYTES } };
}

function readableSections(raw: unknown): Partial<PlanFile> {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return {};
  const file: Record<string, unknown> = {};
  for (const [key, schema] of Object.entries(planFile.shape)) {
    const read = schema.safeParse((raw as Record<string, unknown>)[key]);
    if (read.success) file[key] = read.data;
  }
  return file as Partial<PlanFile>;
}

function placed(doc: Document, lines: LineCounter, found: Found): PlanProblem {
  const { line, column } = positionOf(doc, lines, found.path, found.at);
  const { code, params } = found;
  return { line, column, path: pathText(found.path), code, params } as PlanProblem;
}

function inOrder(problems: PlanProblem[]): PlanProblem[] {
  return problems.sort((a, b) => a.line - b.line || a.column - b.column);
}

function planOf(file: PlanFile): Plan {
  const roles = Object.entries(file.roles).map(([key, role]) => ({ key, ...role }));
  const keys = roles.map((role) => role.key);
  const outlets = Object.entries(file.outlets).map(
    ([source, { kind, webhook, limit }]): [string, OutletChoice] => {
      const longest = limit === undefined ? {} : { limit };
      if (kind !== 'webhook') return [source, { kind, ...longest }];
      return [source, webhook === undefined ? { kind: 'manual' } : { kind, webhook, ...longest }];
    },
  );
  const { approval, standup, answers } = file;
  return {
    organisation: file.organisation,
    language: file.language,
    timeZone: file.time_zone,
    channelPrefix: file.channel_prefix ?? (file.language === 'id' ? 'krisis' : 'crisis'),
    announce: file.announce,
    watch: file.watch,
    bookmarks: file.bookmarks,
    roles,
    levels: file.levels,
    warningPoints: file.warning_points,
    dutyRole: dutyRole(file, keys),
    steps: file.steps,
    approval: {
      roles: approvingRoles(file, keys),
      signOff: signingRoles(file, keys),
      quorum: approval.quorum,
      emoji: approval.emoji,
      holdMs: approval.hold,
    },
    debate: file.debate,
    standup: { time: standup.time, zone: standup.zone ?? file.time_zone },
    answers: {
      senderName: answers.sender_name ?? file.organisation,
      register: answers.register,
      ...(answers.private_channel && { privateChannel: answers.private_channel }),
      ...(answers.mail_subject && { mailSubject: answers.mail_subject }),
      limit: answers.limit,
    },
    outlets: { default: { kind: 'manual' }, ...Object.fromEntries(outlets) },
    ...(file.policies !== undefined && { policies: file.policies }),
    ...(file.calendars !== undefined && { calendars: file.calendars }),
  };
}
