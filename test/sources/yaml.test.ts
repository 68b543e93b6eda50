// YAML of a person: what would cost the process is refused before it is composed, and everything else is opened.
import { describe, expect, it } from 'vitest';
import { MAX_YAML_BYTES, openYaml } from '../../src/sources/yaml.ts';

const filled = (unit: string): string => unit.repeat(Math.floor(MAX_YAML_BYTES / unit.length));
const refused = (text: string): string | undefined => {
  const opened = openYaml(text);
  return 'refused' in opened ? opened.refused.code : undefined;
};

describe('a YAML text', () => {
  it.each([
    ['brackets', filled('[')],
    ['braces', filled('{')],
    ['braces with keys', filled('{a: ')],
    ['lists on one line', filled('- ')],
    ['keys that are collections', filled('? - ')],
    ['lists line by line', Array.from({ length: 300 }, (_, n) => `${' '.repeat(n)}-`).join('\n')],
    ['sections', Array.from({ length: 300 }, (_, n) => `${' '.repeat(n)}a:`).join('\n')],
    ['brackets hidden behind comments that close them', filled('[ #]\n')],
  ])('F49 of %s within each other by the thousand is refused for its depth', (_what, text) => {
    expect(refused(text)).toBe('too_deep');
  });

  it('F49 is refused for its length, counted in bytes', () => {
    expect(refused('é'.repeat(MAX_YAML_BYTES / 2))).toBeUndefined();
    expect(refused(`${'é'.repeat(MAX_YAML_BYTES / 2)}x`)).toBe('too_big');
  });

  it.each([
    ['keys', Array.from({ length: 5001 }, (_, n) => `${n}:\n`).join('')],
    ['keys in braces', `{${Array.from({ length: 5001 }, (_, n) => `${n}: ,`).join('')}}`],
    ['things in lists of lists', '- [a, {b: c}]\n'.repeat(1251)],
  ])('F49 of more than 5,000 %s is refused for their number', (_what, text) => {
    expect(refused(text)).toBe('too_many');
  });

  it.each([
    ['nothing', ''],
    ['brackets in a quoted text', `a: "${'['.repeat(1000)}"`],
    ['thousands of things side by side', '- [a, {b: c}]\n'.repeat(1250)],
    ['anchors', filled('&a ')],
    ['what is no YAML', filled('"')],
  ])('F49 of %s is opened', (_what, text) => {
    expect(refused(text)).toBeUndefined();
  });
});
