// One address for one page, so that two links to the same thing can be seen to be the same.

const TRACKING =
  /^(utm_.*|fbclid|gclid|gbraid|wbraid|dclid|msclkid|yclid|twclid|ttclid|igshid?|igsh|mc_[ce]id|_ga|_gl|ref_src|ref_url|amp)$/i;
const DEFAULT_PORTS = { 'http:': '80', 'https:': '443' };

/**
 * The address without tracking parameters, fragment, trailing slash and AMP form, parameters in order; undefined when
 * it is not an http(s) address or carries a user name. For comparing only: people are shown the permalink.
 */
export function canonicalUrl(address: string): string | undefined {
  const url = webAddress(address);
  if (!url) return undefined;
  url.hash = '';
  for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name);
  url.searchParams.sort();
  if (url.port === DEFAULT_PORTS[url.protocol as 'http:']) url.port = '';
  url.pathname =
    url.pathname
      .replace(/(?<!\/)\/+$/, '')
      .replace(/\/amp$/i, '')
      .replace(/(?<!\/)\/+$/, '') || '/';
  const text = url.href;
  return url.pathname === '/' && url.search === '' ? text.replace(/\/$/, '') : text;
}

/** The address as a URL when a person could open it in a browser; else undefined. */
export function webAddress(address: string): URL | undefined {
  const trimmed = address.trim();
  if (!/^https?:\/\//i.test(trimmed) || !URL.canParse(trimmed)) return undefined;
  const url = new URL(trimmed);
  return url.username === '' && url.password === '' ? url : undefined;
}
