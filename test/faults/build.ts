// The bots of the fault suite are processes of the compiled product.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export default function setup(): void {
  const command = fileURLToPath(new URL('../../src/tanggap.mjs', import.meta.url));
  execFileSync(process.execPath, [command, '--build-only'], { stdio: ['ignore', 'inherit', 'inherit'] });
}
