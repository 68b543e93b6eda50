import { readdirSync, readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { GATE } from './test/faults/catalogue.ts';

/** A test belongs to the catalogue of faults when its name, or that of its group, begins with a number: `F36 …`. */
const wanted = process.env.FAULTS === 'nightly' ? 'F\\d\\d' : `(?:${GATE.join('|')})`;
const inSource = new RegExp(`['"\`](?:F\\d\\d )*${wanted} `);
const files = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .map((file) => `test/${file.replaceAll('\\', '/')}`)
  .filter((file) => file.endsWith('.test.ts') && inSource.test(readFileSync(file, 'utf8')));

/** What takes longest begins first: else one worker would wait for the other's last file. */
const LONGEST = ['soak.test.ts', 'crash.test.ts'];
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const longest = LONGEST.flatMap((name) => files.filter(({ moduleId }) => moduleId.endsWith(`/${name}`)));
    return [...longest, ...files.filter((file) => !longest.includes(file))];
  }
}

export default defineConfig({
  test: {
    include: files.sort(),
    testNamePattern: new RegExp(`(?:^|\\s)${wanted} `),
    globalSetup: ['test/faults/build.ts', 'test/support/global-setup.ts'],
    reporters: ['default', 'test/faults/table.ts'],
    testTimeout: 1_200_000,
    hookTimeout: 120_000,
    sequence: { sequencer: LongestFirst },
    maxWorkers: 2,
    maxConcurrency: 4,
    env: { TZ: 'UTC' },
  },
});
