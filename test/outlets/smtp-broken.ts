// A mail server that speaks SMTP up to a step, and then does what a test says.
import type { Socket } from 'node:net';
import { startRaw } from './target-server.ts';

/** @param at the step: its greeting, a command, or the end of the mail */
export function startBroken(
  at: 'greeting' | 'MAIL' | 'DATA' | 'end',
  then: (socket: Socket) => void,
): Promise<{ port: number; close(): Promise<void> }> {
  return startRaw((socket) => {
    if (at === 'greeting') return then(socket);
    socket.write('220 test\r\n');
    let data = false;
    let rest = '';
    socket.on('data', (chunk) => {
      rest += chunk.toString('utf8');
      if (data) {
        if (rest.endsWith('\r\n.\r\n') && at === 'end') then(socket);
        return;
      }
      for (let end = rest.indexOf('\r\n'); end >= 0; end = rest.indexOf('\r\n')) {
        const line = rest.slice(0, end);
        rest = rest.slice(end + 2);
        if (line.startsWith(at)) return then(socket);
        if (line.startsWith('DATA')) {
          data = true;
          socket.write('354 go\r\n');
        } else socket.write('250 ok\r\n');
      }
    });
  });
}
