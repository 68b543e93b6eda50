// `tanggap import`: takes the complaints of a CSV file into the house, as often as one likes.
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { createHouse } from '../app.ts';
import { isZone } from '../calendar/zone.ts';
import { type Config, configReport, EXIT_CONFIG, readConfig } from '../config.ts';
import { databaseNow } from '../engine/clock.ts';
import { connect } from '../engine/database.ts';
import { createLog } from '../engine/log.ts';
import { acceptInto } from '../features/complaints/intake.ts';
import { clockProblems } from '../features/complaints/policy-file.ts';
import { parsePlan } from '../features/crisis/plan.ts';
import { openCrises, readCrisis } from '../features/crisis/store.ts';
import { PostgresProblem } from '../postgres/problem.ts';
import { visible } from '../slack/mrkdwn.ts';
import { CSV_FIELDS, type CsvField } from '../sources/columns.ts';
import { type CsvEvent, readCsv, UnreadableFile } from '../sources/csv.ts';
import type { Incoming } from '../sources/source.ts';
import { sourceName } from '../sources/source.ts';
import { importing as en } from '../texts/en/import.ts';
import { sources as sourcesEn } from '../texts/en/sources.ts';
import { importing as id } from '../texts/id/import.ts';
import { sources as sourcesId } from '../texts/id/sources.ts';
import { commandOf, parsed, WRONG_USE } from './command.ts';
import { createTally, type Tally } from './import-tally.ts';
import { type Io, type Run, spoken } from './io.ts';
import { openDatabase } from './start.ts';

type Language = 'en' | 'id';
const languages = {
  en: { say: en, sources: sourcesEn },
  id: { say: id, sources: sourcesId },
};

const AT_ONCE = 500;

interface Options {
  crisis?: string;
  source: string;
  map: string[];
  zone?: string;
  lang: string;
}

/**
 * Exit codes: 0 every row was taken or was known, 1 something was rejected or the file cannot be read, 64 wrong use,
 * 78 the environment is wrong.
 */
export const run: Run = async (args, io) => {
  const language: Language = spoken(io);
  const { say } = languages[language];
  let code = 0;
  const command = commandOf('import', say.description, io)
    .argument('<file>', say.file)
    .option('--crisis <number>', say.crisis)
    .option('--source <name>', say.source, 'csv')
    .option(
      '--map <field=column>',
      say.map(CSV_FIELDS.join(', ')),
      (given: string, before: string[]) => [...before, given],
      [] as string[],
    )
    .option('--zone <zone>', say.zone)
    .option('--lang <language>', say.language, language)
    .action(async (file: string, options: Options) => {
      code = await importFile(file, options, io, language);
    });
  return (await parsed(command, args)) ?? code;
};

