// The watermark: a file beside the database that says how far the record had come, so that an older copy is known as one.
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { AuditHead } from './audit.ts';
import type { Db } from './database.ts';
import { type Log, plainError } from './log.ts';

const NAME = 'watermark.json';

const written = z.object({ seq: z.int().positive(), hash: z.string().regex(/^[0-9a-f]{64}$/) });

/** Where the watermark of a data folder is. */
export const watermarkIn = (dataFolder: string): string => path.join(dataFolder, NAME);

/**
 * Whether a database is an older copy of the one that the watermark was taken from: the line of that number is not there,
 * or is another one. Without a watermark nothing can be said, and nothing is.
 * @param file the end of the audit as it was written down
 * @param database the line of the audit that has the same number now
 */
export function restored(file: AuditHead | undefined, database: AuditHead | undefined): boolean {
  return file !== undefined && (database?.seq !== file.seq || database.hash !== file.hash);
}

export interface Watermark {
  /** Compares the database with what was written down, has an older copy dealt with, and writes down how far it is now. */
  look(): Promise<void>;
}

/**
 * Between two looks up to a minute of the record is not written down: a copy that misses only that is not noticed, unless
 * the bot was stopped in order, for then it looks once more.
 * @param older deals with an older copy; the watermark is what was written down, and stays as it is when this fails
 */
export function createWatermark(
  { db, file, log }: { db: Db; file: string; log: Log },
  older: (watermark: AuditHead) => Promise<void>,
): Watermark {
  let first = true;
  let known: AuditHead | undefined;
  return {
    async look() {
      if (first) known = await readWatermark(file, log);
      const there = known && (await db.audit.findUnique({ where: { seq: known.seq }, select: SHOWN }));
      if (known && restored(known, there ?? undefined)) {
        log.warn({ watermark: Number(known.seq) }, 'the database is older than what was written before');
        await older(known);
      }
      first = false;
      const head = await db.audit.findFirst({ orderBy: { seq: 'desc' }, select: SHOWN });
      known = head ?? undefined;
      if (head)
        await writeWatermark(file, head).catch((error: unknown) =>
          log.warn({ err: plainError(error) }, 'the watermark could not be written'),
        );
    },
  };
}

const SHOWN = { seq: true, hash: true } as const;

async function readWatermark(file: string, log: Log): Promise<AuditHead | undefined> {
  try {
    const { seq, hash } = written.parse(JSON.parse(await readFile(file, 'utf8')));
    return { seq: BigInt(seq), hash };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT')
      log.warn(
        { err: plainError(error) },
        'the watermark cannot be read, so an older copy would go unnoticed',
      );
    return undefined;
  }
}

/** Whole or not at all: it takes the old one's place when it is written. */
async function writeWatermark(file: string, { seq, hash }: AuditHead): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const next = `${file}.${process.pid}`;
  await writeFile(next, `${JSON.stringify({ seq: Number(seq), hash })}\n`, { mode: 0o600, flush: true });
  await rename(next, file);
}

/** More than a house gives out between two backups. */
const SKIPPED = 100_000;
const SKIPPED_CRISES = 100;

/**
 * Goes on counting far behind the numbers that were given out after an older copy was made: what stands in Slack under one of
 * them, with its buttons, must never mean something else.
 */
export async function skipNumbers(db: Db): Promise<void> {
  await db.$queryRaw`
    SELECT setval(format('%I.%I', schemaname, sequencename)::regclass, COALESCE(last_value, 0)
      + CASE sequencename WHEN 'Crisis_id_seq' THEN ${SKIPPED_CRISES}::bigint ELSE ${SKIPPED}::bigint END)::text
    FROM pg_sequences WHERE schemaname = current_schema()`;
}
