// Asks a service over HTTP and says in one way what went wrong.
import { FetchProblem, type SafeRequest, type SafeResponse } from '../outlets/safe-fetch.ts';
import { type Asking, SourceProblem } from './source.ts';

/** The longest a service may ask us to wait; whoever asks for more is asked again after this. */
const LONGEST_WAIT_MS = 6 * 60 * 60 * 1000;

/**
 * One request. Answers below 400 come back, 304 too.
 * @throws SourceProblem for everything else
 */
export async function ask(asking: Asking, url: string, request: SafeRequest = {}): Promise<SafeResponse> {
  let answer: SafeResponse;
  try {
    answer = await asking.fetch(url, { ...request, allowPrivate: asking.allowPrivate });
  } catch (cause) {
    if (!(cause instanceof FetchProblem)) throw cause;
    throw new SourceProblem(cause.code === 'too_large' ? 'unreadable' : 'unreachable', { cause });
  }
  if (answer.status < 300 || answer.status === 304) return answer;
  throw problemOf(answer, asking.seenAt);
}

/** One request for JSON, as a value. @throws SourceProblem */
export async function askJson(asking: Asking, url: string, request: SafeRequest = {}): Promise<unknown> {
  const answer = await ask(asking, url, {
    ...request,
    headers: { accept: 'application/json', ...request.headers },
  });
  try {
    return JSON.parse(textOf(answer));
  } catch (cause) {
    if (cause instanceof SyntaxError) throw new SourceProblem('unreadable', { cause });
    throw cause;
  }
}

/** As much of an answer as says what is wrong. */
interface Head {
  status: number;
  headers: { get(name: string): string | null };
  body: Uint8Array;
}

/** An answer's body as text. */
export function textOf(answer: Pick<SafeResponse, 'body'>): string {
  return new TextDecoder('utf-8').decode(answer.body);
}

/** `base` and a path with its parameters; those that are undefined are left out. */
export function addressOf(
  base: string,
  path: string,
  parameters: Record<string, string | number | undefined> = {},
): string {
  const url = new URL(base.replace(/(?<!\/)\/+$/, '') + path);
  for (const [name, value] of Object.entries(parameters))
    if (value !== undefined) url.searchParams.set(name, String(value));
  return url.href;
}

/** What an answer's head says that is no success. */
export function problemOf(answer: Head, now: Date): SourceProblem {
  const { status } = answer;
  const wait = waitOf(answer, now);
  const options = wait === undefined ? {} : { retryAfterMs: wait };
  // Google says "too much" by 403 and a reason.
  const exhausted = status === 403 && /quotaExceeded|rateLimitExceeded|RATE_LIMIT/.test(textOf(answer));
  if (status === 429 || exhausted) return new SourceProblem('limited', options);
  if (status === 401) return new SourceProblem('token_refused');
  if (status === 403) return new SourceProblem('forbidden');
  if (status === 404 || status === 410) return new SourceProblem('not_found');
  if (status >= 500) return new SourceProblem('server_fault', options);
  // Bluesky and others tell of a token that has run out by 400.
  if (status === 400 && /ExpiredToken|InvalidToken|invalid_token|invalid_grant/.test(textOf(answer)))
    return new SourceProblem('token_refused');
  return new SourceProblem('refused');
}

/** How long the service asks us to wait, in ms: `retry-after`, or Mastodon's and Bluesky's time of the next window. */
function waitOf(answer: Head, now: Date): number | undefined {
  const after = answer.headers.get('retry-after') ?? '';
  const reset = answer.headers.get('x-ratelimit-reset') ?? answer.headers.get('ratelimit-reset') ?? '';
  const ms = /^\d{1,9}$/.test(after)
    ? Number(after) * 1000
    : /^\d{10}$/.test(reset)
      ? Number(reset) * 1000 - now.getTime()
      : Date.parse(after || reset) - now.getTime();
  return Number.isFinite(ms) && ms > 0 ? Math.min(ms, LONGEST_WAIT_MS) : undefined;
}
