/** Reads what people corrected (`tanggap export labels`), for training: real comments of a team, labelled by those who know it. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { grave, like, ordinary, talk } from '../learned.ts';
import { type LabelledComment, labelOf } from './comments.ts';
import type { Feeling, Labelled } from './read.ts';

const causes = ['none', ...ordinary, ...grave, ...Object.keys(like)];

const line = z.object({
  text: z.string().min(1),
  corrected: z.object({
    kind: z.enum(['complaint', ...talk]),
    severity: z.enum(['none', 'low', 'medium', 'high', 'critical']),
    cause: z.string().refine((cause) => causes.includes(cause)),
    language: z.enum(['id', 'en', 'jv', 'su', 'mixed', 'unknown']),
  }),
});

/** A comment and what a person says it is. */
export type Corrected = z.infer<typeof line>['corrected'] & { text: string };

/** Corrections, and the SHA-256 of the file they came in. */
export interface Corrections {
  rows: Corrected[];
  sha256: string;
}

/** A line of the file is no correction; `line` counts from 1. */
export class NotACorrection extends Error {
  override name = 'NotACorrection';
  readonly line: number;
  constructor(number: number) {
    super(`line ${number} is no correction`);
    this.line = number;
  }
}

/** The corrections of a file as it was exported, of each text the last. Throws NotACorrection. */
export function readCorrections(bytes: Buffer): Corrections {
  const rows = new Map<string, Corrected>();
  for (const [at, row] of bytes.toString('utf8').split('\n').entries()) {
    if (row.trim() === '') continue;
    const { text, corrected } = correctionIn(row) ?? wrong(at + 1);
    rows.set(plain(text), { text, ...corrected });
  }
  return { rows: [...rows.values()], sha256: createHash('sha256').update(bytes).digest('hex') };
}

function correctionIn(row: string): z.infer<typeof line> | undefined {
  try {
    return line.safeParse(JSON.parse(row)).data;
  } catch {
    return undefined;
  }
}

function wrong(number: number): never {
  throw new NotACorrection(number);
}

const plain = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').trim();

/** What the learned judge is to learn from one: its kind where nothing grave is told, else its cause. Undefined where it has no class. */
export function lessonOf({ kind, severity, cause }: Corrected): number | undefined {
  if (kind === 'complaint') return labelOf(severity === 'none' ? 'low' : severity, cause, kind);
  const told = severity === 'high' || severity === 'critical';
  return labelOf(told ? severity : 'none', cause, kind);
}

/** The comments without those that people labelled otherwise, and the corrected ones apart. */
export function lessons(
  comments: readonly LabelledComment[],
  rows: readonly Corrected[],
): { comments: LabelledComment[]; corrected: LabelledComment[] } {
  const known = new Set(rows.map(({ text }) => plain(text)));
  return {
    comments: comments.filter(({ text }) => !known.has(plain(text))),
    corrected: rows.flatMap((row) => {
      const label = lessonOf(row);
      return label === undefined ? [] : [{ text: row.text, label }];
    }),
  };
}

const feelingOf: Partial<Record<Corrected['kind'], Feeling>> = {
  complaint: 'negative',
  praise: 'positive',
  question: 'neutral',
  neutral: 'neutral',
};

/** Those whose kind tells how their author feels, in a language that is told apart. */
export const feltRows = (rows: readonly Corrected[]): Labelled[] =>
  rows.flatMap(({ text, kind, language }, at) => {
    const label = feelingOf[kind];
    if (label === undefined || language === 'mixed' || language === 'unknown') return [];
    return [{ text, label, language, group: `corrected-${at}` }];
  });

/** Those whose language is one that is told apart. */
export const spokenRows = (rows: readonly Corrected[]): { text: string; language: Labelled['language'] }[] =>
  rows.flatMap(({ text, language }) =>
    language === 'mixed' || language === 'unknown' ? [] : [{ text, language }],
  );
