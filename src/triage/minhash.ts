/** Short fingerprints of texts whose agreement estimates how alike the texts are (MinHash over character 4-grams). */

/** Numbers in a fingerprint, and how they are cut into bands for looking up candidates (Broder 1997; banding as in LSH). */
export const fingerprintSize = 96;
const bands = 32;
const perBand = fingerprintSize / bands;
const gram = 4;

const seeds = Uint32Array.from({ length: fingerprintSize }, (_, at) => mix(0x9e3779b9 * (at + 1)));

function mix(h: number): number {
  h = Math.imul(h ^ (h >>> 16), 0x7feb352d);
  h = Math.imul(h ^ (h >>> 15), 0x846ca68b);
  return (h ^ (h >>> 16)) >>> 0;
}

/** Letters and digits in lower case with single blanks between words: what copies keep when they are edited for looks. */
export function bare(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{Nd}]+/gu, ' ')
    .trim();
}

/** The distinct character 4-grams of a text as sorted hashes; a text shorter than that is one gram, an empty one none. */
export function grams(text: string): Uint32Array {
  const plain = bare(text);
  if (plain === '') return new Uint32Array(0);
  const framed = ` ${plain} `;
  const found = new Set<number>();
  for (let at = 0; at + gram <= Math.max(framed.length, gram); at++) {
    let h = 0x811c9dc5;
    for (let step = 0; step < gram; step++)
      h = Math.imul(h ^ (framed.charCodeAt(at + step) || 0), 0x01000193);
    found.add(mix(h));
  }
  return Uint32Array.from(found).sort();
}

/** The fingerprint of a set of grams. */
export function fingerprint(set: Uint32Array): Uint32Array {
  const out = new Uint32Array(fingerprintSize).fill(0xffffffff);
  for (const one of set) {
    for (let at = 0; at < fingerprintSize; at++) {
      let h = Math.imul(one ^ (seeds[at] as number), 0x2c1b3c6d);
      h = Math.imul(h ^ (h >>> 15), 0x297a2d39);
      h = (h ^ (h >>> 16)) >>> 0;
      if (h < (out[at] as number)) out[at] = h;
    }
  }
  return out;
}

/** One key per band; texts that share a key are candidates. */
export function bandKeys(print: Uint32Array): string[] {
  const keys: string[] = [];
  for (let band = 0; band < bands; band++) {
    let key = String(band);
    for (let row = 0; row < perBand; row++) key += `:${print[band * perBand + row]}`;
    keys.push(key);
  }
  return keys;
}

/** Share of grams two texts have in common (Jaccard), 0 to 1; both sets sorted. */
export function likeness(a: Uint32Array, b: Uint32Array): number {
  let both = 0;
  let left = 0;
  let right = 0;
  while (left < a.length && right < b.length) {
    const x = a[left] as number;
    const y = b[right] as number;
    if (x === y) {
      both += 1;
      left += 1;
      right += 1;
    } else if (x < y) left += 1;
    else right += 1;
  }
  const all = a.length + b.length - both;
  return all === 0 ? 0 : both / all;
}
