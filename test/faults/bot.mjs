// A bot in a process of its own, to be killed: the compiled product, only not held to Slack's pace.
// It is loaded before it is needed and starts when a line on its standard input says with what; it ends with its owner.
import { createInterface } from 'node:readline';
import { startApp } from '../../dist/app.js';
import { toldToStop } from '../../dist/cli/stop.js';
import { createLog } from '../../dist/engine/log.js';

const unlimited = { rate: 1e6, burst: 1e6 };
const pace = {
  channelPost: unlimited,
  feedPost: unlimited,
  workspacePost: unlimited,
  update: unlimited,
  tier2: unlimited,
  tier3: unlimited,
  tier4: unlimited,
};
const lines = createInterface({ input: process.stdin });
lines.once('close', () => process.exit(0));
lines.once('line', async (line) => {
  const { logLevel, ...options } = JSON.parse(line);
  const app = await startApp({ pace, ...options, log: createLog(logLevel ?? 'error') });
  process.stdout.write(`ready ${app.url} ${app.opsUrl}\n`);
  await toldToStop();
  await app.stop();
  process.exit(0);
});
