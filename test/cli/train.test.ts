// What the commands that measure and train say, and how they end, before any data is read.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { run as evaluate } from '../../src/cli/eval-triage.ts';
import { run as train } from '../../src/cli/train.ts';
import { run as triage } from '../../src/cli/triage.ts';
import { callCommand } from '../support/command.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tanggap-data-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('triage --bench says how many texts a second it reads', { timeout: 120_000 }, async () => {
  const { code, out, err } = await callCommand(triage, ['--bench']);
  expect(err).toBe('');
  expect(out).toMatch(/^\d+ texts\/s on one core \(20000 comments of ours, \d+ characters on average\)\n$/);
  expect(code).toBe(0);
});

it.each([
  ['eval-triage', evaluate],
  ['train', train],
])('%s ends with 1 where there is no data, and says where to get it', async (_name, run) => {
  const { code, out, err } = await callCommand(run, ['--data', folder]);
  expect(code).toBe(1);
  expect(out).toBe('');
  expect(err).toContain(folder);
  expect(err).toContain('NOTICE');
  expect((await callCommand(run, [])).code).toBe(64);
});

it('train refuses labels that are not there or none, and trains nothing', async () => {
  mkdirSync(path.join(folder, 'smsa'));
  writeFileSync(path.join(folder, 'smsa', 'train.tsv'), '');
  const labels = path.join(folder, 'labels.jsonl');
  const called = () => callCommand(train, ['--data', folder, '--out', folder, '--labels', labels]);
  const missing = await called();
  expect([missing.code, missing.out]).toEqual([1, '']);
  expect(missing.err).toContain(`tanggap export labels --out ${labels}`);
  writeFileSync(labels, '\n{"id":1,"text":"kopinya dingin"}\n');
  const wrong = await called();
  expect([wrong.code, wrong.out]).toEqual([1, '']);
  expect(wrong.err).toMatch(/^Line 2 of .*labels\.jsonl is not a corrected label\. Nothing was trained\./);
});
