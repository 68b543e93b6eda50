// Where the embedded database lives: folders that the server's user can reach, and a socket path short enough for the kernel.
import { createHash } from 'node:crypto';
import {
  access,
  chmod,
  chown,
  constants,
  lstat,
  mkdir,
  readFile,
  realpath,
  stat,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isRoot, isTraversable, type Owner, serverOwner } from './owner.ts';
import { PostgresProblem } from './problem.ts';

export interface Folders {
  /** Holds everything below. */
  base: string;
  /** PostgreSQL's own folder. Its being there means that it was made to the end. */
  data: string;
  logFile: string;
  lockFile: string;
  /** With TCP only. */
  passwordFile: string;
  owner: Owner | undefined;
}

const CLUSTER = 'postgresql-18';
/** Says where root's data went. */
const POINTER = `${CLUSTER}.moved`;

/** A socket's whole path ends at 104 bytes on macOS and at 108 on Linux; the socket's own name takes 14 of them. */
const LONGEST_SOCKET_FOLDER = 88;

/**
 * Chooses and makes the folders of a database that is wanted in `wanted`. Only root may be sent elsewhere: into
 * `whenPrivate`, if nobody else can enter the wanted folder. A file left there says so to people and to the next start.
 * @throws PostgresProblem when no folder can be used
 */
export async function chooseFolders(wanted: string, whenPrivate: string): Promise<Folders> {
  const at = await made(wanted);
  const pointer = path.join(at, POINTER);
  const elsewhere = (await readFile(pointer, 'utf8').catch(() => '')).trim();
  if (elsewhere) {
    if (!(await isThere(elsewhere))) throw new PostgresProblem((say) => say.movedAway(elsewhere, pointer));
    return foldersIn(elsewhere);
  }
  if (!isRoot() || (await isTraversable(at))) return foldersIn(at);
  // Data that is there could be reached once: a new, empty database elsewhere would look like a loss.
  if (await isThere(path.join(at, CLUSTER))) throw new PostgresProblem((say) => say.noAccess(at));
  const base = path.join(await made(whenPrivate), hashOf(at));
  await made(base);
  // The umask may have closed what was just made.
  for (const folder of [path.dirname(base), base]) await chmod(folder, 0o755);
  if (!(await isTraversable(base))) throw new PostgresProblem((say) => say.noAccess(at));
  await writeFile(pointer, `${base}\n`);
  return foldersIn(base);
}

/** Whether a database was ever made for `wanted`, there or where root's was moved to. Makes nothing. */
export async function hasCluster(wanted: string): Promise<boolean> {
  const elsewhere = (await readFile(path.join(wanted, POINTER), 'utf8').catch(() => '')).trim();
  // A folder that is gone is told, with its name, by whoever opens it.
  if (elsewhere && !(await isThere(elsewhere))) return true;
  // What may not be looked into is told as such by whoever opens it: it may well be there.
  return stat(path.join(elsewhere || wanted, CLUSTER)).then(
    () => true,
    ({ code }: NodeJS.ErrnoException) => code !== 'ENOENT' && code !== 'ENOTDIR',
  );
}

async function foldersIn(base: string): Promise<Folders> {
  const data = path.join(base, CLUSTER);
  const found = await stat(data).catch(() => undefined);
  if (found && process.getuid && !isRoot() && found.uid !== process.getuid()) {
    throw new PostgresProblem((say) => say.otherOwner(data, found.uid));
  }
  return {
    base,
    data,
    logFile: path.join(base, 'postgresql.log'),
    lockFile: path.join(base, 'postgresql.lock'),
    passwordFile: path.join(base, 'postgresql.password'),
    owner: await serverOwner(data),
  };
}

/**
 * The folder of the socket: a name that every start derives alike from the data folder, which none but the server's user
 * and root may enter.
 * @throws PostgresProblem when somebody else made it first
 */
export async function socketFolder({ base, owner }: Folders): Promise<string> {
  const inTemp = path.join(tmpdir(), `tanggap-${hashOf(base)}`);
  const fits =
    Buffer.byteLength(inTemp) <= LONGEST_SOCKET_FOLDER && (!owner || (await isTraversable(tmpdir())));
  const folder = fits ? inTemp : path.join('/tmp', path.basename(inTemp));
  await mkdir(folder, { mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  const found = await lstat(folder);
  if (!found.isDirectory() || (found.uid !== process.getuid?.() && found.uid !== owner?.uid)) {
    throw new PostgresProblem((say) => say.foreignSocket(folder));
  }
  await chmod(folder, 0o700);
  if (owner) await chown(folder, owner.uid, owner.gid);
  return folder;
}

/** Makes a folder that we can write to; @returns its one true path, however it was spelled */
async function made(folder: string): Promise<string> {
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK);
    return await realpath(folder);
  } catch (error) {
    throw explained(error, folder);
  }
}

/** What the file system refuses, as a sentence; any other error as it is. */
export function explained(error: unknown, folder: string): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new PostgresProblem((say) => say.diskFull(folder), { cause: error });
  if (code && ['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST'].includes(code)) {
    return new PostgresProblem((say) => say.cannotWrite(folder, code), { cause: error });
  }
  return error;
}

const isThere = async (at: string): Promise<boolean> => (await stat(at).catch(() => undefined)) !== undefined;
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);
