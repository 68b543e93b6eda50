// What the fault suite asks after every test is asked here of what it must not let pass: a look that cannot fail is a defect.
import { describe, expect, it } from 'vitest';
import { startSimulator } from '../../src/simulator/index.ts';
import { errorsIn } from '../faults/errors.ts';
import { tooEarly } from '../faults/retry-after.ts';

describe('the errors in a log', () => {
  const line = (level: number, msg: string, more: object = {}) => JSON.stringify({ level, msg, ...more });
  const logged = [
    line(40, 'only a warning'),
    line(50, 'timer failed', { err: { code: 'P1008', message: '\nthe database\n is late' } }),
    line(50, 'timer failed', { err: { code: 'P1008', message: '\nthe database\n is late' } }),
    line(50, 'an invariant does not hold', { invariant: 'I9', findings: ['message_of_no_job message:C1:2'] }),
    line(60, 'this cannot go on'),
    '(node:7) DeprecationWarning: of no concern here',
    'TypeError: it broke before it could say so',
  ].join('\n');

  it('are each a failure, once, with what their error says; a line that is no log is one too', () => {
    expect(errorsIn(logged, [])).toEqual([
      'error in the log: timer failed: P1008: the database is late',
      'error in the log: an invariant does not hold: I9: message_of_no_job message:C1:2',
      'error in the log: this cannot go on',
      'error in the log: TypeError: it broke before it could say so',
    ]);
  });

  it('are allowed by their name alone', () => {
    const found = errorsIn(logged, [
      { line: /^timer failed: P1008/, because: 'the test says so' },
      { line: /I9/, because: 'the test says so' },
    ]);
    expect(found).toEqual([
      'error in the log: this cannot go on',
      'error in the log: TypeError: it broke before it could say so',
    ]);
  });
});

describe('a write before the time that Slack named', () => {
  const post = (channel: string, at: number, limited?: { retryAfter: string | undefined; at: number }) => ({
    method: 'chat.postMessage',
    args: { channel },
    token: 'bot' as const,
    at,
    ...(limited ? { limited } : {}),
  });
  const limit = post('C1', 1_000, { retryAfter: '2', at: 1_000 });

  it('is found in that channel, until the time is over', () => {
    expect(tooEarly([limit, post('C1', 2_900)])).toEqual([
      'I17 chat.postMessage C1 again 1900 ms after "not before 2 s"',
    ]);
    expect(tooEarly([limit, post('C1', 3_000), post('C2', 2_000)])).toEqual([]);
  });

  it('is none where it was on its way already, where no time was named, and where only reading was limited', () => {
    expect(tooEarly([limit, post('C1', 1_400)])).toEqual([]);
    for (const retryAfter of [undefined, 'abc', '-1', '86400'])
      expect(tooEarly([post('C1', 1_000, { retryAfter, at: 1_000 }), post('C1', 2_000)])).toEqual([]);
    const read = { ...limit, method: 'conversations.history' };
    expect(tooEarly([read, { ...read, at: 2_000 }])).toEqual([]);
  });

  it('is of a kind in the whole workspace, where it is no post', () => {
    const update = { ...limit, method: 'chat.update' };
    expect(tooEarly([update, { ...post('C2', 2_500), method: 'chat.update' }])).toHaveLength(1);
    expect(tooEarly([update, post('C1', 2_000)])).toEqual([]);
  });

  it('can be told by the simulator, which remembers when it said so', async () => {
    const slack = await startSimulator();
    try {
      slack.faults.rateLimit('chat.postMessage', 2);
      const channel = slack.channels()[0]?.id;
      const send = () =>
        fetch(`${slack.apiUrl}chat.postMessage`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization: `Bearer ${slack.botToken}` },
          body: JSON.stringify({ channel, text: 'hello' }),
        });
      await send();
      expect(slack.calls.at(-1)?.limited).toEqual({ retryAfter: '2', at: expect.any(Number) });
      await new Promise((done) => setTimeout(done, 1_300));
      await send();
      expect(tooEarly(slack.calls)).toHaveLength(1);
    } finally {
      await slack.stop();
    }
  });
});
