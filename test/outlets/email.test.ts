// The e-mail outlet against a real SMTP server of our own, and against servers that break at every step.
import { createHash } from 'node:crypto';
import type { Socket } from 'node:net';
import { simpleParser } from 'mailparser';
import type { SMTPServerOptions } from 'smtp-server';
import { afterEach, describe, expect, it } from 'vitest';
import { type EmailSettings, emailOutlet } from '../../src/outlets/email.ts';
import type { Delivery } from '../../src/outlets/outlet.ts';
import { safeFetch } from '../../src/outlets/safe-fetch.ts';
import { type Mail, type MailServer, startMailServer } from './mail-server.ts';
import { startBroken } from './smtp-broken.ts';
import { deadPort } from './target-server.ts';

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

const text = 'Kak, itu kesalahan kami.\n\n.Titik di awal baris, é dan 🙏 tetap utuh.\nSalam';
const delivery: Delivery = {
  id: '6f9619ff-8b86-4011-b42d-00c04fc964ff',
  releaseId: 1,
  releasedAt: new Date('2026-11-20T10:00:00Z'),
  repeated: false,
  visibility: 'public',
  source: 'email',
  target: { externalId: '<complaint-1@pelanggan.example>' },
  recipient: 'anton@pelanggan.example',
  text,
  language: 'id',
  sha256: createHash('sha256').update(text).digest('hex'),
};

async function startMail(options: SMTPServerOptions = {}): Promise<MailServer> {
  const server = await startMailServer(options);
  closers.push(server.close);
  return server;
}

const settings = (port: number, more: Partial<EmailSettings> = {}): EmailSettings => ({
  host: '127.0.0.1',
  port,
  secure: false,
  from: { name: 'Kopi Senja', address: 'halo@kopisenja.example' },
  allowPrivate: true,
  ...more,
});

function deliver(given: EmailSettings, more: Partial<Delivery> = {}, ms = 8_000) {
  const io = { fetch: safeFetch, signal: AbortSignal.timeout(ms), now: () => new Date() };
  return emailOutlet(given).deliver({ ...delivery, ...more }, io);
}

describe('a mail', () => {
  it('carries exactly the approved text to the writer, under the delivery id, as an answer to their mail', async () => {
    const { port, mails } = await startMail();
    const login = { user: 'kopi', password: 'r@hasia' };
    const messageId = `<${delivery.id}@kopisenja.example>`;
    expect(await deliver(settings(port, { login }))).toEqual({ outcome: 'sent', proof: messageId });
    expect(mails).toHaveLength(1);
    const [mail] = mails as [Mail];
    expect(mail).toMatchObject({
      from: 'halo@kopisenja.example',
      to: ['anton@pelanggan.example'],
      user: 'kopi',
    });
    const read = await simpleParser(mail.raw);
    expect(read.text?.replace(/\n$/, '')).toBe(text);
    expect(read.html).toBe(false);
    expect(read).toMatchObject({
      messageId,
      inReplyTo: delivery.target.externalId,
      references: delivery.target.externalId,
      subject: 'Pesan Anda kepada Kopi Senja',
    });
  });

  it.each([undefined, 'anton', 'a@b@c', 'anton@x.example\r\nRCPT TO:<b@x.example>', 'Anton <a@x.example>'])(
    'is left to a person where there is no plain address: %s',
    async (recipient) => {
      const { port, mails } = await startMail();
      const given = recipient === undefined ? { recipient: '' } : { recipient };
      expect(await deliver(settings(port), given)).toEqual({ outcome: 'needs_person' });
      expect(mails).toEqual([]);
    },
  );

  it('never goes out with another text than the approved one', async () => {
    const { port, mails } = await startMail();
    expect(await deliver(settings(port), { text: 'another' })).toMatchObject({ outcome: 'refused' });
    expect(mails).toEqual([]);
  });
});

describe('what the server says', () => {
  const failure = (responseCode: number) => Object.assign(new Error('no'), { responseCode });

  it.each([
    [
      'a refused recipient',
      { onRcptTo: (_a, _s, done) => done(failure(550)) },
      { outcome: 'refused', code: 'smtp_550' },
    ],
    [
      'a busy mailbox',
      { onRcptTo: (_a, _s, done) => done(failure(450)) },
      { outcome: 'retry', code: 'smtp_450' },
    ],
    [
      'a mail refused after it was read',
      { onData: (stream, _s, done) => void stream.resume().on('end', () => done(failure(554))) },
      { outcome: 'refused', code: 'smtp_554' },
    ],
    [
      'a mail put off after it was read',
      { onData: (stream, _s, done) => void stream.resume().on('end', () => done(failure(451))) },
      { outcome: 'retry', code: 'smtp_451' },
    ],
  ] as [string, SMTPServerOptions, object][])('F64 is understood: %s', async (_, options, outcome) => {
    const { port } = await startMail(options);
    expect(await deliver(settings(port))).toEqual(outcome);
  });

  it('is understood: a wrong password', async () => {
    const { port, mails } = await startMail();
    const login = { user: 'kopi', password: 'wrong' };
    expect(await deliver(settings(port, { login }))).toEqual({ outcome: 'refused', code: 'smtp_535' });
    expect(mails).toEqual([]);
  });

  it('is not asked without encryption, unless the server is in our own network', async () => {
    const { port, mails } = await startMail();
    const outcome = await deliver(settings(port, { allowPrivate: false }));
    expect(outcome.outcome).not.toBe('sent');
    expect(mails).toEqual([]);
  });
});

it('asks whether a server is there by its greeting alone, and hands nothing over', async () => {
  const { port, mails } = await startMail();
  const answers = async (given: EmailSettings, ms = 8_000) =>
    emailOutlet(given).answers?.({ fetch: safeFetch, signal: AbortSignal.timeout(ms) });
  expect(await answers(settings(port))).toBe(true);
  expect(await answers(settings(await deadPort()))).toBe(false);
  expect(await answers(settings(await brokenAt('greeting', () => undefined)), 500)).toBe(false);
  expect(mails).toEqual([]);
});

/** The port of a server that breaks at a step. */
async function brokenAt(...given: Parameters<typeof startBroken>): Promise<number> {
  const server = await startBroken(...given);
  closers.push(server.close);
  return server.port;
}

describe('a server that breaks', () => {
  const hangUp = (socket: Socket) => void socket.destroy();
  it.each(['greeting', 'MAIL', 'DATA'] as const)('before the mail (%s) may be tried again', async (at) => {
    expect(await deliver(settings(await brokenAt(at, hangUp)))).toMatchObject({ outcome: 'retry' });
  });

  it('F64 after the mail, before its answer, leaves it uncertain: it is held, never sent again', async () => {
    expect(await deliver(settings(await brokenAt('end', hangUp)))).toMatchObject({ outcome: 'uncertain' });
    expect(emailOutlet(settings(1)).idempotent).toBe(false);
  });

  it('F64 by saying nothing after the mail leaves it uncertain too', async () => {
    const port = await brokenAt('end', () => undefined);
    expect(await deliver(settings(port), {}, 1_000)).toMatchObject({ outcome: 'uncertain' });
  });

  it('by saying nothing at all may be tried again', async () => {
    const port = await brokenAt('greeting', () => undefined);
    expect(await deliver(settings(port), {}, 1_000)).toMatchObject({ outcome: 'retry' });
  });

  it('by not being there may be tried again', async () => {
    expect(await deliver(settings(await deadPort()))).toMatchObject({ outcome: 'retry' });
  });
});
