// Makes a mail, hands it to a mail server, and says what became of it: sent, surely not, or nobody knows.
import { Readable } from 'node:stream';
import type MailComposer from 'nodemailer/lib/mail-composer';
import type SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { Outcome } from './outlet.ts';

/** The mail server and the sender of what leaves by it. */
export interface MailServer {
  host: string;
  port: number;
  /** TLS from the first byte; otherwise STARTTLS is demanded, save for a private server. */
  secure: boolean;
  login?: { user: string; password: string };
  from: { name: string; address: string };
  /** The server stands in the house's own network and may speak without TLS. */
  allowPrivate: boolean;
}

interface SmtpError extends Error {
  code?: string | undefined;
  responseCode?: number | undefined;
}

/** A mail, byte for byte as it goes out. Nothing is read from files or addresses that it names. */
export async function composeMail(
  mail: NonNullable<ConstructorParameters<typeof MailComposer>[0]>,
): Promise<Buffer> {
  // Read when there is a mail: a house without mail starts faster.
  const { default: Composer } = await import('nodemailer/lib/mail-composer');
  const composer = new Composer({ ...mail, disableFileAccess: true, disableUrlAccess: true });
  return new Promise((resolve, reject) => {
    composer.compile().build((error, built) => (error || !built ? reject(error) : resolve(built)));
  });
}

/** A connection to the mail server that nobody has opened yet. */
export async function connectionTo(server: Omit<MailServer, 'from'>): Promise<SMTPConnection> {
  const { default: Connection } = await import('nodemailer/lib/smtp-connection');
  const { host, port, secure, allowPrivate } = server;
  return new Connection({
    host,
    port,
    secure,
    requireTLS: !secure && !allowPrivate,
    connectionTimeout: 8_000,
    greetingTimeout: 8_000,
    socketTimeout: 9_000,
    ...(allowPrivate ? { tls: { rejectUnauthorized: false } } : {}),
  });
}

/** Whether the mail server greets whoever comes; nothing is handed over. */
export async function greets(server: Omit<MailServer, 'from'>, signal: AbortSignal): Promise<boolean> {
  const connection = await connectionTo(server);
  return new Promise((resolve) => {
    const settle = (there: boolean) => {
      resolve(there);
      signal.removeEventListener('abort', given);
      connection.close();
    };
    const given = () => settle(false);
    signal.addEventListener('abort', given, { once: true });
    connection.on('error', given);
    connection.on('end', given);
    connection.connect((refused) => settle(!refused));
  });
}

/**
 * Hands one mail over. Until the mail itself is on its way nothing has left and a try may be repeated; from then on only
 * the server's answer says what became of it. @param messageId the proof of a mail that was taken
 */
export async function handMail(
  mail: Buffer,
  envelope: { from: string; to: string[] },
  messageId: string,
  settings: MailServer,
  signal: AbortSignal,
): Promise<Outcome> {
  const { login } = settings;
  const connection = await connectionTo(settings);
  // Whoever reads the mail is about to write it to the server.
  let begun = false;
  const message = new Readable({
    read() {
      begun = true;
      this.push(mail);
      this.push(null);
    },
  });
  return new Promise((resolve) => {
    const settle = (outcome: Outcome) => {
      // The first word counts: closing the connection makes it say that it has ended.
      resolve(outcome);
      signal.removeEventListener('abort', given);
      if (outcome.outcome === 'sent') connection.quit();
      else connection.close();
    };
    const fail = (error: SmtpError) => settle(judge(error, begun));
    const given = () => settle(judge(Object.assign(new Error('gave up'), { code: 'ETIMEDOUT' }), begun));
    signal.addEventListener('abort', given, { once: true });
    connection.on('error', fail);
    // A server that hangs up without a word is an end too.
    connection.on('end', () =>
      settle(judge(Object.assign(new Error('hung up'), { code: 'ECONNECTION' }), begun)),
    );
    connection.connect((refused) => {
      if (refused) return fail(refused);
      const send = () =>
        connection.send(envelope, message, (error) =>
          error ? fail(error) : settle({ outcome: 'sent', proof: messageId }),
        );
      if (!login) return send();
      connection.login({ credentials: { user: login.user, pass: login.password } }, (error) =>
        error ? fail(error) : send(),
      );
    });
  });
}

/** What an end without success means for the mail. */
function judge(error: SmtpError, begun: boolean): Outcome {
  const { responseCode } = error;
  if (responseCode !== undefined && responseCode >= 500)
    return { outcome: 'refused', code: `smtp_${responseCode}` };
  if (responseCode !== undefined && responseCode >= 400)
    return { outcome: 'retry', code: `smtp_${responseCode}` };
  const code = `smtp_${(error.code ?? 'unknown').toLowerCase()}`;
  return begun ? { outcome: 'uncertain', code } : { outcome: 'retry', code };
}
