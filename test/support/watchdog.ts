// Stops a test run's server even when the run itself is killed: servers outlive whoever started them.
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * A shell waits for the end of our pipe, which comes however we end, then stops the server of the folder and removes the
 * folder. @returns calls it off
 */
export async function stopWithUs(folder: string): Promise<() => void> {
  const lines = (await readFile(path.join(folder, 'postgresql-18', 'postmaster.pid'), 'utf8')).split('\n');
  const [pid = '', , , , socket = ''] = lines.map((line) => line.trim());
  const script = 'cat > /dev/null; kill -INT "$1"; while kill -0 "$1"; do sleep 0.2; done; rm -rf "$2" "$3"';
  const dog = spawn('sh', ['-c', script, 'sh', pid, folder, socket], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  // Where there is no shell there is no dog.
  dog.on('error', () => {});
  dog.unref();
  (dog.stdin as unknown as { unref(): void }).unref();
  return () => dog.kill();
}
