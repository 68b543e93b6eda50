// A lock file: one process at a time makes, starts or stops the database; the lock of a dead process is broken.
import { randomUUID } from 'node:crypto';
import { link, readFile, rm, writeFile } from 'node:fs/promises';
import { PostgresProblem } from './problem.ts';

/** Longer than any start that gets anywhere: replaying the journal after a crash may take minutes. */
const PATIENCE_MS = 6 * 60_000;
const PAUSE_MS = 50;

/** Who holds a lock. `born` tells a process from a later one that was given the same number. */
interface Holder {
  pid: number;
  born: string;
  nonce: string;
}

const held = new Set<string>();

/**
 * Does something while holding the lock. A lock whose process is gone is taken over.
 * @throws PostgresProblem when a living process keeps it for six minutes
 */
export async function withLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  const me: Holder = { pid: process.pid, born: await bornAt(process.pid), nonce: randomUUID() };
  held.add(me.nonce);
  try {
    await take(file, me);
    try {
      return await work();
    } finally {
      await rm(file, { force: true });
    }
  } finally {
    held.delete(me.nonce);
  }
}

async function take(file: string, me: Holder): Promise<void> {
  const giveUp = performance.now() + PATIENCE_MS;
  while (!(await place(file, me))) {
    const holder = await holderOf(file);
    if (holder && !(await isAlive(holder))) await breakLock(file, holder);
    else if (performance.now() > giveUp) throw new PostgresProblem((say) => say.locked(file, holder?.pid));
    else await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}

/** Linked into place, not opened: nobody ever reads a lock that is half written. */
async function place(file: string, me: Holder): Promise<boolean> {
  const draft = `${file}.${me.nonce}`;
  await writeFile(draft, JSON.stringify(me));
  try {
    await link(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

/**
 * Two processes may find the same dead lock, and the slower one must not remove the fresh lock of the faster. So a dead lock is
 * only removed under a lock of its own, named after it, and only if it is still the one that was found dead.
 */
async function breakLock(file: string, dead: Holder): Promise<void> {
  await withLock(`${file}.break-${dead.nonce}`, async () => {
    const now = await holderOf(file);
    if (now?.nonce === dead.nonce) await rm(file, { force: true });
  });
}

/** `undefined`: released in the meantime. */
async function holderOf(file: string): Promise<Holder | undefined> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  return text === undefined ? undefined : parsed(text);
}

/** After a power loss the file may be there without what was written to it. Nobody alive holds such a lock. */
function parsed(text: string): Holder {
  const nobody = { pid: 0, born: '', nonce: 'unreadable' };
  try {
    const holder = JSON.parse(text) as Partial<Holder> | null;
    return { ...nobody, ...holder };
  } catch {
    return nobody;
  }
}

async function isAlive(holder: Holder): Promise<boolean> {
  // To the system, zero is not a process but our whole group.
  if (holder.pid <= 0) return false;
  const born = await bornAt(holder.pid);
  if (holder.pid === process.pid) return held.has(holder.nonce) || (born !== '' && holder.born === born);
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return holder.born === born;
}

/** When a process began, in the kernel's ticks; empty where the system does not tell. */
async function bornAt(pid: number): Promise<string> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  // The second field is the program's name in brackets and may hold anything; the start is the 20th after it.
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}
