import { describe, expect, test } from 'vitest';
import { client, connected, refusal, simulator } from './connected.ts';

const post = { channel: 'C0GENERAL', text: 'x' };
const texts = (slack: Awaited<ReturnType<typeof simulator>>) =>
  slack.messages('general').map(({ text }) => text);

describe('faults of the simulated Slack', () => {
  test('a lost reply makes the SDK with its default retries post twice', async () => {
    const slack = await simulator();
    slack.faults.acceptThenDrop('chat.postMessage');
    const { WebClient, LogLevel } = await import('@slack/web-api');
    const web = new WebClient(slack.botToken, { slackApiUrl: slack.apiUrl, logLevel: LogLevel.ERROR });
    await web.chat.postMessage(post);
    expect(texts(slack)).toEqual(['x', 'x']);
    expect(slack.calls.map(({ status, fault }) => [status, fault])).toEqual([
      [0, 'drop:after'],
      [200, undefined],
    ]);
  });

  test('a call dropped before it is taken leaves nothing', async () => {
    const slack = await simulator();
    slack.faults.dropBefore('*');
    expect(await refusal(client(slack).chat.postMessage(post))).toBe('slack_webapi_request_error');
    expect(texts(slack)).toEqual([]);
  });

  test('a rate limit names its seconds, and strikes only the method and times it was laid for', async () => {
    const slack = await simulator();
    const web = client(slack, { rejectRateLimitedCalls: true });
    slack.faults.rateLimit('chat.postMessage', 7, 2);
    await web.auth.test();
    for (let time = 0; time < 2; time += 1)
      await expect(web.chat.postMessage(post)).rejects.toMatchObject({ retryAfter: 7 });
    await web.chat.postMessage(post);
    expect(texts(slack)).toEqual(['x']);
    expect(slack.faults.list()).toEqual([]);
  });

  test('a rate limit may come without a readable time', async () => {
    const slack = await simulator();
    const answers: (string | null)[] = [];
    for (const retryAfter of [null, 'soon', 0]) {
      slack.faults.rateLimit('auth.test', retryAfter);
      const reply = await fetch(`${slack.apiUrl}auth.test`, { method: 'POST' });
      expect(reply.status).toBe(429);
      answers.push(reply.headers.get('retry-after'));
    }
    expect(answers).toEqual([null, 'soon', '0']);
  });

  test('server errors strike before or after the call is taken', async () => {
    const slack = await simulator();
    const { chat } = client(slack);
    slack.faults.http('chat.postMessage', 503, 'before');
    await expect(chat.postMessage(post)).rejects.toMatchObject({ statusCode: 503 });
    expect(texts(slack)).toEqual([]);
    slack.faults.http('chat.postMessage', 502, 'after');
    await expect(chat.postMessage(post)).rejects.toMatchObject({ statusCode: 502 });
    expect(texts(slack)).toEqual(['x']);
  });

  test('replies can be truncated, be a web page, or an error of Slack itself', async () => {
    const slack = await simulator();
    const { chat } = client(slack);
    slack.faults.add({ kind: 'truncated', method: 'chat.postMessage' });
    expect(await refusal(chat.postMessage(post))).not.toBe('it was accepted');
    expect(texts(slack)).toEqual(['x']);
    slack.faults.add({ kind: 'html', method: 'chat.postMessage' });
    expect(await refusal(chat.postMessage(post))).not.toBe('it was accepted');
    slack.faults.error('chat.postMessage', 'fatal_error');
    expect(await refusal(chat.postMessage(post))).toBe('fatal_error');
    slack.faults.add({ kind: 'error', method: 'chat.postMessage', code: 'internal_error', when: 'after' });
    expect(await refusal(chat.postMessage(post))).toBe('internal_error');
    expect(texts(slack)).toEqual(['x', 'x']);
  });

  test('history lags behind what was accepted', async () => {
    const slack = await simulator();
    const web = client(slack);
    await web.conversations.join({ channel: 'C0GENERAL' });
    await web.chat.postMessage(post);
    slack.faults.setHistoryLag(60_000);
    expect((await web.conversations.history({ channel: 'C0GENERAL' })).messages).toEqual([]);
    slack.faults.clear();
    expect((await web.conversations.history({ channel: 'C0GENERAL' })).messages).toHaveLength(2);
  });

  test('a late answer comes late, and what it did is there before', async () => {
    const slack = await simulator();
    slack.faults.latency('chat.postMessage', 300, 'after');
    let answered = false;
    const call = client(slack)
      .chat.postMessage(post)
      .then(() => {
        answered = true;
      });
    await slack.waitFor(() => texts(slack).length === 1, { what: 'the post' });
    expect(answered).toBe(false);
    await call;
  });

  test('a repeated client_msg_id is one post only where that is switched on', async () => {
    for (const honourClientMsgId of [false, true]) {
      const slack = await simulator({ honourClientMsgId });
      const same = { ...post, client_msg_id: '6f1c' };
      const web = client(slack);
      await web.apiCall('chat.postMessage', same);
      await web.apiCall('chat.postMessage', same);
      expect(texts(slack)).toHaveLength(honourClientMsgId ? 1 : 2);
    }
  });

  test('a cut connection ends in a new one', async () => {
    const { slack } = await connected((app) => {
      app.command('/crisis', async ({ ack }) => ack());
    });
    slack.faults.dropSockets();
    await slack.waitFor(() => slack.connections === 0, { what: 'the cut' });
    await slack.waitFor(() => slack.connections === 1, { what: 'the new connection' });
    expect(await slack.as('U0SARI').command('/crisis')).toMatchObject({ ok: true });
  }, 30_000);

  test('an app that never acknowledges is timed out, and the person is told', async () => {
    const { slack } = await connected(() => {}, { ackTimeoutMs: 50, retryDelaysMs: [] });
    const outcome = await slack.as('U0SARI').command('/unknown');
    expect(outcome).toMatchObject({ ok: false, error: 'operation_timeout' });
    expect(slack.ephemerals('U0SARI')).toMatchObject([{ user: 'USLACKBOT' }]);
  });

  test('an unknown fault is refused', async () => {
    const slack = await simulator();
    expect(() => slack.faults.add({ kind: 'gremlins' } as never)).toThrow('unknown fault');
  });
});
