/** Our own labelled comments that nothing is trained on, and how triage does on them. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { triage } from '../triage.ts';

/** A comment and what a person says of it; a `-` is not held against anything. */
export interface Probe {
  severity: string;
  cause: string;
  kind: string;
  language: string;
  text: string;
}

/**
 * The probes of a folder by family: each file is one, a line `severity cause kind language | comment`.
 * Throws when the folder cannot be read.
 */
export function readProbes(folder: string): Map<string, Probe[]> {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort();
  return new Map(
    files.map((file) => {
      const lines = readFileSync(path.join(folder, file), 'utf8').trim().split('\n');
      return [file.slice(0, -'.txt'.length), lines.map(probeOf)];
    }),
  );
}

function probeOf(line: string): Probe {
  const at = line.indexOf(' | ');
  const [severity = '', cause = '', kind = '', language = ''] = line.slice(0, at).split(' ');
  return { severity, cause, kind, language, text: line.slice(at + 3) };
}

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
