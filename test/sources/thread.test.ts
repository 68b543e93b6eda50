// The thread in which what strangers wrote is parsed: what it answered in time counts, however late its owner wakes up.
import { expect, it } from 'vitest';
import { parsingIn } from '../../src/sources/thread.ts';

const LIMIT_MS = 50;

it('keeps an answer that came while its owner was frozen for longer than the limit', async () => {
  const parse = parsingIn('mail-worker.mjs');
  const letter = { letter: 'Subject: Tagihan\r\n\r\nSaya ditagih dua kali\r\n', longestHtml: 1000 };
  await parse(letter, 10_000);
  const answer = parse(letter, LIMIT_MS);
  // From here the clocks that ran out are looked at before the answers that came.
  await new Promise((awake) => setImmediate(awake));
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, LIMIT_MS * 20);
  expect(await answer).toMatchObject({ subject: 'Tagihan' });
});
