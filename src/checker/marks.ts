// What the marks of our messages in Slack say: each message has its job, and each job at most one message, none if it was given up.
import type { Db } from '../engine/database.ts';
import { MARK } from '../slack/deliver.ts';

/** A message, as far as its mark is looked at. */
export interface Marked {
  ts?: string;
  metadata?: { event_type?: string; event_payload?: { o?: string } };
}

interface Job {
  id: string;
  class: string;
  state: string;
}

/** What is held waits for a person, who will find it there. */
const GIVEN_UP: ReadonlySet<string> = new Set(['dead', 'cancelled', 'superseded']);

/** An alarm goes out again rather than late; so many seconds later the copy that was one too many is swept. */
const SWEPT_S = 300;

/** Gathers the marks of all channels: what was sent again may stand in two of them. @param beganS when the look began */
export function marksSeen(db: Db, beganS: number) {
  const written = new Map<string, number[]>();
  return {
    /** The messages of one channel that come from no job. */
    async ofNoJob(messages: readonly Marked[], channel: string): Promise<string[]> {
      for (const message of messages)
        for (const job of jobOf(message)) written.set(job, [...(written.get(job) ?? []), Number(message.ts)]);
      // After the reading: a bot that runs beside us makes jobs and messages all the while, the job always first.
      const jobs = new Set((await jobsAmong(db, messages.flatMap(jobOf))).map(({ id }) => id));
      return messages.flatMap((message) =>
        jobOf(message).some((job) => jobs.has(job))
          ? []
          : [`message_of_no_job message:${channel}:${message.ts}`],
      );
    },
    /** The jobs that have a message too many, once every channel was read. */
    async ofJobs(): Promise<{ I7: string[]; I8: string[] }> {
      const jobs = await jobsAmong(db, [...written.keys()]);
      return {
        I7: jobs
          .filter((job) => isTwice(job, written.get(job.id) ?? [], beganS))
          .map(({ id }) => `message_twice job:${id}`),
        I8: jobs.filter(({ state }) => GIVEN_UP.has(state)).map(({ id }) => `there_though_dead job:${id}`),
      };
    },
  };
}

/**
 * Whether a job has a message too many for longer than it may.
 * @param written when its messages were written, in seconds
 */
export const isTwice = (job: Pick<Job, 'class'>, written: readonly number[], beganS: number): boolean =>
  written.length > 1 && (job.class !== 'P2' || beganS - Math.max(...written) >= SWEPT_S);

/** The time in seconds by the machine's clock, which is Slack's, wherever the house's clock stands. */
export async function machineNow(db: Db): Promise<number> {
  const [row] = await db.$queryRaw<{ s: number }[]>`SELECT extract(epoch FROM clock_timestamp())::float AS s`;
  return row?.s ?? 0;
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The job a message says it comes from; none where what it says cannot be one. */
function jobOf({ metadata }: Marked): string[] {
  const job = metadata?.event_type === MARK ? metadata.event_payload?.o : undefined;
  return typeof job === 'string' && UUID.test(job) ? [job] : [];
}

async function jobsAmong(db: Db, ids: string[]): Promise<Job[]> {
  return db.$queryRaw<Job[]>`
    SELECT id::text AS id, class::text AS class, state::text AS state FROM "Job"
    WHERE id = ANY (${ids}::uuid[]) ORDER BY seq`;
}
