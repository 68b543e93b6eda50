/** Tells whether a text speaks of an arrival or an answer that took days: praise for that is not meant. */
import type { Token, Words } from '../token.ts';

const perDay: Readonly<Record<string, number>> = {
  hari: 1,
  day: 1,
  days: 1,
  dinten: 1,
  dina: 1,
  poe: 1,
  minggu: 7,
  week: 7,
  weeks: 7,
  bulan: 30,
  sasi: 30,
  month: 30,
  months: 30,
};
const fixed: Readonly<Record<string, number>> = {
  seminggu: 7,
  sebulan: 30,
  berminggu: 14,
  berbulan: 60,
  berhari: 4,
};
const numerals: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  a: 1,
  whole: 1,
  satu: 1,
  dua: 2,
  tiga: 3,
  empat: 4,
  lima: 5,
  enam: 6,
  tujuh: 7,
  delapan: 8,
  sembilan: 9,
  sepuluh: 10,
};
const answered =
  /^(?:paket|pesanan|kiriman)$|^(?:di)?(?:sampai|tiba|datang|balas|jawab|respons|kirim|proses|teko|dugi|cair|angkat)|^(?:arriv|answer|repl|respon|deliver|ship|refund|process|show|fix|solv|resolv)/;
const quick =
  /^(?:cepat|cepet|kilat|early|fast|quick|rajin|tahan|awet|wisata|tour|trip|libur|menginap|nginap|kuota|garansi|umroh|warranty)/;
/** From this many days on nobody calls it quick. */
const longFrom = 4;

/** What a word says of a wait, in one number: a bit for each of these, then the days of the unit and of the fixed span, and the number it spells. */
const isAnswer = 1;
const isQuick = 2;
const isNow = 4;
const isDigits = 8;
const unitFrom = 4;
const spanFrom = 10;
const countFrom = 16;
const number = 0x3f;

function waitOf({ plain }: Token): number {
  return (
    (answered.test(plain) ? isAnswer : 0) |
    (quick.test(plain) ? isQuick : 0) |
    // "Quick: nine days and only now it came."
    (plain === 'baru' ? isNow : 0) |
    (plain === '0' ? isDigits : 0) |
    ((perDay[plain] ?? 0) << unitFrom) |
    ((fixed[plain] ?? 0) << spanFrom) |
    ((numerals[plain] ?? 0) << countFrom)
  );
}

/**
 * Whether the text puts a number of days, four or more, next to something that arrived or was answered, or is waited for.
 * @param waiting whether a word of waiting stands in it: then a quick word beside it is no praise
 */
export function tellsOfLongWait({ tokens, numbers }: Words, waiting: boolean): boolean {
  let wasAnswered = waiting;
  let onlyNow = waiting;
  let quickly = false;
  let long = false;
  let nextNumber = 0;
  let count = 0;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (token.wait < 0) token.wait = waitOf(token);
    const said = token.wait;
    if (said === 0) {
      count = 0;
      continue;
    }
    if ((said & isQuick) !== 0) quickly = true;
    if ((said & isNow) !== 0 && long) onlyNow = true;
    if ((said & isAnswer) !== 0) wasAnswered = true;
    const days = count * ((said >> unitFrom) & number);
    if (days >= longFrom || ((said >> spanFrom) & number) >= longFrom) long = true;
    count = (said & isDigits) === 0 ? said >> countFrom : (numbers[nextNumber++] ?? 0);
  }
  return wasAnswered && long && (onlyNow || !quickly);
}
