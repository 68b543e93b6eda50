// The outlet that answers by e-mail: the approved text to the writer's address, under a Message-ID that never changes.
import { createHash } from 'node:crypto';
import { texts } from '../texts/index.ts';
import type { Delivery, Outlet } from './outlet.ts';
import { composeMail, greets, handMail, type MailServer } from './smtp.ts';

export const kind = 'email';

export type EmailSettings = MailServer;

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
    answers: ({ signal }) => greets(settings, signal),
    async deliver(delivery, { signal }) {
      const sha256 = createHash('sha256').update(delivery.text).digest('hex');
      if (sha256 !== delivery.sha256) return { outcome: 'refused', code: 'text_is_not_the_approved_one' };
      const to = delivery.recipient?.trim() ?? '';
      if (!ADDRESS.test(to)) return { outcome: 'needs_person' };
      const messageId = `<${delivery.id}@${settings.from.address.split('@')[1]}>`;
      const mail = await mailOf(delivery, to, messageId, settings);
      return handMail(mail, { from: settings.from.address, to: [to] }, messageId, settings, signal);
    },
  };
}

/** The mail, byte for byte as it goes out. */
function mailOf(delivery: Delivery, to: string, messageId: string, { from }: EmailSettings): Promise<Buffer> {
  const { externalId, threadId } = delivery.target;
  const answered = [externalId, threadId].filter((id) => id !== undefined && MESSAGE_ID.test(id));
  const language = delivery.language === 'id' ? 'id' : 'en';
  return composeMail({
    from,
    to: { name: '', address: to },
    subject: delivery.subject ?? texts(language).drafts.mailSubject(from.name),
    text: delivery.text,
    messageId,
    date: delivery.releasedAt,
    ...(answered.length > 0 ? { inReplyTo: answered[0] as string, references: answered as string[] } : {}),
    headers: { 'Auto-Submitted': 'no' },
  });
}
