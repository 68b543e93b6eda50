import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { App, HTTPReceiver, LogLevel } from '@slack/bolt';
import { describe, expect, onTestFinished, test } from 'vitest';
import { sign } from '../../src/simulator/http-delivery.ts';
import type { Simulator, SimulatorOptions } from '../../src/simulator/index.ts';
import { simulator } from './connected.ts';

/** A Bolt app that listens for signed requests of the simulator. */
async function overHttp(listen: (app: App) => void, secret?: string, options: SimulatorOptions = {}) {
  const slack: Simulator = await simulator(options);
  const signingSecret = secret ?? slack.signingSecret;
  const receiver = new HTTPReceiver({ signingSecret, port: 0, logLevel: LogLevel.ERROR });
  const clientOptions = { slackApiUrl: slack.apiUrl };
  const app = new App({ token: slack.botToken, receiver, clientOptions, logLevel: LogLevel.ERROR });
  listen(app);
  const server = await app.start(0);
  onTestFinished(async () => void (await app.stop()));
  const { port } = (server as unknown as { address(): AddressInfo }).address();
  slack.deliverTo(`http://127.0.0.1:${port}/slack/events`);
  return slack;
}

describe('delivery by signed HTTP requests', () => {
  test('commands, clicks and events reach an app that verifies the signature', async () => {
    const seen: string[] = [];
    const slack = await overHttp((app) => {
      app.command('/crisis', async ({ ack, command, say }) => {
        await ack(`got ${command.text}`);
        await say({
          text: 'card',
          blocks: [
            {
              type: 'actions',
              elements: [
                { type: 'button', action_id: 'ok', value: '1', text: { type: 'plain_text', text: 'OK' } },
              ],
            },
          ],
        });
      });
      app.action('ok', async ({ ack, body }) => {
        await ack();
        seen.push(`clicked by ${body.user.id}`);
      });
      app.message(async ({ message }) => {
        if (!message.subtype && 'text' in message) seen.push(message.text ?? '');
      });
    });
    const sari = slack.as('U0SARI');
    await sari.invite('general');
    expect(await sari.command('/crisis', 'status & <more>')).toMatchObject({ ok: true });
    expect(slack.ephemerals('U0SARI').map(({ text }) => text)).toEqual(['got status &amp; &lt;more&gt;']);
    const card = await slack.waitFor(() => slack.messages('general').find(({ text }) => text === 'card'));
    expect(await sari.click('general', card.ts, 'ok')).toMatchObject({ ok: true });
    await sari.say('general', 'hello');
    await slack.waitFor(() => seen.length === 2, { what: 'both' });
    expect(seen).toEqual(['clicked by U0SARI', 'hello']);
  });

  test('an app with another secret refuses, and a command is not repeated', async () => {
    const slack = await overHttp(() => {}, 'another secret');
    expect(await slack.as('U0SARI').command('/crisis')).toMatchObject({
      ok: false,
      error: 'dispatch_failed',
      acks: [{ attempts: 1 }],
    });
  });

  test('an event is repeated three times with number and reason, and not when the app says so', async () => {
    const seen: (string | string[] | undefined)[][] = [];
    let noRetry = false;
    const server = createServer((request, response) => {
      const { headers } = request;
      request.resume().on('end', () => {
        seen.push([headers['x-slack-retry-num'], headers['x-slack-retry-reason']]);
        response.writeHead(500, noRetry ? { 'X-Slack-No-Retry': '1' } : {}).end();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const slack = await simulator({ retryDelaysMs: [0, 5, 5] });
    slack.deliverTo(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    await slack.as('U0SARI').invite('general');
    seen.length = 0;
    const { acks } = await slack.as('U0SARI').say('general', 'x');
    expect(acks).toEqual([{ acked: false, attempts: 4, error: 'http_error' }]);
    expect(seen).toEqual([
      [undefined, undefined],
      ['1', 'http_error'],
      ['2', 'http_error'],
      ['3', 'http_error'],
    ]);
    noRetry = true;
    expect((await slack.as('U0SARI').say('general', 'y')).acks).toMatchObject([{ attempts: 1 }]);
  });

  test('the signature is the one of the documentation', () => {
    // The example of https://docs.slack.dev/authentication/verifying-requests-from-slack/
    const body =
      'token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V' +
      '&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=' +
      '&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN' +
      '&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c';
    expect(sign('8f742231b10e8888abcd99yyyzzz85a5', 1_531_420_618, body)).toBe(
      'v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503',
    );
  });
});
