// The real command `tanggap sla simulate`, as somebody types it: a process of its own, files, exit codes.
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const run = promisify(execFile);
const bin = fileURLToPath(new URL('../../src/tanggap.mjs', import.meta.url));
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'sla-bin-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function tanggap(...args: string[]) {
  const env = { ...process.env, TZ: 'Pacific/Kiritimati' };
  return run(process.execPath, [bin, ...args], { cwd: folder, env, timeout: 120_000 }).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    (error: { code: number; stdout: string; stderr: string }) => error,
  );
}

describe('tanggap sla simulate, as a process', () => {
  it('prints the clock of a village office’s case, and nothing else', async () => {
    await writeFile(
      path.join(folder, 'plan.yaml'),
      'time_zone: Asia/Jakarta\npolicies:\n  - { preset: public-office-id, extensions: 1 }\n',
    );
    await writeFile(
      path.join(folder, 'events.json'),
      JSON.stringify([
        { type: 'started', at: '2026-03-02T09:00:00+07:00', postedAt: '2026-03-01T20:00:00+07:00' },
        { type: 'answered', at: '2026-03-04T10:00:00+07:00' },
        { type: 'paused', at: '2026-03-05T08:00:00+07:00', reason: 'waits for the land office' },
        { type: 'commented_again', at: '2026-03-05T09:00:00+07:00' },
      ]),
    );
    const { code, stdout, stderr } = await tanggap(
      'sla',
      'simulate',
      'plan.yaml',
      'events.json',
      '--now',
      '2026-03-06T09:00:00+07:00',
    );
    expect([code, stderr]).toEqual([0, '']);
    const said = JSON.parse(stdout) as { policy: string; targets: { [key: string]: unknown }[] };
    expect(Object.keys(said)).toEqual(['policy', 'targets']);
    expect(said.policy).toBe('public-office-id');
    expect(said.targets.map(({ kind, state }) => [kind, state])).toEqual([
      ['first_reply', 'met'],
      ['resolution', 'paused'],
      ['periodic_update', 'paused'],
      ['next_reply', 'paused'],
    ]);
    for (const target of said.targets) {
      const keys = [
        'kind',
        'startedAt',
        'dueAt',
        'state',
        ...('metAt' in target ? ['metAt'] : []),
        'elapsedSeconds',
      ];
      expect(Object.keys(target)).toEqual(keys);
    }
    expect(said.targets[0]).toMatchObject({
      startedAt: '2026-03-02T02:00:00.000Z',
      dueAt: '2026-03-05T09:00:00.000Z',
      metAt: '2026-03-04T03:00:00.000Z',
    });
  });

  it('ends with 1 and a sentence for files that are not good, with 64 for wrong use', async () => {
    const missing = await tanggap('sla', 'simulate', 'none.yaml', 'none.json');
    expect([missing.code, missing.stdout]).toEqual([1, '']);
    expect(missing.stderr).toContain('none.yaml');
    expect((await tanggap('sla', 'simulate')).code).toBe(64);
  });
});
