// Every sentence in every language, and no sentence anywhere else.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { refusals as en } from '../src/texts/en/refusals.ts';
import { refusals as id } from '../src/texts/id/refusals.ts';

const root = new URL('../', import.meta.url).pathname;
const areas = readdirSync(path.join(root, 'src/texts/en'))
  .map((file) => path.basename(file, '.ts'))
  .sort();
const source = (folder: string): { file: string; text: string }[] =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => ({
      file: path.join(folder, file),
      text: readFileSync(path.join(root, folder, file), 'utf8'),
    }));

/** The shape of a tree of texts: its keys, and whether there is a sentence or a function of one. */
function shapeOf(value: unknown, at = ''): string[] {
  if (value && typeof value === 'object')
    return Object.entries(value).flatMap(([key, inner]) => shapeOf(inner, `${at}.${key}`));
  return [`${at}: ${typeof value}`];
}

/** Every string of the tree itself; what functions return is seen in the stories. */
function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value && typeof value === 'object' ? Object.values(value).flatMap(stringsOf) : [];
}

describe('the texts', () => {
  it('have the same areas in both languages', () => {
    expect(readdirSync(path.join(root, 'src/texts/id')).sort()).toEqual(areas.map((area) => `${area}.ts`));
  });

  it.each(areas)('have the same shape in both languages: %s', async (area) => {
    const [english, indonesian] = await Promise.all([
      import(`../src/texts/en/${area}.ts`),
      import(`../src/texts/id/${area}.ts`),
    ]);
    const shape = shapeOf({ ...english });
    expect(shape.length).toBeGreaterThan(0);
    expect(shapeOf({ ...indonesian })).toEqual(shape);
  });

  it.each(areas)('are never empty, and never a word to be filled in later: %s', async (area) => {
    for (const lang of ['en', 'id']) {
      const strings = stringsOf({ ...(await import(`../src/texts/${lang}/${area}.ts`)) });
      for (const text of strings) expect(text).not.toMatch(/^\s*$|TODO|FIXME|XXX|lorem/i);
    }
  });
});

describe('a refusal', () => {
  const codes = [
    ...source('src/features'),
    ...source('src/listening'),
    ...source('src/engine'),
    ...source('src/slack'),
  ].flatMap(({ text }) =>
    [...text.matchAll(/refused: (?:[^,;}]+\? )?'(\w+)'(?: : '(\w+)')?/g)].flatMap(([, one, other]) =>
      [one, other].filter((code) => code !== undefined),
    ),
  );
  const standings = ['bot', 'guest', 'outsider', 'deactivated', 'unknown'];
  const all = [...codes, ...standings.flatMap((s) => [`approve_${s}`, `person_${s}`])];

  it.each([...new Set(all)].sort())('has a sentence in both languages: %s', (code) => {
    expect(en[code]).toBeTypeOf('function');
    expect(id[code]).toBeTypeOf('function');
  });

  it('has no sentence that nobody says', () => {
    expect(Object.keys(en).filter((code) => !all.includes(code))).toEqual([]);
  });
});

describe('a room', () => {
  it('holds no sentence of its own', () => {
    const found = source('src/features').flatMap(({ file, text }) =>
      text
        .split('\n')
        .filter((line) => !/^\s*(\/\/|\*|\/\*)|Error\(|super\(|Symbol\(|SELECT|log\./.test(line))
        .filter((line) =>
          [...line.matchAll(/'(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`/g)].some(([literal]) =>
            /\p{L}{2,} \p{L}{2,} \p{L}{2,}/u.test(literal.replace(/\$\{[^}]*\}/g, '')),
          ),
        )
        .map((line) => `${file}: ${line.trim()}`),
    );
    expect(found).toEqual([]);
  });
});
