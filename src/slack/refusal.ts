// When Slack says no, and when it only fails to answer.

/** Slack itself is in trouble, and part of what was asked may have been done. */
export const TROUBLE: ReadonlySet<string> = new Set([
  'internal_error',
  'fatal_error',
  'service_unavailable',
  'request_timeout',
]);
/** Slack's words for "not now": they say nothing about us. */
const NOT_NOW = new Set([...TROUBLE, 'ratelimited']);

/**
 * The code with which Slack refuses a call, which stays so until a person does something. `undefined` where it gave no such
 * answer: the SDK calls a page of HTML a refusal too.
 */
export function refusalOf(error: unknown): string | undefined {
  const { code, data } = (error ?? {}) as { code?: string; data?: { error?: string } };
  const said = data?.error ?? '';
  const refused = code === 'slack_webapi_platform_error' && /^[a-z_]{1,60}$/.test(said) && !NOT_NOW.has(said);
  return refused ? said : undefined;
}
