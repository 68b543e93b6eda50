// Addresses that read like others: which are told apart, and which ordinary text is not.
import { expect, it } from 'vitest';
import { deceptiveIn } from '../../src/wording/hidden.ts';
import { lookAlikesIn } from '../../src/wording/look-alike.ts';

it.each([
  ['Go to b\u0430nk.com now', ['b[U+0430]nk[.]com = xn--bnk-6cd[.]com']],
  ['https://b\u0430nk.example/refund?x=1', ['b[U+0430]nk[.]example = xn--bnk-6cd[.]example']],
  ['help@kopi\u03bfsenja.example', ['kopi[U+03BF]senja[.]example = xn--kopisenja-t1g[.]example']],
  [
    'www.\u0430\u0440\u0440\u04cf\u0435.com',
    ['www[.][U+0430][U+0440][U+0440][U+04CF][U+0435][.]com = www[.]xn--80ak6aa92e[.]com'],
  ],
  ['see xn--80ak6aa92e.com', ['xn--80ak6aa92e[.]com']],
  ['\uff42ank.com', ['[U+FF42]ank[.]com = bank[.]com']],
  ['twice b\u0430nk.com and b\u0430nk.com', ['b[U+0430]nk[.]com = xn--bnk-6cd[.]com']],
])('%s', (text, marks) => expect(lookAlikesIn(text)).toEqual(marks));

it.each([
  'Lihat https://kopisenja.example/bantuan atau tulis ke bantuan@kopisenja.example.',
  'Maaf ya kak.Kami cek dulu.Terima kasih, caf\u00e9.Merci',
  'Versi 2.0.1, jam 10.00, Rp1.250.000',
  'Мы проверяем это. Спасибо.',
  'Das Café ist zu. Größe 42.',
])('leaves alone: %s', (text) => expect(lookAlikesIn(text)).toEqual([]));

it('comes beside hidden characters, which whoever approves must have seen as well', () => {
  expect(deceptiveIn('pay\u200b at b\u0430nk.com')).toEqual([
    'U+200B',
    'b[U+0430]nk[.]com = xn--bnk-6cd[.]com',
  ]);
});
