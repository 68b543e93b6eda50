// Alarms by a signed request against a real server: taken, surely not, or nobody knows.
import { afterEach, describe, expect, it } from 'vitest';
import { sendAlarm } from '../../src/outlets/alarm.ts';
import { safeFetch } from '../../src/outlets/safe-fetch.ts';
import { deadPort, startRaw } from './target-server.ts';

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

const alarm = {
  id: '6f9619ff-8b86-4011-b42d-00c04fc964ff',
  since: new Date('2026-11-20T10:00:00Z'),
  text: '⏰ 3 complaints ran out of time',
};
const send = (port: number) =>
  sendAlarm(
    {
      url: `http://127.0.0.1:${port}/hook`,
      secrets: [`whsec_${Buffer.alloc(32, 7).toString('base64')}`],
      allowPrivate: true,
    },
    alarm,
    { fetch: safeFetch, now: () => new Date('2026-11-20T10:05:00Z') },
  );

/** A server that promises more than it says, and hangs up. */
async function breakingOff(status: string): Promise<number> {
  const { port, close } = await startRaw((socket) => {
    socket.on('data', () => socket.end(`HTTP/1.1 ${status}\r\ncontent-length: 1000\r\n\r\n<html>`));
  });
  closers.push(close);
  return port;
}

describe('an alarm by a signed request', () => {
  it('is surely not told by a server that says no, even if it does not end its sentence', async () => {
    expect(await send(await deadPort())).toBe(false);
    expect(await send(await breakingOff('503 Service Unavailable'))).toBe(false);
  });

  it('is told when the server said yes, even if it did not end its sentence', async () => {
    expect(await send(await breakingOff('200 OK'))).toBe(true);
  });

  it('is told to nobody knows whom when the server hangs up without a word', async () => {
    const { port, close } = await startRaw((socket) => socket.on('data', () => socket.destroy()));
    closers.push(close);
    await expect(send(port)).rejects.toThrow('broken');
  });
});
