// Hootsuite: how its own posts and comments stand (waiting for approval, published, failed), as its webhooks send it.
// These tell what the team publishes, never what the public wrote: that comes by its Inbox exports, see folder.ts.
import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { keyOf } from './items.ts';
import type { Notice, NoticeState, Parsed, Pusher, SourceContext } from './source.ts';
import { readTime } from './times.ts';
import { fields, list, text } from './untrusted.ts';

const settings = z.strictObject({
  /** The shared secret of the Organization App: only the webhooks of such an app are signed. */
  secret_env: z.string().min(1),
});

/** By the type of the event; every other type (a ping, an app that was installed) says nothing to us. */
const ABOUT = new Map<string, Notice['what']>([
  ['com.hootsuite.messages.event.v1', 'post'],
  ['com.hootsuite.comments.event.v1', 'comment'],
]);
const STATES = new Map<string, NoticeState>([
  ['PENDING_APPROVAL', 'waits_for_approval'],
  ['APPROVED', 'approved'],
  ['REJECTED', 'rejected'],
  ['SCHEDULED', 'scheduled'],
  ['SENT', 'published'],
  ['SEND_FAILED_PERMANENTLY', 'failed'],
]);

export const source: Pusher<z.infer<typeof settings>> = {
  name: 'hootsuite',
  settings,
  /** SHA-512 HMAC over the bytes; which way it is written down is not documented, so both usual ones are taken. */
  authentic({ secret_env }, { headers, body }, secret) {
    const given = Buffer.from(headers['x-hootsuite-signature'] ?? '');
    const ours = createHmac('sha512', secret(secret_env)).update(body).digest();
    return [ours.toString('hex'), ours.toString('base64')]
      .map((written) => Buffer.from(written))
      .map((expected) => given.length === expected.length && timingSafeEqual(given, expected))
      .includes(true);
  },
  parse(payload, context) {
    const parsed: Parsed = { items: [], rejects: [], warnings: [], notices: [] };
    for (const [index, raw] of list(payload).entries()) {
      const about = ABOUT.get(text(fields(raw).type) ?? '');
      if (!about) continue;
      const notice = noticeOf(raw, about, context);
      if (notice) parsed.notices?.push(notice);
      else parsed.warnings.push({ path: `[${index}]`, code: 'field_unusable' });
    }
    return parsed;
  },
};

function noticeOf(raw: unknown, what: Notice['what'], context: SourceContext): Notice | undefined {
  const event = fields(raw);
  const data = fields(event.data);
  const key = text(event.seq_no);
  const subject = text(fields(data.message).id) ?? text(fields(data.comment).id);
  const state = STATES.get(text(data.state) ?? '');
  if (!key || !subject || !state) return undefined;
  const at = readTime(text(data.timestamp) ?? '', { zone: 'UTC', order: 'dmy' })?.at ?? context.seenAt;
  return { source: context.source, key: keyOf(key), what, subject: keyOf(subject), state, at };
}
