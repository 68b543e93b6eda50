// What the public writes in the demo: invented sentences in two languages, or the rows of a file.
import { createReadStream } from 'node:fs';
import { readCsv } from '../sources/csv.ts';
import { demo as en } from '../texts/en/demo.ts';
import { demo as id } from '../texts/id/demo.ts';
import { random } from '../wording/random.ts';

/** One complaint as the intake takes it. */
export interface Sent {
  id: string;
  text: string;
  postedAt: string;
  author?: { name?: string; handle?: string; id?: string };
  permalink?: string;
  rating?: number;
}

const NAMES = [
  'Wati',
  'Joko',
  'Ani',
  'Rizal',
  'Made',
  'Sinta',
  'Yusuf',
  'Tia',
  'Ben',
  'Clara',
  'Omar',
  'Nadia',
];

/** So many complaints, no two alike, by turns in each language; the same for the same seed, but for their times. */
export function inventComplaints(count: number, now: Date, seed: number): Sent[] {
  const chance = random(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(chance() * from.length)] as T;
  const sent = new Map<string, Sent>();
  while (sent.size < count) {
    const { openings, troubles, feelings, wishes } = (sent.size % 2 === 0 ? id : en).complaintParts;
    const order = String(1000 + Math.floor(chance() * 9000));
    const words = [pick(openings), pick(troubles), pick(feelings), pick(wishes).replace('{order}', order)];
    const text = words.join(' ');
    const number = sent.size + 1;
    if (sent.has(text)) continue;
    sent.set(text, {
      id: `demo-${number}`,
      text,
      postedAt: new Date(now.getTime() - Math.floor(chance() * 30_000)).toISOString(),
      author: { name: `${pick(NAMES)} ${number}` },
      permalink: `https://social.example/kopisenja/${number}`,
      rating: 1 + Math.floor(chance() * 3),
    });
  }
  return [...sent.values()];
}

/** The first rows of a CSV file. @throws UnreadableFile */
export async function readComplaints(file: string, count: number, now: Date, zone: string): Promise<Sent[]> {
  const sent: Sent[] = [];
  for await (const event of readCsv(createReadStream(file), { source: 'web', seenAt: now, zone })) {
    if (!('item' in event)) continue;
    const { externalId, text, author, permalink, rating, postedAt } = event.item;
    sent.push({
      id: externalId,
      text,
      postedAt: postedAt.toISOString(),
      author,
      ...(permalink === undefined ? {} : { permalink }),
      ...(rating === undefined ? {} : { rating }),
    });
    if (sent.length === count) break;
  }
  return sent;
}
