// What the checks say about a draft's text as things are on record now.
import { type Check, type Comparison, checkReply, diff } from '../../wording/index.ts';
import { type Draft, signatures, type Version } from './draft.ts';
import { around } from './suggest.ts';

/** The check of a version; words that were signed off weigh nothing any more. */
export function checkOf(draft: Draft, version: Version): Check {
  const signedOff = signatures(draft, version).length > 0;
  return checkReply({ ...around(draft), language: version.language, text: version.text, signedOff });
}

/** What the edit that made a version changed; `undefined` for the first one and where the language changed. */
export function comparisonOf(draft: Draft, version: Version): Comparison | undefined {
  const before = draft.versions.find((v) => v.version === version.version - 1);
  if (!before || before.language !== version.language) return undefined;
  return diff(before.text, version.text, { ...around(draft), language: version.language });
}
