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

/** What a word says of a wait: worked out once per word. */
interface Said {
  answered: boolean;
  quick: boolean;
  /** Days of the unit, of the fixed span, and the number it spells; 0 where it is none. */
  unit: number;
  span: number;
  count: number;
  /** Whether it is a number in digits. */
  digits: boolean;
}

function saidBy(token: Token): Said {
  if (token.wait !== undefined) return token.wait as Said;
  const { plain } = token;
  const said: Said = {
    answered: answered.test(plain),
    quick: quick.test(plain),
    unit: perDay[plain] ?? 0,
    span: fixed[plain] ?? 0,
    count: numerals[plain] ?? 0,
    digits: plain === '0',
  };
  token.wait = said;
  return said;
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
  let number = 0;
  let count = 0;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    const said = saidBy(token);
    if (said.quick) quickly = true;
    // "Quick: nine days and only now it came."
    if (token.plain === 'baru' && long) onlyNow = true;
    if (said.answered) wasAnswered = true;
    if (count * said.unit >= longFrom || said.span >= longFrom) long = true;
    count = said.digits ? (numbers[number++] ?? 0) : said.count;
  }
  return wasAnswered && long && (onlyNow || !quickly);
}
