// Who types: the name under which the record keeps what a sub-command did.
import { userInfo } from 'node:os';

/**
 * The user of this process, by name; by number where the machine has no name for it, as in many containers.
 * @param name tells the name, or throws where there is none
 */
export function typist(name: () => string = () => userInfo().username): string {
  try {
    return `cli:${name()}`;
  } catch (error) {
    const uid = process.getuid?.();
    if (uid === undefined) throw error;
    return `cli:${uid}`;
  }
}
