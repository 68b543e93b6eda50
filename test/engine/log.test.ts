// What an error may say in a log: no secret, no row of the database, nothing that a person is reached at.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createLog, LOGGED, plainError } from '../../src/engine/log.ts';

const said = (message: string): string => plainError(new Error(message)).message;

describe('an error in the log', () => {
  it.each([
    ['a bot token', 'invalid_auth for xoxb-1234567890-abcdef', 'invalid_auth for xoxb-[cut]'],
    ['an app token', 'xapp-1-A0B1-99-deadbeef was refused', 'xapp-[cut] was refused'],
    ['a webhook secret', 'bad key whsec_YWJjZGVm/+==', 'bad key whsec_[cut]'],
    ['a mail address', 'no mailbox dewi.ayu+x@kopi.example here', 'no mailbox [mail] here'],
    ['a phone number', 'call +62 812-3456-7890 now', 'call [phone] now'],
    ['an Indonesian mobile number', 'hubungi 081234567890 ya', 'hubungi [phone] ya'],
    [
      'a row that was refused',
      'violates check constraint "x"\nDETAIL: Failing row contains (1, web, my card (4111) was stolen).\nhint',
      'violates check constraint "x"\nDETAIL: Failing row contains ([cut]).\nhint',
    ],
    [
      'a key that is there already',
      'Key (source, "externalId")=(web, they took (all) my money) already exists.',
      'Key (source, "externalId")=([cut]) already exists.',
    ],
    [
      'the arguments of a call',
      'Invalid `db.complaint.create()` invocation in\n/x.ts:3:4\n\n{ data: { text: "my money" } }\n\nUnique constraint failed',
      'Invalid `db.complaint.create()` invocation: Unique constraint failed',
    ],
    [
      'JSON that is none',
      `Unexpected token 'm', "my money"... is not valid JSON`,
      `Unexpected token 'm' and what follows is not valid JSON`,
    ],
  ])('does not repeat %s', (_what, message, shown) => {
    expect(said(message)).toBe(shown);
  });

  it('keeps times, ids and codes whole', () => {
    const message =
      'job 6f9619ff-8b86-4011-b42d-00c04fc964ff at 1763200000.000100, code 23514, 2026-11-20 10:00:00';
    expect(said(message)).toBe(message);
  });

  it('says the same of its stack', () => {
    const error = new Error('for dewi@kopi.example');
    expect(plainError(error).stack).not.toContain('dewi@');
  });
});

describe('a line of the log', () => {
  it('says what an error says, also one that was made plain before', () => {
    const lines: string[] = [];
    const log = createLog('trace', { write: (line) => void lines.push(line) });
    const error = Object.assign(new Error('no room for dewi@kopi.example'), { code: '53100' });
    log.error({ err: plainError(error) }, 'a timer failed');
    expect(JSON.parse(lines[0] ?? '').err).toMatchObject({ message: 'no room for [mail]', code: '53100' });
  });

  it('bears fields that are on the list, and nothing of any other, however deep it lies', () => {
    const lines: string[] = [];
    const log = createLog('trace', { write: (line) => void lines.push(line) });
    const said = 'Kopinya basi, anak saya sakit';
    const error = Object.assign(new Error('not kept'), { query: said, response: { body: said } });
    log.info(
      {
        job: 'j1',
        text: said,
        [said]: 1,
        rejects: [{ code: 'no_text', line: 3, text: said, cause: { body: [said] } }],
        was: { team: 'T1', profile: { real_name: said } },
        complaint: { author: said, items: [said] },
        err: error,
        findings: ['xoxb-1234567890-abcdef'],
      },
      'said',
    );
    log.warn(error);
    expect(lines.join('')).not.toContain('Kopinya');
    expect(lines.join('')).not.toContain('xoxb-1');
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      msg: 'said',
      job: 'j1',
      text: '[not logged]',
      complaint: '[not logged]',
      was: { team: 'T1', profile: '[not logged]' },
      rejects: [{ code: 'no_text', line: 3, text: '[not logged]' }],
      err: { name: 'Error', message: 'not kept' },
    });
  });
});

describe('what the house logs', () => {
  /** What is spread into a line, or stands for a whole one, and the fields that it brings. */
  const BROUGHT: Record<string, string[]> = {
    '...codeOf(outcome)': ['code'],
    '...at': ['source', 'stream'],
    '...made.trace': ['provider', 'model', 'promptHash', 'score'],
    told: ['err'],
    // Handed on as it came from whoever calls, and is read there.
    fields: [],
  };

  it('stands on the list, so that nothing vanishes', () => {
    const folder = new URL('../../src/', import.meta.url);
    const unlisted: string[] = [];
    let lines = 0;
    for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (!file.endsWith('.ts') || /generated|texts|weights/.test(file)) continue;
      for (const argument of logged(readFileSync(new URL(file, folder), 'utf8'))) {
        lines += 1;
        const names = argument.startsWith('{') ? parts(argument.slice(1, -1)) : [argument];
        for (const name of names.flatMap((each) => BROUGHT[each] ?? [each]))
          if (name !== 'err' && !LOGGED.has(name)) unlisted.push(`${file}: ${name}`);
      }
    }
    expect(lines).toBeGreaterThan(50);
    expect(unlisted).toEqual([]);
  });

  /** The first arguments of what is written to a log, if they are no sentence. */
  function logged(source: string): string[] {
    const calls = source.matchAll(
      /\blog(?:\.(?:trace|debug|info|warn|error|fatal)|\[[^\]]*\])\(\s*(?=[^\s)'"`])/g,
    );
    return [...calls].map((call) => balanced(source.slice(call.index + call[0].length)));
  }

  /** Up to the comma or the bracket that ends it. */
  function balanced(rest: string): string {
    let depth = 0;
    for (const [index, sign] of [...rest].entries()) {
      if (depth === 0 && (sign === ',' || sign === ')')) return rest.slice(0, index).trim();
      if ('{(['.includes(sign)) depth += 1;
      if ('})]'.includes(sign)) depth -= 1;
    }
    return rest;
  }

  /** The names of the fields of an object literal, and what is spread into it. */
  function parts(body: string): string[] {
    const names: string[] = [];
    for (let rest = body.trim(); rest; ) {
      const part = balanced(rest);
      if (part) names.push(part.startsWith('...') ? part : (part.match(/^\w+/)?.[0] ?? part));
      rest = rest.slice(rest.indexOf(part) + part.length).replace(/^[\s,)]+/, '');
    }
    return names;
  }
});
