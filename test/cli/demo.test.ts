// `tanggap demo`: the whole house, played through and counted.
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { run } from '../../src/cli/demo.ts';
import { inventComplaints } from '../../src/cli/demo-complaints.ts';
import { callsToDeclare } from '../../src/cli/demo-figures.ts';
import { startReceiver } from '../../src/cli/demo-receiver.ts';
import { signedHeaders } from '../../src/outlets/signature.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'tanggap-demo-test-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function demo(args: string[]) {
  let out = '';
  let err = '';
  const code = await run(args, {
    stdin: Readable.from([]),
    stdout: { write: (text: string) => (out += text) },
    stderr: { write: (text: string) => (err += text) },
    env: {},
    cwd: folder,
  });
  return { code, out, err };
}

/** Folders of databases that a demo made and did not take away. */
const leftovers = async () =>
  (await readdir(tmpdir())).filter((name) => /^tanggap-demo-(?!test)/.test(name)).sort();

describe('tanggap demo --headless', () => {
  it('plays a crisis with 200 complaints to its end, says so in JSON, and leaves nothing behind', async () => {
    const before = await leftovers();
    const { code, out, err } = await demo(['--headless', '--json']);
    expect(err).toBe('');
    expect(out.trim().split('\n')).toHaveLength(1);
    const said = JSON.parse(out);
    expect(Object.entries(said.checks).filter(([, holds]) => !holds)).toEqual([]);
    expect(said).toMatchObject({
      ok: true,
      channel: 'crisis-1-customers-charged-twice',
      complaints: 200,
      standups: 1,
    });
    // People are invited beside the header, in whichever order; the channel is first and the pin follows the header.
    expect(said.declareCalls.filter((method: string) => method !== 'conversations.invite')).toEqual([
      'conversations.create',
      'chat.postMessage',
      'pins.add',
    ]);
    expect(said.declareCalls.indexOf('conversations.invite')).toBeGreaterThan(0);
    expect(said.declareCalls).toHaveLength(4);
    // The first few, those that were opened, and every critical one has its card; the rest is counted.
    expect(said.cards + said.digested).toBe(200);
    expect(said.cards).toBeGreaterThanOrEqual(5);
    expect(said.digested).toBeGreaterThan(100);
    expect(said.answered).toBeGreaterThanOrEqual(4);
    expect(said.deliveries).toBe(said.answered);
    expect(said.breached).toBe(200 - (said.answered - 1));
    expect(code).toBe(0);
    expect(await leftovers()).toEqual(before);
  }, 180_000);

  it('takes the complaints of a file, and tells the story in Indonesian', async () => {
    const rows = Array.from(
      { length: 14 },
      (_, i) => `${i + 1001},Saya ditagih dua kali untuk kopi nomor ${i}`,
    );
    await writeFile(path.join(folder, 'mine.csv'), ['id,komentar', ...rows].join('\n'));
    const { code, out, err } = await demo(['--headless', '--file', 'mine.csv', '--lang', 'id']);
    expect(err).toBe('');
    expect(out).toContain('#krisis-1-pelanggan-tertagih-dua-kali');
    expect(out).toContain('14 keluhan: 14 sebagai kartu');
    expect(out).toContain('Semua pemeriksaan lolos.');
    expect(code).toBe(0);
  }, 180_000);

  it.each([
    ['an unknown language', ['--lang', 'fr'], 'fr'],
    ['too few complaints', ['--complaints', '3'], '3'],
    ['a file that is not there', ['--file', 'nothing.csv'], 'nothing.csv'],
    ['an unknown option', ['--quick'], '--quick'],
  ])('refuses %s as wrong use', async (_what, args, named) => {
    expect(await demo(['--headless', '--json', ...args])).toMatchObject({
      code: 64,
      out: '',
      err: expect.stringContaining(named),
    });
  });

  it('says when a file holds too little', async () => {
    await writeFile(path.join(folder, 'few.csv'), 'id,text\n17,Only one\n');
    const { code, err } = await demo(['--headless', '--file', 'few.csv']);
    expect(code).toBe(1);
    expect(err).toContain('few.csv holds 1');
  });
});

describe('the invented complaints', () => {
  it('are all different, in both languages, and the same for the same seed', () => {
    const now = new Date('2026-11-21T00:00:00Z');
    const some = inventComplaints(1000, now, 3);
    expect(new Set(some.map(({ text }) => text)).size).toBe(1000);
    expect(new Set(some.map(({ id }) => id)).size).toBe(1000);
    expect(some.every(({ text }) => !/[{}]/.test(text))).toBe(true);
    expect(inventComplaints(1000, now, 3)).toEqual(some);
    expect(inventComplaints(10, now, 4)).not.toEqual(some.slice(0, 10));
  });
});

describe('the calls until a crisis is declared', () => {
  const call = (method: string, ok = true, job = '') => ({ method, ok, args: { client_msg_id: job } });

  it('end with the last of created, invited and pinned; what nobody waits for is beside them', () => {
    const calls = [
      call('users.info'),
      call('conversations.create', false),
      call('conversations.create'),
      call('conversations.setTopic'),
      call('chat.postMessage', true, 'steps'),
      call('chat.postMessage', true, 'header'),
      call('pins.add'),
      call('conversations.invite'),
      call('chat.postMessage', true, 'card'),
    ];
    expect(callsToDeclare(calls, 'header')).toEqual({
      needed: [
        'users.info',
        'conversations.create',
        'conversations.create',
        'chat.postMessage',
        'pins.add',
        'conversations.invite',
      ],
      beside: ['conversations.setTopic', 'chat.postMessage'],
    });
  });

  it('are none while the header is not pinned', () => {
    const calls = [call('conversations.create'), call('conversations.invite'), call('pins.add', false)];
    expect(callsToDeclare(calls, 'header').needed).toEqual([]);
  });
});

describe('the receiver of answers', () => {
  const secret = `whsec_${Buffer.alloc(24, 7).toString('base64')}`;
  const body = JSON.stringify({ data: { text: 'Sorry.', sha256: 'x', target: { externalId: 'c1' } } });

  it('counts what is signed, repetitions too, and refuses the rest', async () => {
    const receiver = await startReceiver(secret);
    onTestFinished(() => receiver.stop());
    const send = (headers: Record<string, string>) =>
      fetch(receiver.url, { method: 'POST', headers, body }).then(({ status }) => status);
    const signed = signedHeaders([secret], 'msg_1', new Date(), body);
    expect(await send(signed)).toBe(200);
    expect(await send(signed)).toBe(200);
    expect(await send({ ...signed, 'webhook-id': 'msg_2' })).toBe(401);
    expect(receiver.received.map(({ deliveryId }) => deliveryId)).toEqual(['msg_1', 'msg_1']);
    expect(receiver.refused()).toBe(1);
  });
});
