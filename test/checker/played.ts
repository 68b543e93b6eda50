// A database in which a whole crisis was played, to be damaged.
import { connect, type Db, type Tx } from '../../src/engine/database.ts';
import { startTarget } from '../outlets/target-server.ts';
import {
  complaint,
  declare,
  draftCard,
  examplePlan,
  openHouse,
  recordFacts,
  withShop,
} from '../support/house.ts';

export interface Played {
  url: string;
  db: Db;
  /** Does harm that no trigger and no foreign key holds back, looks, and takes the harm back. */
  after<T>(harm: string, look: (tx: Tx) => Promise<T>): Promise<T>;
  /** Does it for good. */
  harm(sql: string): Promise<void>;
  drop(): Promise<void>;
}

class Back extends Error {}

/** One answered complaint, one closed, one open with its card, a burst that was digested, a standup. */
export async function playCrisis(): Promise<Played> {
  const shop = await startTarget((response) => response.writeHead(204).end());
  const secret = `whsec_${Buffer.from('an outlet key for tests only').toString('base64')}`;
  const house = await openHouse({
    plan: { yaml: withShop(await examplePlan('en')) },
    app: {
      outletWebhooks: { shop: { url: shop.url, secrets: [secret], idempotent: false, allowPrivate: true } },
    },
  });
  const channel = await declare(house);
  await recordFacts(house, channel, 'U0BUDI');
  await house.complain([complaint(1)]);
  await house.complain([complaint(2)]);
  await house.complain([complaint(3)]);
  await house.idle();
  await house.app.engine.perform({
    verb: 'complaints.close',
    input: { by: 'U0DEWI', complaint: 2, why: 'it is praise' },
  });
  await house.slack.as('U0RINA').react(channel, draftCard(house, channel, 1).ts, 'white_check_mark');
  await house.pass(31_000);
  await house.complain(Array.from({ length: 40 }, (_, n) => complaint(100 + n)));
  await house.pass(20_000);
  await house.slack.as('U0SARI').command('/crisis', 'standup', channel);
  await house.idle();
  await house.app.stop();
  await house.slack.stop();
  await shop.close();
  const { url } = house.database;
  const db = connect(url, 2);
  const doHarm = async (tx: Tx, sql: string) => {
    await tx.$executeRaw`SET LOCAL session_replication_role = replica`;
    for (const statement of sql.split(';')) if (statement.trim()) await tx.$executeRawUnsafe(statement);
  };
  return {
    url,
    db,
    async after(sql, look) {
      let seen: Awaited<ReturnType<typeof look>> | undefined;
      const done = db.$transaction(async (tx) => {
        await doHarm(tx, sql);
        seen = await look(tx);
        throw new Back();
      });
      await done.catch((error: unknown) => {
        if (!(error instanceof Back)) throw error;
      });
      return seen as Awaited<ReturnType<typeof look>>;
    },
    harm: (sql) => db.$transaction((tx) => doHarm(tx, sql)),
    async drop() {
      await db.$disconnect();
      await house.database.drop();
    },
  };
}
