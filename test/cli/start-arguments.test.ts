// `tanggap start` with arguments: it takes none, and starts nothing before it has looked.
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/start.ts';
import { callCommand } from '../support/command.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'tanggap-start-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** A plan that is not there ends the start with 78, should it come so far. */
const start = (args: string[], language: 'en' | 'id' = 'en') =>
  callCommand(run, args, {
    env: {
      TANGGAP_DATA: path.join(folder, 'data'),
      CRISIS_PLAN: path.join(folder, 'none.yaml'),
      TANGGAP_LANGUAGE: language,
    },
  });

describe('tanggap start', () => {
  it.each([
    ['en', 'start the bot'],
    ['id', 'menjalankan bot'],
  ] as const)('shows its help where that is asked for (%s)', async (language, words) => {
    for (const flag of ['--help', '-h']) {
      const { code, out, err } = await start([flag], language);
      expect([code, err]).toEqual([0, '']);
      expect(out).toContain(words);
    }
  });

  it.each([['--plan'], ['--port=80'], ['now']])('calls %s wrong use', async (argument) => {
    const { code, err } = await start([argument]);
    expect([code, err]).toEqual([64, expect.stringContaining('error:')]);
  });

  it('without arguments goes on to its plan', async () => {
    expect(await start([])).toMatchObject({ code: 78, err: expect.stringContaining('none.yaml') });
    expect(await readdir(folder)).toEqual([]);
  });
});
