// The crisis that is played while things break: declare, facts, complaints, approvals, a flood, the night, a standup.

import type { TestContext } from 'vitest';
import { databaseNow, moveClock } from '../../src/engine/clock.ts';
import type { Answer } from '../outlets/target-server.ts';
import { blocksText, type House, openHouse } from '../support/house.ts';
import { insist, type Rig, until } from './rig.ts';
import { openShop, type Shop, shopPlan, toShop } from './shop.ts';

/** How many complaints are sent one by one, and how many at once. */
export const SINGLE = 4;
export const FLOOD = 33;

/** What a person needs: the workspace, and a look at what came of it. */
type Place = Pick<Rig, 'slack' | 'db'>;

/** Plays it to the end, whatever is killed meanwhile. Two answers are approved. */
export async function playThrough(rig: Rig): Promise<void> {
  const { db } = rig;
  const channel = await declareCrisis(rig);
  await recordTheFacts(rig, channel);
  for (let n = 1; n <= SINGLE; n += 1) await rig.complain(n);
  for (const n of [1, 2]) await approve(rig, channel, n);
  await rig.complain(100, FLOOD);
  await rig.settle();
  await toNextStandup(rig);
  await until(async () => (await db.standup.count()) > 0);
  await rig.settle();
}

export async function declareCrisis({ slack, db }: Place): Promise<string> {
  const sari = slack.as('U0SARI');
  const values = {
    title: { title: 'Customers charged twice' },
    level: { level: 'high' },
    language: { language: 'en' },
    drill: { drill: 'real' },
  };
  await insist(
    async () => {
      if (!slack.view('U0SARI')) await sari.command('/crisis', 'declare Customers charged twice', 'general');
      await sari.submit((slack.view('U0SARI') as { id: string }).id, values);
    },
    async () => (await db.crisis.count()) > 0,
  );
  await until(async () =>
    slack.channels().some(({ name, members }) => name.startsWith('crisis-') && members.includes('U0RINA')),
  );
  return slack.channels().find(({ name }) => name.startsWith('crisis-'))?.name ?? '';
}

export async function recordTheFacts({ slack, db }: Place, channel: string): Promise<void> {
  const budi = slack.as('U0BUDI');
  const values = {
    what_happened: { what_happened: 'the till charged some customers twice on 20 November' },
    responsibility: { responsibility: 'high' },
    cause: { cause: 'human_error' },
    step: { step: 'checking every payment of that day' },
    repair: { repair: 'Everybody gets the second payment back by Friday' },
    prevention: { prevention: 'two people check the till every evening' },
    next_update: { next_update: 'tomorrow at 10.00' },
  };
  await insist(
    async () => {
      if (!slack.view('U0BUDI')) await budi.command('/crisis', 'facts', channel);
      await budi.submit((slack.view('U0BUDI') as { id: string }).id, values);
    },
    async () => (await db.crisisFact.count()) > 0,
  );
}

/**
 * A house in a crisis with its facts, whose answers go to a shop; closed when the test ends.
 * @param answer what the shop does after it has accepted; thanks for it unless said
 */
export async function crisisWithShop(
  { onTestFinished }: TestContext,
  databaseUrl?: string,
  answer?: Answer,
): Promise<{ house: House; shop: Shop; channel: string }> {
  const shop = await openShop(answer);
  const house = await openHouse({
    plan: { yaml: await shopPlan() },
    app: { ...(databaseUrl ? { databaseUrl } : {}), outletWebhooks: toShop(shop) },
  });
  onTestFinished(async () => {
    await house.stop();
    await shop.close();
  });
  const place = { slack: house.slack, db: house.app.db };
  const channel = await declareCrisis(place);
  await recordTheFacts(place, channel);
  await house.idle();
  return { house, shop, channel };
}

/** Lets a day pass, to a second after the time of the plan's standup. */
async function toNextStandup({ db }: Place): Promise<void> {
  const { dueAt } = await db.timer.findFirstOrThrow({ where: { verb: 'standup.post', state: 'armed' } });
  await moveClock(db, dueAt.getTime() - (await databaseNow(db)).getTime() + 1000);
}

/** The newest card of the draft for a complaint, by its number in the house. */
const cardOf = ({ slack }: Pick<Rig, 'slack'>, channel: string, id: number): string | undefined =>
  slack
    .messages(channel)
    .flatMap((root) => slack.thread(channel, root.ts as string))
    .findLast(
      (m) => m.text === `Suggested answer to complaint no. ${id}` && !blocksText(m).includes('Still missing'),
    )?.ts;

/** Rina approves the answer to the sender's n-th complaint; where nobody took notice of her reaction, she takes it away and gives it again. */
export async function approve(rig: Rig, channel: string, n: number): Promise<void> {
  const { db } = rig;
  const complaintId = await numberOf(rig, n);
  await insist(
    () => reactToCard(rig, channel, n),
    async () => (await db.approval.count({ where: { of: { draft: { complaintId } } } })) > 0,
  );
}

/** The house's number of the sender's n-th complaint: numbers may be spent on transactions that were killed. */
async function numberOf({ db }: Pick<Rig, 'db'>, n: number): Promise<number> {
  const found = await db.complaint.findFirstOrThrow({
    where: { externalId: `c${n}` },
    select: { id: true },
  });
  return found.id;
}

/** Rina reacts on the newest card, anew if she has. Nothing when there is no card. */
export async function reactToCard(rig: Rig, channel: string, n: number): Promise<void> {
  const rina = rig.slack.as('U0RINA');
  const ts = cardOf(rig, channel, await numberOf(rig, n));
  if (!ts) return;
  await rina.unreact(channel, ts, 'white_check_mark').catch(() => {});
  await rina.react(channel, ts, 'white_check_mark');
}
