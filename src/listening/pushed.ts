// Keeps what a source sent by itself, as what was asked for is kept.
import type { Engine } from '../engine/perform.ts';
import { acceptInto } from '../features/complaints/intake.ts';
import type { Parsed } from '../sources/source.ts';

const AT_ONCE = 1000;

/** Takes items in and marks what is gone. */
export async function keepParsed(
  house: Pick<Engine, 'perform'>,
  source: string,
  parsed: Parsed,
): Promise<{ fresh: number }> {
  const taken = await acceptInto(house, source, parsed.items);
  const removals = parsed.removals ?? [];
  for (let from = 0; from < removals.length; from += AT_ONCE) {
    const some = removals.slice(from, from + AT_ONCE);
    await house.perform({
      verb: 'complaints.removed',
      input: { by: `source:${source}`, removals: some },
    });
  }
  return { fresh: taken.filter(({ status }) => status === 'new').length };
}
