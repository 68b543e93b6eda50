// What an error may say in a log: no secret, no row of the database, nothing that a person is reached at.
import { describe, expect, it } from 'vitest';
import { createLog, plainError } from '../../src/engine/log.ts';

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

  it('cuts fields that hold words of people or secrets', () => {
    const lines: string[] = [];
    const log = createLog('trace', { write: (line) => void lines.push(line) });
    log.info({ text: 'secret words', token: 't', one: { payload: 'p', headers: 'h', secret: 's' } }, 'said');
    expect(lines.join('')).not.toMatch(/secret words|"t"|"p"|"h"|"s"/);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ msg: 'said', text: '[cut]' });
  });
});
