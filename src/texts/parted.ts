// A mistake's sentences as what is wrong and what to do about it.

/** Parts after the first sentence; what the person wrote is put in afterwards, whatever stands in it. */
export function parted(
  problem: (code: string, got: string) => string,
  code: string,
  got: string,
): [what: string, remedy: string] {
  const [what = '', ...remedy] = problem(code, '\u0000').split(/(?<=\.) /);
  return [what.replaceAll('\u0000', () => got), remedy.join(' ').replaceAll('\u0000', () => got)];
}
