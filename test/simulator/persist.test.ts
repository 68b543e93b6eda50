/** A workspace that is kept in a file. */
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import type { Simulator } from '../../src/simulator/index.ts';
import { startSimulator } from '../../src/simulator/index.ts';
import { client } from './connected.ts';

let folder: string;
let file: string;
let slack: Simulator | undefined;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'tanggap-workspace-'));
  file = path.join(folder, 'workspace.json');
});
afterEach(async () => {
  await slack?.stop();
  await rm(folder, { recursive: true });
});

/** What a process that is killed now would leave behind: the file, without the goodbye of `stop`. */
async function killed(): Promise<void> {
  const left = await readFile(file, 'utf8');
  await slack?.stop();
  await writeFile(file, left);
}

const section = { type: 'section', text: { type: 'mrkdwn', text: 'hello' } };

it('has everything again that the Web API said it took, and the same tokens', async () => {
  slack = await startSimulator({ persistTo: file });
  const web = client(slack);
  const { channel } = await web.conversations.create({ name: 'crisis-1' });
  const id = channel?.id ?? '';
  await web.conversations.invite({ channel: id, users: 'U0SARI,U0BUDI' });
  const root = await web.chat.postMessage({
    channel: id,
    text: 'root',
    blocks: [section],
    metadata: { event_type: 'mark', event_payload: { o: 'job-1' } },
  });
  const ts = root.ts ?? '';
  await web.chat.postMessage({ channel: id, text: 'reply', thread_ts: ts });
  await web.reactions.add({ channel: id, timestamp: ts, name: 'eyes' });
  await web.pins.add({ channel: id, timestamp: ts });
  await web.bookmarks.add({ channel_id: id, title: 'Plan', type: 'link', link: 'https://plan.example/' });
  await web.chat.postEphemeral({ channel: id, user: 'U0SARI', text: 'only you' });
  await web.views.publish({ user_id: 'U0SARI', view: { type: 'home', blocks: [section] } });
  const before = [
    slack.channel('crisis-1'),
    slack.messages('crisis-1'),
    slack.thread('crisis-1', ts),
    slack.ephemerals('U0SARI'),
    slack.home('U0SARI'),
    slack.botToken,
    slack.appToken,
    slack.signingSecret,
  ];
  await killed();
  slack = await startSimulator({ persistTo: file });
  expect(slack.setAside).toBeUndefined();
  const after = [
    slack.channel('crisis-1'),
    slack.messages('crisis-1'),
    slack.thread('crisis-1', ts),
    slack.ephemerals('U0SARI'),
    slack.home('U0SARI'),
    slack.botToken,
    slack.appToken,
    slack.signingSecret,
  ];
  expect(after).toEqual(before);
  // It goes on: new ids and times come after the old ones.
  const next = await client(slack).chat.postMessage({ channel: id, text: 'later' });
  expect(Number(next.ts)).toBeGreaterThan(Number(slack.thread('crisis-1', ts).at(-1)?.ts));
  expect(slack.messages('crisis-1').at(-1)?.text).toBe('later');
});

it('writes what people do within a moment, and lets nobody else read the file', async () => {
  slack = await startSimulator({ persistTo: file });
  await slack.as('U0BUDI').say('general', 'kept by itself');
  while (!(await readFile(file, 'utf8')).includes('kept by itself'))
    await new Promise((resolve) => setTimeout(resolve, 10));
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(await readdir(folder)).toEqual(['workspace.json']);
});

it('sends an event again that was not acknowledged when the process ended', async () => {
  slack = await startSimulator({ persistTo: file, ackTimeoutMs: 60_000 });
  const heard: string[] = [];
  const listen = async (simulator: Simulator, answer: boolean) => {
    const app = client(simulator);
    const { url } = await app.apps.connections.open({ token: simulator.appToken });
    const socket = new WebSocket(String(url));
    socket.on('message', (data) => {
      const envelope = JSON.parse(String(data));
      if (envelope.type !== 'events_api') return;
      heard.push(envelope.payload.event_id);
      if (answer) socket.send(JSON.stringify({ envelope_id: envelope.envelope_id }));
    });
    await new Promise((resolve) => socket.once('open', resolve));
  };
  await listen(slack, false);
  await client(slack).conversations.join({ channel: 'C0GENERAL' });
  const act = slack
    .as('U0BUDI')
    .say('general', 'anybody there?')
    .catch(() => undefined);
  const said = (event: { text?: string }) => event.text === 'anybody there?';
  const unheard = async (): Promise<{ event_id: string; event: { text?: string } }[]> =>
    JSON.parse(await readFile(file, 'utf8')).unheard;
  while (!(await unheard()).some(({ event }) => said(event)))
    await new Promise((resolve) => setTimeout(resolve, 10));
  await killed();
  await act;

  const first = (await unheard()).map(({ event_id }) => event_id);
  heard.length = 0;
  slack = await startSimulator({ persistTo: file });
  await listen(slack, true);
  await slack.waitFor(() => first.every((id) => heard.includes(id)), { what: 'the same events' });
  while ((await unheard()).length > 0) await new Promise((resolve) => setTimeout(resolve, 10));
});

it.each([
  ['half a file', '{"version":1,"tokens":{"bot":"xo'],
  ['something else', '{"hello":"world"}'],
])('puts %s aside and begins anew', async (_what, text) => {
  await writeFile(file, text);
  slack = await startSimulator({ persistTo: file });
  expect(slack.channel('general')?.members).toContain('U0SARI');
  expect(await readFile(String(slack.setAside), 'utf8')).toBe(text);
});

it('tells the page of shortcuts and user groups', async () => {
  slack = await startSimulator();
  const frame = await (await fetch(`${slack.url}/ui/state?as=U0SARI`)).json();
  expect(frame).toMatchObject({
    shortcuts: [{ callback_id: 'log_complaint', name: 'Log as complaint' }],
    usergroups: [{ id: 'S0CARE', handle: 'care' }],
  });
});
