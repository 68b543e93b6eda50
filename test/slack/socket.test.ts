// A socket to Slack: opened again whatever Slack answers, without ending the process, and not after it was stopped.
import { EventEmitter } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { createLog } from '../../src/engine/log.ts';
import { keptOpen } from '../../src/slack/socket.ts';

const refused = Object.assign(new Error('no'), {
  code: 'slack_webapi_platform_error',
  data: { error: 'invalid_auth' },
});
const away = Object.assign(new Error('nobody there'), { code: 'slack_webapi_request_error' });

/** A client whose tries to open end as told, in turn; then it opens. */
function clientOf(...ends: (Error | 'closed')[]) {
  const told = { tries: 0, open: 0 };
  const client = Object.assign(new EventEmitter(), {
    async start() {
      const end = ends[told.tries];
      told.tries += 1;
      await sleep(1);
      if (end) throw end === 'closed' ? undefined : end;
      told.open += 1;
    },
    async disconnect() {
      told.open = 0;
      client.emit('disconnected');
    },
  });
  return {
    told,
    client,
    socket: keptOpen({ client: client as never }, createLog('silent'), { first: 2, last: 4 }),
  };
}

describe('a socket', () => {
  it('is opened once, and says why Slack does not let it', async () => {
    const good = clientOf();
    expect(good.socket.trouble()).toBe('connecting');
    await good.socket.start();
    expect(good.told).toEqual({ tries: 1, open: 1 });
    expect(good.socket.trouble()).toBeUndefined();
    await expect(clientOf(refused).socket.start()).rejects.toBe(refused);
  });

  it('waits at its start for a Slack that cannot be reached, or that hangs up before it has greeted', async () => {
    const { told, socket } = clientOf(away, 'closed');
    await socket.start();
    expect(told).toEqual({ tries: 3, open: 1 });
  });

  it('is opened again although Slack refuses for a while, which no promise is left to tell of', async () => {
    const { told, client, socket } = clientOf();
    await socket.start();
    const again = clientOf(refused, away, refused);
    client.start = again.client.start;
    // Twice at once, as a socket that breaks off while it is being opened does.
    client.emit('disconnected');
    client.emit('disconnected');
    expect(socket.trouble()).toBe('connecting');
    while (again.told.tries < 2) await sleep(0);
    expect(socket.trouble()).toBe('invalid_auth');
    while (again.told.open === 0 || socket.trouble()) await sleep(1);
    expect([told.tries, again.told]).toEqual([1, { tries: 4, open: 1 }]);
  });

  it('is not opened again when it was stopped, not even by a try that was on its way', async () => {
    const { told, client, socket } = clientOf();
    await socket.start();
    client.emit('disconnected');
    await socket.stop();
    await sleep(30);
    expect(told).toEqual({ tries: 2, open: 0 });
  });
});
