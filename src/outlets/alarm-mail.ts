// The other way out for alarms, by e-mail: one plain mail to everybody who is on call.
import type { Alarm } from './alarm.ts';
import { composeMail, handMail, type MailServer } from './smtp.ts';

export interface AlarmMail extends MailServer {
  /** Who is told. */
  to: readonly string[];
}

const TIMEOUT_MS = 20_000;

/**
 * Sends the alarm under a Message-ID that never changes. @param subject in the operator's language
 * @returns false when it surely was not taken. @throws Error when nobody knows
 */
export async function mailAlarm(
  server: AlarmMail,
  { id, since, text }: Alarm,
  subject: string,
): Promise<boolean> {
  const { from } = server;
  const to = [...server.to];
  const messageId = `<alarm-${id}@${from.address.split('@')[1]}>`;
  const mail = await composeMail({
    from,
    to: to.map((address) => ({ name: '', address })),
    subject,
    text: `${text}\n\n${since.toISOString()}\n`,
    messageId,
    headers: { 'Auto-Submitted': 'auto-generated' },
  });
  const envelope = { from: from.address, to };
  const outcome = await handMail(mail, envelope, messageId, server, AbortSignal.timeout(TIMEOUT_MS));
  if (outcome.outcome === 'uncertain') throw new Error(outcome.code);
  return outcome.outcome === 'sent';
}
