// A Slack channel into which other apps post what they find: their posts become complaints, attachments and blocks read.
import { z } from 'zod';
import { itemsOf, keyOf } from './items.ts';
import { withoutEntities } from './plain-text.ts';
import type { Parsed, SourceContext } from './source.ts';
import { type Fields, fields, list, text } from './untrusted.ts';

const settings = z.strictObject({
  /** Channel ids, `C…` or `G…`; the bot must be invited there. Choose channels that only such apps post into. */
  channels: z
    .array(z.string().regex(/^[CG][A-Z0-9]{6,20}$/))
    .min(1)
    .max(20),
  /** Take what people write there, too. */
  people: z.boolean().default(false),
});
export type SlackChannelSettings = z.infer<typeof settings>;

/** A message of Slack's Events API becomes an item; an edit comes under the same key, a deletion as a removal. */
/** What somebody wrote: with a file, in a thread and to everybody, or as what they do. The rest is Slack's own, such as who joined. */
const SAYS_SOMETHING = new Set([undefined, 'bot_message', 'file_share', 'thread_broadcast', 'me_message']);

export const source = {
  name: 'slack-channel',
  settings,
  parse(event: unknown, context: SourceContext & { people?: boolean }): Parsed {
    const outer = fields(event);
    const nothing: Parsed = { items: [], rejects: [], warnings: [] };
    const channel = text(outer.channel);
    const key = (ts: string | undefined) => `slack:${channel}:${ts}`;
    if (outer.subtype === 'message_deleted') {
      const removal = {
        source: context.source,
        externalId: keyOf(key(text(outer.deleted_ts))),
        slackMessage: key(text(outer.deleted_ts)),
        deletedAt: context.seenAt,
      };
      return { ...nothing, removals: [removal] };
    }
    const message = outer.subtype === 'message_changed' ? fields(outer.message) : outer;
    const byApp = message.bot_id !== undefined || message.subtype === 'bot_message';
    if (
      !SAYS_SOMETHING.has(text(message.subtype)) ||
      (!byApp && context.people !== true) ||
      message.hidden === true
    )
      return nothing;
    const shown = [text(message.text) ?? '', ...list(message.attachments).map(attachmentText)];
    const words = shown.some((part) => part.trim() !== '') ? shown : [blocksText(message.blocks)];
    const all = distinct([...words, ...(words === shown ? [blocksText(message.blocks)] : [])]);
    const attachment = fields(list(message.attachments)[0]);
    const link =
      text(attachment.title_link) ?? text(attachment.from_url) ?? firstLink(text(message.text) ?? '');
    const ts = text(message.ts);
    const id = ts === undefined || channel === undefined ? undefined : key(ts);
    return itemsOf(
      [
        {
          id,
          slackMessage: id,
          text: plainSlack(all),
          author: {
            name:
              attachment.author_name ?? message.username ?? fields(message.bot_profile).name ?? message.user,
          },
          kind: 'mention',
          // What is in a channel of the house may have been private where it came from.
          visibility: 'public',
          postedAt: secondOf(ts),
          editedAt: secondOf(text(fields(message.edited).ts)),
          permalink: link,
        },
      ],
      context,
      'event',
    );
  },
};

const secondOf = (ts: string | undefined): string | undefined =>
  ts === undefined ? undefined : String(Math.floor(Number(ts)));

function attachmentText(raw: unknown): string {
  const attachment = fields(raw);
  const said = ['pretext', 'title', 'text'].map((name) => text(attachment[name]) ?? '');
  const rows = list(attachment.fields)
    .map(fields)
    .map(({ title, value }) => [text(title), text(value)].filter(Boolean).join(': '));
  const parts = [...said, ...rows, blocksText(attachment.blocks)].filter((part) => part.trim() !== '');
  return parts.length > 0 ? parts.join('\n') : (text(attachment.fallback) ?? '');
}

/** Every text in blocks of any kind, in order, however deep. Buttons say nothing about the complaint. */
function blocksText(blocks: unknown, depth = 0): string {
  if (depth > 8) return '';
  return list(blocks)
    .map((raw) => blockText(fields(raw), depth))
    .filter((part) => part.trim() !== '')
    .join('\n');
}

function blockText(block: Fields, depth: number): string {
  if (block.type === 'actions' || block.type === 'button') return '';
  if (block.type === 'rich_text_section')
    return list(block.elements)
      .map(fields)
      .map((one) => text(one.text) ?? text(one.url) ?? '')
      .join('');
  const own = typeof block.text === 'string' ? block.text : (text(fields(block.text).text) ?? '');
  return [own, blocksText(block.fields, depth + 1), blocksText(block.elements, depth + 1)]
    .filter((part) => part.trim() !== '')
    .join('\n');
}

function distinct(parts: string[]): string {
  const kept: string[] = [];
  for (const part of parts.map((one) => one.trim()))
    if (part !== '' && !kept.some((known) => known.includes(part))) kept.push(part);
  return kept.join('\n');
}

/** Slack's own marks as a person reads them: `<https://…|word>` is the word, `&amp;` is &. */
function plainSlack(marked: string): string {
  return withoutEntities(
    marked
      .replace(/<(https?:[^|>]+|mailto:[^|>]+)\|([^>]*)>/g, '$2')
      .replace(/<(https?:[^|>]+)>/g, '$1')
      .replace(/<[#@!][^|>]*\|([^>]*)>/g, '$1'),
  );
}

const firstLink = (marked: string): string | undefined => {
  const link = marked.match(/<(https?:[^|>]+)(?:\|[^>]*)?>/)?.[1];
  return link === undefined ? undefined : withoutEntities(link);
};
