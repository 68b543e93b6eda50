// E-mail: letters that reach a mailbox, read by IMAP. The mailbox stays as it is: nothing is marked or moved.
import { isIP } from 'node:net';
import type { ImapFlow } from 'imapflow';
import { z } from 'zod';
import { pinnedAddress } from '../outlets/pinned-address.ts';
import { itemsOf } from './items.ts';
import { plainText } from './plain-text.ts';
import {
  type Asking,
  type Cursor,
  type Parsed,
  type Poller,
  type SourceContext,
  SourceProblem,
  type Turn,
  type Unread,
} from './source.ts';
import { NotStarted, parsingIn } from './thread.ts';
import { writtenAt } from './times.ts';

const settings = z.strictObject({
  host: z.string().regex(/^[\w.-]{1,253}$/),
  port: z.number().int().min(1).max(65_535).default(993),
  /** Without TLS from the first byte; only where the source is also `private`. */
  plain: z.boolean().default(false),
  user: z.string().min(1),
  password_env: z.string().min(1),
  mailboxes: z.array(z.string().min(1)).min(1).max(20).default(['INBOX']),
});
type Settings = z.infer<typeof settings>;

/** Letters of one turn. */
const AT_ONCE = 50;
/** The longest letter that is read, in bytes: attachments are passed over, and few words are longer. */
const MAX_LETTER = 1024 * 1024;
const TIMEOUT_MS = 30_000;
/** Longer than any letter takes that is meant to be read, in ms; a thousand boxes within boxes take as long as one likes. */
const LIMIT_MS = 10_000;

const parseApart = parsingIn('mail-worker.mjs');

/** What is asked of a letter's parser. */
interface Mail {
  subject?: string;
  text?: string;
  html?: string | false;
  messageId?: string;
  inReplyTo?: string;
  references: string[];
  from?: { address?: string; name: string };
  date?: Date;
  /** The header as it stands there. */
  dateLine?: string;
  /** `auto-submitted`. */
  automatic?: unknown;
}

export const source: Poller<Settings> = {
  name: 'email',
  settings,
  streams: ({ mailboxes }) => mailboxes,
  parse: (letter, context) => parseLetter(letter, context),
  async ask(given, { stream, cursor }, asking) {
    const { ImapFlow } = await import('imapflow');
    const password = asking.secret(given.password_env);
    const { address } = await pinnedAddress(given.host, asking).catch((cause: unknown) => {
      throw new SourceProblem('unreachable', { cause });
    });
    const client = new ImapFlow({
      host: address,
      ...(isIP(given.host) === 0 ? { servername: given.host } : {}),
      port: given.port,
      secure: !given.plain,
      // A password goes over the open net by TLS or not at all.
      ...(given.plain ? { doSTARTTLS: !asking.allowPrivate } : {}),
      auth: { user: given.user, pass: password },
      logger: false,
      connectionTimeout: TIMEOUT_MS,
      greetingTimeout: TIMEOUT_MS,
      socketTimeout: TIMEOUT_MS,
    });
    // A socket that breaks between two commands tells nobody else.
    client.on('error', () => undefined);
    const leave = () => client.close();
    asking.signal.addEventListener('abort', leave);
    try {
      await client.connect();
      return await lettersOf(client, stream, cursor, asking);
    } catch (cause) {
      throw cause instanceof SourceProblem ? cause : problemOf(cause);
    } finally {
      asking.signal.removeEventListener('abort', leave);
      await client.logout().catch(() => client.close());
    }
  },
};

async function parseLetter(letter: unknown, context: SourceContext, arrived?: Date): Promise<Parsed> {
  if (typeof letter !== 'string' && !(letter instanceof Uint8Array)) throw new SourceProblem('unreadable');
  const mail = await parseApart({ letter, longestHtml: MAX_LETTER }, LIMIT_MS).catch((cause: unknown) => {
    if (cause instanceof NotStarted) throw cause;
    throw new SourceProblem('unreadable', { cause });
  });
  return itemsOf([toldOf(mail as Mail, arrived)], context, 'letter');
}

