import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { packed, unpacked } from '../../src/triage/nibbles.ts';
import { commentFiles, comments, labelOf } from '../../src/triage/training/comments.ts';
import { lessonOf, lessons, NotACorrection, readCorrections } from '../../src/triage/training/corrections.ts';
import { ruleHashes, train } from '../../src/triage/training/train.ts';

const shipped = new URL('../../src/triage/model/', import.meta.url);
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const folders: string[] = [];

function folder(): string {
  const made = mkdtempSync(path.join(tmpdir(), 'tanggap-train-'));
  folders.push(made);
  return made;
}

afterAll(() => {
  for (const made of folders) rmSync(made, { recursive: true });
});

/** Data in the formats of the public sources, with sentences of our own. */
function smallData(): string {
  const dir = folder();
  const put = (file: string, lines: string[]) => {
    mkdirSync(path.dirname(path.join(dir, file)), { recursive: true });
    writeFileSync(path.join(dir, file), `${lines.join('\n')}\n`);
  };
  const labels = ['negative', 'neutral', 'positive'];
  const things = ['kopi', 'roti', 'kamar', 'paket', 'tas', 'meja'];
  const says = ['rusak sekali', 'ada di depan', 'bagus sekali'];
  const rows = things.flatMap((thing) =>
    says.map((said, at) => [`${thing} ini ${said}`, labels[at] ?? ''] as const),
  );
  for (const split of ['train', 'valid'])
    put(
      `smsa/${split}.tsv`,
      rows.map(([text, label]) => `${text} ${split}\t${label}`),
    );
  for (const language of ['ind', 'eng', 'jav', 'sun']) {
    for (const split of ['train', 'valid'])
      put(`nusax/${language}_${split}.csv`, [
        'id,text,label',
        ...rows.map(([text, label], at) => `${at},${language} ${text},${label}`),
      ]);
  }
  put('prdect/prdect-id.csv', [
    'Customer Review,Sentiment',
    'barangnya pecah,Negative',
    'cepat dan rapi,Positive',
  ]);
  put('care/conversations_en.jsonl', [
    JSON.stringify({ messages: [{ who: 'client', text: 'my parcel is late' }] }),
  ]);
  return dir;
}

it('puts two small numbers into a byte and finds them again', () => {
  const numbers = Int8Array.from({ length: 15 * 15 * 2 }, (_, at) =>
    at % 2 === 0 ? Math.floor(at / 30) - 7 : (((at - 1) / 2) % 15) - 7,
  );
  expect(unpacked(packed(numbers))).toEqual(numbers);
});

/** A line as `tanggap export labels` writes it. */
const exportedLine = (text: string, corrected: Record<string, string>) =>
  `${JSON.stringify({ id: 1, text, predicted: null, corrected: { language: 'id', ...corrected }, at: '2026-11-20T08:00:00.000Z' })}\n`;

describe('what people corrected', () => {
  const glass = { kind: 'complaint', severity: 'critical', cause: 'safety' };
  const calm = { kind: 'question', severity: 'low', cause: 'none' };

  it('is learned as they labelled it, the last word on each text, and instead of ours', () => {
    const [first] = comments().slice(0, 1);
    const text = first?.text ?? '';
    const bytes = Buffer.from(
      `${exportedLine(text, calm)}\n${exportedLine('ada kaca', calm)}${exportedLine('Ada  kaca', glass)}`,
    );
    const { rows, sha256: hash } = readCorrections(bytes);
    expect(hash).toBe(sha256(bytes));
    expect(rows).toEqual([
      { text, language: 'id', ...calm },
      { text: 'Ada  kaca', language: 'id', ...glass },
    ]);
    const told = lessons(comments(), rows);
    expect(told.comments.some((one) => one.text === text)).toBe(false);
    expect(told.comments.length).toBe(comments().length - 1);
    expect(told.corrected).toEqual([
      { text, label: labelOf('none', 'none', 'question') },
      { text: 'Ada  kaca', label: labelOf('critical', 'safety', 'complaint') },
    ]);
  });

  it.each([
    [{ kind: 'complaint', severity: 'none', cause: 'none' }, ['low', 'none', 'complaint']],
    [{ kind: 'suggestion', severity: 'low', cause: 'labelling' }, ['none', 'none', 'suggestion']],
    [{ kind: 'question', severity: 'high', cause: 'rumor' }, ['high', 'rumor', 'question']],
    [{ kind: 'complaint', severity: 'critical', cause: 'labelling' }, ['critical', 'safety', 'complaint']],
  ] as const)(
    'is told by its kind unless something grave happened: %o',
    (corrected, [severity, cause, kind]) =>
      expect(lessonOf({ text: 'x', language: 'id', ...corrected })).toBe(labelOf(severity, cause, kind)),
  );

  it('has no class where none was learned, and is refused where it is no correction', () => {
    expect(
      lessonOf({ text: 'x', language: 'id', kind: 'complaint', severity: 'critical', cause: 'outage' }),
    ).toBeUndefined();
    const good = exportedLine('ada kaca', glass);
    for (const bad of ['{"id":1}', 'no json', exportedLine('ada kaca', { ...glass, cause: 'weather' })])
      expect(() => readCorrections(Buffer.from(`${good}${bad}`))).toThrow(new NotACorrection(2));
  });
});

