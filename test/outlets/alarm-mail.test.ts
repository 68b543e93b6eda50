// Alarms by e-mail against a real mail server: told once, surely not, or nobody knows.
import { simpleParser } from 'mailparser';
import { afterEach, describe, expect, it } from 'vitest';
import { type AlarmMail, mailAlarm } from '../../src/outlets/alarm-mail.ts';
import { startMailServer } from './mail-server.ts';
import { deadPort, startRaw } from './target-server.ts';

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

const server = (port: number): AlarmMail => ({
  host: '127.0.0.1',
  port,
  secure: false,
  from: { name: 'Tanggap', address: 'bot@kopisenja.example' },
  to: ['piket@kopisenja.example', 'sari@kopisenja.example'],
  allowPrivate: true,
});
const alarm = {
  id: '6f9619ff-8b86-4011-b42d-00c04fc964ff',
  since: new Date('2026-11-20T10:00:00Z'),
  text: '⏰ 3 complaints ran out of time\r\nBcc: stranger@evil.example',
};

describe('an alarm by e-mail', () => {
  it('reaches everybody who is on call, under an id that never changes', async () => {
    const { port, mails, close } = await startMailServer();
    closers.push(close);
    expect(await mailAlarm(server(port), alarm, 'Slack does not take this')).toBe(true);
    expect(mails.map(({ to }) => to)).toEqual([['piket@kopisenja.example', 'sari@kopisenja.example']]);
    const read = await simpleParser(mails[0]?.raw ?? '');
    expect(read).toMatchObject({
      messageId: `<alarm-${alarm.id}@kopisenja.example>`,
      subject: 'Slack does not take this',
    });
    expect(read.text).toContain('3 complaints ran out of time');
    expect(read.bcc).toBeUndefined();
  });

  it('is surely not told by a server that is away or says no, and may be tried again', async () => {
    expect(await mailAlarm(server(await deadPort()), alarm, 's')).toBe(false);
    const { port, mails, close } = await startMailServer({
      onRcptTo: (_address, _session, done) => done(new Error('no such person')),
    });
    closers.push(close);
    expect(await mailAlarm(server(port), alarm, 's')).toBe(false);
    expect(mails).toEqual([]);
  });

  it('is told to nobody knows whom when the server dies over it', async () => {
    const raw = await startRaw((socket) => {
      socket.write('220 mail\r\n');
      let inMail = false;
      socket.on('data', (data) => {
        const said = String(data);
        if (inMail) socket.destroy();
        else if (/^DATA/i.test(said)) {
          inMail = true;
          socket.write('354 go on\r\n');
        } else socket.write('250 ok\r\n');
      });
    });
    closers.push(raw.close);
    await expect(mailAlarm(server(raw.port), alarm, 's')).rejects.toThrow('smtp_');
  });
});
