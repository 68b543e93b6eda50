// XML of a stranger: what is meant to cost us dearly is refused before it is unfolded, and nothing in it reaches an object's ground.
import { describe, expect, it } from 'vitest';
import { readXml } from '../../src/sources/xml.ts';

const told = (xml: unknown): string => {
  try {
    return JSON.stringify(readXml(xml));
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
  ])('F49 with %s is refused', (_what, xml) => {
    expect(told(xml)).toBe('unreadable');
  });

  it('F49 200,000 levels deep is refused, or read without a fault of ours', () => {
    const deep = `${'<a>'.repeat(200_000)}x${'</a>'.repeat(200_000)}`;
    expect(() => told(deep)).not.toThrow();
  });

  it('F49 cannot name what every object has', () => {
    for (const name of ['__proto__', 'constructor', 'prototype'])
      told(`<a><${name}><polluted>yes</polluted></${name}></a>`);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it('keeps the five entities that every document has', () => {
    expect(told('<a>Tom &amp; Jerry &lt;3</a>')).toBe('{"a":"Tom & Jerry <3"}');
  });
});
