// Where alarms go that Slack does not take: a webhook that keeps what arrived.
import { startTarget } from '../outlets/target-server.ts';

/** Opens one: the options of a bot that tells it, what it was told, and how it is closed. */
export async function openPager() {
  const pager = await startTarget((response) => response.end('{}'));
  const fallbackWebhook = {
    url: pager.url,
    secrets: [`whsec_${Buffer.from('a key for alarms, only for tests').toString('base64')}`],
    idempotent: false,
    allowPrivate: true,
  };
  const told = () => pager.requests.map(({ body }) => JSON.parse(body).data.text as string);
  return { fallbackWebhook, told, close: () => pager.close() };
}
