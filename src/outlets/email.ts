// The outlet that answers by e-mail: the approved text to the writer's address, under a Message-ID that never changes.
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { texts } from '../texts/index.ts';
import type { Delivery, Outcome, Outlet } from './outlet.ts';

export const kind = 'email';

export interface EmailSettings {
  host: string;
  port: number;
  /** TLS from the first byte; otherwise STARTTLS is demanded, save for a private server. */
  secure: boolean;
  login?: { user: string; password: string };
  from: { name: string; address: string };
  /** The server stands in the house's own network and may speak without TLS. */
  allowPrivate: boolean;
}

/** An address that can stand in a header and in SMTP as it is. */
const ADDRESS = /^[^\s<>"',;:()[\]\\@]{1,64}@[a-z0-9](?:[a-z0-9.-]{0,250}[a-z0-9])?$/i;
const MESSAGE_ID = /^<[^\s<>]{1,250}>$/;

/**
 * Sends one mail per delivery. Until the mail itself is on its way nothing has left and a try may be repeated; from then
 * on only the server's answer says what became of it, so that without one the mail is held, never sent again.
 */
export function emailOutlet(settings: EmailSettings): Outlet {
  return {
    kind,
    idempotent: false,
    async deliver(delivery, { signal }) {
      const sha256 = createHash('sha256').update(delivery.text).digest('hex');
      if (sha256 !== delivery.sha256) return { outcome: 'refused', code: 'text_is_not_the_approved_one' };
      const to = delivery.recipient?.trim() ?? '';
      if (!ADDRESS.test(to)) return { outcome: 'needs_person' };
      const messageId = `<${delivery.id}@${settings.from.address.split('@')[1]}>`;
      const mail = await mailOf(delivery, to, messageId, settings);
      return hand(mail, { from: settings.from.address, to: [to] }, messageId, settings, signal);
    },
  };
}

/** The mail, byte for byte as it goes out. */
async function mailOf(
  delivery: Delivery,
  to: string,
  messageId: string,
  { from }: EmailSettings,
): Promise<Buffer> {
  // Read when there is a mail: a house without mail starts faster.
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer');
  const { externalId, threadId } = delivery.target;
  const answered = [externalId, threadId].filter((id) => id !== undefined && MESSAGE_ID.test(id));
  const language = delivery.language === 'id' ? 'id' : 'en';
  const composer = new MailComposer({
    from,
    to: { name: '', address: to },
    subject: texts(language).drafts.mailSubject(from.name),
    text: delivery.text,
    messageId,
    date: delivery.releasedAt,
    ...(answered.length > 0 ? { inReplyTo: answered[0] as string, references: answered as string[] } : {}),
    headers: { 'Auto-Submitted': 'no' },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return new Promise((resolve, reject) => {
    composer.compile().build((error, mail) => (error || !mail ? reject(error) : resolve(mail)));
  });
}

interface SmtpError extends Error {
  code?: string | undefined;
  responseCode?: number | undefined;
}

async function hand(
  mail: Buffer,
  envelope: { from: string; to: string[] },
  messageId: string,
  settings: EmailSettings,
  signal: AbortSignal,
): Promise<Outcome> {
  const { default: SMTPConnection } = await import('nodemailer/lib/smtp-connection');
  const { host, port, secure, login, allowPrivate } = settings;
  const connection = new SMTPConnection({
    host,
    port,
    secure,
    requireTLS: !secure && !allowPrivate,
    connectionTimeout: 8_000,
    greetingTimeout: 8_000,
    socketTimeout: 9_000,
    ...(allowPrivate ? { tls: { rejectUnauthorized: false } } : {}),
  });
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
