// Mastodon, and what speaks like it: whoever mentions our account, and answers to what it wrote.
import { z } from 'zod';
import { addressOf, askJson } from './asking.ts';
import { itemsOf, type Told } from './items.ts';
import { plainText } from './plain-text.ts';
import { type Poller, SourceProblem, type Visibility } from './source.ts';
import { fields, text } from './untrusted.ts';

const settings = z.strictObject({
  server: z.url({ protocol: /^https?$/ }),
  token_env: z.string().min(1),
});

/** Who may see it: `private` is for followers, `direct` for those it names. */
const SEEN_BY: Record<string, Visibility> = {
  public: 'public',
  unlisted: 'public',
  private: 'limited',
  direct: 'private',
};
const AT_ONCE = 40;

export const source: Poller<z.infer<typeof settings>> = {
  name: 'mastodon',
  settings,
  streams: () => [''],
  parse(answer, context) {
    if (!Array.isArray(answer)) throw new SourceProblem('unreadable');
    return itemsOf(answer.map(toldOf), context, '');
  },
  async ask({ server, token_env }, { cursor }, asking) {
    const last = text(cursor?.last);
    const url = addressOf(server, '/api/v1/notifications', {
      'types[]': 'mention',
      limit: AT_ONCE,
      // With min_id the pages go forward from there; the first time the newest page is enough.
      min_id: last,
    });
    const answer = await askJson(asking, url, {
      headers: { authorization: `Bearer ${asking.secret(token_env)}` },
    });
    const parsed = await source.parse(answer, asking);
    const ids = (answer as unknown[]).flatMap((one) => text(fields(one).id) ?? []);
    const newest = ids.reduce<string | undefined>(
      (best, id) => (best === undefined || isLater(id, best) ? id : best),
      last,
    );
    return {
      parsed,
      cursor: newest === undefined ? {} : { last: newest },
      more: last !== undefined && ids.length >= AT_ONCE,
    };
  },
};

function toldOf(notification: unknown): Told | undefined {
  const { status: raw, type } = fields(notification);
  if (type !== 'mention' && type !== 'status' && type !== 'update') return undefined;
  const status = fields(raw);
  const account = fields(status.account);
  const warning = plainText(text(status.spoiler_text) ?? '');
  const body = plainText(text(status.content) ?? '');
  const visibility = SEEN_BY[text(status.visibility) ?? ''] ?? 'limited';
  return {
    id: text(status.uri) ?? text(status.id),
    text: [warning, body].filter((part) => part !== '').join('\n'),
    author: { id: account.id, handle: account.acct, name: account.display_name },
    kind: visibility === 'private' ? 'dm' : 'mention',
    visibility,
    postedAt: text(status.created_at),
    editedAt: text(status.edited_at),
    permalink: text(status.url) ?? text(status.uri),
    parentId: text(status.in_reply_to_id),
    language: text(status.language),
  };
}

/** Ids are numbers too large for a number: the longer one is the later. */
function isLater(a: string, b: string): boolean {
  return a.length === b.length ? a > b : a.length > b.length;
}
