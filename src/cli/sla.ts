// `tanggap sla simulate`: the clocks of one case, computed from a plan and the case's events, as JSON.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { readDuration } from '../calendar/duration.ts';
import { isZone } from '../calendar/zone.ts';
import { machineNow } from '../engine/clock.ts';
import { type ClockEvent, clockEventSchema, policyAt, targets } from '../features/complaints/clock.ts';
import { type ComplaintFacts, type PolicySet, policyNamed } from '../features/complaints/policy.ts';
import { type ClockPlan, readPolicySet } from '../features/complaints/policy-file.ts';
import { type PolicyProblem, problemsOf } from '../features/complaints/policy-problems.ts';
import { isPreset } from '../features/complaints/presets.ts';
import { pathText } from '../features/crisis/plan-problems.ts';
import { visible } from '../slack/mrkdwn.ts';
import { openYaml, unfolded } from '../sources/yaml.ts';
import { sla as en } from '../texts/en/sla.ts';
import { sla as id } from '../texts/id/sla.ts';
import { commandOf, parsed, WRONG_USE } from './command.ts';
import { type Io, type Run, spoken } from './io.ts';

const texts = { en, id };
const MAX_BYTES = 1024 * 1024;
const MAX_EVENTS = 2000;

/** A mistake of a person, told in their language: the command ends with exit code 1. */
class Mistake extends Error {}

/** Exit codes: 0 printed, 1 the plan or the events are not good, 64 wrong use. */
export const run: Run = async (args, io) => {
  const language = spoken(io);
  const say = texts[language].command;
  let code = 0;
  const command = commandOf('sla', say.description, io);
  command
    .command('simulate')
    .description(say.simulate)
    .argument('<plan>', say.plan)
    .argument('<events>', say.events)
    .option('--now <instant>', say.now)
    .option('--lang <language>', say.language, language)
    .action(async (plan: string, events: string, options: { now?: string; lang: string }) => {
      const { lang } = options;
      if (lang !== 'en' && lang !== 'id') {
        io.stderr.write(`${say.badLanguage(visible(lang))}\n`);
        code = WRONG_USE;
        return;
      }
      try {
        io.stdout.write(`${JSON.stringify(await simulate(plan, events, options.now, io, lang), null, 2)}\n`);
      } catch (error) {
        if (!(error instanceof Mistake)) throw error;
        io.stderr.write(`${error.message}\n`);
        code = 1;
      }
    });
  return (await parsed(command, args)) ?? code;
};

const instant = z.iso.datetime({ offset: true }).transform((text) => new Date(text));
const word = z.union([z.string(), z.number().transform(String)]).optional();

const factsSchema = z.object({
  source: word,
  severity: word,
  cause: word,
  level: word,
  class: word,
  language: word,
  reach: z.number().optional(),
});

/** Other words people have for events. */
const ALSO: Record<string, string> = { answered_publicly: 'answered', comment_again: 'commented_again' };

const event = z.preprocess((raw) => {
  const type = (raw as { type?: unknown } | null)?.type;
  return typeof type === 'string' && Object.hasOwn(ALSO, type)
    ? { ...(raw as object), type: ALSO[type] }
    : raw;
}, clockEventSchema);

/** The file of events: a list of them, or an object that also tells of the complaint and of the instant to look at. */
const caseFile = z.object({
  now: instant.optional(),
  complaint: factsSchema.optional(),
  events: z.array(event).max(MAX_EVENTS),
});

async function simulate(
  planFile: string,
  eventsFile: string,
  nowText: string | undefined,
  io: Io,
  lang: 'en' | 'id',
) {
  const say = texts[lang].command;
  const asked = nowText === undefined ? undefined : instant.safeParse(nowText);
  if (asked && !asked.success) throw new Mistake(say.badNow(visible(nowText ?? '')));
  const { set, level } = await readPlan(planFile, io, lang);
  const { events, facts, now: told } = await readCase(eventsFile, io, lang);

  const names = [...set.policies, ...(set.others ?? [])].map((policy) => policy.name);
  const unknown = events.find(
    (e) => e.type === 'policy_changed' && e.policy !== null && !policyNamed(set, e.policy),
  );
  if (unknown?.type === 'policy_changed') {
    throw new Mistake(say.unknownPolicy(visible(unknown.policy ?? ''), [...new Set(names)]));
  }
  // A case may lie in the future: then it is looked at from its last event on.
  const latest = events.reduce((last, { at }) => Math.max(last, at.getTime()), machineNow().getTime());
  const now = asked?.data ?? told ?? new Date(latest);
  const complaint: ComplaintFacts = { ...(level !== undefined && { level }), ...facts };
  return {
    policy: policyAt(events, set, complaint, now).name,
    targets: targets(events, set, complaint, now).map((target) => ({
      kind: target.kind,
      startedAt: target.startedAt,
      dueAt: target.dueAt,
      state: target.state,
      ...(target.metAt && { metAt: target.metAt }),
      elapsedSeconds: Math.floor(target.elapsed / 1000),
    })),
  };
}

