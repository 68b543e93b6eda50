// The sources file: what it may say, and every mistake in it with its line.
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { FILE_PROBLEM_CODES, readSourcesFile } from '../../src/sources/file.ts';
import { pollers, pushers, watchers } from '../../src/sources/index.ts';
import { listening as en } from '../../src/texts/en/listening.ts';
import { listening as id } from '../../src/texts/id/listening.ts';

const all = () => true;
const problems = (yaml: string, has: (variable: string) => boolean = all) => {
  const read = readSourcesFile(yaml, has);
  return 'problems' in read ? read.problems.map(({ code, line, what }) => `${line} ${code} ${what}`) : [];
};

describe('the sources file', () => {
  it('names sources, how often each is asked, and who hears of faults', () => {
    const yaml = `
tell: "#general"
sources:
  alerts:
    kind: google-alerts
    every: 10m
    look_back: 2d
    own: ["@KopiSenja"]
    feeds: [https://www.google.com/alerts/feeds/1/2]
`;
    expect(readSourcesFile(yaml, all)).toEqual({
      file: {
        tell: 'general',
        sources: [
          {
            name: 'alerts',
            kind: 'google-alerts',
            settings: { feeds: ['https://www.google.com/alerts/feeds/1/2'] },
            everyMs: 600_000,
            lookBackMs: 2 * 86_400_000,
            own: ['@KopiSenja'],
            allowPrivate: false,
          },
        ],
      },
    });
  });

  it('tells every mistake at once, each with its line', () => {
    const yaml = `tel: x
sources:
  Kopi Senja:
    kind: rss
    feeds: [https://a.example/feed]
  one:
    kind: fax
  two:
    feeds: []
  three:
    kind: rss
    evry: 5m
    every: soon
    feeds:
      - https://a.example/feed
      - file:///etc/passwd
  four:
    kind: rss
  five: [1]
`;
    expect(problems(yaml)).toEqual([
      '1 key_unknown tel',
      '3 bad_name Kopi Senja',
      '7 kind_unknown fax',
      '8 kind_missing two',
      '12 key_unknown evry',
      '13 bad_duration every',
      '16 value_wrong 1',
      '17 key_missing feeds',
      '19 not_a_map five',
    ]);
  });

  it('is refused when it is no YAML, no map, or names no source', () => {
    expect(problems('a: [')[0]).toMatch(/not_yaml/);
    expect(problems('sources:\n  alerts: *nowhere')).toEqual(['1 not_yaml ALIASES']);
    expect(problems('- a')).toEqual(['1 not_a_map ']);
    expect(problems('tell: general')).toEqual(['1 no_sources sources']);
  });

  it('has a sentence in both languages for every mistake', () => {
    for (const code of FILE_PROBLEM_CODES) {
      expect(en.file.problems[code]('x')).not.toBe('');
      expect(id.file.problems[code]('x')).not.toBe(en.file.problems[code]('x'));
    }
  });
});

describe('the example that is shipped', () => {
  it('is right, names every kind, and holds no secret', async () => {
    const yaml = await readFile(new URL('../../manifests/sources.yaml', import.meta.url), 'utf8');
    expect(problems(yaml)).toEqual([]);
    const read = readSourcesFile(yaml, all);
    const kinds = 'file' in read ? read.file.sources.map((source) => source.kind) : [];
    expect([...kinds].sort()).toEqual([...pollers, ...pushers, ...watchers].map((one) => one.name).sort());
    expect(problems(yaml, () => false).length).toBe((yaml.match(/^ {4}\w+_env:/gm) ?? []).length);
  });
});
