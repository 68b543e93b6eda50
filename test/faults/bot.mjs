// A bot in a process of its own, to be killed: the compiled product, only not held to Slack's pace.
import { startApp } from '../../dist/app.js';
import { createLog } from '../../dist/engine/log.js';

const unlimited = { rate: 1e6, burst: 1e6 };
const pace = {
  channelPost: unlimited,
  workspacePost: unlimited,
  update: unlimited,
  tier2: unlimited,
  tier3: unlimited,
};
const { logLevel, ...options } = JSON.parse(process.env.BOT_OPTIONS ?? '{}');
const app = await startApp({ pace, ...options, log: createLog(logLevel ?? 'error') });
process.stdout.write(`ready ${app.url}\n`);
process.once('SIGTERM', async () => {
  await app.stop();
  process.exit(0);
});
