// Reads the comments of a family and says how triage does on them. A line is `severity cause kind language | comment`; a `-` is
// not held against anything. All were written by us, none is from a data set.
import { readdirSync, readFileSync } from 'node:fs';
import { triage } from '../../../src/triage/triage.ts';

export interface Probe {
  severity: string;
  cause: string;
  kind: string;
  language: string;
  text: string;
}

const folder = new URL('./', import.meta.url);

/** The names of the families. */
export const families: string[] = readdirSync(folder)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => file.slice(0, -4))
  .sort();

/** The comments of one family. */
export const probesOf = (family: string): Probe[] =>
  readFileSync(new URL(`${family}.txt`, folder), 'utf8')
    .trim()
    .split('\n')
    .map((line) => {
      const at = line.indexOf(' | ');
      const [severity = '', cause = '', kind = '', language = ''] = line.slice(0, at).split(' ');
      return { severity, cause, kind, language, text: line.slice(at + 3) };
    });

/** Those of all families. */
export const allProbes = (): Probe[] => families.flatMap(probesOf);

/** Shares from 0 to 1, and the comments that were taken wrongly where it matters most. */
export function measured(probes: readonly Probe[]) {
  const said = probes.map((probe) => ({ probe, found: triage(probe.text) }));
  const share = (
    holds: (one: (typeof said)[number]) => boolean,
    among: (one: (typeof said)[number]) => boolean,
  ) => {
    const rows = said.filter(among);
    return rows.length === 0 ? 1 : rows.filter(holds).length / rows.length;
  };
  const texts = (wrong: (one: (typeof said)[number]) => boolean) =>
    said.filter(wrong).map(({ probe }) => probe.text);
  const complains = ({ found }: (typeof said)[number]) => found.kind === 'complaint';
  const harmless = ({ probe }: (typeof said)[number]) => probe.severity === 'none';
  return {
    count: said.length,
    missedCritical: texts(
      ({ probe, found }) => probe.severity === 'critical' && found.severity !== 'critical',
    ),
    criticalRecall: share(
      ({ found }) => found.severity === 'critical',
      ({ probe }) => probe.severity === 'critical',
    ),
    falseCritical: share(({ found }) => found.severity === 'critical', harmless),
    recall: share(complains, ({ probe }) => probe.kind === 'complaint'),
    precision: share(
      ({ probe }) => probe.kind === 'complaint' || probe.cause === 'rumor',
      (one) => complains(one) && (one.probe.kind !== '-' || harmless(one)),
    ),
    kind: share(
      ({ probe, found }) => found.kind === probe.kind,
      ({ probe }) => probe.kind !== '-',
    ),
    cause: share(
      ({ probe, found }) => found.cause === probe.cause,
      ({ probe }) => probe.cause !== '-',
    ),
    language: share(
      ({ probe, found }) => found.language === probe.language,
      () => true,
    ),
  };
}
