// The outside: a receiver of approved answers that keeps everything it ever accepted.
import { type Answer, startTarget, type Target } from '../outlets/target-server.ts';
import { examplePlan, withShop } from '../support/house.ts';

export const SHOP_SECRET = `whsec_${Buffer.from('an outlet key for tests only').toString('base64')}`;

/** The example plan, with the shop as the outlet of what comes in by the web. */
export const shopPlan = async (): Promise<string> => withShop(await examplePlan('en'));

/** The shop as a bot's outlet of that plan: it does not know a delivery again. */
export const toShop = ({ url }: Pick<Shop, 'url'>) => ({
  shop: { url, secrets: [SHOP_SECRET], idempotent: false, allowPrivate: true },
});

/** One answer as it arrived. */
export interface Arrived {
  /** The idempotency key of the delivery. */
  id: string;
  release: number;
  complaint: string;
  text: string;
  sha256: string;
}

export interface Shop {
  url: string;
  arrived: Arrived[];
  /** Called when a request has arrived whole, before it is answered. */
  onArrival(listener: () => void): void;
  close(): Promise<void>;
}

/** @param answer what the receiver does after it has accepted; thanks for it unless said */
export async function openShop(answer: Answer = (response) => response.writeHead(204).end()): Promise<Shop> {
  const arrived: Arrived[] = [];
  const listeners: (() => void)[] = [];
  const target: Target = await startTarget((response, request, count) => {
    // Somebody only asks whether we are there.
    if (request.method === 'OPTIONS') return answer(response, request, count);
    const { headers, body } = target.requests[count - 1] as Target['requests'][number];
    const { data } = JSON.parse(body);
    const { releaseId: release, text, sha256 } = data;
    arrived.push({
      id: String(headers['webhook-id']),
      release,
      complaint: data.target.externalId,
      text,
      sha256,
    });
    for (const listener of listeners) listener();
    answer(response, request, count);
  });
  return {
    url: target.url,
    arrived,
    onArrival: (listener) => listeners.push(listener),
    close: () => target.close(),
  };
}
