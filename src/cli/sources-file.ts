// Reads the sources file for a command, and says what is wrong with it in the person's words.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { visible } from '../slack/mrkdwn.ts';
import { readSourcesFile, type SourcesFile } from '../sources/file.ts';
import { listening as en } from '../texts/en/listening.ts';
import { listening as id } from '../texts/id/listening.ts';
import type { Io } from './io.ts';

/** The file, or the sentences about its mistakes. */
export async function readSources(
  file: string,
  io: Pick<Io, 'env' | 'cwd'>,
  language: 'en' | 'id',
): Promise<{ file: SourcesFile } | { told: string }> {
  const say = { en, id }[language].file;
  const yaml = await readFile(path.resolve(io.cwd, file), 'utf8').catch(() => undefined);
  if (yaml === undefined) return { told: say.missing(visible(file)) };
  const read = readSourcesFile(yaml, (variable) => Boolean(io.env[variable]?.trim()));
  if ('file' in read) return read;
  const lines = read.problems.map(({ code, line, path: where, what }) =>
    say.line(line, visible(where), say.problems[code](visible(what))),
  );
  return { told: [say.bad(visible(file), lines.length), ...lines].join('\n') };
}
