// One worker of the bench, in a process of its own: it looks at due clocks as the bot does, and writes down how late.
import { createHouse } from '../../dist/app.js';
import { databaseNow } from '../../dist/engine/clock.js';
import { connect } from '../../dist/engine/database.js';
import { createLog } from '../../dist/engine/log.js';
import { startWorker } from '../../dist/engine/worker.js';
import { crisisDue } from '../../dist/features/complaints/store-clocks.js';

const db = connect(process.env.DATABASE_URL, 8);
const engine = createHouse(db);
const seen = [];
const worker = startWorker({
  db,
  engine,
  // Slack takes one message a second; here it is only the clocks that count.
  carrier: { waitMs: () => 0, send: async () => ({ is: 'sent' }), find: () => undefined },
  log: createLog('error'),
  hands: 2,
  now: () => Date.now(),
  rounds: [
    async () => {
      const crisis = await crisisDue(db);
      if (crisis === undefined) return false;
      const result = await engine.perform({ verb: 'complaints.due', input: { by: 'timer', crisis } });
      if (!('done' in result)) return false;
      // After the commit: only now is it true for everybody.
      const at = (await databaseNow(db)).getTime();
      for (const { id, breachedAt } of result.done.state.changes) if (breachedAt) seen.push([id, at]);
      return true;
    },
  ],
});
process.send('ready');
process.on('message', async () => {
  await worker.stop();
  process.send({ seen });
  await db.$disconnect();
  process.disconnect();
});
