// What becomes of each field of a form that two people fill in at once.
import { expect, it } from 'vitest';
import { sameForm, trace } from '../../../src/features/crisis/same-form.ts';

const field = (opened: string | undefined, stands: string, given: string) => ({
  name: 'field' as const,
  opened: opened === undefined ? undefined : trace(opened),
  stands,
  given,
});
const becomes = (opened: string | undefined, stands: string, given: string) => {
  const { changed, taken } = sameForm([field(opened, stands, given)]);
  return taken ? 'taken' : changed.length > 0 ? 'changed' : 'kept';
};

it.each([
  ['nobody touched it', 'a', 'a', 'a', 'kept'],
  ['this person changed it', 'a', 'a', 'b', 'changed'],
  ['this person took it away', 'a', 'a', '', 'changed'],
  ['somebody else changed it and this person did not', 'a', 'b', 'a', 'kept'],
  ['somebody else filled it and this person left it empty', '', 'b', '', 'kept'],
  ['both changed it, to the same', 'a', 'b', 'b', 'kept'],
  ['both changed it', 'a', 'b', 'c', 'taken'],
  ['this person takes away what somebody else changed', 'a', 'b', '', 'taken'],
  ['somebody else took it away and this person changed it', 'a', '', 'c', 'taken'],
  ['it was opened by a form without traces', undefined, 'a', 'b', 'changed'],
  ['this person only puts a space between two words', 'hariini', 'hariini', 'hari ini', 'changed'],
  ['Slack sends other line breaks back', 'a\r\nb ', 'c', 'a\nb', 'kept'],
])('%s', (_, opened, stands, given, expected) => {
  expect(becomes(opened, stands, given)).toBe(expected);
});

it('tells each field apart', () => {
  const fields = [
    { ...field('a', 'b', 'a'), name: 'left' },
    { ...field('a', 'a', 'b'), name: 'mine' },
    { ...field('a', 'b', 'c'), name: 'both' },
  ];
  expect(sameForm(fields)).toEqual({ changed: ['mine', 'both'], taken: 'both' });
});
