import { describe, expect, it } from 'vitest';
import type { Engine } from '../../../src/engine/perform.ts';
import { createIntake } from '../../../src/features/complaints/intake.ts';
import type { Incoming } from '../../../src/sources/source.ts';

const item = (externalId: string, text = externalId) => ({ externalId, text, source: 'web' }) as Incoming;

/** A house whose transactions end when they are let go; it keeps what each of them was given. */
function slowHouse(poison?: string) {
  const batches: Incoming[][] = [];
  const ends: (() => void)[] = [];
  const known = new Set<string>();
  const perform = async ({ input }: { input: object }) => {
    const { items } = input as { items: Incoming[] };
    batches.push(items);
    await new Promise<void>((resolve) => ends.push(resolve));
    if (items.some(({ externalId }) => externalId === poison)) throw new Error('poison');
    const fresh = items.filter(({ externalId }) => !known.has(externalId));
    const before = items.filter(({ externalId }) => known.has(externalId));
    for (const { externalId } of items) known.add(externalId);
    const idOf = (one: Incoming) => ({ id: one.externalId.length, externalId: one.externalId });
    const state = {
      fresh: fresh.map((incoming) => ({ ...idOf(incoming), incoming })),
      known: before.map(idOf),
      revised: [],
    };
    return { done: { state, facts: [], effects: [], timers: [] } };
  };
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  return {
    intake: createIntake({ perform } as unknown as Pick<Engine, 'perform'>),
    keys: () => batches.map((items) => items.map(({ externalId }) => externalId)),
    async end() {
      await settle();
      ends.shift()?.();
      await settle();
    },
  };
}
const statuses = (taken: { externalId: string; status: string }[]) =>
  taken.map(({ externalId, status }) => `${externalId} ${status}`);

describe('an intake in a flood', () => {
  it('stores together what comes while others are being stored, and answers each with its own', async () => {
    const { intake, keys, end } = slowHouse();
    const [a, b, c] = [intake('web', [item('a')]), intake('web', [item('b')]), intake('web', [item('c')])];
    await end();
    expect(statuses(await a)).toEqual(['a new']);
    await end();
    expect(statuses(await b)).toEqual(['b new']);
    expect(statuses(await c)).toEqual(['c new']);
    expect(keys()).toEqual([['a'], ['b', 'c']]);
  });

  it('never stores two wordings under one key together: the second is a new wording, not another first', async () => {
    const { intake, keys, end } = slowHouse();
    const asked = [
      intake('web', [item('a')]),
      intake('web', [item('b', 'one')]),
      intake('web', [item('b', 'two')]),
    ];
    for (let time = 0; time < 3; time += 1) await end();
    const [, first, second] = await Promise.all(asked);
    expect([statuses(first ?? []), statuses(second ?? [])]).toEqual([['b new'], ['b known']]);
    expect(keys()).toEqual([['a'], ['b'], ['b']]);
  });

  it('does not let one request fail with another', async () => {
    const { intake, end } = slowHouse('bad');
    const first = intake('web', [item('a')]);
    const bad = expect(intake('web', [item('bad')])).rejects.toThrow('poison');
    const good = intake('web', [item('good')]);
    for (let time = 0; time < 4; time += 1) await end();
    await first;
    await bad;
    expect(statuses(await good)).toEqual(['good new']);
  });

  it('lets one source not wait for another', async () => {
    const { intake, keys, end } = slowHouse();
    const asked = [intake('web', [item('a')]), intake('shop', [item('b')])];
    await end();
    expect(keys()).toEqual([['a'], ['b']]);
    await end();
    await Promise.all(asked);
  });
});
