// A server of websockets on a free port of the loopback: it counts who connects, refuses when it is told to, and says what a
// test says.
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';

export interface SocketDouble {
  /** `ws://127.0.0.1:…` */
  url: string;
  /** Every request to connect, refused ones too. */
  asked: { url: string; headers: IncomingMessage['headers'] }[];
  /** The status and headers with which the next ones are refused; undefined lets them in. */
  refuse: { status: number; headers?: Record<string, string> } | undefined;
  open(): number;
  say(message: unknown): void;
  /** Hangs up on everybody. */
  hangUp(): void;
  close(): Promise<void>;
}

/** Starts the server. */
export async function startSockets(): Promise<SocketDouble> {
  const sockets = new WebSocketServer({ noServer: true });
  const server = createServer();
  server.on('upgrade', (request, socket, head) => {
    double.asked.push({ url: request.url ?? '', headers: request.headers });
    const { refuse } = double;
    if (!refuse) {
      sockets.handleUpgrade(request, socket, head, (ws) => sockets.emit('connection', ws, request));
      return;
    }
    const headers = Object.entries(refuse.headers ?? {}).map(([name, value]) => `${name}: ${value}\r\n`);
    socket.end(`HTTP/1.1 ${refuse.status} No\r\nconnection: close\r\n${headers.join('')}\r\n`);
  });
  const double: SocketDouble = {
    url: '',
    asked: [],
    refuse: undefined,
    open: () => sockets.clients.size,
    say(message) {
      const text = typeof message === 'string' ? message : JSON.stringify(message);
      for (const client of sockets.clients as Set<WebSocket>) client.send(text);
    },
    hangUp() {
      for (const client of sockets.clients) client.close(1012);
    },
    close: () =>
      new Promise((resolve) => {
        for (const client of sockets.clients) client.terminate();
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  double.url = `ws://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return double;
}
