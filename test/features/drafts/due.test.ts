// When a promise falls due, read from the words of an answer.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueAt } from '../../../src/features/drafts/due.ts';

const zone = 'Asia/Jakarta';
/** Thursday 19 November 2026, 14:00 in Jakarta. */
const now = new Date('2026-11-19T07:00:00Z');

describe('the time of a promise', () => {
  it.each([
    ['by tomorrow at 10.00', 'en', '2026-11-20T03:00:00Z'],
    ['tomorrow', 'en', '2026-11-20T10:00:00Z'],
    ['by Friday', 'en', '2026-11-20T10:00:00Z'],
    ['on Thursday at 9 am', 'en', '2026-11-26T02:00:00Z'],
    ['Thursday at 16:00', 'en', '2026-11-19T09:00:00Z'],
    ['by 18:00', 'en', '2026-11-19T11:00:00Z'],
    ['at 10.00', 'en', '2026-11-20T03:00:00Z'],
    ['by 5 pm', 'en', '2026-11-19T10:00:00Z'],
    ['by noon tomorrow', 'en', '2026-11-20T05:00:00Z'],
    ['within 2 hours', 'en', '2026-11-19T09:00:00Z'],
    ['in an hour', 'en', '2026-11-19T08:00:00Z'],
    ['within three days', 'en', '2026-11-22T10:00:00Z'],
    ['in 2 weeks', 'en', '2026-12-03T10:00:00Z'],
    ['by 25 November', 'en', '2026-11-25T10:00:00Z'],
    ['by November 3rd', 'en', '2027-11-03T10:00:00Z'],
    ['on 1 March 2027 at 08.30', 'en', '2027-03-01T01:30:00Z'],
    ['by the end of the week', 'en', '2026-11-20T10:00:00Z'],
    ['next week', 'en', '2026-11-27T10:00:00Z'],
    ['by the end of the month', 'en', '2026-11-30T10:00:00Z'],
    ['tonight', 'en', '2026-11-19T13:00:00Z'],
    ['tonight at 8:00', 'en', '2026-11-19T13:00:00Z'],
    ['at 8 pm tonight', 'en', '2026-11-19T13:00:00Z'],
    ['tomorrow afternoon at 3:30', 'en', '2026-11-20T08:30:00Z'],
    ['tomorrow evening at 19:00', 'en', '2026-11-20T12:00:00Z'],
    ['tonight at 12:00', 'en', '2026-11-19T16:59:00Z'],
    ['besok pukul 10.00', 'id', '2026-11-20T03:00:00Z'],
    ['paling lambat jumat', 'id', '2026-11-20T10:00:00Z'],
    ['lusa', 'id', '2026-11-21T10:00:00Z'],
    ['jam 3', 'id', '2026-11-19T20:00:00Z'],
    ['pukul 18.00 wib', 'id', '2026-11-19T11:00:00Z'],
    ['besok jam 2 siang', 'id', '2026-11-20T07:00:00Z'],
    ['besok jam 11 siang', 'id', '2026-11-20T04:00:00Z'],
    ['besok jam 12 siang', 'id', '2026-11-20T05:00:00Z'],
    ['besok pukul 4.30 sore', 'id', '2026-11-20T09:30:00Z'],
    ['hari ini pukul 8 malam', 'id', '2026-11-19T13:00:00Z'],
    ['senin malam jam 7', 'id', '2026-11-23T12:00:00Z'],
    ['hari ini jam 12 malam', 'id', '2026-11-19T16:59:00Z'],
    ['besok jam 1 malam', 'id', '2026-11-19T18:00:00Z'],
    ['besok pagi jam 8', 'id', '2026-11-20T01:00:00Z'],
    ['besok siang pukul 14.00', 'id', '2026-11-20T07:00:00Z'],
    ['besok jam 20 malam', 'id', '2026-11-20T13:00:00Z'],
    ['dalam 3 hari', 'id', '2026-11-22T10:00:00Z'],
    ['dalam 2 jam', 'id', '2026-11-19T09:00:00Z'],
    ['hari minggu', 'id', '2026-11-22T10:00:00Z'],
    ['minggu depan', 'id', '2026-11-27T10:00:00Z'],
    ['tanggal 3 desember', 'id', '2026-12-03T10:00:00Z'],
    ['akhir bulan ini', 'id', '2026-11-30T10:00:00Z'],
  ] as const)('is read from “%s”', (words, language, due) => {
    expect(dueAt(words, language, now, zone)?.toISOString()).toBe(new Date(due).toISOString());
  });

  it.each([
    ['today', 'en', '18:00', '2026-11-19T16:59:00Z'],
    ['by the end of the day', 'en', '17:00', '2026-11-19T16:59:00Z'],
    ['by 19 November', 'en', '18:00', '2026-11-19T16:59:00Z'],
    ['tonight', 'en', '20:30', '2026-11-19T16:59:00Z'],
    ['hari ini', 'id', '21:00', '2026-11-19T16:59:00Z'],
    ['hari ini', 'id', '16:59', '2026-11-19T10:00:00Z'],
    // A time that is named stays what it is, over or not.
    ['today at 10.00', 'en', '18:00', '2026-11-19T03:00:00Z'],
  ] as const)('of “%s” (%s), said at %s, is not over when it is said', (words, language, at, due) => {
    const said = new Date(`2026-11-19T${at}:00+07:00`);
    expect(dueAt(words, language, said, zone)?.toISOString()).toBe(new Date(due).toISOString());
  });

  it.each(['soon', '', 'by 45.99', 'by 31 February', 'segera'])('is not invented from “%s”', (words) => {
    expect(dueAt(words, 'en', now, zone)).toBeUndefined();
  });

  it('never throws and is always an instant, whatever the words', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            'by',
            'tomorrow',
            '99',
            'may',
            'jam',
            '12.30',
            '0',
            'pm',
            'minggu',
            'days',
            'next',
            '31',
          ),
          { maxLength: 8 },
        ),
        fc.string(),
        fc.constantFrom('en' as const, 'id' as const),
        (words, noise, language) => {
          const due = dueAt([...words, noise].join(' '), language, now, zone);
          if (due) expect(Number.isNaN(due.getTime())).toBe(false);
        },
      ),
    );
  });
});
