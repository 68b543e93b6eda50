// A Google service account: trades its key for a token that lives an hour.
import { createSign } from 'node:crypto';
import { z } from 'zod';
import { askJson } from './asking.ts';
import { type Asking, SourceProblem } from './source.ts';
import { fields, text } from './untrusted.ts';

const keyFile = z.object({
  client_email: z.string().min(3),
  private_key: z.string().includes('PRIVATE KEY'),
});

/**
 * A token for one scope.
 * @param key the JSON of the key file that Google gives out
 * @throws SourceProblem `secret_missing` when the key is none, `token_refused` when Google does not take it
 */
export async function googleToken(
  asking: Asking,
  key: string,
  scope: string,
  tokenUrl: string,
): Promise<string> {
  const { client_email, private_key } = readKey(key);
  const now = Math.floor(asking.seenAt.getTime() / 1000);
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const claim = { iss: client_email, scope, aud: tokenUrl, iat: now, exp: now + 3600 };
  const head = `${part({ alg: 'RS256', typ: 'JWT' })}.${part(claim)}`;
  const answer = await askJson(asking, tokenUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({
      grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
      assertion: `${head}.${signature(head, private_key)}`,
    }).toString(),
  });
  const token = text(fields(answer).access_token);
  if (token === undefined) throw new SourceProblem('unreadable');
  return token;
}

function readKey(key: string): z.infer<typeof keyFile> {
  try {
    return keyFile.parse(JSON.parse(key));
  } catch {
    // What is wrong with it stays unsaid: the message could hold a part of the key.
    throw new SourceProblem('secret_missing');
  }
}

function signature(head: string, privateKey: string): string {
  try {
    return createSign('RSA-SHA256').update(head).sign(privateKey, 'base64url');
  } catch {
    throw new SourceProblem('secret_missing');
  }
}
