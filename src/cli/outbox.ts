// `tanggap outbox`: what is on its way to Slack and to the outside, and what needs a person.
import { createHouse } from '../app.ts';
import type { Db } from '../engine/database.ts';
import { findJob, type JobSheet, type JobState, listJobs } from '../engine/stuck.ts';
import { isRefusal } from '../engine/verb.ts';
import { visible } from '../slack/mrkdwn.ts';
import { texts } from '../texts/index.ts';
import { typist } from './actor.ts';
import { commandOf, parsed, WRONG_USE } from './command.ts';
import { type Io, type Run, spoken } from './io.ts';
import { readDatabase, withDatabase } from './with-database.ts';

const STATES: JobState[] = [
  'pending',
  'sending',
  'uncertain',
  'sent',
  'held',
  'dead',
  'cancelled',
  'superseded',
];
const STUCK: JobState[] = ['held', 'dead', 'uncertain'];
const AT_MOST = 500;

type Say = ReturnType<typeof texts>;
type How = 'retry' | 'resolve' | 'drop';

/** Exit codes: 0 done, 1 not done (the reason is said), 64 wrong use, 78 the environment is wrong. */
export const run: Run = async (args, io) => {
  const say = texts(spoken(io));
  const t = say.outbox.commands;
  let code = 0;
  const fail = (sentence: string, with_: number) => {
    io.stderr.write(`${sentence}\n`);
    code = with_;
  };
  const withDb = async (work: (db: Db) => Promise<number>, open = withDatabase) => {
    code = await open(io, work);
  };
  const command = commandOf('outbox', t.description, io);
  command
    .command('ls')
    .description(t.ls)
    .option('--state <states>', t.state)
    .option('--json', t.json)
    .action(async (options: { state?: string; json?: true }) => {
      const states = (options.state?.split(',').map((s) => s.trim()) ?? STUCK) as JobState[];
      if (!states.every((state) => STATES.includes(state)))
        return fail(t.badState(STATES.join(', ')), WRONG_USE);
      await withDb(async (db) => {
        const found = await listJobs(db, states, AT_MOST + 1);
        const jobs = found.slice(0, AT_MOST);
        if (options.json) io.stdout.write(`${JSON.stringify(jobs.map(shortOf))}\n`);
        else io.stdout.write(jobs.length === 0 ? `${t.none}\n` : table(jobs, t.head));
        // Beside the list: with --json that is an array, whose shape is a contract.
        if (found.length > AT_MOST) io.stderr.write(`${t.more(AT_MOST)}\n`);
        return 0;
      }, readDatabase);
    });
  command
    .command('show')
    .description(t.show)
    .argument('<job>', t.job)
    .option('--json', t.json)
    .action((job: string, options: { json?: true }) =>
      withDb(async (db) => {
        const found = await findJob(db, job);
        if (!found) {
          io.stderr.write(`${t.unknown}\n`);
          return 1;
        }
        const shown = { ...shortOf(found), effect: found.effect, remote: found.remote };
        io.stdout.write(`${visible(JSON.stringify(shown, null, options.json ? 0 : 2))}\n`);
        return 0;
      }, readDatabase),
    );
  for (const how of ['retry', 'resolve', 'drop'] as const) {
    const one = command
      .command(how)
      .description(t[how])
      .argument('<job>', t.job)
      .requiredOption('--why <why>', t.why);
    if (how === 'resolve') one.requiredOption('--proof <link>', t.proof);
    one.action(async (job: string, options: { why: string; proof?: string }) => {
      if (how === 'resolve' && !/^https?:\/\/\S+$/.test(options.proof ?? ''))
        return fail(t.badProof, WRONG_USE);
      if (options.why.trim() === '') return fail(t.badWhy, WRONG_USE);
      await withDb((db) => settle(db, how, job, options, io, say));
    });
  }
  return (await parsed(command, args)) ?? code;
};

async function settle(
  db: Db,
  how: How,
  start: string,
  { why, proof }: { why: string; proof?: string },
  io: Io,
  say: Say,
): Promise<number> {
  const t = say.outbox.commands;
  const job = await findJob(db, start);
  if (!job) {
    io.stderr.write(`${t.unknown}\n`);
    return 1;
  }
  const by = typist();
  const result = await createHouse(db).perform(callFor(job, how, by, why, proof));
  if (isRefusal(result)) {
    io.stderr.write(`${t.refused(say.refusal(result.refused, result.params ?? {}))}\n`);
    return 1;
  }
  io.stdout.write(`${t.done(t.how[how], job.id)}\n`);
  return 0;
}

/** An answer to the public is looked after as a draft, so that its approval is proven again. */
function callFor(job: JobSheet, how: How, by: string, why: string, proof: string | undefined) {
  if (job.kind !== 'deliver') {
    return { verb: `outbox.${how}`, input: { by, job: job.id, why, ...(proof ? { proof } : {}) } };
  }
  const { draft, release } = job.report?.input ?? {};
  const verb = { retry: 'drafts.again', resolve: 'drafts.confirm', drop: 'drafts.drop' }[how];
  return { verb, input: { by, draft, release, why, ...(how === 'resolve' ? { link: proof } : {}) } };
}

/** What is printed of a job with --json: a stable contract. Dates as ISO 8601 in UTC. */
const shortOf = (job: JobSheet) => ({
  id: job.id,
  class: job.class,
  kind: job.kind,
  state: job.state,
  attempts: job.attempts,
  code: job.code,
  lane: job.lane,
  createdAt: job.createdAt.toISOString(),
  notBefore: job.notBefore.toISOString(),
  startedAt: job.startedAt?.toISOString() ?? null,
  settledAt: job.settledAt?.toISOString() ?? null,
});

function table(jobs: JobSheet[], head: string[]): string {
  const rows = jobs.map((job) => [
    job.id.slice(0, 8),
    job.class,
    job.kind,
    job.state,
    String(job.attempts),
    job.code ?? '',
    job.createdAt.toISOString().slice(0, 19).replace('T', ' '),
    job.lane,
  ]);
  const widths = head.map((title, n) =>
    Math.max(title.length, ...rows.map((row) => visible(row[n] ?? '').length)),
  );
  const line = (cells: string[]) =>
    cells
      .map((cell, n) => visible(cell).padEnd(widths[n] ?? 0))
      .join('  ')
      .trimEnd();
  return `${[head, ...rows].map(line).join('\n')}\n`;
}
