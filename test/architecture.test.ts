// The rules of the house, read from the imports: who may know whom, and what may stand where.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = new URL('..', import.meta.url).pathname;
const filesIn = (folder: string): string[] =>
  readdirSync(path.join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .filter((file) => !file.startsWith('src/engine/generated/'));

const sources = filesIn('src').filter((file) => file.endsWith('.ts'));
const textOf = new Map(sources.map((file) => [file, readFileSync(path.join(root, file), 'utf8')]));

interface Import {
  from: string;
  /** A path in the project for our own files, else the package. */
  to: string;
  typeOnly: boolean;
  /** Taken when it is needed, not when the file is read. */
  lazy: boolean;
}

function importsOf(file: string): Import[] {
  const text = textOf.get(file) ?? '';
  const resolve = (to: string) => (to.startsWith('.') ? path.join(path.dirname(file), to) : to);
  const fixed = [...text.matchAll(/^(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?'([^']+)'/gm)].map(
    ([, type, to]) => ({ from: file, to: resolve(to as string), typeOnly: Boolean(type), lazy: false }),
  );
  const lazy = [...text.matchAll(/\bimport\('([^']+)'\)/g)].map(([, to]) => ({
    from: file,
    to: resolve(to as string),
    typeOnly: false,
    lazy: true,
  }));
  return [...fixed, ...lazy];
}
const imports = sources.flatMap(importsOf);
const told = (found: Import[]): string[] => found.map(({ from, to }) => `${from} → ${to}`);

/** From the ground up. What stands on one line may know each other, but never in a circle. */
const STOREYS: string[][] = [
  ['facts', 'effects', 'texts', 'sources', 'outlets', 'triage', 'wording', 'model', 'calendar', 'config'],
  ['postgres'],
  ['engine'],
  ['slack', 'web'],
  ['features'],
  ['reactions', 'checker', 'listening', 'carry', 'rounds'],
  ['app'],
  ['cli'],
  ['main'],
];
const partOf = (file: string): string =>
  (file.split('/')[1] as string).replace(/\.ts$/, '').replace(/^config-.*/, 'config');
const storeyOf = (file: string): number => STOREYS.findIndex((storey) => storey.includes(partOf(file)));

const ours = imports.filter(({ to }) => to.startsWith('src/') && !to.startsWith('src/engine/generated/'));

