// The watermark: when a database counts as an older copy, and what becomes of the file.
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AuditHead } from '../../src/engine/audit.ts';
import type { Db } from '../../src/engine/database.ts';
import { createLog } from '../../src/engine/log.ts';
import { createWatermark, restored, watermarkIn } from '../../src/engine/watermark.ts';

const line = (seq: number, letter = 'a'): AuditHead => ({ seq: BigInt(seq), hash: letter.repeat(64) });

describe('a database', () => {
  it.each([
    ['nothing was written down', undefined, line(7), false],
    ['nothing was written down and nothing is there', undefined, undefined, false],
    ['the line is there as it was', line(7), line(7), false],
    ['it has not come so far', line(7), undefined, true],
    ['another line has the number', line(7), line(7, 'b'), true],
  ])('where %s: %s and %s', (_what, file, database, older) => {
    expect(restored(file, database)).toBe(older);
  });
});

describe('the file', () => {
  let folder: string;
  let lines: AuditHead[];
  let older: AuditHead[];
  let warned: string[];
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'tanggap-watermark-'));
    [lines, older, warned] = [[line(1), line(2)], [], []];
  });
  afterEach(() => rm(folder, { recursive: true }));

  const db = {
    audit: {
      findUnique: async ({ where }: { where: { seq: bigint } }) =>
        lines.find(({ seq }) => seq === where.seq) ?? null,
      findFirst: async () => lines.at(-1) ?? null,
    },
  } as unknown as Db;
  /** What a bot that starts now has. */
  const started = (inFolder = folder) => {
    const log = Object.assign(createLog('silent'), {
      warn: (_fields: unknown, message: string) => warned.push(message),
    });
    return createWatermark({ db, file: watermarkIn(inFolder), log }, async (head) => void older.push(head));
  };
  const written = async () => JSON.parse(await readFile(watermarkIn(folder), 'utf8'));

  it('is written at the first start, calls nothing older, and opens to nobody else', async () => {
    await started().look();
    expect([older, warned]).toEqual([[], []]);
    expect(await written()).toEqual({ seq: 2, hash: line(2).hash });
    expect((await stat(watermarkIn(folder))).mode & 0o777).toBe(0o600);
  });

  it('tells of an older copy once: the next start is calm', async () => {
    await started().look();
    lines = [line(1)];
    await started().look();
    await started().look();
    expect(older).toEqual([line(2)]);
    expect(await written()).toEqual({ seq: 1, hash: line(1).hash });
  });

  it('tells of it again when it could not be dealt with', async () => {
    await started().look();
    lines = [line(1)];
    const log = createLog('silent');
    const failing = createWatermark({ db, file: watermarkIn(folder), log }, () =>
      Promise.reject(new Error('no database')),
    );
    await expect(failing.look()).rejects.toThrow('no database');
    await started().look();
    expect(older).toEqual([line(2)]);
  });

  it('tells of a database that lost its end while the bot was running', async () => {
    const { look } = started();
    await look();
    lines = [line(1), line(2, 'b'), line(3, 'b')];
    await look();
    await look();
    expect(older).toEqual([line(2)]);
  });

  it.each(['', 'nonsense', '{"seq":"2"}', '{"seq":-1,"hash":"a"}'])(
    'counts as missing when it says %j, is told of, and written anew',
    async (words) => {
      await writeFile(watermarkIn(folder), words);
      await started().look();
      expect([older, warned]).toEqual([[], [expect.stringContaining('cannot be read')]]);
      expect(await written()).toMatchObject({ seq: 2 });
    },
  );

  it('does not keep the bot from starting when it cannot be written', async () => {
    await writeFile(path.join(folder, 'file'), '');
    await started(path.join(folder, 'file')).look();
    expect(warned.at(-1)).toContain('could not be written');
  });

  it('says nothing of a database in which nothing was done yet', async () => {
    lines = [];
    await started().look();
    await expect(written()).rejects.toThrow('ENOENT');
  });
});
