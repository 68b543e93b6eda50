// Makes PostgreSQL's data folder: wholly or not at all.
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chown, mkdir, open, rename, rm, stat, statfs, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { PROGRAM_ENV } from './binaries.ts';
import type { Folders } from './folders.ts';
import { PostgresProblem } from './problem.ts';

/** A fresh folder takes 40 MB and the first hours' journal about twice that. */
const ROOM_NEEDED = 200 * 1024 * 1024;

/**
 * Makes the data folder if it is not there. It grows under another name and gets its own only when `initdb` is done, so a
 * half-made one is recognised by its name and thrown away, and one that anybody's data was ever in never is.
 * @param withPassword connections will come over TCP, where everybody on the machine can knock
 * @throws PostgresProblem
 */
export async function makeCluster(folders: Folders, native: string, withPassword: boolean): Promise<void> {
  const { base, data, owner, passwordFile } = folders;
  if (await stat(data).catch(() => undefined)) return;
  const disk = await statfs(base);
  if (disk.bavail * disk.bsize < ROOM_NEEDED) throw new PostgresProblem((say) => say.diskFull(base));
  const making = `${data}.making`;
  await rm(making, { recursive: true, force: true });
  await mkdir(making, { mode: 0o700 });
  if (owner) await chown(making, owner.uid, owner.gid);
  if (withPassword) {
    await writeFile(passwordFile, randomBytes(24).toString('hex'), { mode: 0o600 });
    if (owner) await chown(passwordFile, owner.uid, owner.gid);
  }
  const args = ['-D', making, '-U', 'postgres', '--data-checksums', '--encoding=UTF8', '--locale=C'];
  args.push('--locale-provider=builtin', '--builtin-locale=C.UTF-8');
  // The socket's folder lets nobody in but the server's user, so there a password would guard nothing.
  args.push(...(withPassword ? ['--auth=scram-sha-256', `--pwfile=${passwordFile}`] : ['--auth=trust']));
  try {
    const options = { ...owner, cwd: path.parse(data).root, env: PROGRAM_ENV };
    await promisify(execFile)(path.join(native, 'bin', 'initdb'), args, options);
  } catch (error) {
    const { stderr, message } = error as { stderr?: string; message: string };
    const words = stderr?.trim() || message;
    if (/No space left on device/.test(words))
      throw new PostgresProblem((say) => say.diskFull(base), { cause: error });
    throw new PostgresProblem((say) => say.initFailed(words.split('\n').slice(-8).join('\n')), {
      cause: error,
    });
  }
  await rename(making, data);
  await written(base);
}

/** A new name survives a power loss only when its folder was written down too. */
async function written(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
