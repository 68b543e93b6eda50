/** Two small whole numbers to a byte: the tables of the model are half as large in the package, and lose next to nothing. */

/** Numbers from -7 to 7, an even count → bytes, the first of each two in the lower half. */
export function packed(numbers: Int8Array): Int8Array {
  return Int8Array.from(
    { length: numbers.length / 2 },
    (_, at) => ((numbers[2 * at] as number) & 15) | ((numbers[2 * at + 1] as number) << 4),
  );
}

/** The numbers again. */
export function unpacked(bytes: Int8Array): Int8Array {
  const numbers = new Int8Array(bytes.length * 2);
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] as number;
    numbers[2 * at] = (byte << 28) >> 28;
    numbers[2 * at + 1] = byte >> 4;
  }
  return numbers;
}
