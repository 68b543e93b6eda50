import { once } from 'node:events';
import { describe, expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import type { Json, Simulator } from '../../src/simulator/index.ts';
import { simulator } from './connected.ts';

/** A fresh one-use URL of apps.connections.open. */
async function ticket(slack: Simulator): Promise<string> {
  const headers = { Authorization: `Bearer ${slack.appToken}` };
  const reply = await fetch(`${slack.apiUrl}apps.connections.open`, { method: 'POST', headers });
  return ((await reply.json()) as { url: string }).url;
}

/** A bare socket that keeps what it is sent; `error` is the HTTP refusal, where there was one. */
async function open(url: string) {
  const socket = new WebSocket(url);
  const received: Json[] = [];
  onTestFinished(() => socket.terminate());
  socket.on('message', (data) => received.push(JSON.parse(String(data))));
  const error = await Promise.race([
    once(socket, 'message').then(() => undefined),
    once(socket, 'error').then(([problem]) => String(problem.message)),
  ]).catch((problem: Error) => problem.message);
  return { socket, received, error };
}

describe('the Socket Mode protocol', () => {
  test('says hello with the number of connections, on a URL that works once', async () => {
    const slack = await simulator();
    const url = await ticket(slack);
    const { received } = await open(url);
    await open(await ticket(slack));
    expect(received[0]).toMatchObject({
      type: 'hello',
      num_connections: 1,
      connection_info: { app_id: expect.any(String) },
    });
    expect(slack.connections).toBe(2);
    expect((await open(url)).error).toContain('404');
  });

  test('an envelope carries a payload until it is acknowledged, with the answer where one is taken', async () => {
    const slack = await simulator({ ackTimeoutMs: 800, retryDelaysMs: [0] });
    const { socket, received } = await open(await ticket(slack));
    const command = slack.as('U0SARI').command('/crisis', 'x');
    const envelope = await slackSends(socket, received, 1);
    expect(envelope).toMatchObject({
      type: 'slash_commands',
      accepts_response_payload: true,
      payload: { command: '/crisis', text: 'x', user_id: 'U0SARI', channel_name: 'general' },
    });
    socket.send('not json');
    socket.send(JSON.stringify({ envelope_id: envelope?.envelope_id, payload: { text: 'ok' } }));
    expect(await command).toMatchObject({ ok: true, payload: { text: 'ok' } });

    const invited = slack.as('U0SARI').openHome();
    expect(await invited).toMatchObject({ acked: false, acks: [{ attempts: 2, error: 'timeout' }] });
    expect(received.slice(-2)).toMatchObject([
      { type: 'events_api', accepts_response_payload: false, retry_attempt: 0, retry_reason: '' },
      { type: 'events_api', retry_attempt: 1, retry_reason: 'timeout' },
    ]);
    const [first, again] = received.slice(-2);
    expect(first?.payload.event_id).toBe(again?.payload.event_id);
    expect(first?.envelope_id).not.toBe(again?.envelope_id);
  });

  test('refuses sockets when told to, and the eleventh always', async () => {
    const slack = await simulator();
    slack.faults.refuseSockets(1);
    expect((await open(await ticket(slack))).error).toContain('503');
    for (let count = 0; count < 10; count += 1) await open(await ticket(slack));
    const { received } = await open(await ticket(slack));
    expect(received).toEqual([{ type: 'disconnect', reason: 'too_many_websockets' }]);
    expect(slack.connections).toBe(10);
  });

  test('a goodbye names its reason and goes to one socket or to all', async () => {
    const slack = await simulator();
    const [first, second] = [await open(await ticket(slack)), await open(await ticket(slack))];
    slack.faults.disconnect('warning', 'oldest');
    expect(await slackSends(first.socket, first.received, 1)).toMatchObject({ reason: 'warning' });
    slack.faults.disconnect('link_disabled');
    expect(await slackSends(second.socket, second.received, 1)).toMatchObject({
      type: 'disconnect',
      reason: 'link_disabled',
    });
  });
});

/** The message at this index, once it has come. */
async function slackSends(socket: WebSocket, received: Json[], index: number): Promise<Json | undefined> {
  while (received.length <= index) await once(socket, 'message');
  return received[index];
}
