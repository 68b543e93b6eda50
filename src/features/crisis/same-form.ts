// Two people fill in the same form at the same time: what becomes of each field, so that nobody erases what the other wrote.
import { createHash } from 'node:crypto';

const LENGTH = 12;

const settled = (text: string): string => text.replace(/\r\n?/g, '\n').trim();

/**
 * What a field held when its form was opened. It travels with the form, so it is short and cannot be read back.
 * @returns twelve hexadecimal digits of the text's SHA-256; line breaks are as Slack sends them back
 */
export const trace = (text: string): string =>
  createHash('sha256').update(settled(text)).digest('hex').slice(0, LENGTH);

/** One field of a form that was sent. */
export interface Field<Name extends string> {
  name: Name;
  /** The trace of what stood there when the form was opened; absent when the form began empty. */
  opened: string | undefined;
  /** What stands there now; empty when nothing does. */
  stands: string;
  /** What the person sent; empty takes away what stands there. */
  given: string;
}

/**
 * What a form that was sent does to what stands there now.
 * @returns the fields that this person changed, and the first that somebody else changed as well since the form was
 * opened. What the person did not touch is in neither, whatever became of it.
 */
export function sameForm<Name extends string>(
  fields: readonly Field<Name>[],
): { changed: Name[]; taken: Name | undefined } {
  const touched = fields.filter(
    ({ opened, stands, given }) => settled(given) !== settled(stands) && opened !== trace(given),
  );
  return {
    changed: touched.map(({ name }) => name),
    taken: touched.find(({ opened, stands }) => opened !== undefined && opened !== trace(stands))?.name,
  };
}
