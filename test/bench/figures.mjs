// How the benches time things.

export async function timed(what) {
  const began = performance.now();
  await what();
  return performance.now() - began;
}

/** The median of several times, in ms. */
export async function median(times, what) {
  const all = [];
  for (let n = 0; n < times; n += 1) all.push(await timed(() => what(n)));
  return all.sort((a, b) => a - b)[Math.floor(times / 2)];
}

/** The value under which that share of the values lies. */
export function share(values, part) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
}
