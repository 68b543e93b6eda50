// The only way out to the internet besides Slack: HTTP requests that cannot be led into the house's own network, that end in
// time, and whose failures say whether anything can have arrived.
import { type LookupAddress, lookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { Agent, buildConnector, fetch, type Response } from 'undici';
import { isPublicAddress } from './addresses.ts';

export interface SafeRequest {
  method?: 'GET' | 'HEAD' | 'OPTIONS' | 'POST';
  headers?: Record<string, string>;
  body?: string;
  /** Gives up earlier than the time limit. */
  signal?: AbortSignal;
  /** Also plain http. */
  allowHttp?: boolean;
  /**
   * The operator named this address: it may be plain http, on any port, and in the house's own network. Holds for this
   * scheme, host and port alone, not for where they redirect to.
   */
  allowPrivate?: boolean;
  /** How many redirects a GET or HEAD follows. A POST follows none: its 3xx answer is handed back. 3 unless said. */
  redirects?: number;
  /** For the whole of it, with redirects and body. 10,000 unless said. */
  timeoutMs?: number;
  /** After decompression. 2 MB unless said. */
  maxBytes?: number;
  /** Finds a name's addresses. The system's resolver unless said. */
  resolve?: typeof lookup;
}

export interface SafeResponse {
  status: number;
  headers: Headers;
  /** Where the answer came from, after redirects. */
  url: string;
  body: Uint8Array;
}

type Headers = Response['headers'];

/** Fetches as described at `SafeRequest`. @throws FetchProblem, and nothing else */
export type SafeFetch = (url: string, request?: SafeRequest) => Promise<SafeResponse>;

/**
 * `refused_*`: we did not even try. `unreachable`: refused, unknown host, TLS failure or connect time-out.
 * `timeout`, `broken`: after the connection stood. `too_large`, `cut_off`: the answer's body.
 */
export type FetchProblemCode =
  | 'refused_url'
  | 'refused_address'
  | 'too_many_redirects'
  | 'unreachable'
  | 'timeout'
  | 'broken'
  | 'too_large'
  | 'cut_off';

/** A request that did not end with a whole answer. */
export class FetchProblem extends Error {
  readonly code: FetchProblemCode;
  /** False only when it is certain that not one byte of the request left: it may be sent again safely. */
  readonly maybeSent: boolean;
  /** The answer's head, when that much came. */
  readonly answer: { status: number; headers: Headers } | undefined;
  constructor(
    code: FetchProblemCode,
    maybeSent: boolean,
    options: { cause?: unknown; answer?: { status: number; headers: Headers } } = {},
  ) {
    super(code, { cause: options.cause });
    this.name = 'FetchProblem';
    this.code = code;
    this.maybeSent = maybeSent;
    this.answer = options.answer;
  }
}

const CONNECT_TIMEOUT_MS = 5_000;

export const safeFetch: SafeFetch = async (address, request = {}) => {
  const { method = 'GET', timeoutMs = 10_000, redirects = method === 'POST' ? 0 : 3 } = request;
  const deadline = AbortSignal.timeout(timeoutMs);
  const signal = request.signal ? AbortSignal.any([deadline, request.signal]) : deadline;
  let url = checkedUrl(address, request);
  const trusted = request.allowPrivate ? url.origin : undefined;
  let headers = request.headers ?? {};
  for (let hop = 0; ; hop += 1) {
    const answer = await exchange(
      url,
      { ...request, method, headers, allowPrivate: url.origin === trusted },
      signal,
    );
    const location = answer.status >= 300 && answer.status < 400 ? answer.headers.get('location') : null;
    if (location === null || method === 'POST') return answer;
    if (hop >= redirects) throw new FetchProblem('too_many_redirects', true);
    if (!URL.canParse(location, url.href)) throw new FetchProblem('refused_url', true);
    const next = new URL(location, url.href);
    // What we told the first host about ourselves is not for the next one.
    if (next.origin !== url.origin) headers = {};
    url = checkedUrl(next.href, { allowHttp: request.allowHttp, allowPrivate: next.origin === trusted });
  }
};

function checkedUrl(address: string, allowed: Pick<SafeRequest, 'allowHttp' | 'allowPrivate'>): URL {
  if (!URL.canParse(address)) throw new FetchProblem('refused_url', false);
  const url = new URL(address);
  const scheme =
    url.protocol === 'https:' || (url.protocol === 'http:' && (allowed.allowHttp || allowed.allowPrivate));
  const port = allowed.allowPrivate || ['', '80', '443'].includes(url.port);
  if (!scheme || !port || url.username !== '' || url.password !== '')
    throw new FetchProblem('refused_url', false);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (!allowed.allowPrivate && isIP(host) !== 0 && !isPublicAddress(host)) {
    throw new FetchProblem('refused_address', false);
  }
  return url;
}

/** One request and its answer, over a connection of its own: so that it is known whether there ever was one. */
async function exchange(url: URL, request: SafeRequest, signal: AbortSignal): Promise<SafeResponse> {
  let connected = false;
  let refused = false;
  const connect = buildConnector({
    timeout: CONNECT_TIMEOUT_MS,
    lookup: checkingLookup(request, () => {
      refused = true;
    }),
  });
  const agent = new Agent({
    pipelining: 0,
    connect: (options, callback) =>
      connect(options, (error, socket) => {
        if (error) return callback(error, null);
        connected = true;
        callback(null, socket);
      }),
  });
  try {
    const response = await fetch(url, {
      method: request.method ?? 'GET',
      headers: request.headers ?? {},
      body: request.body ?? null,
      redirect: 'manual',
      signal,
      dispatcher: agent,
    });
    const answer = { status: response.status, headers: response.headers };
    return {
      ...answer,
      url: url.href,
      body: await readBody(response, answer, request.maxBytes ?? 2 * 1024 * 1024),
    };
  } catch (cause) {
    if (cause instanceof FetchProblem) throw cause;
    if (refused) throw new FetchProblem('refused_address', false, { cause });
    if (!connected) throw new FetchProblem('unreachable', false, { cause });
    throw new FetchProblem(signal.aborted ? 'timeout' : 'broken', true, { cause });
  } finally {
    await agent.destroy().catch(() => undefined);
  }
}

/** Resolves once and connects to exactly what was checked, so that a name cannot mean something else a moment later. */
function checkingLookup(request: SafeRequest, onRefused: () => void): LookupFunction {
  return (hostname, options, callback) => {
    const find = request.resolve ?? lookup;
    find(hostname, { all: true, verbatim: true }, (error, addresses: LookupAddress[]) => {
      if (error) return callback(error, []);
      if (!request.allowPrivate && !addresses.every(({ address }) => isPublicAddress(address))) {
        onRefused();
        return callback(Object.assign(new Error('not a public address'), { code: 'ENOTPUBLIC' }), []);
      }
      const [first] = addresses;
      if (!first) return callback(Object.assign(new Error('no address'), { code: 'ENOTFOUND' }), []);
      if (options.all) callback(null, addresses);
      else callback(null, first.address, first.family);
    });
  };
}

async function readBody(
  response: Response,
  answer: { status: number; headers: Headers },
  maxBytes: number,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of response.body ?? []) {
      size += chunk.length;
      if (size > maxBytes) throw new FetchProblem('too_large', true, { answer });
      chunks.push(chunk);
    }
  } catch (cause) {
    if (cause instanceof FetchProblem) throw cause;
    throw new FetchProblem('cut_off', true, { cause, answer });
  }
  return Buffer.concat(chunks);
}
