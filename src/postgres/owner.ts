// The user the server runs as, and what that user can reach.
import { stat } from 'node:fs/promises';
import path from 'node:path';

/** Absent wherever it is optional: the server runs as ourselves. */
export interface Owner {
  uid: number;
  gid: number;
}

/** PostgreSQL refuses to run as root and as a user without a name; `nobody` has this number everywhere. */
const NOBODY: Owner = { uid: 65534, gid: 65534 };

export const isRoot = (): boolean => process.getuid?.() === 0;

/**
 * Whoever owns the data stays its owner: somebody may have started without root before. New data made by root is nobody's.
 * @param data PostgreSQL's data folder, there or not
 */
export async function serverOwner(data: string): Promise<Owner | undefined> {
  if (!isRoot()) return undefined;
  const found = await stat(data).catch(() => undefined);
  return found && found.uid !== 0 ? { uid: found.uid, gid: found.gid } : NOBODY;
}

/** Whether a user who owns nothing on the way may enter this folder, which is there. */
export async function isTraversable(folder: string): Promise<boolean> {
  for (let at = path.resolve(folder); ; at = path.dirname(at)) {
    if (((await stat(at)).mode & 0o001) === 0) return false;
    if (at === path.dirname(at)) return true;
  }
}
