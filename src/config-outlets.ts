// The accounts of the configuration from which approved answers leave: a mail server and a Mastodon server.
import { urlOf } from './config-webhooks.ts';

/** The mail server and the sender of approved answers. */
export interface OutletEmail {
  host: string;
  port: number;
  /** TLS from the first byte. */
  secure: boolean;
  login?: { user: string; password: string };
  from: { name: string; address: string };
  /** The server stands in the house's own network and may speak without TLS. */
  allowPrivate: boolean;
}

/** The account on a Mastodon server that answers. */
export interface OutletMastodon {
  url: string;
  token: string;
  allowPrivate: boolean;
}

/** What can be wrong with either. */
export type OutletProblemCode =
  | 'not_a_mail_server'
  | 'not_a_sender'
  | 'not_a_recipient'
  | 'not_a_url'
  | 'not_https'
  | 'not_a_token'
  | 'not_a_word';

type Note = (code: OutletProblemCode) => void;

const parts = (value: string): string[] => value.split('|').map((part) => part.trim());

/** `smtps://user:password@host:465 | Name <address>`, then perhaps `| private`. Every mistake is noted. */
export function outletEmail(value: string, note: Note): OutletEmail | undefined {
  const [server = '', sender = '', ...words] = parts(value);
  const url = urlOf(server, ['smtp:', 'smtps:']);
  const from = /^(?:"?([^"<>]{1,100}?)"?\s{0,9})?<([^\s<>@]{1,64}@[\w.-]+\.[a-z]{2,})>$/i.exec(sender);
  const right = url !== undefined && url.hostname !== '' && /^\/?$/.test(url.pathname) && url.search === '';
  const login = right ? loginOf(url) : undefined;
  if (!right || login === 'broken') note('not_a_mail_server');
  if (from === null) note('not_a_sender');
  if (words.some((word) => word !== 'private')) note('not_a_word');
  if (!right || login === 'broken' || from === null) return undefined;
  const secure = url.protocol === 'smtps:';
  return {
    host: url.hostname,
    port: url.port ? Number(url.port) : secure ? 465 : 587,
    secure,
    ...(login ? { login } : {}),
    from: { name: from[1]?.trim() || (from[2] as string), address: from[2] as string },
    allowPrivate: words.includes('private'),
  };
}

/** Where alarms go by e-mail when Slack does not take them. */
export interface FallbackEmail extends OutletEmail {
  to: string[];
}

const MAILBOX = /^[^\s<>@,;"]{1,64}@[\w.-]+\.[a-z]{2,}$/i;

/** As `outletEmail`, with who is told after the sender: `… | Name <address> | on-call@x, boss@x`. Every mistake is noted. */
export function fallbackEmail(value: string, note: Note): FallbackEmail | undefined {
  const [server = '', sender = '', people = '', ...words] = parts(value);
  const email = outletEmail([server, sender, ...words].join('|'), note);
  const to = people.split(',').map((one) => one.trim());
  const right = to.every((one) => MAILBOX.test(one));
  if (!right) note('not_a_recipient');
  return email && right ? { ...email, to } : undefined;
}

function loginOf(url: URL): OutletEmail['login'] | 'broken' {
  if (url.username === '' && url.password === '') return undefined;
  if (url.username === '' || url.password === '') return 'broken';
  try {
    return { user: decodeURIComponent(url.username), password: decodeURIComponent(url.password) };
  } catch {
    // A percent sign that begins no character.
    return 'broken';
  }
}

/** `https://server | access token`, then perhaps `| private`. Every mistake is noted. */
export function outletMastodon(value: string, note: Note): OutletMastodon | undefined {
  const [server = '', token = '', ...words] = parts(value);
  const url = urlOf(server, ['http:', 'https:']);
  const allowPrivate = words.includes('private');
  const right =
    url !== undefined && url.username === '' && url.search === '' && url.hash === '' && url.pathname === '/';
  if (!right) note('not_a_url');
  else if (url.protocol === 'http:' && !allowPrivate) note('not_https');
  if (!/^[\w.~+/=-]{16,512}$/.test(token)) note('not_a_token');
  if (words.some((word) => word !== 'private')) note('not_a_word');
  return right ? { url: url.origin, token, allowPrivate } : undefined;
}
