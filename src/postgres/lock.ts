// A lock file: one process at a time makes or starts the database; the lock of a dead process is broken.
import { open, readFile, rm } from 'node:fs/promises';

const PATIENCE_MS = 60_000;

/** Does something while holding the lock. A lock whose process is gone is taken over. Throws after a minute of waiting. */
export async function withLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  for (let waited = 0; ; waited += 100) {
    try {
      const handle = await open(file, 'wx');
      await handle.writeFile(String(process.pid));
      await handle.close();
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      if (waited >= PATIENCE_MS) throw new Error(`${file} is held by process ${await holderOf(file)}`);
      const holder = await holderOf(file);
      if (holder !== undefined && !isAlive(holder)) await rm(file, { force: true });
      else await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  try {
    return await work();
  } finally {
    await rm(file, { force: true });
  }
}

/** `undefined` while its maker is still writing it. */
async function holderOf(file: string): Promise<number | undefined> {
  const text = await readFile(file, 'utf8').catch(() => '');
  return /^\d+$/.test(text) ? Number(text) : undefined;
}

function isAlive(pid: number): boolean {
  if (pid === process.pid) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
