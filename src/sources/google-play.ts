// Google Play: reviews of an app that have a text, as the Android Publisher API tells those of the last week.
import { z } from 'zod';
import { addressOf, askJson } from './asking.ts';
import { googleToken } from './google-account.ts';
import { itemsOf, type Told } from './items.ts';
import { pageOf, stepBack, timesOf } from './newest-first.ts';
import { type Poller, SourceProblem } from './source.ts';
import { fields, list, text } from './untrusted.ts';

const settings = z.strictObject({
  /** The package's name. */
  app: z.string().regex(/^[A-Za-z][\w]*(\.[A-Za-z][\w]*)+$/),
  /** Holds the JSON of a service account's key file. */
  account_env: z.string().min(1),
  api: z.url({ protocol: /^https?$/ }).default('https://androidpublisher.googleapis.com'),
  token_url: z.url({ protocol: /^https?$/ }).default('https://oauth2.googleapis.com/token'),
});
const SCOPE = 'https://www.googleapis.com/auth/androidpublisher';

export const source: Poller<z.infer<typeof settings>> = {
  name: 'google-play',
  settings,
  streams: ({ app }) => [app],
  parse(answer, context) {
    const { reviews = [] } = fields(answer);
    if (!Array.isArray(reviews) || typeof answer !== 'object') throw new SourceProblem('unreadable');
    return itemsOf(reviews.map(reviewOf), context, 'reviews');
  },
  async ask({ account_env, api, token_url }, { stream, cursor }, asking) {
    const token = await googleToken(asking, asking.secret(account_env), SCOPE, token_url);
    const url = addressOf(api, `/androidpublisher/v3/applications/${stream}/reviews`, {
      maxResults: 100,
      token: pageOf(cursor),
    });
    const answer = await askJson(asking, url, { headers: { authorization: `Bearer ${token}` } });
    const parsed = await source.parse(answer, asking);
    const next = text(fields(fields(answer).tokenPagination).nextPageToken);
    return { parsed, ...stepBack(cursor, timesOf(parsed.items), next, asking.since) };
  },
};

function reviewOf(raw: unknown): Told | undefined {
  const review = fields(raw);
  // The newest wording of the person; the developer's own answer is no complaint.
  const comment = list(review.comments)
    .map((one) => fields(one).userComment)
    .find((one) => one !== undefined);
  if (comment === undefined) return undefined;
  const said = fields(comment);
  const modified = fields(said.lastModified);
  const rating = said.starRating;
  return {
    id: text(review.reviewId),
    // Google puts a tab between title and text, and before a text without one.
    text: text(said.text)?.trim().replace('\t', '\n'),
    author: { name: review.authorName },
    kind: 'review',
    postedAt: text(modified.seconds),
    language: text(said.reviewerLanguage),
    ...(typeof rating === 'number' ? { rating } : {}),
  };
}