describe('the model', () => {
  it('is in the package byte for byte as its manifest says, and within its size', () => {
    const manifest = JSON.parse(readFileSync(new URL('manifest.json', shipped), 'utf8'));
    const names = ['sentiment.bin', 'language.bin', 'incident.bin'];
    expect(Object.keys(manifest.files).sort()).toEqual([...names].sort());
    let size = 0;
    for (const name of names) {
      const bytes = readFileSync(new URL(name, shipped));
      size += bytes.length;
      expect(sha256(bytes)).toBe(manifest.files[name]);
    }
    expect(size).toBeLessThanOrEqual(1_000_000);
  });

  it('names its sources and their licences, and no test split among its inputs', () => {
    const notice = readFileSync(new URL('NOTICE', shipped), 'utf8');
    for (const needed of ['SmSA', 'NusaX', 'PRDECT-ID', 'CC BY-SA 4.0', 'MIT License', 'Apache'])
      expect(notice).toContain(needed);
    const { inputs } = JSON.parse(readFileSync(new URL('manifest.json', shipped), 'utf8'));
    expect(Object.keys(inputs).length).toBeGreaterThan(8);
    for (const [file, hash] of Object.entries(inputs)) {
      expect(file).not.toMatch(/test/);
      expect(hash).toMatch(/^[0-9a-f]{64}$/);
    }
  });

  it('was trained on the comments that stand beside the training', () => {
    const { inputs } = JSON.parse(readFileSync(new URL('manifest.json', shipped), 'utf8'));
    for (const { name, bytes } of commentFiles()) expect(inputs[`comments/${name}`]).toBe(sha256(bytes));
  });

  it('was trained by the rules as they are', () => {
    const { rules } = JSON.parse(readFileSync(new URL('manifest.json', shipped), 'utf8'));
    const hint = 'the rules changed since the model was trained: run `npm run train -- --data DIR`';
    expect(rules, hint).toEqual(ruleHashes());
  });

  it('learns what people corrected, and its manifest says from which file', { timeout: 240_000 }, () => {
    const data = smallData();
    const told = comments().filter((_, at) => at % 2_000 === 0);
    const praise = { kind: 'praise', severity: 'none', cause: 'none' };
    const bytes = Buffer.from(
      Array.from({ length: 8 }, (_, n) => exportedLine(`kopinya nendang ${n}`, praise)).join(''),
    );
    const [without, learned] = [folder(), folder()];
    train(data, without, told);
    train(data, learned, told, readCorrections(bytes));
    const manifestOf = (made: string) => JSON.parse(readFileSync(path.join(made, 'manifest.json'), 'utf8'));
    expect(manifestOf(without).inputs.labels).toBeUndefined();
    expect(manifestOf(learned).inputs.labels).toBe(sha256(bytes));
    expect(manifestOf(learned).rules).toEqual(ruleHashes());
    for (const table of ['sentiment.bin', 'language.bin', 'incident.bin'])
      expect(manifestOf(learned).files[table], table).not.toBe(manifestOf(without).files[table]);
  });

  it('comes out the same, byte for byte, when it is trained twice on the same data', {
    timeout: 240_000,
  }, () => {
    const data = smallData();
    const [first, second] = [folder(), folder()];
    const told = comments().filter((_, at) => at % 100 === 0);
    expect(train(data, first, told)).toEqual(train(data, second, told));
    for (const name of ['sentiment.bin', 'language.bin', 'incident.bin', 'manifest.json']) {
      expect(sha256(readFileSync(path.join(first, name)))).toBe(
        sha256(readFileSync(path.join(second, name))),
      );
    }
    const { inputs } = JSON.parse(readFileSync(path.join(first, 'manifest.json'), 'utf8'));
    expect(inputs['smsa/train.tsv']).toBe(sha256(readFileSync(path.join(data, 'smsa', 'train.tsv'))));
  });
});
