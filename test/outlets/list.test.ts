// The list of outlets is what the folder holds.
import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { createOutlet, outletKinds } from '../../src/outlets/index.ts';
import { safeFetch } from '../../src/outlets/safe-fetch.ts';

const folder = new URL('../../src/outlets/', import.meta.url);

it('names every file that is an outlet, by the name of its file', async () => {
  const found: string[] = [];
  for (const file of readdirSync(folder)) {
    const module = (await import(new URL(file, folder).href)) as { kind?: string };
    if (module.kind === undefined) continue;
    expect(`${module.kind}.ts`).toBe(file);
    found.push(module.kind);
  }
  expect([...outletKinds].sort()).toEqual(found.sort());
});

it('has a manual outlet that asks for a person', async () => {
  const outlet = createOutlet({ kind: 'manual' });
  const delivery = {
    id: '00000000-0000-4000-8000-000000000001',
    releaseId: 1,
    releasedAt: new Date(0),
    repeated: false,
    visibility: 'public',
    source: 'web',
    target: {},
    text: 'x',
    language: 'id',
    sha256: '',
  };
  const io = { fetch: safeFetch, signal: new AbortController().signal, now: () => new Date(0) };
  expect(await outlet.deliver(delivery, io)).toEqual({ outcome: 'needs_person' });
});
