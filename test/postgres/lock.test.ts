// The lock around starting and stopping the server.
import { spawnSync } from 'node:child_process';
import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { withLock } from '../../src/postgres/lock.ts';
import { cleanUp, newFolder } from './machine.ts';

afterEach(cleanUp);

/** How many were ever inside together, of eight who wanted in at once. */
async function crowd(file: string): Promise<number> {
  let inside = 0;
  let most = 0;
  const visit = () =>
    withLock(file, async () => {
      inside += 1;
      most = Math.max(most, inside);
      await sleep(5);
      inside -= 1;
    });
  await Promise.all(Array.from({ length: 8 }, visit));
  return most;
}

describe('the lock', () => {
  it('lets one in at a time and leaves nothing behind', async () => {
    const folder = await newFolder();
    expect(await crowd(path.join(folder, 'lock'))).toBe(1);
    expect(await readdir(folder)).toEqual([]);
  });

  it('of a process that is gone is broken by one of many', async () => {
    const folder = await newFolder();
    const gone = spawnSync(process.execPath, ['-e', '']).pid;
    const file = path.join(folder, 'lock');
    await writeFile(file, JSON.stringify({ pid: gone, born: '', nonce: 'dead' }));
    expect(await crowd(file)).toBe(1);
    expect(await readdir(folder)).toEqual([]);
  });

  it('of an earlier process that had our number is broken too', async () => {
    const folder = await newFolder();
    const file = path.join(folder, 'lock');
    await writeFile(file, JSON.stringify({ pid: process.pid, born: '1', nonce: 'earlier' }));
    expect(await crowd(file)).toBe(1);
  });

  it('that a power loss left empty is broken', async () => {
    const file = path.join(await newFolder(), 'lock');
    await writeFile(file, '');
    expect(await crowd(file)).toBe(1);
  });

  it('is let go when the work fails', async () => {
    const file = path.join(await newFolder(), 'lock');
    await expect(withLock(file, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await withLock(file, async () => 'in')).toBe('in');
  });
});
