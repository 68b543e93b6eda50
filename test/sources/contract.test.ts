// What every source promises, held over an answer of each, written after what its service documents.
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalUrl } from '../../src/sources/canonical-url.ts';
import { payloadSources, pollers, pushers, watchers } from '../../src/sources/index.ts';
import {
  KINDS,
  MAX_FIELD,
  MAX_ID,
  NOTICE_STATES,
  NOTICE_SUBJECTS,
  type Parsed,
  type SourceContext,
  SourceProblem,
  sourceName,
  VISIBILITIES,
} from '../../src/sources/source.ts';
import { fromStorable, toStorable } from '../../src/sources/storable.ts';
import { expected } from './expected.ts';
import { damaged, everyDamage } from './hostile.ts';

const folder = new URL('fixtures/', import.meta.url);
const fixtures = readdirSync(folder).sort();
const seenAt = new Date('2026-11-21T00:00:00Z');
const context: SourceContext = { source: 'here', seenAt, own: ['kopisenja', '100'] };
interface Parser {
  name: string;
  parse(answer: unknown, context: SourceContext): Parsed | Promise<Parsed>;
}
const parsers = [...pollers, ...pushers, ...payloadSources, ...(watchers as unknown as Parser[])];
const parserOf = (file: string) => parsers.find(({ name }) => file.split('.')[0] === name);
const read = (file: string): unknown => {
  const text = readFileSync(new URL(file, folder), 'utf8');
  return file.endsWith('.json') ? JSON.parse(text) : text;
};

function holds(parsed: Parsed): void {
  for (const { externalId } of parsed.removals ?? []) {
    expect(externalId === toStorable(externalId) || externalId.includes('\uFDD0')).toBe(true);
    expect(externalId).not.toContain('\0');
    expect(externalId.length).toBeLessThanOrEqual(MAX_ID);
  }
  for (const notice of parsed.notices ?? []) {
    expect(sourceName(notice.source)).toBe(notice.source);
    expect(NOTICE_SUBJECTS).toContain(notice.what);
    expect(NOTICE_STATES).toContain(notice.state);
    for (const id of [notice.key, notice.subject]) {
      expect(id.length).toBeGreaterThan(0);
      expect(id.length).toBeLessThanOrEqual(MAX_ID);
    }
    expect(notice.at.getTime()).not.toBeNaN();
  }
  for (const item of parsed.items) {
    expect(sourceName(item.source)).toBe(item.source);
    expect(item.externalId.length).toBeGreaterThan(0);
    expect(item.text.trim()).not.toBe('');
    expect(KINDS).toContain(item.kind);
    expect(VISIBILITIES).toContain(item.visibility);
    if (item.kind === 'dm') expect(item.visibility).toBe('private');
    expect(item.postedAt.getTime()).not.toBeNaN();
    const { id, handle, name } = item.author;
    for (const text of [item.externalId, item.threadId ?? '', item.parentId ?? ''])
      expect(text.length).toBeLessThanOrEqual(MAX_ID);
    for (const text of [id ?? '', handle ?? '', name ?? '', item.permalink ?? ''])
      expect(fromStorable(text).length).toBeLessThanOrEqual(MAX_FIELD);
    for (const text of [item.text, item.externalId, id ?? '', handle ?? '', name ?? ''])
      expect(text === toStorable(text) || text.includes('\uFDD0')).toBe(true);
    if (item.permalink) expect(item.canonicalUrl).toBe(canonicalUrl(item.permalink));
    if (item.rating !== undefined) expect([1, 2, 3, 4, 5]).toContain(item.rating);
  }
}

describe('the fixtures', () => {
  it('cover every source that reads an answer, and nothing else', () => {
    const covered = [...new Set(fixtures.map((file) => file.split('.')[0]))];
    expect(covered.sort()).toEqual(parsers.map(({ name }) => name).sort());
    expect(Object.keys(expected).sort()).toEqual(fixtures);
  });
});

describe.each(fixtures)('an answer as in %s', (file) => {
  const parse = async (answer: unknown) => (await parserOf(file)?.parse(answer, context)) as Parsed;

  it('is read as it is meant', async () => {
    const parsed = await parse(read(file));
    expect(parsed).toMatchObject(expected[file] as object);
  });

  it('comes out in the one normal form, with a key of its own each', async () => {
    const parsed = await parse(read(file));
    const { items } = parsed;
    holds(parsed);
    expect(new Set(items.map(({ externalId }) => externalId)).size).toBe(items.length);
  });

  it('is read the same way twice', async () => {
    expect(await parse(read(file))).toEqual(await parse(read(file)));
  });

  it('may be damaged anywhere without more harm than a clear "unreadable"', async () => {
    const survives = async (answer: unknown): Promise<void> => {
      try {
        holds(await parse(answer));
      } catch (error) {
        if (!(error instanceof SourceProblem)) throw error;
        expect(error.code).toBe('unreadable');
      }
    };
    const whole = read(file);
    if (typeof whole === 'string')
      await fc.assert(
        fc.asyncProperty(fc.nat(whole.length), fc.nat(40), fc.string({ maxLength: 8 }), (at, cut, put) =>
          survives(whole.slice(0, at) + put + whole.slice(at + cut)),
        ),
        { numRuns: 150 },
      );
    else {
      await fc.assert(
        fc.asyncProperty(fc.nat(10_000), fc.jsonValue({ maxDepth: 2 }), (at, put) =>
          survives(damaged(whole, at, put)),
        ),
        { numRuns: 200 },
      );
      for (const answer of everyDamage(whole)) await survives(answer);
    }
  });
});
