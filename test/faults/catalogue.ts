// The numbers of the faults: which of them every change is held to, and which one machine cannot play.

/** What `npm run test:faults` plays; everything else is played by `-- --nightly` too. */
export const GATE: readonly string[] = [
  ...numbers(1, 4),
  ...numbers(6, 13),
  ...numbers(21, 23),
  'F31',
  'F35',
  ...numbers(41, 44),
  'F51',
  'F53',
  ...numbers(56, 61),
];

/** Every number there is. */
export const ALL: readonly string[] = numbers(1, 70);

/** Why a number has no test. */
export const NOT_RUN: Readonly<Record<string, string>> = {
  F25: 'it wants a second database server that follows the first with a delay; we ship none, and whoever runs one is told to let it follow synchronously. One that misses what the watermark had seen, which is at most a minute old, is frozen as in F68; one that misses less is not noticed',
  F30: 'it wants a machine whose power is cut; the embedded server is started with fsync on, which `doctor` looks at',
};

/** F`from` to F`to`. */
function numbers(from: number, to: number): string[] {
  return Array.from({ length: to - from + 1 }, (_, index) => `F${String(from + index).padStart(2, '0')}`);
}
