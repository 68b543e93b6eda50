import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { packed, unpacked } from '../../src/triage/nibbles.ts';
import { commentFiles, comments } from '../../src/triage/training/comments.ts';
import { train } from '../../src/triage/training/train.ts';

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
