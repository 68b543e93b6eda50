/** Checks on numbers that tell an identifier from any other run of digits. */

/** Only the digits of a text. */
export function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}

/** The Luhn checksum of payment cards (ISO/IEC 7812-1). */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let at = 0; at < digits.length; at += 1) {
    const digit = Number(digits[digits.length - 1 - at]);
    const doubled = at % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return digits.length >= 13 && sum % 10 === 0;
}

/** The modulo-97 checksum of an IBAN (ISO 13616). */
export function passesIban(text: string): boolean {
  const bare = text.replace(/\s/g, '').toUpperCase();
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(bare)) return false;
  const moved = bare.slice(4) + bare.slice(0, 4);
  const numeric = moved.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
  let rest = 0;
  for (const digit of numeric) rest = (rest * 10 + Number(digit)) % 97;
  return rest === 1;
}

/** An Indonesian identity number: 16 digits, a province, and a birth date inside (women: day + 40). */
export function isNik(digits: string): boolean {
  if (digits.length !== 16) return false;
  const province = Number(digits.slice(0, 2));
  const day = Number(digits.slice(6, 8));
  const month = Number(digits.slice(8, 10));
  const born = (day >= 1 && day <= 31) || (day >= 41 && day <= 71);
  return province >= 11 && province <= 96 && born && month >= 1 && month <= 12;
}
