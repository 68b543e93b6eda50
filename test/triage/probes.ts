// Reads the tables of comments and says how triage does on them.
import { triage } from '../../src/triage/triage.ts';

interface Probe {
  severity: string;
  cause: string;
  kind: string;
  language: string;
  text: string;
}

const read = (table: string): Probe[] =>
  table
    .trim()
    .split('\n')
    .map((line) => {
      const [marks = '', text = ''] = line.split(' | ');
      const [severity = '', cause = '', kind = '', language = ''] = marks.split(' ');
      return { severity, cause, kind, language, text };
    });

/** Shares from 0 to 1, and the critical comments that were not seen as such. */
export function measured(table: string) {
  const probes = read(table);
  const said = probes.map((probe) => ({ probe, found: triage(probe.text) }));
  const share = (rows: readonly unknown[], holding: number) => holding / rows.length;
  const critical = said.filter(({ probe }) => probe.severity === 'critical');
  const complaints = said.filter(({ probe }) => probe.kind === 'complaint');
  const called = said.filter(({ found }) => found.kind === 'complaint');
  return {
    missedCritical: critical
      .filter(({ found }) => found.severity !== 'critical')
      .map(({ probe }) => probe.text),
    criticalRecall: share(critical, critical.filter(({ found }) => found.severity === 'critical').length),
    falseCritical: said
      .filter(({ probe, found }) => probe.severity === 'none' && found.severity === 'critical')
      .map(({ probe }) => probe.text),
    recall: share(complaints, complaints.filter(({ found }) => found.kind === 'complaint').length),
    precision: share(called, called.filter(({ probe }) => probe.kind === 'complaint').length),
    cause: share(said, said.filter(({ probe, found }) => found.cause === probe.cause).length),
    language: share(said, said.filter(({ probe, found }) => found.language === probe.language).length),
  };
}
