/** The comments of our own that the learned judge is trained on: written for it, labelled by hand, none from a data set. */
import { readdirSync, readFileSync } from 'node:fs';
import { grave, like, ordinary, talk } from '../learned.ts';
import type { Cause } from '../rules/incidents.ts';

/** One comment and which of `talk`, `ordinary`, `grave` it is, as a number in that order. */
export interface LabelledComment {
  text: string;
  label: number;
}

const folder = new URL('../../../src/triage/training/comments/', import.meta.url);

/**
 * The number of what a comment is labelled as: `severity cause kind` as in the files, of which critical ones are grave and those
 * with nothing wrong are talk. Undefined where the label leaves the cause of something grave open.
 */
export function labelOf(severity: string, cause: string, kind: string): number | undefined {
  const numberIn = (list: readonly string[], name: string, from: number): number | undefined => {
    const at = list.indexOf(name);
    return at < 0 ? undefined : from + at;
  };
  if (severity === 'none') return numberIn(talk, kind, 0) ?? 0;
  if (severity !== 'critical') return numberIn(ordinary, cause, talk.length) ?? talk.length;
  return numberIn(grave, like[cause as Cause] ?? cause, talk.length + ordinary.length);
}

/** The files they stand in, by name. */
export const commentFiles = (): { name: string; bytes: Buffer }[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => ({ name, bytes: readFileSync(new URL(name, folder)) }));

/** All of them. Throws on a line that is none. */
export function comments(): LabelledComment[] {
  return commentFiles()
    .flatMap(({ bytes }) => bytes.toString('utf8').trim().split('\n'))
    .flatMap((line) => {
      const [labels = '', text] = line.split(/ \| (.*)/s);
      const [severity = '', cause = '', kind = ''] = labels.split(' ');
      if (!text) throw new Error(`not a labelled comment: ${line}`);
      const label = labelOf(severity, cause, kind);
      return label === undefined ? [] : [{ text, label }];
    });
}
