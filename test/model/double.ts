/** A server with the shape of the OpenAI chat API that answers whatever the test wants: the model, or whoever took it over. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Double {
  baseUrl: string;
  /** The bodies of the requests received, as sent. */
  asked: string[];
  /** What is answered next: the content of the message, or a status with a body, or silence. */
  say: { content: string } | { status: number; body: string } | { silence: true };
  close(): Promise<void>;
}

/** Starts the double on this machine, on a free port. */
export async function startDouble(): Promise<Double> {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    double.asked.push(Buffer.concat(chunks).toString('utf8'));
    const { say } = double;
    if ('silence' in say) return;
    response.setHeader('content-type', 'application/json');
    if ('status' in say) {
      response.statusCode = say.status;
      response.end(say.body);
      return;
    }
    const message = { role: 'assistant', content: say.content };
    const choices = [{ index: 0, message, finish_reason: 'stop' }];
    const usage = { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 };
    response.end(
      JSON.stringify({ id: 'x', object: 'chat.completion', created: 1, model: 'm', choices, usage }),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const double: Double = {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    asked: [],
    say: { silence: true },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return double;
}