const planKeys = z.looseObject({
  time_zone: z.string().optional(),
  levels: z.array(z.looseObject({ key: z.string(), first_reply: z.string().optional() })).optional(),
  policies: z.unknown().optional(),
  calendars: z.unknown().optional(),
});

/** The policies of a plan file, of which nothing else needs to be right, and its mildest level. */
async function readPlan(
  file: string,
  io: Io,
  lang: 'en' | 'id',
): Promise<{ set: PolicySet; level?: string }> {
  const say = texts[lang].command;
  const text = await readText(file, io, lang, isPreset(file) ? presetPlan(file) : undefined);
  const raw = yamlOf(text);
  if (raw === undefined) throw new Mistake(say.notYaml(visible(file)));
  const read = planKeys.safeParse(raw ?? {});
  if (!read.success) throw new Mistake(say.notYaml(visible(file)));
  const { time_zone: timeZone = 'UTC', levels = [], policies, calendars } = read.data;
  if (!isZone(timeZone))
    throw mistakes(file, [{ path: ['time_zone'], code: 'bad_zone', got: timeZone }], lang);
  const durations = levels.map(({ key, first_reply: text = '24h' }, index): ClockPlan['levels'][number] => {
    const duration = readDuration(text);
    if (duration && 'ms' in duration && duration.ms > 0) return { key, firstReplyMs: duration.ms };
    throw mistakes(file, [{ path: ['levels', index, 'first_reply'], code: 'bad_duration', got: text }], lang);
  });
  const known = readPolicySet({ timeZone, levels: durations, warningPoints: [], policies, calendars });
  if ('problems' in known) throw mistakes(file, known.problems, lang);
  const level = durations[0]?.key;
  return { set: known.set, ...(level !== undefined && { level }) };
}

/** A plan that has nothing but a preset; an Indonesian office is where it is. */
const presetPlan = (name: string): string =>
  name === 'public-office-id' ? `policies: ${name}\ntime_zone: Asia/Jakarta` : `policies: ${name}`;

/** The file's value (null for an empty one), or undefined when it is not YAML. */
function yamlOf(text: string): unknown {
  const opened = openYaml(text);
  if ('refused' in opened || opened.doc.errors.length > 0) return undefined;
  return unfolded(opened.doc, 20)?.value;
}

async function readCase(
  file: string,
  io: Io,
  lang: 'en' | 'id',
): Promise<{ events: ClockEvent[]; facts: ComplaintFacts; now?: Date }> {
  const say = texts[lang].command;
  const text = await readText(file, io, lang);
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    throw new Mistake(say.notJson(visible(file)));
  }
  const read = caseFile.safeParse(Array.isArray(raw) ? { events: raw } : raw, { reportInput: true });
  if (!read.success)
    throw mistakes(
      file,
      read.error.issues.flatMap((issue) => problemsOf(issue, [])),
      lang,
    );
  const { events, complaint, now } = read.data;
  if (!events.some(({ type }) => type === 'started')) throw new Mistake(say.noStart(visible(file)));
  const facts = Object.fromEntries(
    Object.entries(complaint ?? {}).filter(([, value]) => value !== undefined),
  );
  return { events, facts, ...(now && { now }) };
}

async function readText(file: string, io: Io, lang: 'en' | 'id', instead?: string): Promise<string> {
  const say = texts[lang].command;
  let text = '';
  try {
    if (file === '-') for await (const chunk of io.stdin) text += chunk;
    else text = await readFile(path.resolve(io.cwd, file), 'utf8');
  } catch (error) {
    if (typeof (error as NodeJS.ErrnoException).code !== 'string') throw error;
    if (instead !== undefined) return instead;
    throw new Mistake(say.unreadable(visible(file)));
  }
  if (Buffer.byteLength(text, 'utf8') > MAX_BYTES) throw new Mistake(say.tooBig(visible(file)));
  return text;
}

function mistakes(file: string, problems: readonly PolicyProblem[], lang: 'en' | 'id'): Mistake {
  const { command, problem } = texts[lang];
  const lines = problems.map(({ path: place, code, got }) =>
    command.place(visible(file), visible(pathText([...place])), visible(problem(code, got.slice(0, 200)))),
  );
  return new Mistake(lines.join('\n'));
}
