/** The Anthropic road of the optional model, against a double of its Messages API over HTTP. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openWriter, suggestWith } from '../../src/model/index.ts';
import { compose, type Order } from '../../src/wording/index.ts';

const order: Order = {
  comment: 'You charged me twice, call me on +44 7911 123456',
  language: 'en',
  cause: 'human_error',
  responsibility: 'high',
  facts: [
    { id: 'F1', part: 'what_happened', text: 'our till charged cards twice on 20 November' },
    { id: 'F2', part: 'step', text: 'we are refunding the extra charge' },
    { id: 'F3', part: 'repair', text: 'the money is back by 22 November' },
    { id: 'F4', part: 'prevention', text: 'every bill is checked twice' },
  ],
  seed: 1,
};
const parts = [
  { kind: 'regret', text: 'We are sorry.', facts: [] as string[] },
  { kind: 'responsibility', text: 'This was our mistake.', facts: [] },
  { kind: 'what_happened', text: 'Our till charged cards twice on 20 November.', facts: ['F1'] },
  { kind: 'step', text: 'We are refunding the extra charge.', facts: ['F2'] },
  { kind: 'repair', text: 'The money is back by 22 November.', facts: ['F3'] },
  { kind: 'prevention', text: 'From now on every bill is checked twice.', facts: ['F4'] },
  { kind: 'private_channel', text: 'Please send us a DM.', facts: [] },
];

let server: Server;
let answer: object = {};
const asked: { path: string; key: string; body: { tools?: { name: string }[] } & Record<string, unknown> }[] =
  [];

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = JSON.parse(Buffer.concat(chunks).toString('utf8'));
    asked.push({ path: request.url ?? '', key: String(request.headers['x-api-key']), body });
    // Structured output comes as text, or, for models without it, as the input of the one tool that was offered.
    const [tool] = body.tools ?? [];
    const content = tool
      ? { type: 'tool_use', id: 't1', name: tool.name, input: answer }
      : { type: 'text', text: JSON.stringify(answer) };
    response.setHeader('content-type', 'application/json');
    response.end(
      JSON.stringify({
        id: 'msg_1',
        type: 'message',
        role: 'assistant',
        model: body.model,
        content: [content],
        stop_reason: tool ? 'tool_use' : 'end_turn',
        stop_sequence: null,
        usage: { input_tokens: 1, output_tokens: 1 },
      }),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const open = () =>
  openWriter({
    provider: 'anthropic',
    name: 'claude-test',
    apiKey: 'key-of-the-test',
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
  });

it('asks the Messages API with the key, hides personal data, and uses an honest answer', async () => {
  answer = { language: 'en', parts };
  const made = await suggestWith(order, open);
  expect(made.reason).toBeUndefined();
  expect(made).toMatchObject({ by: 'model', trace: { provider: 'anthropic', model: 'claude-test' } });
  expect(made.draft.text).toBe(parts.map((part) => part.text).join(' '));
  expect(made.draft.score).toBeGreaterThanOrEqual(85);
  const [request] = asked;
  expect(request).toMatchObject({ path: '/v1/messages', key: 'key-of-the-test' });
  expect(JSON.stringify(request?.body)).not.toContain('7911');
  // The one tool there may be is the shape of the answer; the model can do nothing.
  expect((request?.body.tools ?? []).length).toBeLessThanOrEqual(1);
});

it('that invents a payment, the template is used and the invention does not get out', async () => {
  const evil = { kind: 'repair', text: 'You get $9,000 by tonight.', facts: ['F3'] };
  answer = { language: 'en', parts: [...parts, evil] };
  const { by, draft, reason } = await suggestWith(order, open);
  expect({ by, text: draft.text }).toEqual({ by: 'template', text: compose(order)[0]?.text });
  expect(reason).toBeDefined();
});
