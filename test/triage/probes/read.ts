// The comments of a family, by its name. All were written by us, none is from a data set.
import { fileURLToPath } from 'node:url';
import { type Probe, readProbes } from '../../../src/triage/training/probes.ts';

export { measured } from '../../../src/triage/training/probes.ts';

const byFamily = readProbes(fileURLToPath(new URL('./', import.meta.url)));

/** The names of the families. */
export const families: string[] = [...byFamily.keys()];

/** The comments of one family. */
export const probesOf = (family: string): Probe[] => byFamily.get(family) ?? [];

/** Those of all families. */
export const allProbes = (): Probe[] => families.flatMap(probesOf);
