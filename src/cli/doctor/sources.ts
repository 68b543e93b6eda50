// What doctor says of the sources: what each was last heard to say, since when one fails, and why.
import type { Db } from '../../engine/database.ts';
import { allStreamsOf } from '../../listening/listen.ts';
import { historyStreams } from '../../listening/slack-history.ts';
import { allStreams } from '../../listening/store.ts';
import type { Listened } from '../../sources/file.ts';
import { bad, type Finding, ok, warn } from './finding.ts';

/** One stream of a source; times by the house's clock. */
export interface SourceSeen {
  name: string;
  /** Empty when the source has only one. */
  stream: string;
  everyMs: number;
  heardAt?: Date;
  taken: number;
  failures: number;
  code?: string;
  failingSince?: Date;
}

export interface SourcesSeen {
  /** `none`: no file is set. */
  file: { sources: SourceSeen[]; byThemselves: string[] } | { problems: string } | 'none';
}

/** A source that is slower than this many of its turns is no longer asked by anybody. */
const TURNS_LATE = 3;
const SLACK_MS = 5 * 60_000;
/** Once may be chance; people hear of it after as many in a row. */
const OFTEN = 3;

export function judgeSources({ file }: SourcesSeen, now: Date): Finding[] {
  if (file === 'none') return [ok('sources.none')];
  if ('problems' in file) return [bad('sources.bad', { problems: file.problems })];
  return [
    ...file.sources.map((source): Finding => {
      const name = source.stream === '' ? source.name : `${source.name} (${source.stream})`;
      const { heardAt, code, failingSince, failures, taken } = source;
      const last = heardAt?.toISOString() ?? '–';
      if (failingSince && code) {
        const told = failures >= OFTEN ? bad : warn;
        const since = failingSince.toISOString();
        return told('source.failing', { name, source: source.name, since, last, code });
      }
      if (!heardAt) return warn('source.never', { name });
      const late = now.getTime() - heardAt.getTime() > source.everyMs * TURNS_LATE + SLACK_MS;
      return late ? warn('source.late', { name, last }) : ok('source.heard', { name, last, taken });
    }),
    ...file.byThemselves.map((name) => ok('source.byItself', { name })),
  ];
}

/** How each stream of the file stands, as the database has it. */
export async function lookAtSources(db: Db, listened: readonly Listened[]): Promise<SourcesSeen> {
  const known = await allStreams(db);
  const byThemselves: string[] = [];
  const sources = listened.flatMap((one): SourceSeen[] => {
    const { name } = one;
    const streams = [...allStreamsOf(one), ...historyStreams(one)];
    if (streams.length === 0) byThemselves.push(name);
    return streams.map(({ stream, everyMs }) => {
      const row = known.find((one) => one.source === name && one.stream === stream);
      return {
        name,
        stream,
        everyMs,
        taken: row?.taken ?? 0,
        failures: row?.failures ?? 0,
        ...(row?.heardAt ? { heardAt: row.heardAt } : {}),
        ...(row?.code ? { code: row.code } : {}),
        ...(row?.failingSince ? { failingSince: row.failingSince } : {}),
      };
    });
  });
  return { file: { sources, byThemselves } };
}
