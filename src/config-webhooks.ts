// The two lists of the configuration: secrets of complaints coming in, webhooks of answers going out.
import { secretKey } from './outlets/signature.ts';

/** The webhook that takes approved answers under a name of the plan. */
export interface OutletWebhook {
  url: string;
  /** One, or two while they are being changed. */
  secrets: string[];
  /** The receiver knows a delivery that it has seen before by its id. */
  idempotent: boolean;
  /** The receiver may stand in the house's own network and speak plain http. */
  allowPrivate: boolean;
}

/** What can be wrong with an entry of either list. */
export type EntryProblemCode =
  | 'not_an_entry'
  | 'not_a_secret'
  | 'too_many_secrets'
  | 'name_twice'
  | 'not_a_url'
  | 'not_https';

/** Takes a mistake down; entries count from 1. */
type Note = (code: EntryProblemCode, entry: number) => void;

const NAME = /^[a-z][a-z0-9_-]{0,29}$/;

/** The text as a URL with one of these protocols (`https:`), if it is one. */
export function urlOf(value: string, protocols: readonly string[]): URL | undefined {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  return url !== undefined && protocols.includes(url.protocol) ? url : undefined;
}

/** `source=whsec_…, source=whsec_…`; a source that stands twice has two secrets, for changing them without a gap. */
export function intakeSecrets(value: string, note: Note): Record<string, string[]> {
  const secrets: Record<string, string[]> = {};
  for (const [index, text] of entriesOf(value)) {
    const [source, secret] = cutAt(text, '=');
    if (!NAME.test(source) || secret === undefined) note('not_an_entry', index);
    else if (!isSecret(secret)) note('not_a_secret', index);
    else {
      const known = Object.hasOwn(secrets, source) ? (secrets[source] ?? []) : [];
      if (known.length >= 2) note('too_many_secrets', index);
      secrets[source] = [...known, secret];
    }
  }
  return secrets;
}

/** `name=https://…|whsec_…`, then perhaps a second secret and the words `idempotent` and `private`, each after a `|`. */
export function outletWebhooks(value: string, note: Note): Record<string, OutletWebhook> {
  const webhooks: Record<string, OutletWebhook> = {};
  for (const [index, text] of entriesOf(value)) {
    const [name, rest] = cutAt(text, '=');
    const [address, ...more] = rest?.split('|').map((part) => part.trim()) ?? [];
    if (!NAME.test(name) || address === undefined) {
      note('not_an_entry', index);
      continue;
    }
    const allowPrivate = more.includes('private');
    const secrets = more.filter((part) => part !== 'private' && part !== 'idempotent');
    const url = urlOf(address, ['http:', 'https:']);
    if (url === undefined || url.username !== '' || url.password !== '') note('not_a_url', index);
    else if (url.protocol === 'http:' && !allowPrivate) note('not_https', index);
    if (secrets.length === 0 || !secrets.every(isSecret)) note('not_a_secret', index);
    else if (secrets.length > 2) note('too_many_secrets', index);
    if (Object.hasOwn(webhooks, name)) note('name_twice', index);
    webhooks[name] = { url: address, secrets, idempotent: more.includes('idempotent'), allowPrivate };
  }
  return webhooks;
}

function entriesOf(value: string): [number, string][] {
  return value
    .split(',')
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map((text, index) => [index + 1, text]);
}

function cutAt(text: string, mark: string): [string, string | undefined] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, undefined] : [text.slice(0, at).trim(), text.slice(at + 1).trim()];
}

function isSecret(secret: string): boolean {
  try {
    return secretKey(secret).length > 0;
  } catch {
    // secretKey throws BadSecret and nothing else.
    return false;
  }
}
