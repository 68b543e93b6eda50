// XML of a stranger: what is meant to cost us dearly is refused before it is unfolded, and nothing in it reaches an object's ground.
import { describe, expect, it } from 'vitest';
import { readXml } from '../../src/sources/xml.ts';

const told = async (xml: unknown, limitMs?: number): Promise<string> => {
  try {
    return JSON.stringify(await readXml(xml, limitMs));
  } catch (error) {
    return (error as { code: string }).code;
  }
};
const laughs = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('');

describe('a document', () => {
  it.each([
    ['billion laughs', `<!DOCTYPE l [<!ENTITY l0 "ha">${laughs}]><a>&l9;</a>`],
    ['a quadratic bomb', `<!DOCTYPE l [<!ENTITY q "${'x'.repeat(50_000)}">]><a>${'&q;'.repeat(50_000)}</a>`],
    ['a file of ours', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'],
    ['an address within', '<!doctype a SYSTEM "http://169.254.169.254/x.dtd"><a/>'],
    ['an entity without a document type', '<a><!ENTITY x "y"></a>'],
    ['a million numeric references', `<a>${'&#65;'.repeat(400_000)}</a>`],
    ['more than two megabytes', `<a>${'x'.repeat(2 * 1024 * 1024)}</a>`],
    ['tags that do not close', '<a><b></a>'],
    ['no text at all', 42],
  ])('F49 with %s is refused', async (_what, xml) => {
    expect(await told(xml)).toBe('unreadable');
  });

  it('F49 that takes too long is given up, the house goes on meanwhile, and the next one is read', async () => {
    let went = 0;
    const clock = setInterval(() => {
      went += 1;
    }, 50);
    const many = `<a>${'<?x?>'.repeat(400_000)}</a>`;
    const given = told(many);
    expect(await told(many, 1)).toBe('unreadable');
    clearInterval(clock);
    expect(await given).toMatch(/unreadable|^\{/);
    expect(went).toBeGreaterThan(1);
    expect(await told('<a>here</a>')).toBe('{"a":"here"}');
  });

  it('F49 200,000 levels deep is refused, or read without a fault of ours', async () => {
    const deep = `${'<a>'.repeat(200_000)}x${'</a>'.repeat(200_000)}`;
    expect(['unreadable', expect.stringMatching(/^\{/)]).toContainEqual(await told(deep));
  });

  it('F49 cannot name what every object has', async () => {
    for (const name of ['__proto__', 'constructor', 'prototype'])
      await told(`<a><${name}><polluted>yes</polluted></${name}></a>`);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it('keeps the five entities that every document has', async () => {
    expect(await told('<a>Tom &amp; Jerry &lt;3</a>')).toBe('{"a":"Tom & Jerry <3"}');
  });
});
