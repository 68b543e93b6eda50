// The ledger of what was taken out for good: a file beside the database, so that a backup that is restored does not bring it back.
import { open, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { createHouse } from '../app.ts';
import type { Db } from '../engine/database.ts';
import { isRefusal } from '../engine/verb.ts';
import { againOf, type Cut } from '../features/complaints/redact.ts';
import { lockWordings } from '../features/complaints/store-redact.ts';

const NAME = 'redactions.jsonl';

const span = z.tuple([z.number().int().nonnegative(), z.number().int().positive()]);
const entry = z.object({
  at: z.string(),
  by: z.string(),
  why: z.string(),
  source: z.string(),
  externalId: z.string(),
  author: z.boolean(),
  cuts: z.array(z.object({ sha256: z.string(), spans: z.union([z.array(span), z.literal('all')]) })),
});

/** One redaction: ids, hashes and places, and no word of what was taken out. */
export type LedgerEntry = z.infer<typeof entry> & { cuts: Cut[] };

/** Where the ledger of a data folder is. */
export const ledgerIn = (dataFolder: string): string => path.join(dataFolder, NAME);

/** Opens the ledger for one more line, so that it is known to be writable before anything is taken out. */
export async function openLedger(
  file: string,
): Promise<{ add(line: LedgerEntry): Promise<void>; close(): Promise<void> }> {
  const handle = await open(file, 'a', 0o600);
  return {
    async add(line) {
      await handle.appendFile(`${JSON.stringify(line)}\n`);
      await handle.sync();
    },
    close: () => handle.close(),
  };
}

/** A ledger that is not there though it was named, or that we may not read. */
export class UnreadableLedger extends Error {
  override name = 'UnreadableLedger';
  readonly code: string;
  constructor(file: string, cause: NodeJS.ErrnoException) {
    super(`the ledger ${file} cannot be read: ${cause.message}`, { cause });
    this.code = cause.code ?? 'error';
  }
}

/** Every line that can be read, and the numbers of those that cannot. */
async function readLedger(
  file: string,
  mayBeMissing: boolean,
): Promise<{ entries: LedgerEntry[]; bad: number[] }> {
  const words = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' && mayBeMissing) return '';
    throw new UnreadableLedger(file, error);
  });
  const entries: LedgerEntry[] = [];
  const bad: number[] = [];
  for (const [index, line] of words.split('\n').entries()) {
    if (line.trim() === '') continue;
    try {
      entries.push(entry.parse(JSON.parse(line)));
    } catch {
      bad.push(index + 1);
    }
  }
  return { entries, bad };
}

/**
 * Takes out once more whatever a restored backup brought back. Where nothing came back nothing is done.
 * @param mayBeMissing no ledger is one in which nothing stands: so where nobody named it, and nothing was ever taken out
 * @returns how many complaints were redacted anew, and the lines of the ledger that cannot be read
 * @throws UnreadableLedger
 */
export async function reapply(
  db: Db,
  file: string,
  mayBeMissing = true,
): Promise<{ redacted: number; bad: number[] }> {
  const { entries, bad } = await readLedger(file, mayBeMissing);
  const house = createHouse(db);
  let redacted = 0;
  for (const line of entries) {
    const { source, externalId, by, why, cuts, author } = line;
    const found = await db.complaint.findFirst({ where: { source, externalId }, select: { id: true } });
    const state = found && (await db.$transaction((tx) => lockWordings(tx, found.id)));
    const again = state ? againOf(state.wordings, state.hasAuthor, { cuts, author }) : undefined;
    if (!found || !again) continue;
    const result = await house.perform({
      verb: 'complaints.redact',
      input: { by, complaint: found.id, why, ...again },
    });
    if (!isRefusal(result)) redacted += 1;
  }
  return { redacted, bad };
}
