// A sub-command, called in this process as the command line calls it.
import { Readable } from 'node:stream';
import type { Io, Run } from '../../src/cli/io.ts';

/**
 * Runs it with these arguments; answers with its exit code and all that it wrote. It sees no other environment.
 * @param stdin what it reads, whole or in pieces
 */
export async function callCommand(
  run: Run,
  args: string[],
  { stdin = [], env = {}, cwd = '/' }: { stdin?: string | string[]; env?: Io['env']; cwd?: string } = {},
): Promise<{ code: number; out: string; err: string }> {
  let out = '';
  let err = '';
  const code = await run(args, {
    stdin: Readable.from(typeof stdin === 'string' ? [stdin] : stdin),
    stdout: { write: (text) => (out += text) },
    stderr: { write: (text) => (err += text) },
    env,
    cwd,
  });
  return { code, out, err };
}
