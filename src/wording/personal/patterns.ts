/** What personal data looks like in Indonesian and English comments, kind by kind, strongest evidence first. */
import { digitsOf, isNik, passesIban, passesLuhn } from './digits.ts';

/** The kinds of personal data that are found. */
export type PersonalType =
  | 'email'
  | 'nik'
  | 'card'
  | 'npwp'
  | 'account'
  | 'phone'
  | 'passport'
  | 'order'
  | 'plate'
  | 'spelled_digits'
  | 'name';

/** `pattern` is global and has the value in its first group that matched; `accepts` looks at the value and at the text around it. */
export interface PersonalPattern {
  type: PersonalType;
  pattern: RegExp;
  accepts?: (value: string, before: string) => boolean;
}

const edge = String.raw`(?<![\p{L}\p{N}])`;
const end = String.raw`(?![\p{L}\p{N}])`;
/** Words that may stand between a keyword and its value: "order number is", "no. pesanan saya:". */
const filler = String.raw`(?:\s*(?:[:#=.,\-]|\b(?:number|numbers|no|nomor|nomer|nr|num|id|kode|code|is|was|saya|sy|aku|kami|anda|kakak|ibu|bapak|nya|my|your|adalah|yaitu|dgn|dengan|of|tujuan|bank|bca|bri|bni|bsi|mandiri|cimb|permata|danamon|btn|jago|va|a\/n|an|mastercard|visa|ending|ref|reference|booking|resi|pelanggan|pln|pdam|telkom|indihome|listrik|baru|lama|digit|\d{1,2} digit|jne|jnt|j&t|sicepat|anteraja|ninja|spx|shopee|tokopedia|lazada)\b)){0,5}\s*`;

/** Freemail: a mailbox there is a person's, whatever it is called. */
const freemail =
  /@(?:gmail|googlemail|yahoo|ymail|hotmail|outlook|live|icloud|me|proton|protonmail|gmx|aol|mail)\./i;

const roleMailbox =
  /^(?:cs|support|help|helpdesk|info|halo|hello|hi|care|bantuan|layanan|contact|kontak|customer\w*|service|services|privacy|privasi|pengaduan|humas|press|media|pers|feedback|team|tim|sales|no-?reply|complaints?|komplain|refund|recall|safety)[\w.-]*@/i;

const plateAreas =
  'AA|AB|AD|AE|AG|BA|BB|BD|BE|BG|BH|BK|BL|BM|BN|BP|DA|DB|DC|DD|DE|DG|DH|DK|DL|DM|DN|DP|DR|DS|DT|EA|EB|ED|KB|KH|KT|KU|PA|PB|[ABDEFGHKLMNPRSTWZ]';

const spelled =
  'nol|kosong|satu|dua|tiga|empat|lima|enam|tujuh|delapan|lapan|sembilan|zero|oh|one|two|three|four|five|six|seven|eight|nine|double|triple|dobel';

/** "at", "dot" and the last part of a mail address as people write them to hide it. */
const at = String.raw`(?:[([{]\s*(?:at|et|a|@)\s*[)\]}]|\s(?:at|et)\s|\s@\s?|@\s)`;
const dot = String.raw`(?:\s*[([{]\s*(?:dot|titik|\.)\s*[)\]}]\s*|\s+(?:dot|titik)\s+|\s?\.\s?)`;
const domains = 'com|co|net|org|id|io|me|uk|ac|sch|go|info|biz|web|my|sg|au';

/** Digits of a phone number, with the separators people write. */
const run = (least: number, most: number) => String.raw`(?:[\s.\-–/_]{0,2}\(?\d\)?){${least},${most}}`;

const callable =
  /(?:telp?|telepon|hp|handphone|wa|whats ?app|call|phone|cell|mobile|ring|reach|text|sms|kontak|contact|hubungi|nomor(?:ku| saya| hp)?|number)\W*(?:\w+\W+){0,2}$/i;

