// Keeps what a source sent by itself, as what was asked for is kept.
import type { Engine } from '../engine/perform.ts';
import { acceptInto } from '../features/complaints/intake.ts';
import type { Parsed } from '../sources/source.ts';

const AT_ONCE = 1000;

/** Takes items in, marks what is gone, and notes what the service told about its own work. */
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
  const notices = parsed.notices ?? [];
  for (let from = 0; from < notices.length; from += AT_ONCE)
    await house.perform({
      verb: 'listening.told',
      input: { by: `source:${source}`, notices: notices.slice(from, from + AT_ONCE) },
    });
  return { fresh: taken.filter(({ status }) => status === 'new').length };
}
