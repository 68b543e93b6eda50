/** Reading requests and writing JSON, and who may ask: only this machine, and no foreign page. */
import type { IncomingMessage, ServerResponse } from 'node:http';

const MOST = 50 * 1024 * 1024;
const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];

/** The whole body. Throws when it is longer than 50 MB. */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    length += chunk.length;
    if (length > MOST) throw new Error('request body too long');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Answers with JSON that nobody may keep. */
export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': 'no-store',
  });
  response.end(JSON.stringify(body));
}

/** Whether the Host header names this machine: a page of another name that resolves here is turned away. */
export function isLoopback(request: IncomingMessage): boolean {
  const host = request.headers.host ?? '';
  return LOOPBACK.includes(host.replace(/:\d+$/, ''));
}

/** Whether a browser's page of this very server asks, or no browser at all. */
export function isSameOrigin(request: IncomingMessage): boolean {
  const { origin, host } = request.headers;
  return origin === undefined || origin === `http://${host}`;
}
