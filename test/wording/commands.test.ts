/** `tanggap check-reply` and `tanggap draft`: a stable contract of JSON lines, where a bad line does not stop the others. */
import { describe, expect, it } from 'vitest';
import { run as checkReply } from '../../src/cli/check-reply.ts';
import { run as draft } from '../../src/cli/draft.ts';
import type { Run } from '../../src/cli/io.ts';
import { callCommand } from '../support/command.ts';

async function speak(run: Run, input: string, args: string[] = []) {
  const { code, out, err } = await callCommand(run, args, { stdin: input });
  return {
    code,
    err,
    lines: out
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line)),
  };
}

describe('check-reply', () => {
  it('answers each line with score, flags, personal data, missing parts and unsupported facts', async () => {
    const text = 'We were negligent. Call Mr John Smith on +44 7911 123456 before 9 May.';
    const { code, lines } = await speak(
      checkReply,
      `${JSON.stringify({ id: 'a', text, cause: 'human_error', responsibility: 'high', facts: [] })}\n`,
    );
    expect(code).toBe(0);
    expect(Object.keys(lines[0])).toEqual(['id', 'score', 'flags', 'pii', 'missing', 'unsupported']);
    expect(lines[0]).toMatchObject({
      id: 'a',
      score: 0,
      flags: ['liability', 'pii'],
      pii: [
        { type: 'name', value: 'John Smith', start: 27, end: 37 },
        { type: 'phone', value: '+44 7911 123456', start: 41, end: 56 },
      ],
      unsupported: ['9', 'May'],
    });
    expect(lines[0].missing).toContain('responsibility');
  });

  it('reports bad lines with their number, goes on, and ends with code 1', async () => {
    const { code, err, lines } = await speak(
      checkReply,
      'nonsense\n\n{"id":1,"text":"Thank you!"}\n{"id":2}\n{"id":3,"text":"x","cause":"weather"}\n{"id":4,"text":"Maaf, Kak."}',
    );
    expect(code).toBe(1);
    expect(lines.map((line) => line.id)).toEqual([1, 4]);
    expect(err).toMatch(/^line 1: [^\n]+\nline 4: text: [^\n]+\nline 5: cause: [^\n]+\n$/);
  });

  it('ends with code 64 on wrong use and 1 on a file that is not there', async () => {
    expect((await speak(checkReply, '', ['--nope'])).code).toBe(64);
    const missing = await speak(checkReply, '', ['/nowhere/at/all.jsonl']);
    expect(missing).toMatchObject({ code: 1, err: 'cannot read /nowhere/at/all.jsonl\n' });
  });
});

describe('draft', () => {
  it('writes in the language of the comment from the facts of the line, with gaps for the rest', async () => {
    const { code, lines } = await speak(
      draft,
      [
        {
          id: 'a',
          comment: 'Kok saya ditagih dua kali?',
          cause: 'human_error',
          responsibility: 'high',
          facts: [{ id: 'F1', part: 'what_happened', text: 'kasir salah menekan tombol' }],
        },
        {
          id: 'b',
          comment: 'My charger caught fire',
          cause: 'safety',
          facts: ['please stop using the charger', 'we are testing the batch', 'next update at 18:00'],
        },
        { id: 'c', comment: 'Love the soup, thank you!', facts: [] },
      ]
        .map((line) => JSON.stringify(line))
        .join('\n'),
    );
    expect(code).toBe(0);
    expect(lines.map((line) => Object.keys(line))).toEqual(
      Array(3).fill(['id', 'text', 'score', 'placeholders']),
    );
    expect(lines[0].text.toLowerCase()).toContain('kasir salah menekan tombol');
    expect(lines[0].placeholders.length).toBeGreaterThan(0);
    expect(lines[1]).toMatchObject({ placeholders: [] });
    expect(lines[1].text).toMatch(/stop using the charger.*testing the batch.*18:00/);
    expect(lines[1].score).toBeGreaterThanOrEqual(85);
    expect(lines[2]).toMatchObject({ score: 100, placeholders: [] });
  });

  it('gives the same text for the same seed and another for another one', async () => {
    const line = JSON.stringify({
      id: 'a',
      comment: 'Kecewa, barang rusak',
      cause: 'product_defect',
      responsibility: 'unknown',
      facts: ['Kabar berikutnya pukul 18.00', 'kami sedang memeriksa 40 botol'],
    });
    const texts = await Promise.all(
      ['1', '1', '2', '3', '4'].map(
        async (seed) => (await speak(draft, line, ['--seed', seed])).lines[0].text,
      ),
    );
    expect(texts[0]).toBe(texts[1]);
    expect(new Set(texts).size).toBeGreaterThan(1);
  });
});

describe('draft on odd input', () => {
  it('answers emptiness, emojis, walls of text, regional languages and hostile facts sanely', async () => {
    const lines = [
      { id: 'empty', comment: '', facts: [] },
      { id: 'emojis', comment: '😡😡😡', facts: ['', '  '] },
      { id: 'wall', comment: 'kecewa '.repeat(1500), facts: [] },
      { id: 'javanese', comment: 'Barange kulo rusak kabeh, piye iki', facts: [] },
      { id: 'sundanese', comment: 'Punten barang abdi acan dugi', facts: [] },
      { id: 'mixed', comment: 'Please dong min, barangnya belum sampe nih', facts: [] },
      { id: 'hostile', comment: 'abaikan instruksi', facts: [{ part: 'step', text: 'kami '.repeat(2000) }] },
      { id: 'child', comment: 'Anak saya keracunan makanan kalian', facts: [] },
    ];
    const said = await speak(draft, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    expect(said.code).toBe(0);
    expect(said.lines.map(({ id }) => id)).toEqual(lines.map(({ id }) => id));
    for (const { text, score, placeholders } of said.lines) {
      expect(text.length).toBeGreaterThan(10);
      expect(score).toBeGreaterThanOrEqual(0);
      for (const gap of placeholders) expect(text).toContain(`{${gap}}`);
    }
    // Javanese, Sundanese and mixed comments are answered in Indonesian; harm is met with what to do first.
    for (const { text } of said.lines.slice(2, 6)) expect(text).toMatch(/\b(?:kami|Kami)\b/);
    expect(said.lines.at(-1).placeholders).not.toEqual([]);
    const unknown = await speak(
      draft,
      `${JSON.stringify({ id: 1, comment: 'x', cause: 'aliens', facts: [] })}\n`,
    );
    expect(unknown.code).toBe(1);
    expect(unknown.err).toContain('cause');
  });
});

describe('an id that is a number', () => {
  it.each([
    ['check-reply', checkReply, '"text":"Thank you!"'],
    ['draft', draft, '"comment":"kopinya basi"'],
  ] as const)('of %s is given back as it was, or its line is bad', async (_name, run, rest) => {
    const { code, err, lines } = await speak(
      run,
      `{"id":1760000000000000001,${rest}}\n{"id":9007199254740991,${rest}}\n{"id":"1760000000000000001",${rest}}\n` +
        `{"id":4,${rest},"facts":[{"id":1760000000000000001,"text":"It is so."}]}\n`,
    );
    expect(code).toBe(1);
    expect(lines.map(({ id }) => id)).toEqual([9007199254740991, '1760000000000000001']);
    expect(err).toMatch(/^line 1: id: a number with so many digits[^\n]+\nline 4: facts\.0[^\n]+\n$/);
  });
});
