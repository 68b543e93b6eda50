// `tanggap inbox`: what came from Slack, was kept, and could not be dealt with.
import type { Db } from '../engine/database.ts';
import { type Failing, listFailing, retryGivenUp } from '../engine/inbox.ts';
import { visible } from '../slack/mrkdwn.ts';
import { texts } from '../texts/index.ts';
import { commandOf, parsed, WRONG_USE } from './command.ts';
import { type Run, spoken } from './io.ts';
import { readDatabase, withDatabase } from './with-database.ts';

const AT_MOST = 500;

/** Exit codes: 0 done, 1 no such letter, 64 wrong use, 78 the environment is wrong. */
export const run: Run = async (args, io) => {
  const t = texts(spoken(io)).outbox.inbox;
  let code = 0;
  const withDb = async (work: (db: Db) => Promise<number>, open = withDatabase) => {
    code = await open(io, work);
  };
  const command = commandOf('inbox', t.description, io);
  command
    .command('ls')
    .description(t.ls)
    .option('--json', t.json)
    .action((options: { json?: true }) =>
      withDb(async (db) => {
        const found = await listFailing(db, AT_MOST + 1);
        const letters = found.slice(0, AT_MOST);
        if (options.json) io.stdout.write(`${JSON.stringify(letters.map(shortOf))}\n`);
        else io.stdout.write(letters.length === 0 ? `${t.none}\n` : table(letters, t.head, t.state));
        // Beside the list: with --json that is an array, whose shape is a contract.
        if (found.length > AT_MOST) io.stderr.write(`${t.more(AT_MOST)}\n`);
        return 0;
      }, readDatabase),
    );
  command
    .command('retry')
    .description(t.retry)
    .argument('<letter>', t.letter)
    .action(async (letter: string) => {
      if (letter !== 'all' && !/^\d{1,18}$/.test(letter)) {
        io.stderr.write(`${t.badLetter}\n`);
        code = WRONG_USE;
        return;
      }
      await withDb(async (db) => {
        const count = await retryGivenUp(db, letter === 'all' ? undefined : BigInt(letter));
        if (count === 0 && letter !== 'all') {
          io.stderr.write(`${t.unknown}\n`);
          return 1;
        }
        io.stdout.write(`${count === 0 ? t.none : t.done(count)}\n`);
        return 0;
      });
    });
  return (await parsed(command, args)) ?? code;
};

/** What is printed of a letter with --json: a stable contract. Dates as ISO 8601 in UTC. */
const shortOf = ({ id, kind, key, receivedAt, attempts, error, givenUp }: Failing) => ({
  id: id.toString(),
  kind,
  key,
  attempts,
  receivedAt: receivedAt.toISOString(),
  error,
  givenUp,
});

function table(letters: Failing[], head: string[], state: { givenUp: string; tried: string }): string {
  const rows = letters.map(({ id, kind, attempts, receivedAt, error, givenUp }) =>
    [
      id.toString(),
      kind,
      String(attempts),
      givenUp ? state.givenUp : state.tried,
      receivedAt.toISOString().slice(0, 19).replace('T', ' '),
      error ?? '',
    ].map(visible),
  );
  const widths = head.map((title, n) => Math.max(title.length, ...rows.map((row) => row[n]?.length ?? 0)));
  const line = (cells: string[]) =>
    cells
      .map((cell, n) => cell.padEnd(widths[n] ?? 0))
      .join('  ')
      .trimEnd();
  return `${[head, ...rows].map(line).join('\n')}\n`;
}