export const personalPatterns: readonly PersonalPattern[] = [
  {
    type: 'email',
    pattern: /(?<![\p{L}\p{N}_.+%-])([\p{L}\p{N}_.+%-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+)/giu,
    accepts: (value) => freemail.test(value) || !roleMailbox.test(value),
  },
  {
    type: 'email',
    pattern: new RegExp(
      String.raw`(?<![\w.+-])([\w.+-]+(?:${dot}[\w+-]+){0,3}?\s*${at}\s*[\w-]+(?:${dot}[\w-]+){0,2}?${dot}(?:${domains})(?:${dot}(?:${domains}))?)${end}`,
      'giu',
    ),
    accepts: (value) =>
      /\b(?:dot|titik)\b|[([{]|\s@|@\s/i.test(value) || /gmail|yahoo|outlook|hotmail|icloud/i.test(value),
  },
  {
    type: 'account',
    pattern: new RegExp(
      String.raw`${edge}([A-Z]{2}\d{2}(?:\s?[A-Z0-9]{4}){2,7}(?:\s?[A-Z0-9]{1,4})?)${end}`,
      'gu',
    ),
    accepts: passesIban,
  },
  { type: 'npwp', pattern: new RegExp(String.raw`npwp${filler}(\d(?:[\s.\-]?\d){14,15})${end}`, 'giu') },
  {
    type: 'nik',
    pattern: new RegExp(
      String.raw`(?:nik|ktp|identity (?:card|number)|national id)${filler}(\d(?:[\s.\-]?\d){15})${end}`,
      'giu',
    ),
  },
  {
    type: 'card',
    pattern: new RegExp(
      String.raw`${edge}([2-6]\d{3}[\s\-]?(?:\d{4}[\s\-]?\d{4}[\s\-]?\d{1,7}|\d{6}[\s\-]?\d{5}))${end}`,
      'giu',
    ),
    accepts: (value, before) => {
      const digits = digitsOf(value);
      const named = /(?:kartu|card|visa|master|kredit|debit|amex)\W*(?:\w+\W+){0,3}$/i.test(before);
      return named || (passesLuhn(digits) && !isNik(digits));
    },
  },
  {
    type: 'nik',
    pattern: new RegExp(String.raw`${edge}(\d(?:[\s.\-]?\d){15})${end}`, 'gu'),
    accepts: (value) => isNik(digitsOf(value)),
  },
  {
    type: 'npwp',
    pattern: /(?<!\d)(\d{2}\.\d{3}\.\d{3}\.\d-\d{3}\.\d{3})(?!\d)/g,
  },
  {
    type: 'account',
    pattern: new RegExp(
      String.raw`(?:${edge}(?:no\.?\s*)?(?:rek|rekening|norek|account|acct|a\/c|virtual account|va|idpel|id pelanggan|customer id|member id|membership|loyalty|polis|nomor polis|no\.? polis|policy|sim|stnk|bpkb|kartu keluarga|no\.? kk|nomor kk|bpjs|nip|nisn|nim|akun|sort code|routing|rekam medis|medical record|nomor meter(?:an)?|no\.? meter(?:an)?|meter number|bca|bri|bni|bsi|mandiri|cimb|permata|danamon|btn))${filler}(\d(?:[\s.\-]?\d){5,17})${end}`,
      'giu',
    ),
    accepts: (value) => !/^(?:19|20)\d{2}$/.test(value),
  },
  {
    type: 'account',
    pattern: new RegExp(
      String.raw`${edge}(\d(?:[\s.\-]?\d){8,15})${end}(?=\s*\(?(?:bank )?(?:bca|bri|bni|bsi|mandiri|cimb|permata|danamon|btn)\b)`,
      'giu',
    ),
  },
  {
    type: 'account',
    // "ID 537612345678", "policy AB-123456": a bare "id" needs a long number, a policy may begin with letters.
    pattern: new RegExp(
      String.raw`${edge}(?:id[\s:#]{1,3}(\d{8,16})|(?:polis|policy)${filler}([A-Z]{2,4}-?\d{5,12}))${end}`,
      'giu',
    ),
  },
  {
    type: 'passport',
    pattern: new RegExp(
      String.raw`(?:passport|paspor)${filler}([A-Z]{0,2}\s?\d{6,9}|(?=(?:[A-Z]{0,8}\d){5})[A-Z0-9]{7,9})${end}`,
      'giu',
    ),
  },
  {
    type: 'order',
    pattern: new RegExp(
      String.raw`${edge}(?:pesanan|orderan|order|invoice|faktur|inv|resi|awb|booking|pemesanan|transaksi|transaction|tracking|pnr|pembelian|parcel|shipment|reservation|reservasi|tiket|ticket|case|nota|struk|receipt|klaim|claim|reference|pengiriman)${filler}((?=[A-Z/\-]*\d)[A-Z0-9]+(?:[/\-][A-Z0-9]+)*)${end}`,
      'giu',
    ),
    accepts: (value, before) => {
      if (value.length < 5) return false;
      if (/[A-Z]/i.test(value)) return value === value.toUpperCase() && !/^\d+[A-Z]{1,2}$/.test(value);
      const numbered = /(?:#|no\.?|nomor|number|id|kode|code|resi|invoice|awb|:)\W*(?:\w+\W+){0,2}$/i.test(
        before,
      );
      return value.length >= (numbered ? 5 : 7);
    },
  },
  {
    type: 'order',
    pattern: new RegExp(
      String.raw`${edge}((?:INV|TRX|ORD|ORDER|SO|PO)[/\-]\d[A-Z0-9/\-]{3,}|1Z[A-Z0-9]{16}|(?:JP|JX|JNE|JT|SPX|SPXID|TLJR|CM|IDE|NLID|NVID)\d{8,14})${end}`,
      'gu',
    ),
  },
  {
    type: 'order',
    // A code with a hash, or letters and a long number: "#A1B2C3D4", "TKP-20251120-17".
    pattern: new RegExp(
      String.raw`(?:#\s?(?=[A-Z\-]*\d)([A-Z0-9][A-Z0-9\-]{5,})|${edge}([A-Z]{2,6}[\-/]\d{5,}(?:[\-/][A-Z0-9]+)*))${end}`,
      'gu',
    ),
    accepts: (value) => (value.match(/\d/g) ?? []).length >= 3,
  },
  {
    type: 'phone',
    // Indonesian mobile numbers: 08…, 62 8…, +62 8…
    pattern: new RegExp(
      String.raw`${edge}(\(?(?:\+?62|0062|0)\)?[\s.\-]{0,2}\(?8[\s.\-–/_]?\d${run(6, 11)})${end}`,
      'gu',
    ),
    accepts: (value) => !/^0800/.test(digitsOf(value)),
  },
  {
    type: 'phone',
    pattern: new RegExp(String.raw`(?<![\p{L}\p{N}])(\+\d{1,3}${run(7, 12)})${end}`, 'gu'),
  },
  {
    type: 'phone',
    // Landlines and national numbers with a leading zero.
    pattern: new RegExp(
      String.raw`${edge}(?<!\d[.,])(\(0\d{2,4}\)[\s.\-]?\d{3,4}[\s.\-]?\d{2,5}|0\d{2,4}[\s.\-]\d{3,4}[\s.\-]?\d{2,5})${end}`,
      'gu',
    ),
    accepts: (value) => digitsOf(value).length >= 8 && !/^0800/.test(digitsOf(value)),
  },
  {
    type: 'phone',
    // A landline written as one run: area code 02x to 09x and a number.
    pattern: new RegExp(String.raw`${edge}(0[2-79]\d{7,9})${end}`, 'gu'),
  },
  {
    type: 'phone',
    pattern: new RegExp(String.raw`${edge}(\(?[2-9]\d{2}\)?[\s.\-]\d{3}[.\-]\d{4})${end}`, 'gu'),
    accepts: (value) => !/^(?:800|888|877|866)/.test(digitsOf(value)),
  },
  {
    type: 'phone',
    pattern: new RegExp(String.raw`${edge}(\d${run(6, 12)})${end}`, 'gu'),
    accepts: (value, before) => {
      const digits = digitsOf(value);
      const short = /^(?:1500|1400|0800|150\d{3}$)/.test(digits);
      return !short && digits.length >= 7 && callable.test(before.slice(-40)) && !/\s\d{1,2}$/.test(value);
    },
  },
  {
    type: 'plate',
    pattern: new RegExp(String.raw`${edge}((?:${plateAreas})[\s\-]?\d{1,4}[\s\-]?[A-Z]{1,3})${end}`, 'gu'),
    accepts: (value, before) => {
      if (/\d\s?(?:KG|MB|GB|KM|CM|MM|ML|GR|PM|AM|TV|XL|XS|RB|JT|RI|WIB)$/.test(value)) return false;
      const named =
        /(?:plat|nopol|mobil|motor|kendaraan|truk|bus|plate|car|van|bike)\W*(?:\w+\W+){0,3}$/i.test(before);
      return named || (/\d{3,4}/.test(value) && /[A-Z]{2,3}$/.test(value)) || /\d{4}[\s-]?[A-Z]$/.test(value);
    },
  },
  {
    type: 'plate',
    pattern: new RegExp(
      String.raw`(?:plat(?: nomor)?|nopol|plate|registration)${filler}([A-Z]{1,3}[\s\-]?\d{1,4}[\s\-]?[A-Z]{0,3})${end}`,
      'giu',
    ),
    accepts: (value) => /[A-Z]/i.test(value) && /\d{2}/.test(value),
  },
  {
    type: 'spelled_digits',
    pattern: new RegExp(
      String.raw`${edge}((?:${spelled}|\d{1,4})(?:[\s,.\-–]+(?:${spelled}|\d{1,4}))+)${end}`,
      'giu',
    ),
    accepts: (value) => {
      const words = (value.match(/\p{L}+/gu) ?? []).length;
      return words >= 6 || (words >= 3 && words + digitsOf(value).length >= 8);
    },
  },
];
