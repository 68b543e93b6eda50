// Answers on their way through real outlets: a mail server and a Mastodon double, and what is too long for them.
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterEach, expect, it, vi } from 'vitest';
import { lengthFor, longestFor } from '../../../src/outlets/limits.ts';
import { startTarget, type Target } from '../../outlets/target-server.ts';
import {
  blocksText,
  complaint,
  declare,
  draftCard,
  HOUR,
  type House,
  openHouse,
  patientPlan,
  recordFacts,
} from '../../support/house.ts';

// A bound on a hang, not on speed: a busy machine takes its time.
vi.setConfig({ testTimeout: 180_000 });

let house: House | undefined;
let server: SMTPServer | undefined;
let target: Target | undefined;
afterEach(async () => {
  await house?.stop();
  await target?.close();
  server?.close();
  house = server = target = undefined;
});

const withOutlet = async (outlet: string) =>
  (await patientPlan('en')).replace('  default: { kind: manual }', `  default: ${outlet}`);

it('goes out by mail once it is approved, to the writer, and the clock stops', async () => {
  const mails: { to: string[]; raw: string }[] = [];
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      let raw = '';
      stream.on('data', (chunk: Buffer) => {
        raw += chunk.toString('utf8');
      });
      stream.on('end', () => {
        mails.push({ raw, to: session.envelope.rcptTo.map((to) => to.address) });
        done();
      });
    },
  });
  const mail = server;
  await new Promise<void>((resolve) => mail.listen(0, '127.0.0.1', resolve));
  house = await openHouse({
    plan: {
      yaml: (await withOutlet('{ kind: email }')).replace(
        / {2}mail_subject: .*/,
        '  mail_subject: { en: About your coffee and our till, id: Soal kopi dan kasir kami }',
      ),
    },
    app: {
      outletEmail: {
        host: '127.0.0.1',
        port: (mail.server.address() as AddressInfo).port,
        secure: false,
        from: { name: 'Kopi Senja', address: 'halo@kopisenja.example' },
        allowPrivate: true,
      },
    },
  });
  const name = await declare(house);
  await recordFacts(house, name, 'U0BUDI');
  await house.complain([complaint(1, { author: { id: 'anton@pelanggan.example', name: 'Anton' } })]);
  await house.idle();
  await house.pass(HOUR);
  expect(mails).toEqual([]);
  await house.slack.as('U0RINA').react(name, draftCard(house, name, 1).ts, 'white_check_mark');
  await house.pass(HOUR);
  expect(mails.map((m) => m.to)).toEqual([['anton@pelanggan.example']]);
  // The plan's own subject, in the language of the answer.
  expect(mails[0]?.raw).toContain('Subject: About your coffee and our till');
  expect(await house.app.db.release.findFirstOrThrow()).toMatchObject({ state: 'sent', outlet: 'email' });
  expect(await house.app.db.complaint.count({ where: { state: 'answered' } })).toBe(1);
});

it('is too long for Mastodon before anybody approves it, and goes there once it is shortened', async () => {
  let busy = true;
  target = await startTarget((response) => {
    response.writeHead(busy ? 503 : 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(busy ? {} : { id: '9', url: 'https://social.example/@kopisenja/9' }));
    busy = false;
  });
  house = await openHouse({
    plan: { yaml: await withOutlet('{ kind: mastodon, limit: 120 }') },
    app: {
      outletMastodon: { url: new URL(target.url).origin, token: 'x'.repeat(20), allowPrivate: true },
    },
  });
  const { slack } = house;
  const name = await declare(house);
  await recordFacts(house, name, 'U0BUDI');
  await house.complain([complaint(1, { id: '1122' })]);
  await house.idle();
  const edit = async (text: string) => {
    await slack.as('U0BUDI').click(name, draftCard(house as House, name, 1).ts, 'drafts.edit');
    await slack.as('U0BUDI').submit((slack.view('U0BUDI') as { id: string }).id, { text: { text } });
    await house?.idle();
  };
  await edit(
    `We are sorry: we charged you twice. ${'We are checking every payment of that day. '.repeat(4)}`,
  );
  expect(blocksText(draftCard(house, name, 1))).toContain('only 120 fit');
  await slack.as('U0RINA').react(name, draftCard(house, name, 1).ts, 'white_check_mark');
  await house.idle();
  expect(await house.app.db.approval.count()).toBe(0);
  await edit('We are sorry: we charged you twice. We are checking every payment of that day.');
  await slack.as('U0RINA').react(name, draftCard(house, name, 1).ts, 'white_check_mark');
  await house.pass(HOUR);
  await house.pass(60_000);
  // The first try was uncertain; the same key again does no harm there.
  expect(target.requests.length).toBe(2);
  expect(new Set(target.requests.map((r) => r.headers['idempotency-key'])).size).toBe(1);
  expect(await house.app.db.release.findFirstOrThrow()).toMatchObject({
    state: 'sent',
    proof: 'https://social.example/@kopisenja/9',
  });
});

it('counts as the outlet does', () => {
  expect(longestFor('mastodon')).toBe(500);
  expect(longestFor('mastodon', 1000)).toBe(1000);
  expect(longestFor('email')).toBeUndefined();
  expect(longestFor('manual', 280)).toBe(280);
  expect(lengthFor('manual', 'né👩‍👩‍👧')).toBe(3);
  expect(lengthFor('mastodon', `see https://kopisenja.example/${'x'.repeat(200)}`)).toBe(4 + 23);
  expect(lengthFor('mastodon', 'hi @anton@social.example')).toBe('hi @anton'.length);
});
