// The one address that a connection other than HTTP may go to: looked up once, checked, and pinned.
import { type LookupAddress, lookup } from 'node:dns';
import { isIP } from 'node:net';
import { isPublicAddress } from './addresses.ts';
import { FetchProblem } from './safe-fetch.ts';

/**
 * Looks a host up once and gives the address to connect to, so that its name cannot mean something else a moment later.
 * @param allowed the operator says that it may stand in the house's own network
 * @throws FetchProblem `refused_address` when one of its addresses is not public, `unreachable` when it has none
 */
export async function pinnedAddress(
  host: string,
  allowed: { allowPrivate: boolean; resolve?: typeof lookup },
): Promise<{ address: string; family: 4 | 6 }> {
  const bare = host.replace(/^\[|\]$/g, '');
  const kind = isIP(bare);
  const found =
    kind === 0 ? await addressesOf(bare, allowed.resolve ?? lookup) : [{ address: bare, family: kind }];
  if (!allowed.allowPrivate && !found.every(({ address }) => isPublicAddress(address)))
    throw new FetchProblem('refused_address', false);
  const [first] = found;
  if (!first) throw new FetchProblem('unreachable', false);
  return { address: first.address, family: first.family === 6 ? 6 : 4 };
}

function addressesOf(host: string, resolve: typeof lookup): Promise<LookupAddress[]> {
  return new Promise((done, fail) => {
    resolve(host, { all: true, verbatim: true }, (cause, found) => {
      if (cause) fail(new FetchProblem('unreachable', false, { cause }));
      else done(found);
    });
  });
}
