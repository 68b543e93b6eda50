// The outside of the demo: a receiver of approved answers that believes nothing unsigned.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { machineNow } from '../engine/clock.ts';
import { secretKey, verify } from '../outlets/signature.ts';

export interface Received {
  deliveryId: string;
  externalId: string;
  text: string;
  sha256: string;
}

/** Takes signed answers on a free port of this machine. */
export async function startReceiver(secret: string) {
  const received: Received[] = [];
  let refused = 0;
  const keys = [secretKey(secret)];
  const server = createServer(async (request, response) => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks);
    const header = (name: string) => request.headers[name]?.toString();
    const signed = {
      id: header('webhook-id'),
      timestamp: header('webhook-timestamp'),
      signature: header('webhook-signature'),
      body,
    };
    if (verify(keys, signed, machineNow()) !== 'ok') {
      refused += 1;
      response.writeHead(401).end();
      return;
    }
    const { data } = JSON.parse(body.toString());
    const { text, sha256, target } = data;
    received.push({ deliveryId: String(signed.id), externalId: target.externalId, text, sha256 });
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ permalink: `https://social.example/answers/${signed.id}` }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/answers`,
    /** Every request whose signature was right, repetitions too. */
    received,
    /** How many requests were not believed. */
    refused: () => refused,
    async stop(): Promise<void> {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