async function lettersOf(
  client: ImapFlow,
  mailbox: string,
  cursor: Cursor | undefined,
  asking: Asking,
): Promise<Turn> {
  const opened = await client.mailboxOpen(mailbox, { readOnly: true });
  const validity = String(opened.uidValidity);
  // A mailbox that was made anew counts from the start: its old numbers mean other letters.
  const last = cursor?.validity === validity && typeof cursor.uid === 'number' ? cursor.uid : undefined;
  const found =
    last === undefined
      ? await client.search({ since: asking.since }, { uid: true })
      : await client.search({ uid: `${last + 1}:*` }, { uid: true });
  // `n:*` always means the newest letter too, even when it is older.
  const fresh = (found || []).filter((uid) => uid > (last ?? 0)).sort((a, b) => a - b);
  const parsed: Parsed = { items: [], rejects: [], warnings: [] };
  const done: number[] = [];
  const unread: Unread[] = [];
  for (const uid of fresh.slice(0, AT_ONCE)) {
    // One letter at least, or a slow mailbox would never be read to its end.
    if (done.length > 0 && asking.spent()) break;
    done.push(uid);
    const letter = await client.fetchOne(
      String(uid),
      { source: { start: 0, maxLength: MAX_LETTER }, internalDate: true },
      { uid: true },
    );
    if (!letter || letter.source === undefined) continue;
    const arrived = instantOf(letter.internalDate);
    // By when it reached the server: a letter of last year that is moved here is old, one with a wrong clock is not.
    if (arrived && arrived < asking.since) continue;
    const read = await parseLetter(letter.source, asking, arrived).catch((problem: unknown) => {
      // One letter that nobody can read must not keep the ones behind it from being heard.
      if (problem instanceof SourceProblem) return undefined;
      throw problem;
    });
    if (!read || read.rejects.length > 0) unread.push({ id: String(uid), ...(arrived ? { arrived } : {}) });
    if (!read) continue;
    parsed.items.push(...read.items);
    parsed.rejects.push(...read.rejects);
    parsed.warnings.push(...read.warnings);
  }
  const uid = done.at(-1) ?? last ?? (opened.uidNext ? opened.uidNext - 1 : 0);
  const letters = unread.length > 0 ? { letters: { mailbox, mark: validity, unread } } : {};
  return { parsed, cursor: { validity, uid }, more: fresh.length > done.length, arrived: true, ...letters };
}

function instantOf(told: Date | string | undefined): Date | undefined {
  const at = told === undefined ? Number.NaN : new Date(told).getTime();
  return Number.isFinite(at) ? new Date(at) : undefined;
}

function toldOf(mail: Mail, arrived: Date | undefined): Parameters<typeof itemsOf>[0][number] {
  // Robots do not complain: bounces, newsletters' receipts, absence notes.
  if (typeof mail.automatic === 'string' && !/^no\b/i.test(mail.automatic)) return undefined;
  const { from } = mail;
  const body = (mail.text ?? (mail.html ? plainText(mail.html) : '')).trim();
  const words = [mail.subject, withoutQuotes(body)].filter((part) => part?.trim()).join('\n');
  return {
    // The header may be there and hold nothing.
    id: mail.messageId?.replace(/^<\s*>$/, ''),
    // The date as it stands there: one that cannot be read is read as the moment it was read.
    content: [from?.address, words, mail.dateLine],
    text: words,
    author: { id: from?.address, handle: from?.address, name: from?.name },
    kind: 'dm',
    postedAt: (arrived ? writtenAt(mail.date, arrived) : mail.date)?.toISOString(),
    ...(mail.inReplyTo ? { parentId: mail.inReplyTo } : {}),
    ...(mail.references[0] ? { threadId: mail.references[0] } : {}),
  };
}

/** A letter without what it answers to, which was somebody else's words. */
function withoutQuotes(body: string): string {
  const lines = body.split(/\r?\n/);
  const start = lines.findIndex((line, index) => line.startsWith('>') && index > 0);
  const kept = start < 0 ? lines : lines.filter((line) => !line.startsWith('>'));
  return kept.join('\n').trim() || body;
}

function problemOf(cause: unknown): SourceProblem {
  const { authenticationFailed, responseStatus, code, mailboxMissing } = cause as {
    authenticationFailed?: boolean;
    responseStatus?: string;
    code?: string;
    mailboxMissing?: boolean;
  };
  if (authenticationFailed) return new SourceProblem('token_refused', { cause });
  if (mailboxMissing) return new SourceProblem('not_found', { cause });
  if (responseStatus === 'NO' || responseStatus === 'BAD') return new SourceProblem('refused', { cause });
  return new SourceProblem(code === 'ETHROTTLE' ? 'limited' : 'unreachable', { cause });
}
