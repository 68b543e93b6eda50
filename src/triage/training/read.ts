/** Reads the training data: the formats of its public sources, no more. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';

export const feelings = ['negative', 'neutral', 'positive'] as const;
export type Feeling = (typeof feelings)[number];

/** One labelled text; `group` is the same for translations of one text. */
export interface Labelled {
  text: string;
  label: Feeling;
  language: 'id' | 'en' | 'jv' | 'su';
  group: string;
}

export const nusaxFiles = { ind: 'id', eng: 'en', jav: 'jv', sun: 'su' } as const;

const isFeeling = (label: string): label is Feeling => (feelings as readonly string[]).includes(label);

/** SmSA (IndoNLP/indonlu): `text<TAB>label` per line. */
export function readSmsa(dir: string, split: 'train' | 'valid'): Labelled[] {
  const lines = readFileSync(path.join(dir, 'smsa', `${split}.tsv`), 'utf8').split('\n');
  return lines.filter(Boolean).map((line, at) => {
    const [text = '', label = ''] = line.split('\t');
    if (!isFeeling(label)) throw new Error(`smsa/${split}.tsv line ${at + 1}: the label is "${label}"`);
    return { text, label, language: 'id', group: `smsa-${at}` };
  });
}

/** NusaX (IndoNLP/nusax): `id,text,label`; the id is shared by the translations of a text. */
export function readNusax(dir: string, file: keyof typeof nusaxFiles, split: 'train' | 'valid'): Labelled[] {
  const rows: { id: string; text: string; label: string }[] = parse(
    readFileSync(path.join(dir, 'nusax', `${file}_${split}.csv`), 'utf8'),
    { columns: true, bom: true },
  );
  return rows.map(({ id, text, label }) => {
    if (!isFeeling(label)) throw new Error(`nusax/${file}_${split}.csv id ${id}: the label is "${label}"`);
    return { text, label, language: nusaxFiles[file], group: `nusax-${id}` };
  });
}

/** PRDECT-ID: Indonesian shop reviews, positive or negative. */
export function readPrdect(dir: string): Labelled[] {
  const rows: Record<string, string>[] = parse(
    readFileSync(path.join(dir, 'prdect', 'prdect-id.csv'), 'utf8'),
    {
      columns: true,
      bom: true,
      relax_quotes: true,
    },
  );
  return rows.map((row, at) => ({
    text: row['Customer Review'] ?? '',
    label: row.Sentiment === 'Positive' ? 'positive' : 'negative',
    language: 'id',
    group: `prdect-${at}`,
  }));
}

/**
 * What customers wrote in the conversations of the IBM customer care set: English as people type it, without labels.
 * @param part every other conversation is learned as harmless, and the others are left out to measure it; all are English
 */
export function readCare(dir: string, part: 'all' | 'learned' | 'left out' = 'all'): string[] {
  const lines = readFileSync(path.join(dir, 'care', 'conversations_en.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .filter((_, at) => part === 'all' || (at % 2 === 0) === (part === 'learned'));
  return lines.flatMap((line) => {
    const talk = JSON.parse(line) as { messages: { who: string; text: string }[] };
    return talk.messages.filter((message) => message.who === 'client').map((message) => message.text);
  });
}
