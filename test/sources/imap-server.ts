// A small IMAP server over a real socket: greeting, login, one mailbox, search and fetch by UID. It speaks just what our
// client asks; it is no proof for what real servers add.
import { type AddressInfo, createServer, type Socket } from 'node:net';

export interface Letter {
  uid: number;
  /** RFC 5322, lines ended by CR LF. */
  source: string;
  /** When the server got it. */
  at: Date;
}

export interface ImapDouble {
  port: number;
  letters: Letter[];
  uidValidity: number;
  password: string;
  /** It takes every command and answers none. */
  silent: boolean;
  /** How many clients are connected. */
  readonly connected: number;
  /** Every command that came, without its tag; the password is left out. */
  commands: string[];
  close(): Promise<void>;
}

/** Starts the server on a free port. */
export async function startImap(): Promise<ImapDouble> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
    socket.write('* OK [CAPABILITY IMAP4rev1] ready\r\n');
    let rest = '';
    socket.on('data', (chunk) => {
      rest += chunk.toString('latin1');
      for (let end = rest.indexOf('\r\n'); end >= 0; end = rest.indexOf('\r\n')) {
        const line = rest.slice(0, end);
        rest = rest.slice(end + 2);
        const [tag = '', ...words] = line.split(' ');
        const command = words.join(' ');
        double.commands.push(command.replace(/^LOGIN (\S+) .*$/, 'LOGIN $1'));
        if (double.silent) continue;
        for (const answer of answersTo(command))
          socket.write(Buffer.from(answer.replace('%TAG%', tag), 'latin1'));
        if (/^LOGOUT/i.test(command)) socket.end();
      }
    });
  });
  const double: ImapDouble = {
    port: 0,
    letters: [],
    uidValidity: 1,
    password: 'right',
    silent: false,
    get connected() {
      return sockets.size;
    },
    commands: [],
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  double.port = (server.address() as AddressInfo).port;

  function answersTo(command: string): string[] {
    const name = command.replace(/^UID /i, '').split(' ')[0]?.toUpperCase();
    const done = `%TAG% OK ${name} completed\r\n`;
    switch (name) {
      case 'CAPABILITY':
        return ['* CAPABILITY IMAP4rev1\r\n', done];
      case 'LOGIN':
        return command.replaceAll('"', '').endsWith(` ${double.password}`)
          ? [done]
          : ['%TAG% NO [AUTHENTICATIONFAILED] wrong\r\n'];
      case 'LIST':
        return /INBOX|\*|%/i.test(command) ? ['* LIST (\\HasNoChildren) "/" "INBOX"\r\n', done] : [done];
      case 'EXAMINE':
      case 'SELECT': {
        if (!/INBOX/i.test(command)) return ['%TAG% NO [NONEXISTENT] no such mailbox\r\n'];
        const next = Math.max(0, ...double.letters.map(({ uid }) => uid)) + 1;
        return [
          '* FLAGS (\\Seen)\r\n',
          `* ${double.letters.length} EXISTS\r\n`,
          `* OK [UIDVALIDITY ${double.uidValidity}] valid\r\n`,
          `* OK [UIDNEXT ${next}] next\r\n`,
          `%TAG% OK [READ-ONLY] ${name} completed\r\n`,
        ];
      }
      case 'SEARCH':
        return [
          `* SEARCH${found(command)
            .map((uid) => ` ${uid}`)
            .join('')}\r\n`,
          done,
        ];
      case 'FETCH': {
        const uid = Number(command.match(/FETCH (\d+)/i)?.[1]);
        const index = double.letters.findIndex((letter) => letter.uid === uid);
        const letter = double.letters[index];
        if (!letter) return [done];
        const bytes = Buffer.from(letter.source, 'utf8').toString('latin1');
        return [
          `* ${index + 1} FETCH (UID ${uid} INTERNALDATE "${imapTime(letter.at)}" ${envelope(letter)} BODY[]<0> {${bytes.length}}\r\n${bytes})\r\n`,
          done,
        ];
      }
      case 'LOGOUT':
        return ['* BYE bye\r\n', done];
      default:
        return ['* OK\r\n', done];
    }
  }

  function envelope({ source }: Letter): string {
    const subject = source.match(/^Subject: (.*)$/m)?.[1]?.trim();
    return `ENVELOPE (NIL ${subject === undefined ? 'NIL' : JSON.stringify(subject)} NIL NIL NIL NIL NIL NIL NIL NIL)`;
  }

  function imapTime(at: Date): string {
    const [, day, month, year, time] = at.toUTCString().split(' ');
    return `${day}-${month}-${year} ${time} +0000`;
  }

  function found(command: string): number[] {
    const range = command
      .match(/UID (\d+):\*/i)
      ?.slice(1)
      .map(Number)[0];
    const since = command.match(/SINCE "?(\d{1,2}-\w{3}-\d{4})"?/i)?.[1];
    const uids = double.letters
      .filter(({ at }) => since === undefined || at >= new Date(`${since} UTC`))
      .map(({ uid }) => uid);
    if (range === undefined) return uids;
    // `n:*` always names the newest letter as well.
    return uids.filter((uid) => uid >= range || uid === Math.max(...uids));
  }
  return double;
}
