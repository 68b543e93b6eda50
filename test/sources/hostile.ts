// JSON that a stranger may put where something else is expected.

/** JSON that throws where it is made a text of. */
const NO_WORDS = { toString: '', valueOf: '' };
/** Longer than any id may be, and nothing that PostgreSQL can hold. */
const UNSTORABLE = '\0\ud800'.repeat(300);

/** What does harm where it is not expected: names that every object has, numbers and times beyond every column. */
export const HOSTILE: readonly unknown[] = [
  NO_WORDS,
  UNSTORABLE,
  ...['constructor', '__proto__', 'toString', '-271821-04-20T00:00:00Z', '+275760-09-13T00:00:00Z'],
  ...[1e308, -1, 3_000_000_000, 2 ** 53, 0.5, ''],
  JSON.parse('{"__proto__":{"text":"x"},"constructor":1,"length":-1}'),
  [[null]],
];

/** The value with each of its parts in turn, at any depth, replaced by each of these. */
export function* everyDamage(whole: unknown, puts: readonly unknown[] = HOSTILE): Generator<unknown> {
  for (const put of puts) for (let at = 0; at < size(whole); at += 1) yield damaged(whole, at, put);
}

/** The value with one of its parts, at any depth, replaced. */
export function damaged(whole: unknown, at: number, put: unknown): unknown {
  let left = at % (size(whole) + 1);
  const walk = (value: unknown): unknown => {
    left -= 1;
    if (left < 0) {
      left = Number.POSITIVE_INFINITY;
      return put;
    }
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, walk(inner)]));
    return value;
  };
  return walk(whole);
}

function size(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1;
  return 1 + Object.values(value).reduce((sum: number, inner) => sum + size(inner), 0);
}
