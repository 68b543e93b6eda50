// A harmless request that finds out whether a target of answers is there at all, at the cost of no answer.
import { FetchProblem, type SafeFetch, type SafeRequest } from './safe-fetch.ts';

/** What a gateway says in the place of a target that is away. */
const AWAY = new Set([502, 503, 504]);

/**
 * Asks what may be asked at that address (OPTIONS), which does nothing there. Whatever the target itself says is an
 * answer, that it does not know the question as well.
 */
export async function knock(
  fetch: SafeFetch,
  url: string,
  request: Pick<SafeRequest, 'signal' | 'allowPrivate'>,
): Promise<boolean> {
  try {
    return !AWAY.has((await fetch(url, { ...request, method: 'OPTIONS', redirects: 0 })).status);
  } catch (problem) {
    if (!(problem instanceof FetchProblem)) throw problem;
    if (problem.code === 'too_many_redirects') return true;
    return problem.answer !== undefined && !AWAY.has(problem.answer.status);
  }
}
