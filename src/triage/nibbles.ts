/** Two small whole numbers to a byte, and fewer still where most are nought: the tables of the model in the package. */
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';

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

/** Bytes that are mostly nought → a fraction of them (Brotli). */
export const squeezed = (bytes: Int8Array): Int8Array =>
  new Int8Array(
    brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }),
  );

/** The bytes again. Throws when they were damaged. */
export const unsqueezed = (bytes: Int8Array): Int8Array => new Int8Array(brotliDecompressSync(bytes));
