// One worker of the bench, in a process of its own: it looks at due clocks as the bot does, and writes down how late.
import { createHouse } from '../../dist/app.js';
import { databaseNow } from '../../dist/engine/clock.js';
import { connect } from '../../dist/engine/database.js';
import { createLog } from '../../dist/engine/log.js';
import { startWorker } from '../../dist/engine/worker.js';
import { lookAtClocks, tellGathered } from '../../dist/features/complaints/index.js';
import { createPace, SLACK_PACE } from '../../dist/slack/pace.js';

const db = connect(process.env.DATABASE_URL, 10);
const engine = createHouse(db);
const seen = [];
const watched = {
  ...engine,
  async perform(call) {
    const result = await engine.perform(call);
    if (call.verb === 'complaints.due' && 'done' in result) {
      // After the commit: only now is it true for everybody.
      const at = (await databaseNow(db)).getTime();
      for (const { id, breached } of result.done.state.changes) if (breached) seen.push([id, at]);
    }
    return result;
  },
};
const now = () => Date.now();
const log = createLog('error');
const pace = createPace(db, SLACK_PACE, log);
const worker = startWorker({
  db,
  engine,
  // No Slack: what would be sent is done at once, as often as Slack would take it.
  carrier: {
    knows: () => true,
    waitMs: (job) => pace.waitMs(job),
    awayMs: async () => 0,
    clear: async () => 'clear',
    send: async () => ({ is: 'sent' }),
    find: () => undefined,
    tidy: async () => 0,
  },
  log,
  now,
  rounds: [() => lookAtClocks(watched), () => tellGathered(engine)],
});
process.send('ready');
process.on('message', async () => {
  await worker.stop();
  process.send({ seen });
  await db.$disconnect();
  process.disconnect();
});
