// F55: every regular expression of the product against texts that are made to cost it dearly.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { parseAst } from 'vite';
import { expect, it } from 'vitest';

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));
/** Longer than any comment that a network lets through, in characters. */
const LENGTH = 40_000;
const SLOW_MS = 50;
/** Nobody needs longer for one expression and all its texts, even where many things run at once. */
const PATIENCE_MS = 120_000;

/** What is asked of the words before a value sees no more of them than these. */
const BEFORE = 160;
const isOfWordsBefore = ({ where, source }: Expression) =>
  /^wording\/personal\/(?:patterns|find)\.js$/.test(where) && /\{0,\d\}\$$/.test(source);

interface Expression {
  source: string;
  flags: string;
  where: string;
}

/** Every literal, by the syntax tree of the compiled product. */
function literals(): Expression[] {
  const found = new Map<string, Expression>();
  for (const file of readdirSync(DIST, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.js') || /generated|^simulator/.test(file)) continue;
    const walk = (node: unknown): void => {
      if (!node || typeof node !== 'object') return;
      const { regex } = node as { regex?: { pattern: string; flags: string } };
      if (regex)
        found.set(`/${regex.pattern}/${regex.flags}`, {
          source: regex.pattern,
          flags: regex.flags,
          where: file,
        });
      for (const value of Object.values(node)) walk(value);
    };
    walk(parseAst(readFileSync(`${DIST}/${file}`, 'utf8')));
  }
  return [...found.values()];
}

/** What is put together when the product is loaded. */
async function made(): Promise<Expression[]> {
  const found = new Map<string, Expression>();
  const Real = RegExp;
  let where = '';
  globalThis.RegExp = new Proxy(Real, {
    construct(target, args: [string | RegExp, string?], self) {
      const expression = Reflect.construct(target, args, self) as RegExp;
      // What a library makes for itself is its own affair.
      if (new Error().stack?.split('\n')[2]?.includes(DIST))
        found.set(String(expression), { source: expression.source, flags: expression.flags, where });
      return expression;
    },
  });
  try {
    for (const file of readdirSync(DIST, { recursive: true, encoding: 'utf8' })) {
      if (!/^(?:triage|wording|sources|outlets|slack|features|calendar|texts|web)\/.*\.js$/.test(file))
        continue;
      where = file;
      await import(/* @vite-ignore */ `${DIST}/${file}`);
    }
  } finally {
    globalThis.RegExp = Real;
  }
  return [...found.values()];
}

it('F55 every regular expression of the product, 40,000 characters that nearly match: under 50 ms', async ({
  task,
}) => {
  const expressions = [...literals(), ...(await made())].map((one) => ({
    ...one,
    length: isOfWordsBefore(one) ? BEFORE : LENGTH,
  }));
  expect(expressions.length).toBeGreaterThan(200);
  const slow: string[] = [];
  await new Promise<void>((resolve, reject) => {
    const worker = new Worker(new URL('attack.mjs', import.meta.url), {
      workerData: { expressions, slowMs: SLOW_MS },
    });
    let bound: NodeJS.Timeout | undefined;
    worker.on('message', (told) => {
      clearTimeout(bound);
      if (told.slow)
        slow.push(
          `${told.slow} /${told.source}/ took ${told.ms} ms on ${JSON.stringify(told.run)}…${JSON.stringify(told.end)}`,
        );
      if (told.done) resolve();
      else
        bound = setTimeout(() => {
          slow.push(`${told.begins ?? told.slow} /${told.source}/ comes to no end`);
          void worker.terminate().then(() => resolve());
        }, PATIENCE_MS);
    });
    worker.on('error', reject);
  });
  expect(slow).toEqual([]);
  task.meta.note = `${expressions.length} expressions`;
}, 1_200_000);
