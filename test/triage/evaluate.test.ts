// What `eval:triage` measures, on data that this test makes: it must tell a good judge's figures from those of wrong labels.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { evaluate, type Figure } from '../../src/triage/training/evaluate.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tanggap-eval-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const FEELINGS = ['negative', 'positive', 'neutral'];
const said = {
  ind: [
    'Pelayanannya buruk sekali, saya sangat kecewa dengan toko ini',
    'Terima kasih banyak, makanannya enak sekali dan kasirnya ramah',
    'Kantor cabang di Bandung buka pukul delapan pagi',
  ],
  eng: [
    'The service was terrible and I am very disappointed with this shop',
    'Thank you so much, the food was delicious and the staff were kind',
    'The branch office in Bandung opens at eight in the morning',
  ],
  jav: [
    'Pelayanane elek banget, aku kuciwa tenan karo toko iki',
    'Matur nuwun sanget, panganane enak banget lan pelayane apikan',
    'Kantor cabang ing Bandung bukak jam wolu esuk',
  ],
  sun: [
    'Palayananana goréng pisan, abdi kuciwa ka toko ieu',
    'Hatur nuhun pisan, dahareunana ngeunah jeung palayanna soméah',
    'Kantorna muka tabuh dalapan énjing unggal dinten',
  ],
};

function put(name: string, text: string): void {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

const tsv = (texts: readonly string[], labels: readonly string[]) =>
  texts.map((text, at) => `${text}\t${labels[at]}\n`).join('');
const csv = (texts: readonly string[]) =>
  `id,text,label\n${texts.map((text, at) => `${at},"${text}",${FEELINGS[at]}\n`).join('')}`;

/** Three days, a value every five minutes; on the last one a burst that is marked, where `burst`. */
function series(burst: boolean): string {
  const start = Date.parse('2026-11-18T00:00:00Z');
  const rows = Array.from({ length: 864 }, (_, at) => {
    const when = new Date(start + at * 300_000).toISOString().slice(0, 19).replace('T', ' ');
    return `${when},${burst && at >= 700 && at < 712 ? 400 : 20 + ((at * 7) % 5)}\n`;
  });
  return `timestamp,value\n${rows.join('')}`;
}

/** What a folder comes to, up to the figures that need no data of it. */
function measuredOn({ labels = FEELINGS, burst = true } = {}): Map<string, number> {
  put('smsa/train.tsv', tsv(said.ind, FEELINGS));
  put('smsa/valid.tsv', tsv(said.ind, labels));
  for (const [file, texts] of Object.entries(said)) {
    put(`nusax/${file}_valid.csv`, csv(texts));
    put(`nusax/${file}_train.csv`, 'id,text,label\n');
  }
  // One sentence of SmSA with a word changed, and two that are nobody's twin.
  put(
    'nusax/ind_train.csv',
    `id,text,label\n9,"${said.ind[0]} ya",negative\n10,"Hujan deras di Bogor sejak kemarin sore",neutral\n`,
  );
  put('nab/made.csv', series(burst));
  put(
    'nab/windows.json',
    JSON.stringify({
      'realTweets/made.csv': [['2026-11-20 10:00:00.000000', '2026-11-20 12:00:00.000000']],
    }),
  );
  const figures: Figure[] = [];
  for (const figure of evaluate(folder)) {
    if (figure.measure.startsWith('account of')) break;
    figures.push(figure);
  }
  return new Map(figures.map(({ measure, value }) => [measure.replace(/ of \d+ twins/, ''), value]));
}

it('gives full marks where every label is what triage says', () => {
  const found = measuredOn();
  for (const set of ['SmSA', 'NusaX ind', 'NusaX eng', 'NusaX jav', 'NusaX sun']) {
    expect([set, found.get(`${set} valid: sentiment macro-F1`)]).toEqual([set, 100]);
    expect([set, found.get(`${set} valid: language %`)]).toEqual([set, 100]);
  }
  expect(found.get('language % over the four of NusaX valid')).toBe(100);
  expect(found.get('near-duplicates: recall %')).toBe(100);
  expect(found.get('near-duplicates: false answers')).toBe(0);
  expect(found.get('NAB tweets: standard')).toBeGreaterThan(50);
});

it('takes them away where labels differ, and where a marked burst brings no alert', () => {
  const found = measuredOn({ labels: ['positive', 'negative', 'neutral'], burst: false });
  expect(found.get('SmSA valid: sentiment macro-F1')).toBeCloseTo(100 / 3, 5);
  expect(found.get('NusaX ind valid: sentiment macro-F1')).toBe(100);
  expect(found.get('NAB tweets: standard')).toBeLessThan(1);
});
