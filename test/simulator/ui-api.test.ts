import { request } from 'node:http';
import { describe, expect, test } from 'vitest';
import type { Json, Simulator } from '../../src/simulator/index.ts';
import { client, connected, simulator } from './connected.ts';

const get = async (slack: Simulator, path: string): Promise<Json> =>
  (await fetch(`${slack.url}/ui/${path}`)).json() as Promise<Json>;

async function send(slack: Simulator, path: string, body: Json, headers: Record<string, string> = {}) {
  const reply = await fetch(`${slack.url}/ui/${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  return { status: reply.status, body: (await reply.json()) as Json };
}

/** The status for a request whose Host header is another name. */
function asHost(slack: Simulator, host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(`${slack.url}/ui/state?as=U0SARI`, { headers: { Host: host } }, (reply) => {
      reply.resume();
      resolve(reply.statusCode);
    })
      .on('error', reject)
      .end();
  });
}

describe('the browser page’s API', () => {
  test('shows the workspace as a person may see it', async () => {
    const slack = await simulator({ notice: 'a line' });
    const secret = (await slack.as('U0SARI').createChannel('secret', true)).channel;
    const names = async (as: string) =>
      (await get(slack, `state?as=${as}`)).channels.map(({ name }: Json) => name);
    expect(await names('U0SARI')).toEqual(['general', 'keluhan-pelanggan', 'random', 'secret']);
    expect(await names('U0BUDI')).toEqual(['general', 'keluhan-pelanggan', 'random']);
    expect(await names('U0TONO')).toEqual(['keluhan-pelanggan']);
    expect(await get(slack, 'state?as=U0SARI')).toMatchObject({
      team: { name: 'Kopi Senja' },
      me: 'U0SARI',
      bot: { userId: slack.bot.userId, name: 'tanggap' },
      notice: 'a line',
    });
    expect(await get(slack, `channel?as=U0BUDI&id=${secret}`)).toMatchObject({
      ok: false,
      error: 'channel_not_found',
    });
  });

  test('acts for a person and shows what came of it, in channel, thread, modal and Home tab', async () => {
    const { slack } = await connected((app) => {
      app.command('/crisis', async ({ ack, client, command }) => {
        await ack('only you');
        await client.views.open({
          trigger_id: command.trigger_id,
          view: {
            type: 'modal',
            callback_id: 'm',
            title: { type: 'plain_text', text: 'T' },
            submit: { type: 'plain_text', text: 'Go' },
            blocks: [
              {
                type: 'input',
                block_id: 'b',
                label: { type: 'plain_text', text: 'L' },
                element: { type: 'plain_text_input', action_id: 'a' },
              },
            ],
          },
        });
      });
      app.view('m', async ({ ack }) => ack({ response_action: 'errors', errors: { b: 'Too short' } }));
      app.event('app_home_opened', async ({ client, event }) => {
        await client.views.publish({
          user_id: event.user,
          view: { type: 'home', blocks: [{ type: 'divider' }] },
        });
      });
    });
    const as = 'U0SARI';
    const act = async (body: Json) => (await send(slack, 'act', { as, ...body })).body;
    const said = await act({ do: 'say', channel: 'C0GENERAL', text: 'root' });
    await act({ do: 'say', channel: 'C0GENERAL', text: 'reply', thread_ts: said.ts });
    await act({ do: 'react', channel: 'C0GENERAL', ts: said.ts, name: 'eyes' });
    await act({ do: 'command', command: '/crisis', text: 'declare', channel: 'C0GENERAL' });
    const page = await get(slack, `channel?as=${as}&id=C0GENERAL`);
    expect(page.messages).toMatchObject([
      { text: 'root', reply_count: 1, reactions: [{ name: 'eyes', users: [as] }], is_bot: false },
      { text: 'only you', ephemeral: true, is_bot: true },
    ]);
    expect((await get(slack, 'channel?as=U0BUDI&id=C0GENERAL')).messages).toHaveLength(1);
    const thread = await get(slack, `thread?as=${as}&id=C0GENERAL&ts=${said.ts}`);
    expect(thread.messages.map(({ text }: Json) => text)).toEqual(['root', 'reply']);

    const view = await slack.waitFor(() => slack.view(as), { what: 'the modal' });
    const answer = await act({ do: 'submit', view_id: view.id, values: { b: { a: 'x' } } });
    expect(answer).toMatchObject({ ok: false, errors: { b: 'Too short' } });
    expect((await get(slack, `modal?as=${as}`)).view).toMatchObject({
      id: view.id,
      errors: { b: 'Too short' },
    });
    await act({ do: 'close', view_id: view.id });
    expect(await get(slack, `modal?as=${as}`)).toEqual({ view: null });
    await act({ do: 'home' });
    await slack.waitFor(() => slack.home(as), { what: 'the Home tab' });
    expect((await get(slack, `home?as=${as}`)).view.blocks).toMatchObject([{ type: 'divider' }]);
    expect(await act({ do: 'dm' })).toMatchObject({ ok: true, channel: expect.stringMatching(/^D/) });
    expect(await act({ do: 'fly' })).toMatchObject({ ok: false, error: 'unknown_act' });
  });

  test('tells of changes on a stream, of private ones only to whom they concern', async () => {
    const slack = await simulator();
    const stop = new AbortController();
    const streams = await Promise.all(
      ['U0SARI', 'U0BUDI'].map((as) => fetch(`${slack.url}/ui/events?as=${as}`, { signal: stop.signal })),
    );
    const readers = streams.map((stream) => stream.body?.pipeThrough(new TextDecoderStream()).getReader());
    await client(slack).views.publish({
      user_id: 'U0SARI',
      view: { type: 'home', blocks: [{ type: 'divider' }] },
    });
    await slack.as('U0SARI').say('general', 'x');
    const collected = await Promise.all(
      readers.map(async (reader) => {
        let text = '';
        while (!text.includes('"C0GENERAL"')) text += (await reader?.read())?.value ?? '';
        return text;
      }),
    );
    stop.abort();
    expect(collected[0]).toContain('data: {"type":"home"}');
    expect(collected[1]).not.toContain('home');
    expect(collected[1]).toContain('data: {"type":"changed","channel":"C0GENERAL"}');
  });

  test('turns away other hosts, foreign pages and forms', async () => {
    const slack = await simulator();
    expect(await asHost(slack, 'evil.example')).toBe(403);
    expect(await asHost(slack, 'localhost:1')).toBe(200);
    const act = { as: 'U0SARI', do: 'say', channel: 'general', text: 'x' };
    expect((await send(slack, 'act', act, { Origin: 'https://evil.example' })).status).toBe(403);
    expect((await send(slack, 'act', act, { 'Content-Type': 'text/plain' })).body.error).toBe('not_json');
    expect(slack.messages('general')).toEqual([]);
    expect((await send(slack, 'act', act, { Origin: slack.url })).body.ok).toBe(true);
    const upload = await fetch(`${slack.apiUrl}auth.test`, {
      method: 'POST',
      headers: { Origin: 'https://evil.example' },
    });
    expect(upload.status).toBe(403);
  });

  test('lays the faults of the page’s panel', async () => {
    const slack = await simulator();
    expect((await send(slack, 'fault', { kind: 'http_500', times: 2 })).body.ok).toBe(true);
    await send(slack, 'fault', { kind: 'ratelimited', seconds: 5, method: 'chat.postMessage' });
    expect((await send(slack, 'fault', { kind: 'gremlins' })).body.error).toBe('unknown_fault');
    expect((await get(slack, 'faults')).faults).toMatchObject([
      { kind: 'http', status: 500, method: '*', left: 2 },
      { kind: 'ratelimited', retryAfter: 5, method: 'chat.postMessage', left: 1 },
    ]);
  });

  test('serves the page itself and nothing beside it', async () => {
    const slack = await simulator();
    const page = await fetch(slack.url);
    expect([page.status, page.headers.get('content-type'), page.headers.get('cache-control')]).toEqual([
      200,
      'text/html; charset=utf-8',
      'no-store',
    ]);
    for (const path of ['/page/..%2findex.ts', '/page/../index.ts', '/page/none.js', '/index.ts'])
      expect((await fetch(slack.url + path)).status).toBe(404);
  });
});