/** A lower room never knows a higher one. */
const STAIRCASE = ['crisis', 'complaints', 'watch', 'drafts', 'statements', 'standup', 'review', 'recovery'];
const roomOf = (file: string): string | undefined => file.match(/^src\/features\/([^/]+)\//)?.[1];
/** What a file does in its room: `slack`, `verbs`, … ; everything else is the noun, which only decides. */
const roleOf = (file: string): string =>
  path.basename(file).match(/^(index|slack|verbs|views|store|send|intake)\b/)?.[1] ?? 'noun';

describe('the house', () => {
  it('is read whole', () => {
    expect(ours.length).toBeGreaterThan(500);
    expect(ours.filter(({ to }) => !textOf.has(to) && to.endsWith('.ts'))).toEqual([]);
  });

  it('has no part without a storey', () => {
    const strangers = sources.filter((file) => storeyOf(file) < 0 && partOf(file) !== 'simulator');
    expect(strangers).toEqual([]);
  });

  it('imports downward only', () => {
    const upward = ours.filter(
      ({ from, to }) =>
        partOf(from) !== 'simulator' && partOf(to) !== 'simulator' && storeyOf(to) > storeyOf(from),
    );
    expect(told(upward)).toEqual([]);
  });

  it('has no circle of imports', () => {
    const graph = new Map(
      sources.map((file) => [
        file,
        importsOf(file).filter((i) => !i.lazy && !i.typeOnly && i.to.startsWith('src/')),
      ]),
    );
    const done = new Set<string>();
    const circles: string[] = [];
    const walk = (file: string, way: string[]): void => {
      if (way.includes(file)) circles.push([...way.slice(way.indexOf(file)), file].join(' → '));
      if (done.has(file) || way.includes(file)) return;
      for (const { to } of graph.get(file) ?? []) walk(to, [...way, file]);
      done.add(file);
    };
    for (const file of sources) walk(file, []);
    expect(circles).toEqual([]);
  });

  it('keeps the simulated workspace out of the product', () => {
    const users = ours.filter(
      ({ from, to }) => partOf(to) === 'simulator' && !['simulator', 'cli'].includes(partOf(from)),
    );
    expect(told(users)).toEqual([]);
    const known = ours.filter(
      ({ from, to }) => partOf(from) === 'simulator' && !/^src\/(simulator|slack\/limits)/.test(to),
    );
    expect(told(known)).toEqual([]);
  });

  it('lets config be read by the top of the house alone', () => {
    const readers = ours.filter(
      ({ from, to }) => partOf(to) === 'config' && !['config', 'app', 'cli', 'main'].includes(partOf(from)),
    );
    expect(told(readers)).toEqual([]);
  });

  it('meets Slack at one door and speaks to it by one mouth', () => {
    const values = imports.filter(({ typeOnly }) => !typeOnly);
    const bolt = values.filter(
      ({ from, to }) => to === '@slack/bolt' && !/^src\/slack\/(bolt|receiver|logger)\.ts$/.test(from),
    );
    const webApi = imports.filter(
      ({ from, to }) => to === '@slack/web-api' && !/^src\/slack\/(deliver|reconcile)[^/]*\.ts$/.test(from),
    );
    expect(told([...bolt, ...webApi])).toEqual([]);
  });

  it('lets only the engine touch Prisma', () => {
    const users = imports.filter(
      ({ from, to }) => /@prisma|engine\/generated/.test(to) && !from.startsWith('src/engine/'),
    );
    expect(told(users)).toEqual([]);
  });

  it('asks for the time in one place', () => {
    const clocks = sources.filter(
      (file) =>
        partOf(file) !== 'simulator' &&
        file !== 'src/engine/clock.ts' &&
        /new Date\(\)|Date\.now\(\)/.test(textOf.get(file) ?? ''),
    );
    expect(clocks).toEqual([]);
  });

  it('reads the environment in config, and hands it down from main', () => {
    // The database server of the embedded PostgreSQL is a child process and gets a bare environment of its own.
    const allowed = ['src/main.ts', 'src/config.ts', 'src/postgres/binaries.ts'];
    const readers = sources.filter(
      (file) => !allowed.includes(file) && /process\.env/.test(textOf.get(file) ?? ''),
    );
    expect(readers).toEqual([]);
  });

  it('has no drawer', () => {
    const drawers = [...filesIn('src'), ...filesIn('test')].filter((file) =>
      /(^|\/)(utils?|helpers?|common|shared|types|misc|lib)(\/|\.\w+$)/.test(file),
    );
    expect(drawers).toEqual([]);
  });

  it('opens every file with a sentence on what it is', () => {
    const silent = sources.filter((file) => !/^(\/\/|\/\*\*)/.test(textOf.get(file) ?? ''));
    expect(silent).toEqual([]);
  });
});

describe('the rooms', () => {
  const between = ours.filter(({ from, to }) => roomOf(from) && roomOf(to) && roomOf(from) !== roomOf(to));
  const within = ours.filter(({ from, to }) => roomOf(from) && roomOf(from) === roomOf(to));

  it('are all on the staircase', () => {
    const rooms = [...new Set(sources.map(roomOf).filter((room) => room !== undefined))];
    expect(rooms.filter((room) => !STAIRCASE.includes(room))).toEqual([]);
  });

  it('know lower rooms only, and of them the noun and the store', () => {
    const wrong = between.filter(
      ({ from, to }) =>
        STAIRCASE.indexOf(roomOf(to) as string) > STAIRCASE.indexOf(roomOf(from) as string) ||
        !['noun', 'store'].includes(roleOf(to)),
    );
    expect(told(wrong)).toEqual([]);
  });

  it('go down inside: index, slack, verbs, store, noun; views, noun', () => {
    const below: Record<string, string[]> = {
      index: ['slack', 'verbs', 'views', 'store', 'noun', 'send', 'intake'],
      slack: ['slack', 'verbs', 'views', 'store', 'noun'],
      verbs: ['verbs', 'store', 'noun'],
      intake: ['verbs', 'store', 'noun'],
      send: ['store', 'noun'],
      store: ['store', 'noun'],
      views: ['views', 'noun', 'store'],
      noun: ['noun'],
    };
    const wrong = within.filter(
      ({ from, to, typeOnly }) =>
        !below[roleOf(from)]?.includes(roleOf(to)) ||
        // A view may know the shape of what a store reads, never read itself.
        (roleOf(from) === 'views' && roleOf(to) === 'store' && !typeOnly),
    );
    expect(told(wrong)).toEqual([]);
  });

  it('have nouns that see no Bolt, no Prisma, no clock and no network', () => {
    const wrong = imports.filter(
      ({ from, to }) =>
        roomOf(from) !== undefined &&
        roleOf(from) === 'noun' &&
        (/^@slack|^@prisma|^fastify|^undici|^pg$|^node:(fs|net|http|child_process)/.test(to) ||
          /^src\/(slack|web|postgres)\//.test(to) ||
          (to.startsWith('src/engine/') && to !== 'src/engine/verb.ts')),
    );
    expect(told(wrong)).toEqual([]);
  });

  it('are listed in the app, each one', () => {
    const app = textOf.get('src/app.ts') ?? '';
    const rooms = [...new Set(sources.map(roomOf).filter((room) => room !== undefined))];
    expect(rooms.filter((room) => !app.includes(`./features/${room}/index.ts`))).toEqual([]);
  });
});
