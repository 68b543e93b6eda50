/** Whether somebody cannot get into an account of their own: a nuisance that needs help, while nobody else has got in. */
import type { Words } from './token.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

const account = set(
  `account accounts acct akun akunku akunnya gmail email e-mail password pw passcode sandi pin login log sign 2fa verification verifikasi`,
);
const shut = set(
  `cant cannot can't unable forgot forget forgotten lupa reset recover recovery retrieve pulihkan locked terkunci kekunci lost remember ingat wont won't
  incorrect gagal`,
);
/** Who says one of these may tell of another person at the account, or of more than one account. */
const others = set(
  `someone somebody somebody's someone's orang wong batur stranger strangers hack hacked hacker hackers hacking hijacked dihack dihek kehack diretas dibobol bobol
  dibajak stolen stole steal dicuri maling phishing scam scammer scammed fraud tipu ditipu penipu changed change diganti ganti berubah leak leaked bocor breach
  breached exposed tersebar disebar other others another else everyone everybody people customers pelanggan nasabah lain siapa public strange unknown asing aneh
  dikenal suspicious mencurigakan unauthorized money uang duit saldo balance rekening bank card kartu transfer transferred charged withdrawal purchases savings
  wallet dompet otp code kode anyone asked never freeze agent gave give paylater pinjol privacy privasi data photos foto ktp nik took taken takes diambil ambil logged russia china
  suddenly tiba-tiba mendadak ujug-ujug without tanpa his her their them kids minors
  they dia mereka pelaku oknum penyusup intruder intruders compromised takeover`,
);

/** Whether the text tells of that, and names neither other people nor money nor data. */
export function shutOut({ tokens }: Words): boolean {
  let names = false;
  let closed = false;
  for (const { typed, plain } of tokens) {
    if (others.has(typed) || others.has(plain)) return false;
    names ||= account.has(typed) || account.has(plain);
    closed ||= shut.has(typed) || shut.has(plain);
  }
  return names && closed;
}
