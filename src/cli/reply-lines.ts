/** Reads JSON lines for the two answer commands: what a line may hold, and how facts typed in several ways become facts. */
import { createReadStream } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { wording as en } from '../texts/en/wording.ts';
import { wording as id } from '../texts/id/wording.ts';
import { triage } from '../triage/triage.ts';
import {
  type Cause,
  causes,
  type Fact,
  factParts,
  guessLanguage,
  type Language,
  partOfFact,
  responsibilities,
} from '../wording/index.ts';
import { type Io, spoken } from './io.ts';
import { isKeptId } from './json-lines.ts';

const languageName = z
  .string()
  .transform((name) => name.toLowerCase().split(/[-_]/)[0] ?? '')
  // Javanese, Sundanese and Malay comments are answered in Indonesian.
  .transform((name) => (['jv', 'jav', 'su', 'sun', 'ms'].includes(name) ? 'id' : name))
  .pipe(z.enum(['en', 'id']));

const LOST_DIGITS = 'id_lost_digits';
const anyId = z.union([z.string(), z.number().refine(isKeptId, LOST_DIGITS)]);

const FactLine = z.union([
  z.string().transform((text) => ({ text, id: undefined, part: undefined })),
  z
    .object({
      id: anyId.optional(),
      part: z.string().optional(),
      kind: z.string().optional(),
      text: z.string(),
    })
    .transform(({ id, part, kind, text }) => ({
      id: id === undefined ? undefined : String(id),
      part: part ?? kind,
      text,
    })),
]);

/** The fields both commands share; `null` means the same as leaving a field out. */
export const Shared = z.object({
  id: anyId,
  lang: languageName.nullish(),
  cause: z.enum(causes).nullish(),
  responsibility: z.enum(responsibilities).nullish(),
  facts: z.array(FactLine).nullish(),
});

/** The facts of a line, empty ones left out; one without a part gets the part its words look like. */
export function factsOf(given: z.infer<typeof Shared>['facts'], language: Language | undefined): Fact[] {
  const said = (given ?? []).filter((fact) => fact.text.trim() !== '');
  return said.map((fact, at) => {
    const known = factParts.find((part) => part === fact.part);
    const written = guessLanguage(fact.text) ?? language ?? 'en';
    return { id: fact.id ?? `F${at + 1}`, part: known ?? partOfFact(fact.text, written), text: fact.text };
  });
}

/** The language of a comment without any small words ("kecewa!!!"), as triage hears it; undefined where that gives no sign. */
export function spokenIn(comment: string): Language | undefined {
  const { language } = triage(comment);
  if (language === 'unknown') return undefined;
  // Javanese, Sundanese and mixed comments are answered in Indonesian.
  return language === 'en' ? 'en' : 'id';
}

const grave: readonly Cause[] = ['safety', 'data_breach', 'fraud'];

/** The cause of a line; where none is given, the comment's own words say whether body, data or money is at stake. */
export function causeOf(given: Cause | null | undefined, comment: string | null | undefined) {
  if (given != null || comment == null) return given ?? undefined;
  return grave.find((cause) => cause === triage(comment).cause);
}

/** The texts of these commands in the language of the environment. */
export function saying(io: Io) {
  return (spoken(io) === 'id' ? id : en).cli;
}

function problemOf(error: z.ZodError, say: typeof en.cli): string {
  return error.issues
    .map(
      ({ path: at, message }) =>
        `${at.join('.') || '-'}: ${message === LOST_DIGITS ? say.lostDigits : message}`,
    )
    .join('; ');
}

/**
 * Answers each line with `answer` as soon as it is read. A bad line is reported on standard error with its number and
 * makes the exit code 1, while the others go on; an unreadable file is code 1 as well.
 */
export async function answerLines<T>(
  file: string | undefined,
  io: Io,
  schema: z.ZodType<T>,
  answer: (line: T) => unknown,
): Promise<number> {
  const say = saying(io);
  const input = file === undefined || file === '-' ? io.stdin : createReadStream(path.resolve(io.cwd, file));
  let failed = false;
  let number = 0;
  try {
    for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
      number += 1;
      if (line.trim() === '') continue;
      const read = parseLine(line, schema, say);
      if ('problem' in read) {
        failed = true;
        io.stderr.write(`${say.badLine(number, read.problem)}\n`);
        continue;
      }
      io.stdout.write(`${JSON.stringify(answer(read.value))}\n`);
    }
  } catch (error) {
    if (typeof (error as NodeJS.ErrnoException).code !== 'string' || file === undefined) throw error;
    io.stderr.write(`${say.noFile(file)}\n`);
    return 1;
  }
  return failed ? 1 : 0;
}

function parseLine<T>(
  line: string,
  schema: z.ZodType<T>,
  say: typeof en.cli,
): { value: T } | { problem: string } {
  let json: unknown;
  try {
    json = JSON.parse(line.replace(/^\uFEFF/, ''));
  } catch {
    return { problem: say.notJson };
  }
  const parsed = schema.safeParse(json);
  return parsed.success ? { value: parsed.data } : { problem: problemOf(parsed.error, say) };
}
