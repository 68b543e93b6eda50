// What an invariant is: something that must hold at any instant, and the question that finds where it does not.
import { Prisma, type Tx } from '../engine/database.ts';

/** The invariants that can be asked of the database, three (I9, I17, I19) that are asked of Slack, and two (I7, I8) of both. */
export type InvariantId =
  | 'I1'
  | 'I2'
  | 'I3'
  | 'I4'
  | 'I5'
  | 'I6'
  | 'I7'
  | 'I8'
  | 'I9'
  | 'I10'
  | 'I11'
  | 'I12'
  | 'I13'
  | 'I14'
  | 'I15'
  | 'I16'
  | 'I17'
  | 'I18'
  | 'I19'
  | 'I20'
  | 'I21'
  | 'I22';

export interface Invariant {
  id: InvariantId;
  /**
   * Names what breaks it, each as a code and the id it is about (`digest_miscounted digest:4`); no words of people.
   * Only reads.
   */
  find(tx: Tx, now: Date): Promise<string[]>;
}

/** More than this is not listed: whoever mends the first hundred asks again. */
export const MOST_FINDINGS = 100;

/** An invariant whose offences are rows of one column `finding`. */
export function asked(id: InvariantId, ...questions: Prisma.Sql[]): Invariant {
  return {
    id,
    async find(tx) {
      const rows = await tx.$queryRaw<{ finding: string }[]>(
        Prisma.sql`SELECT finding FROM (${Prisma.join(questions, ' UNION ALL ')}) AS found LIMIT ${MOST_FINDINGS}`,
      );
      return rows.map((row) => row.finding);
    },
  };
}