async function importFile(file: string, options: Options, io: Io, fallback: Language): Promise<number> {
  const told = (sentence: string, code: number) => {
    io.stderr.write(`${sentence}\n`);
    return code;
  };
  const { lang } = options;
  if (lang !== 'en' && lang !== 'id')
    return told(languages[fallback].say.badLanguage(visible(lang)), WRONG_USE);
  const { say } = languages[lang];
  const checked = checkOptions(options, lang);
  if ('wrong' in checked) return told(checked.wrong, WRONG_USE);
  const read = readConfig(io.env);
  if ('problems' in read) {
    io.stderr.write(configReport(read.problems, lang));
    return EXIT_CONFIG;
  }
  const { config } = read;
  const full = path.resolve(io.cwd, file);
  const kind = await stat(full).catch(() => undefined);
  if (!kind?.isFile()) return told(say.missing(visible(file)), 1);

  // The log's usual chatter is not what a person waits for here.
  const log = createLog(io.env.LOG_LEVEL?.trim() ? config.logLevel : 'warn');
  try {
    const database = await openDatabase(config, log);
    try {
      const zone = checked.zone ?? (await zoneOf(config, io));
      return await takeIn(full, { ...checked, zone }, lang, database.url, io);
    } finally {
      await database.stop();
    }
  } catch (error) {
    if (error instanceof PostgresProblem) return told(error.told(lang), EXIT_CONFIG);
    if (error instanceof UnreadableFile) {
      const sentence = languages[lang].sources.unreadable[error.code];
      const wrongMap = error.code === 'unknown_column';
      return told(
        (sentence as (params: Record<string, string>) => string)(mapOf(error.params, visible)),
        wrongMap ? WRONG_USE : 1,
      );
    }
    const { code, path: where } = error as NodeJS.ErrnoException;
    if (code && where && ['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'ENOENT'].includes(code))
      return told(say.notAllowed(visible(where), code), 1);
    throw error;
  }
}

interface Checked {
  crisis?: number;
  source: string;
  map: Partial<Record<CsvField, string>>;
  zone?: string;
}

/** The options as they are meant, or the sentence about the first that cannot be meant. */
function checkOptions(options: Options, lang: Language): Checked | { wrong: string } {
  const { say } = languages[lang];
  const { zone } = options;
  if (options.crisis !== undefined && !/^[1-9]\d{0,8}$/.test(options.crisis))
    return { wrong: say.badCrisis(visible(options.crisis)) };
  const source = sourceName(options.source);
  if (source === undefined) return { wrong: say.badSource(visible(options.source)) };
  if (zone !== undefined && !isZone(zone)) return { wrong: say.badZone(visible(zone)) };
  const map: Checked['map'] = {};
  for (const given of options.map) {
    const at = given.indexOf('=');
    const field = CSV_FIELDS.find((name) => name === given.slice(0, at).trim());
    if (at < 0 || !field) return { wrong: say.badMap(visible(given), CSV_FIELDS.join(', ')) };
    map[field] = given.slice(at + 1).trim();
  }
  return {
    source,
    map,
    ...(options.crisis === undefined ? {} : { crisis: Number(options.crisis) }),
    ...(zone === undefined ? {} : { zone }),
  };
}

const DEFAULT_ZONE = 'Asia/Jakarta';

/** The zone of the team's own plan, where it has one. */
async function zoneOf(config: Config, io: Io): Promise<string> {
  if (!config.planFile) return DEFAULT_ZONE;
  const yaml = await readFile(path.resolve(io.cwd, config.planFile), 'utf8').catch(() => '');
  const parsed = parsePlan(yaml, clockProblems);
  return 'plan' in parsed ? parsed.plan.timeZone : DEFAULT_ZONE;
}

async function takeIn(
  file: string,
  options: Checked & { zone: string },
  lang: Language,
  databaseUrl: string,
  io: Io,
): Promise<number> {
  const { say, sources } = languages[lang];
  const { crisis, source, map, zone } = options;
  const db = connect(databaseUrl);
  try {
    const found = crisis === undefined ? undefined : await readCrisis(db, crisis);
    if (crisis !== undefined && !found) {
      const open = (await openCrises(db)).map((each) => `${each.id} (${visible(each.title)})`);
      io.stderr.write(`${say.noCrisis(crisis, open)}\n`);
      return WRONG_USE;
    }
    const engine = createHouse(db);
    const tally = createTally(file, (problem) => sources.problems[problem.code](problem.params ?? {}));
    const events = readCsv(createReadStream(file), { source, zone, map, seenAt: await databaseNow(db) });
    try {
      for await (const batch of batches(events, tally)) {
        const taken = await acceptInto(engine, source, batch, crisis);
        tally.taken(batch.length, taken);
      }
    } finally {
      tally.close();
    }
    const shown = path.relative(io.cwd, tally.rejectFile ?? '') || '';
    io.stdout.write(`${report(tally, { source, zone, shown }, lang)}\n`);
    if (found && !found.open) io.stdout.write(`${say.resolved(found.id)}\n`);
    return tally.rejected > 0 ? 1 : 0;
  } finally {
    await db.$disconnect();
  }
}

/** The rows that became complaints, so many at a time; everything else of the file goes to the tally. */
async function* batches(events: AsyncIterable<CsvEvent>, tally: Tally): AsyncGenerator<Incoming[]> {
  let batch: Incoming[] = [];
  for await (const event of events) {
    tally.seen(event);
    if (!('item' in event)) continue;
    batch.push(event.item);
    if (batch.length < AT_ONCE) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

function report(
  tally: Tally,
  { source, zone, shown }: { source: string; zone: string; shown: string },
  lang: Language,
): string {
  const { say, sources } = languages[lang];
  const { fresh, known, revised, rejected } = tally;
  const columns = Object.entries(tally.columns).map(([field, name]) => `${field} ← ${visible(name)}`);
  const warnings = [...tally.warnings].map(([code, { count, line }]) =>
    say.warning(count, line, sources.problems[code]({})),
  );
  return [
    say.read(columns),
    say.counts({ fresh, known, revised, rejected }),
    say.keptAs(source, zone),
    ...warnings,
    ...(rejected > 0 ? [say.rejects(shown)] : []),
  ].join('\n');
}

const mapOf = (params: Record<string, string>, change: (value: string) => string): Record<string, string> =>
  Object.fromEntries(Object.entries(params).map(([name, value]) => [name, change(value)]));
