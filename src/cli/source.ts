// `tanggap source`: checks the sources that are listened to, says how they are, and tries one without keeping anything.
import { machineNow } from '../engine/clock.ts';
import { allStreamsOf, askOnce } from '../listening/listen.ts';
import { allStreams } from '../listening/store.ts';
import { failureOf } from '../listening/went.ts';
import { safeFetch } from '../outlets/safe-fetch.ts';
import { excerpt, visible } from '../slack/mrkdwn.ts';
import type { Listened, SourcesFile } from '../sources/file.ts';
import { pollers, pushers, watchers } from '../sources/index.ts';
import { type Incoming, MAX_FIELD } from '../sources/source.ts';
import { listening as en } from '../texts/en/listening.ts';
import { listening as id } from '../texts/id/listening.ts';
import { commandOf, parsed, WRONG_USE } from './command.ts';
import { type Io, type Run, spoken } from './io.ts';
import { readSources } from './sources-file.ts';
import { readDatabase } from './with-database.ts';

const SHOWN = 20;

interface Task {
  io: Io;
  language: 'en' | 'id';
  say: typeof en;
}

/** Exit codes: 0 good, 1 the file or a source is not, 64 wrong use, 78 the environment is wrong. */
export const run: Run = async (args, io) => {
  const language = spoken(io);
  const say = { en, id }[language];
  const task: Task = { io, language, say };
  let code = 0;
  const command = commandOf('source', say.command.description, io);
  command
    .command('check')
    .description(say.command.check)
    .argument('[file]', say.command.fileArgument)
    .action(async (file?: string) => {
      const read = await sourcesOf(task, file);
      code = typeof read === 'number' ? read : 0;
      if (typeof read !== 'number') io.stdout.write(`${say.file.good(read.sources.length)}\n`);
    });
  command
    .command('kinds')
    .description(say.command.kinds)
    .action(() => {
      for (const { name } of [...pollers, ...pushers, ...watchers]) io.stdout.write(`${name}\n`);
    });
  command
    .command('ls')
    .alias('list')
    .description(say.command.list)
    .option('--json', say.command.json)
    .action(async ({ json }: { json?: boolean }) => {
      code = await list(task, json === true);
    });
  command
    .command('test')
    .description(say.command.test)
    .argument('<name>', say.command.name)
    .option('--json', say.command.json)
    .action(async (name: string, { json }: { json?: boolean }) => {
      code = await test(task, name, json === true);
    });
  return (await parsed(command, args)) ?? code;
};

/** The sources file, or the exit code after saying why there is none. */
async function sourcesOf({ io, language, say }: Task, given?: string): Promise<SourcesFile | number> {
  const file = given ?? io.env.SOURCES?.trim();
  if (!file) {
    io.stderr.write(`${say.file.none}\n`);
    return WRONG_USE;
  }
  const read = await readSources(file, io, language);
  if ('file' in read) return read.file;
  io.stderr.write(`${read.told}\n`);
  return 1;
}

function streamsOf(listened: Listened): string[] {
  return pollers.find(({ name }) => name === listened.kind)?.streams(listened.settings) ?? [];
}

async function test(task: Task, name: string, json: boolean): Promise<number> {
  const { io, say } = task;
  const read = await sourcesOf(task);
  if (typeof read === 'number') return read;
  const listened = read.sources.find((source) => source.name === name);
  const told = (sentence: string) => io.stderr.write(`${sentence}\n`);
  if (!listened) {
    const known = read.sources.map((source) => source.name).join(', ');
    told(say.command.unknown(visible(name.slice(0, MAX_FIELD)), known));
    return WRONG_USE;
  }
  const streams = streamsOf(listened);
  if (streams.length === 0) {
    told(say.command.comesByItself(listened.name));
    return 0;
  }
  let code = 0;
  const items: Incoming[] = [];
  const rejects: unknown[] = [];
  for (const stream of streams) {
    try {
      const { parsed } = await askOnce(listened, stream, undefined, {
        fetch: safeFetch,
        secret: (variable) => io.env[variable],
        now: machineNow(),
      });
      items.push(...parsed.items.filter(({ author }) => !author.isOwn));
      rejects.push(...parsed.rejects);
    } catch (error) {
      const failure = failureOf(error);
      if (failure.code === 'fault') throw error;
      told(say.command.failed(visible(stream || name), say.problems[failure.code]));
      code = 1;
    }
  }
  if (json) {
    io.stdout.write(`${JSON.stringify({ source: name, items, rejects })}\n`);
    return code;
  }
  io.stdout.write(`${say.command.would(name, items.length)}\n`);
  for (const item of items.slice(0, SHOWN)) io.stdout.write(`${lineOf(item, say)}\n`);
  if (items.length > SHOWN) io.stdout.write(`${say.command.more(items.length - SHOWN)}\n`);
  if (rejects.length > 0)
    io.stdout.write(`${say.command.rejects(rejects.length)} ${JSON.stringify(rejects)}\n`);
  return code;
}

function lineOf(item: Incoming, say: typeof en): string {
  const open = item.visibility === 'public';
  const text = open ? visible(excerpt(item.text.replace(/\s+/g, ' '), 120)) : say.command.private;
  const author = open ? visible(item.author.handle ?? item.author.name ?? '') : '';
  return say.command.item(item.postedAt.toISOString(), item.kind, author, text);
}

async function list(task: Task, json: boolean): Promise<number> {
  const { io, language, say } = task;
  const read = await sourcesOf(task);
  if (typeof read === 'number') return read;
  return readDatabase(
    io,
    async (db) => {
      const known = await allStreams(db);
      const rows = read.sources.flatMap((listened) => {
        const streams = allStreamsOf(listened).map(({ stream }) => stream);
        return (streams.length > 0 ? streams : [undefined]).map((stream) => ({
          name: listened.name,
          kind: listened.kind,
          stream: stream ?? null,
          state: known.find((row) => row.source === listened.name && row.stream === stream) ?? null,
        }));
      });
      if (json) io.stdout.write(`${JSON.stringify(rows)}\n`);
      else for (const row of rows) io.stdout.write(`${say.command.row(row.name, row.kind, how(row))}\n`);
      return 0;
    },
    language,
  );

  function how({ stream, state }: { stream: string | null; state: Known | null }): string {
    const { command } = say;
    if (stream === null) return command.byItself;
    const named = stream ? ` (${visible(stream)})` : '';
    if (state?.failingSince && state.code)
      return (
        command.failing(
          state.failingSince.toISOString(),
          say.problems[state.code as keyof typeof say.problems] ?? say.problems.fault,
        ) + named
      );
    return (
      (state?.heardAt ? command.heard(state.heardAt.toISOString(), state.taken) : command.neverHeard) + named
    );
  }
}

type Known = Awaited<ReturnType<typeof allStreams>>[number];
