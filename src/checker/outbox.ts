// Nothing goes out twice, out of order or not at all: what the outbox's own rows say about it.

import { Prisma } from '../engine/database.ts';
import { LEASE_MS } from '../engine/lanes.ts';
import { NO_LOSS, WORTH } from '../engine/worker.ts';
import { asked, type Invariant } from './invariant.ts';

/** After this long without news of an uncertain job, in minutes, a person was to be asked; one more for the asking. */
const UNCERTAIN_MINUTES = 16;

/** What a person let go later on comes after what had gone meanwhile; so does what had waited for it in another lane. */
const settledJobs = Prisma.sql`(SELECT t.data ->> 'job' FROM "Timeline" t WHERE t.fact = 'job_settled')`;
const SETTLED_BY_A_PERSON = Prisma.sql`(j.id::text IN ${settledJobs}
  OR j.payload ? 'after' AND COALESCE(j."dependsOn"::text, '') IN ${settledJobs})`;

export const outboxInvariants: Invariant[] = [
  asked(
    'I7',
    Prisma.sql`SELECT 'message_of_two_jobs job:' || max(id::text) AS finding FROM "Job"
      WHERE kind IN ('post', 'tell') AND state = 'sent' AND COALESCE(remote ->> 'ts', '') <> '' AND remote ->> 'proof' IS NULL
      GROUP BY remote ->> 'channel', remote ->> 'ts' HAVING count(*) > 1`,
    Prisma.sql`SELECT 'key_twice job:' || max(id::text) FROM "Job" GROUP BY "dedupeKey" HAVING count(*) > 1`,
  ),
  asked(
    'I8',
    Prisma.sql`SELECT 'sent_without_a_message job:' || id AS finding FROM "Job"
      WHERE kind IN ('post', 'tell') AND state = 'sent' AND COALESCE(remote ->> 'ts', '') = ''
        -- A person said that it is out, and may have shown it elsewhere.
        AND remote ->> 'proof' IS NULL`,
    Prisma.sql`SELECT 'place_lost job:' || j.id FROM "Job" j LEFT JOIN "Place" p ON p.ref = j.makes
      WHERE j.makes IS NOT NULL AND j.state = 'sent' AND p.ref IS NULL`,
  ),
  asked(
    'I10',
    Prisma.sql`SELECT 'out_of_order job:' || id AS finding FROM (
      SELECT id, (remote ->> 'ts')::numeric AS ts, lag((remote ->> 'ts')::numeric) OVER (PARTITION BY lane ORDER BY seq) AS before
      FROM "Job" j WHERE kind = 'post' AND state = 'sent' AND COALESCE(remote ->> 'ts', '') <> ''
        AND NOT ${SETTLED_BY_A_PERSON}) AS posts
      WHERE before > ts`,
  ),
  asked(
    'I16',
    Prisma.sql`SELECT 'sending_too_long job:' || id AS finding FROM "Job"
      WHERE state = 'sending' AND "startedAt" < house_now() - ${LEASE_MS + 10_000} * interval '1 millisecond'`,
    Prisma.sql`SELECT 'uncertain_too_long job:' || id FROM "Job"
      WHERE state = 'uncertain' AND "uncertainSince" < house_now() - ${UNCERTAIN_MINUTES} * interval '1 minute'`,
    // Nobody will ever look at such a lane again.
    Prisma.sql`SELECT 'lane_asleep lane:' || j.lane FROM (
        SELECT DISTINCT lane FROM "Job" WHERE state IN ('pending', 'sending', 'uncertain')) AS j
      LEFT JOIN "Lane" l ON l.name = j.lane
      WHERE l.name IS NULL OR l."nextAt" IS NULL AND l."leaseUntil" <= house_now()`,
    Prisma.sql`SELECT 'lane_waits lane:' || name FROM "Lane"
      WHERE "nextAt" < house_now() - interval '60 seconds' AND "leaseUntil" < house_now() - interval '60 seconds' AND "pausedReason" IS NULL`,
    Prisma.sql`SELECT 'held_untold job:' || j.id FROM "Job" j
      WHERE j.state = 'held' AND j.kind = 'deliver' AND NOT EXISTS (
        SELECT 1 FROM "Timer" t WHERE t.key = 'report:' || j.id)`,
    // What tells of a stuck job is never told of itself.
    Prisma.sql`SELECT 'held_untold job:' || j.id FROM "Job" j
      WHERE j.state = 'held' AND j.kind IN (${Prisma.join([...WORTH])})
        AND COALESCE(j."errorCode", '') NOT IN (${Prisma.join([...NO_LOSS])}) AND COALESCE(j.payload ->> 'key', '') NOT LIKE 'stuck:%'
        AND NOT EXISTS (
          SELECT 1 FROM "Timer" t WHERE t.key = CASE WHEN j.report IS NULL THEN 'stuck:' ELSE 'report:' END || j.id)`,
  ),
  asked(
    'I22',
    Prisma.sql`SELECT 'generation_fell lane:' || lane AS finding FROM (
      SELECT lane, seq, "laneGen", lag("laneGen") OVER sent AS before, lag(seq) OVER sent AS ahead
      FROM "Job" WHERE "startedAt" IS NOT NULL WINDOW sent AS (PARTITION BY lane ORDER BY "startedAt", seq)) AS sends
      -- Out of their order in the lane, they only seem so: the clock was set back between them.
      WHERE before > "laneGen" AND ahead < seq`,
    Prisma.sql`SELECT 'generation_from_nowhere job:' || j.id FROM "Job" j LEFT JOIN "Lane" l ON l.name = j.lane
      WHERE j."laneGen" IS NOT NULL AND (l.gen IS NULL OR j."laneGen" > l.gen)`,
  ),
];
