// The list of sources is what the folder holds, and every problem has a sentence.
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  fileSources,
  payloadSource,
  payloadSources,
  pollers,
  pushers,
  watchers,
} from '../../src/sources/index.ts';
import { PROBLEM_CODES } from '../../src/sources/source.ts';
import { sources as en } from '../../src/texts/en/sources.ts';
import { sources as id } from '../../src/texts/id/sources.ts';

const folder = new URL('../../src/sources/', import.meta.url);

describe('the list of sources', () => {
  it('names every file that exports a source, by the name of its file', async () => {
    const found: string[] = [];
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.ts'))) {
      const module = (await import(new URL(file, folder).href)) as { source?: { name: string } };
      if (!module.source) continue;
      expect(`${module.source.name}.ts`).toBe(file);
      found.push(module.source.name);
    }
    const listed = [...payloadSources, ...fileSources, ...pollers, ...pushers, ...watchers];
    expect(listed.map(({ name }) => name).sort()).toEqual(found.sort());
  });

  it('reads an intake without a source of its own name as a generic webhook', () => {
    expect(payloadSource('kantor-desa').name).toBe('webhook');
  });

  it('has a sentence in both languages for every problem, and no others', () => {
    expect(Object.keys(en.problems).sort()).toEqual([...PROBLEM_CODES].sort());
    expect(Object.keys(id.problems).sort()).toEqual([...PROBLEM_CODES].sort());
    for (const code of PROBLEM_CODES) {
      const params = { cells: 3, columns: 2, value: 'x', column: 'y' };
      expect(en.problems[code](params)).not.toContain('undefined');
      expect(id.problems[code](params)).not.toBe(en.problems[code](params));
    }
  });
});
