// `tanggap demo`: a whole crisis on the real house, told as it happens or summed up in JSON.
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { machineNow } from '../engine/clock.ts';
import { visible } from '../slack/mrkdwn.ts';
import { UnreadableFile } from '../sources/csv.ts';
import { demo as en } from '../texts/en/demo.ts';
import { sources as sourcesEn } from '../texts/en/sources.ts';
import { demo as id } from '../texts/id/demo.ts';
import { sources as sourcesId } from '../texts/id/sources.ts';
import { commandOf, parsed, WRONG_USE } from './command.ts';
import { inventComplaints, readComplaints, type Sent } from './demo-complaints.ts';
import { type Figures, takeStock } from './demo-figures.ts';
import { type DemoHouse, openDemoHouse } from './demo-house.ts';
import { playCrisis } from './demo-script.ts';
import { type Io, type Run, spoken } from './io.ts';

const languages = { en: { say: en, sources: sourcesEn }, id: { say: id, sources: sourcesId } };
type Language = keyof typeof languages;

const FEWEST = 10;
const MOST = 10_000;
const SEED = 7;

interface Options {
  headless?: boolean;
  json?: boolean;
  file?: string;
  complaints: string;
  lang: string;
}

/** Exit codes: 0 every check holds, 1 one does not or the demo broke, 64 wrong use. */
export const run: Run = async (args, io) => {
  const language: Language = spoken(io);
  const { say } = languages[language];
  let code = 0;
  const command = commandOf('demo', say.description, io)
    .option('--headless', say.headless)
    .option('--json', say.json)
    .option('--file <file>', say.file)
    .option('--complaints <number>', say.complaints, '200')
    .option('--lang <language>', say.language, language)
    .action(async (options: Options) => {
      code = await demonstrate(options, io, language);
    });
  return (await parsed(command, args)) ?? code;
};

/** What went wrong in a sentence, with the exit code. */
class Told extends Error {
  readonly exitCode: number;
  constructor(sentence: string, exitCode: number) {
    super(sentence);
    this.exitCode = exitCode;
  }
}

async function demonstrate(options: Options, io: Io, fallback: Language): Promise<number> {
  const { lang } = options;
  if (lang !== 'en' && lang !== 'id') {
    io.stderr.write(`${languages[fallback].say.badLanguage(visible(lang))}\n`);
    return WRONG_USE;
  }
  const { say } = languages[lang];
  try {
    return await playAndCount(options, lang, io);
  } catch (error) {
    if (error instanceof Told) {
      io.stderr.write(`${error.message}\n`);
      return error.exitCode;
    }
    const what = error instanceof Error ? error.message : String(error);
    if (options.json) io.stdout.write(`${JSON.stringify({ ok: false, error: what })}\n`);
    io.stderr.write(`${say.broken(what)}\n`);
    return 1;
  }
}

async function playAndCount(options: Options, lang: Language, io: Io): Promise<number> {
  const { say } = languages[lang];
  const begun = machineNow().getTime();
  const complaints = await complaintsOf(options, lang, io);
  const tell = (sentence: string) => {
    if (!options.json) io.stdout.write(`${sentence}\n`);
  };
  const stopped = untilSignal();
  tell(say.step.opening);
  const house = await openDemoHouse(lang, io.env.LOG_LEVEL?.trim() || 'silent');
  try {
    tell(say.step.open(house.slack.url));
    const course = await Promise.race([
      playCrisis(house, complaints, lang, say, tell),
      stopped.promise.then(() => undefined),
    ]);
    if (!course) return 1;
    const { figures, checks } = await takeStock(house, course);
    const ok = Object.values(checks).every(Boolean);
    const seconds = Math.round((machineNow().getTime() - begun) / 100) / 10;
    if (options.json) io.stdout.write(`${JSON.stringify({ ok, ...figures, seconds, checks })}\n`);
    else io.stdout.write(summary(figures, checks, seconds, lang));
    if (!options.headless) await stay(house, stopped.promise, tell, lang);
    return ok ? 0 : 1;
  } finally {
    await house.close();
    stopped.forget();
  }
}

async function stay(
  house: DemoHouse,
  stopped: Promise<void>,
  tell: (sentence: string) => void,
  lang: Language,
): Promise<void> {
  tell(languages[lang].say.summary.stays(house.slack.url));
  await stopped;
}

/** Resolves when somebody wants this to end; everything is then closed in order. */
function untilSignal(): { promise: Promise<void>; forget(): void } {
  const signals = ['SIGINT', 'SIGTERM'] as const;
  let resolve = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  for (const signal of signals) process.once(signal, resolve);
  return {
    promise,
    forget: () => {
      for (const signal of signals) process.off(signal, resolve);
    },
  };
}

async function complaintsOf(options: Options, lang: Language, io: Io): Promise<Sent[]> {
  const { say, sources } = languages[lang];
  const count = Number(options.complaints);
  if (!/^\d+$/.test(options.complaints) || count < FEWEST || count > MOST)
    throw new Told(say.badCount(visible(options.complaints)), WRONG_USE);
  if (options.file === undefined) return inventComplaints(count, machineNow(), SEED);
  const shown = visible(options.file);
  const file = path.resolve(io.cwd, options.file);
  if (!(await stat(file).catch(() => undefined))?.isFile()) throw new Told(say.badFile(shown), WRONG_USE);
  let sent: Sent[];
  try {
    sent = await readComplaints(file, count, machineNow(), 'Asia/Jakarta');
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    const sentence = sources.unreadable[error.code] as (params: Record<string, string>) => string;
    throw new Told(visible(sentence(error.params)), 1);
  }
  if (sent.length < FEWEST) throw new Told(say.tooFew(shown, sent.length), 1);
  return sent;
}

function summary(figures: Figures, checks: Record<string, boolean>, seconds: number, lang: Language): string {
  const { summary: say } = languages[lang].say;
  const failed = Object.keys(checks).filter((name) => !checks[name]);
  const lines = say.lines({ ...figures, seconds }).map((line) => `  ${line}`);
  return ['', say.title, ...lines, failed.length > 0 ? say.bad(failed) : say.good, ''].join('\n');
}
