// F70: three days by the house's clock, with a fault in every hour of them.
import { setTimeout as sleep } from 'node:timers/promises';
import { it } from 'vitest';
import { moveClock } from '../../src/engine/clock.ts';
import { random } from '../../src/wording/random.ts';
import { declareCrisis, recordTheFacts } from './crisis.ts';
import { expected } from './errors.ts';
import { layCable, throughCable } from './proxy.ts';
import { openRig, type Rig } from './rig.ts';

const HOUR = 3_600_000;
const HOURS = Number(process.env.FAULT_SOAK_HOURS ?? 72);
const SEED = Number(process.env.FAULT_SEED ?? 1);

/** What the bot says of itself: bytes of its heap, and open files and sockets. */
async function figures(url: string): Promise<{ heap: number; handles: number }> {
  const said = await (await fetch(`${url}/metrics`)).text();
  const figure = (name: string) => Number(said.match(new RegExp(`^${name} (\\S+)`, 'm'))?.[1]);
  return { heap: figure('nodejs_heap_size_used_bytes'), handles: figure('process_open_fds') };
}

async function rowsOf(rig: Rig): Promise<Record<string, number>> {
  const [row] = await rig.db.$queryRaw<Record<string, bigint>[]>`
    SELECT (SELECT count(*) FROM "Timer" WHERE state = 'armed') AS armed,
           (SELECT count(*) FROM "Inbox" WHERE state <> 'done') AS letters,
           (SELECT count(*) FROM "Lane" WHERE "leaseUntil" > house_now()) AS leases,
           (SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND state LIKE 'idle in%' AND now() - state_change > interval '15 seconds') AS open`;
  return Object.fromEntries(Object.entries(row ?? {}).map(([name, count]) => [name, Number(count)]));
}

it(`F70 ${HOURS} hours of a crisis by the house's clock, a random fault in each: nothing leaks, nothing is lost or doubled (seed ${SEED})`, async ({
  task,
  expect,
  onTestFinished,
}) => {
  task.meta.seed = SEED;
  const chance = random(SEED);
  const rig = await openRig();
  onTestFinished(() => rig.close());
  rig.allowErrors(expected.cutOff, expected.databaseKilled, expected.formTooLate, expected.socketGone);
  const way = throughCable(rig.databaseUrl);
  const cable = await layCable(way.to);
  onTestFinished(() => cable.close());
  // One that is cut off again and again and never killed, so that what it leaks stays; and one that is killed.
  const steady = await rig.start({ databaseUrl: way.address(cable) });
  let other = await rig.start();
  const { faults } = rig.slack;
  const breaks: (() => Promise<unknown> | unknown)[] = [
    async () => {
      await other.kill();
      other = await rig.start();
    },
    async () => {
      other.signal('SIGSTOP');
      await sleep(2_000);
      other.signal('SIGCONT');
    },
    async () => {
      cable.cut('both');
      await sleep(7_000);
      cable.mend();
    },
    async () => {
      cable.cut('in');
      await sleep(1_000);
      cable.forget();
    },
    () => rig.db.$executeRaw`
      SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND pid <> pg_backend_pid() AND query NOT LIKE 'LISTEN%'`,
    () => faults.acceptThenDrop('chat.postMessage', 2),
    () => faults.dropBefore('chat.update', 3),
    () => faults.http('chat.postMessage', 500, 'after', 2),
    () => faults.rateLimit('*', 1, 4),
    () => faults.add({ kind: 'html', method: 'chat.postMessage', times: 2 }),
    () => faults.dropSockets(),
    () => faults.duplicateEvents(3),
  ];
  const channel = await declareCrisis(rig);
  await recordTheFacts(rig, channel);
  rig.letTimePass();
  let first: Awaited<ReturnType<typeof figures>> | undefined;
  for (let hour = 1; hour <= HOURS; hour += 1) {
    const play = breaks[Math.floor(chance() * breaks.length)];
    await Promise.all([play?.(), rig.complain(hour * 10, 1 + Math.floor(chance() * 8))]);
    await rig.settle();
    await moveClock(rig.db, HOUR);
    // After a sixth of it every part has been used.
    if (hour === Math.ceil(HOURS / 6)) first = await figures(steady.opsUrl);
  }
  await rig.settle();
  const last = await figures(steady.opsUrl);
  expect(await rig.differences()).toEqual([]);
  expect(steady.alive()).toBe(true);
  const rows = await rowsOf(rig);
  // One standup to come, and what belongs to the crisis itself.
  expect(rows.armed).toBeLessThan(20);
  expect(rows).toMatchObject({ letters: 0, open: 0 });
  expect(last.handles).toBeLessThan((first?.handles ?? 0) + 30);
  expect(last.heap).toBeLessThan(2 * (first?.heap ?? 0) + 30e6);
  task.meta.note = `${HOURS} faults, ${rig.taken.size} complaints, ${Math.max(0, Math.round((last.heap - (first?.heap ?? 0)) / 1e6))} MB more heap, ${Math.max(0, last.handles - (first?.handles ?? 0))} more handles`;
}, 7_200_000);
