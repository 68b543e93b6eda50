import { expect, it } from 'vitest';
import { run as bursts } from '../../src/cli/bursts.ts';
import { run as duplicates } from '../../src/cli/duplicates.ts';
import type { Run } from '../../src/cli/io.ts';
import { run as triage } from '../../src/cli/triage.ts';
import { callCommand } from '../support/command.ts';

async function running(run: Run, input: string | string[], args: string[] = []) {
  const { code, out, err } = await callCommand(run, args, { stdin: input });
  return {
    code,
    err,
    lines: out
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line)),
  };
}

it('triage answers every good line in order and names the bad ones', async () => {
  const { code, err, lines } = await running(triage, [
    '{"id":1,"text":"ada belatung di nasinya"}\n{"id":"b","te',
    'xt":"thank you, lovely service"}\nnot json\n\n{"id":2}\n{"id":3,"text":"\\ud800\\u0000"}',
  ]);
  expect(code).toBe(1);
  expect(lines.map(({ id }) => id)).toEqual([1, 'b', 3]);
  expect(err).toMatch(/3/);
  expect(err).toMatch(/5/);
  expect(Object.keys(lines[0]).sort()).toEqual(
    ['id', 'language', 'sentiment', 'confidence', 'kind', 'cause', 'severity', 'reasons'].sort(),
  );
  expect(lines[0]).toMatchObject({
    language: 'id',
    kind: 'complaint',
    cause: 'safety',
    severity: 'critical',
  });
});

it('bursts answers with one JSON array, and refuses a series it cannot read', async () => {
  const values = [...Array(1400).fill(1), 40, 40];
  const { code, lines } = await running(
    bursts,
    JSON.stringify({ start: '2026-01-01T00:00:00Z', stepSeconds: 900, values }),
  );
  expect(code).toBe(0);
  expect(lines[0]).toHaveLength(1);
  expect(Object.keys(lines[0][0])).toEqual(['at', 'count', 'expected', 'score']);
  const at = async (start: string) =>
    (await running(bursts, JSON.stringify({ start, stepSeconds: 900, values }))).lines[0]?.[0]?.at;
  const plain = lines[0][0].at;
  for (const same of ['2026-01-01', '2026-01-01T00:00', '2026-01-01 00:00:00', '2026-01-01T07:00:00+0700'])
    expect(await at(same), same).toBe(plain);
  expect(await at('2026-01-01T07:00:00.000+07:00')).toBe(plain);
  for (const start of ['yesterday', '2026-13-01', '2026-01-01T25:00', 'hello 1'])
    expect((await running(bursts, JSON.stringify({ start, stepSeconds: 900, values }))).code, start).toBe(1);
  expect((await running(bursts, '[')).code).toBe(1);
});

it('duplicates answers with groups of ids', async () => {
  const line = (id: string, text: string) => JSON.stringify({ id, text });
  const { code, lines } = await running(
    duplicates,
    [
      line('a', 'paket saya belum sampai juga sejak senin'),
      line('b', 'halo kak'),
      line('c', 'PAKET SAYA belum sampai juga sejak senin!!'),
    ].join('\n'),
  );
  expect(code).toBe(0);
  expect(lines).toEqual([['a', 'c']]);
});

const idLine = (id: string, text: string) => `{"id":${id},"text":"${text}"}\n`;

it('triage and duplicates call a number that has lost digits a bad line, and keep every other id as it is', async () => {
  const same = 'paket saya belum sampai juga sejak senin';
  const input = ['9007199254740993', '9007199254740991', '"9007199254740993"', '-7']
    .map((id) => idLine(id, same))
    .join('');
  const read = await running(triage, input);
  expect([read.code, read.lines.map(({ id }) => id)]).toEqual([
    1,
    [9007199254740991, '9007199254740993', -7],
  ]);
  expect(read.err).toMatch(/^Line 1 [^\n]+ quotes\.\n$/);
  const grouped = await running(duplicates, input);
  expect(grouped.code).toBe(1);
  expect(grouped.lines).toEqual([[9007199254740991, '9007199254740993', -7]]);
});
