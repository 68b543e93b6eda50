#!/usr/bin/env node
// The command `tanggap`: brings the compiled code up to date when this is a checkout, then runs it.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const built = path.join(root, 'dist', 'main.js');
const client = path.join(root, 'src', 'engine', 'generated', 'client.ts');

function newest(folder) {
  let at = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!/\.(ts|prisma)$/.test(entry.name)) continue;
    at = Math.max(at, statSync(path.join(entry.parentPath, entry.name)).mtimeMs);
  }
  return at;
}

function step(bin, args) {
  // Standard output belongs to the sub-command (it may be JSON), so the build speaks on standard error.
  const done = spawnSync(process.execPath, [bin, ...args], { cwd: root, stdio: ['ignore', 2, 2] });
  if (done.status !== 0) process.exit(done.status ?? 1);
}

function bringUpToDate() {
  const require = createRequire(import.meta.url);
  const bin = (name, file) => path.join(path.dirname(require.resolve(`${name}/package.json`)), file);
  const schema = statSync(path.join(root, 'prisma', 'schema.prisma')).mtimeMs;
  if (!existsSync(client) || statSync(client).mtimeMs < schema) {
    step(bin('prisma', 'build/index.js'), ['generate', '--no-hints']);
  }
  if (!existsSync(built) || statSync(built).mtimeMs < newest(path.join(root, 'src'))) {
    step(bin('typescript', 'bin/tsc'), ['-p', path.join(root, 'tsconfig.json')]);
  }
}

// Deprecations inside libraries are for whoever works on this, not for whoever runs it.
process.noDeprecation = true;
// A Docker image or a packed copy carries dist/ and no TypeScript sources.
if (existsSync(path.join(root, 'src', 'main.ts'))) bringUpToDate();
if (!process.argv.includes('--build-only')) await import(built);
