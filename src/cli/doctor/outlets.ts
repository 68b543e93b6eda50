// What doctor asks the places that approved answers leave for: whether they can be reached and know us. Nothing is sent.
import type { Config } from '../../config.ts';
import { missingAccounts, type Plan, unknownWebhooks } from '../../features/crisis/plan.ts';
import { pinnedAddress } from '../../outlets/pinned-address.ts';
import { FetchProblem, safeFetch } from '../../outlets/safe-fetch.ts';
import { connectionTo } from '../../outlets/smtp.ts';
import { bad, type Finding, ok, warn } from './finding.ts';

export interface OutletsSeen {
  /** What the plan sends answers to and the configuration does not know. */
  unknown: string[];
  /** Each with a code of what went wrong, if something did. */
  tried: { name: string; problem?: string }[];
}

export function judgeOutlets({ unknown, tried }: OutletsSeen): Finding[] {
  return [
    ...(unknown.length > 0 ? [bad('outlets.unknown', { names: unknown.join(', ') })] : []),
    ...tried.map(({ name, problem }) =>
      problem === undefined ? ok('outlets.ok', { name }) : warn('outlets.refused', { name, problem }),
    ),
    ...(unknown.length + tried.length === 0 ? [ok('outlets.none')] : []),
  ];
}

/** Looks names up, logs in, and asks who we are; sends no word. */
export async function lookAtOutlets(config: Config, plan: Plan | undefined): Promise<OutletsSeen> {
  const { outletWebhooks, outletEmail, outletMastodon, fallbackWebhook, fallbackEmail, heartbeatUrl } =
    config;
  const configured = { email: outletEmail !== undefined, mastodon: outletMastodon !== undefined };
  const unknown = plan
    ? [...unknownWebhooks(plan, Object.keys(outletWebhooks)), ...missingAccounts(plan, configured)]
    : [];
  const tries: [string, Promise<string | undefined>][] = Object.entries(outletWebhooks).map(
    ([name, { url, allowPrivate }]) => [`webhook:${name}`, found(url, allowPrivate)],
  );
  if (fallbackWebhook)
    tries.push(['FALLBACK_WEBHOOK', found(fallbackWebhook.url, fallbackWebhook.allowPrivate)]);
  if (fallbackEmail) tries.push(['FALLBACK_EMAIL', mail(fallbackEmail)]);
  // Whoever watches the heartbeat may well stand beside us.
  if (heartbeatUrl) tries.push(['HEARTBEAT_URL', found(heartbeatUrl, true)]);
  if (outletMastodon) tries.push(['mastodon', mastodon(outletMastodon)]);
  if (outletEmail) tries.push(['email', mail(outletEmail)]);
  const tried = [];
  for (const [name, trying] of tries) {
    const problem = await trying;
    tried.push({ name, ...(problem === undefined ? {} : { problem }) });
  }
  return { unknown, tried };
}

/** A webhook has no question that changes nothing: only that it has an address it may have is looked at. */
async function found(url: string, allowPrivate: boolean): Promise<string | undefined> {
  try {
    await pinnedAddress(new URL(url).hostname, { allowPrivate });
    return undefined;
  } catch (error) {
    if (error instanceof FetchProblem) return error.code;
    throw error;
  }
}

/** Whether it knows our account, and lets it look up the status that an answer is for. */
async function mastodon({ url, token, allowPrivate }: NonNullable<Config['outletMastodon']>) {
  const server = url.replace(/(?<!\/)\/+$/, '');
  const searched = new URLSearchParams({ q: server, type: 'statuses', limit: '1' });
  try {
    for (const path of ['/api/v1/accounts/verify_credentials', `/api/v2/search?${searched}`]) {
      const { status } = await safeFetch(server + path, {
        headers: { authorization: `Bearer ${token}` },
        allowPrivate,
      });
      if (status !== 200) return `http_${status}`;
    }
    return undefined;
  } catch (error) {
    if (error instanceof FetchProblem) return error.code;
    throw error;
  }
}

/** Greets, secures the line, logs in and hangs up. */
async function mail(server: Omit<NonNullable<Config['outletEmail']>, 'from'>): Promise<string | undefined> {
  const { login } = server;
  const connection = await connectionTo(server);
  return new Promise((resolve) => {
    const settle = (error?: { code?: string; responseCode?: number } | null) => {
      resolve(error ? `smtp_${error.responseCode ?? (error.code ?? 'unknown').toLowerCase()}` : undefined);
      if (error) connection.close();
      else connection.quit();
    };
    connection.on('error', settle);
    connection.on('end', () => settle({ code: 'ECONNECTION' }));
    connection.connect((refused) => {
      if (refused || !login) return settle(refused);
      connection.login({ credentials: { user: login.user, pass: login.password } }, settle);
    });
  });
}
