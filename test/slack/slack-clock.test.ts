// What time it is for Slack, whatever the machine's clock says.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { createLog } from '../../src/engine/log.ts';
import { createWriter } from '../../src/slack/deliver.ts';
import { createSlackClock } from '../../src/slack/slack-clock.ts';

const HOUR = 3_600_000;
const NOON = Date.parse('2026-11-21T12:00:00Z');
const atNoon = 'Sat, 21 Nov 2026 12:00:00 GMT';

describe("Slack's clock", () => {
  it("is the machine's until Slack has told its own", () => {
    const clock = createSlackClock(() => 5);
    for (const date of [null, '', 'tomorrow']) clock.heard(date);
    expect([clock.told(), clock.now()]).toEqual([false, 5]);
  });

  it("goes on by itself from Slack's last word, however the machine's is set", () => {
    let machine = NOON + 3 * HOUR;
    let steady = 1_000;
    const clock = createSlackClock(
      () => machine,
      () => steady,
    );
    clock.heard(atNoon);
    expect([clock.told(), clock.now()]).toEqual([true, NOON]);
    steady += 2_000;
    machine -= 4 * HOUR;
    clock.heard(null);
    expect(clock.now()).toBe(NOON + 2_000);
    clock.heard('Sat, 21 Nov 2026 12:00:07 GMT');
    expect(clock.now()).toBe(NOON + 7_000);
  });

  it('takes the word that came the soonest, and none that lay about on its way', () => {
    let steady = 0;
    const clock = createSlackClock(
      () => 0,
      () => steady,
    );
    clock.heard(atNoon);
    steady += 900;
    clock.heard(atNoon);
    expect(clock.now()).toBe(NOON + 900);
    steady += 90_000;
    clock.heard(atNoon, 90_000);
    expect(clock.now()).toBe(NOON + 90_900);
    // A clock that told nonsense does not stay for ever.
    clock.heard('Sat, 21 Nov 2026 18:00:00 GMT');
    clock.heard('Sat, 21 Nov 2026 12:02:00 GMT');
    expect(clock.now()).toBe(NOON + 120_000);
  });

  it('is told by what Slack answers, and not by what is said in its place', async () => {
    let status = 502;
    const server = createServer((request, response) => {
      response.writeHead(status, { date: atNoon, 'content-type': 'application/json' });
      request.resume().on('end', () => response.end(JSON.stringify({ ok: false, error: 'invalid_auth' })));
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as AddressInfo;
    const clock = createSlackClock(() => 0);
    const client = createWriter('xoxb-test', `http://127.0.0.1:${port}/api/`, createLog('silent'), clock);
    await client.auth.test().catch(() => {});
    expect(clock.told()).toBe(false);
    status = 200;
    await client.auth.test().catch(() => {});
    expect(clock.told()).toBe(true);
    expect(clock.now() - NOON).toBeLessThan(60_000);
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  });
});
