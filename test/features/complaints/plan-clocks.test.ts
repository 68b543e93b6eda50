// Policies and calendars in a plan file: checked with everything else, each mistake on its line.
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { clockProblems, readPolicySet } from '../../../src/features/complaints/policy-file.ts';
import { parsePlan } from '../../../src/features/crisis/plan.ts';
import { plan as en } from '../../../src/texts/en/plan.ts';
import { plan as id } from '../../../src/texts/id/plan.ts';

const example = (lang: 'en' | 'id') =>
  readFile(new URL(`../../../manifests/plan.${lang}.yaml`, import.meta.url), 'utf8');

/** The example with its commented policies and calendars put to use, as its owner would. */
function uncommented(yaml: string): string {
  let inside = false;
  return yaml
    .split('\n')
    .map((line) => {
      inside = /^# (policies|calendars):$/.test(line) || (inside && /^# {2}/.test(line));
      return inside ? line.slice(2) : line;
    })
    .join('\n');
}

describe.each(['en', 'id'] as const)('the example plan (%s)', (lang) => {
  it('names no policies and so answers by its levels, within four hours at “high”', async () => {
    const parsed = parsePlan(await example(lang), clockProblems);
    if ('problems' in parsed) throw new Error('the example has mistakes');
    expect(parsed.plan).not.toHaveProperty('policies');
    const read = readPolicySet(parsed.plan);
    if ('problems' in read) throw new Error('its clocks have mistakes');
    expect(read.set.policies.map((policy) => policy.name)).toEqual([
      'level:low',
      'level:high',
      'level:critical',
      '24h',
    ]);
    // Nobody is woken for an answer that has a day's time; an answer within hours is promised at night too.
    expect(read.set.policies.map((policy) => policy.quiet !== undefined)).toEqual([true, false, false, true]);
  });

  it('has policies and calendars in comments that are good as they stand', async () => {
    const yaml = uncommented(await example(lang));
    const parsed = parsePlan(yaml, clockProblems);
    expect(parsed).not.toHaveProperty('problems');
    if ('problems' in parsed) return;
    const read = readPolicySet(parsed.plan);
    if ('problems' in read) throw new Error('its clocks have mistakes');
    const names = read.set.policies.map((policy) => policy.name);
    expect(names).toContain(lang === 'en' ? 'loud-authors' : 'akun-besar');
    expect(names.length).toBeGreaterThan(6);
  });
});

describe('a plan with mistakes in its clocks', () => {
  const broken = `organisation: Kopi
language: en
time_zone: Asia/Jakarta
colour: red
roles:
  lead: { people: [U0SARI] }
levels:
  - { key: high, name: High }
policies:
  - name: a
    targets: { first_reply: soon }
  - name: b
    targets: { resolution: { within: 3wd, calendar: moon } }
    escalate: { head: 4h }
  - name: c
    targts: {}
calendars:
  shop: { hours: { mon: 25:00-26:00 } }
`;
  const parsed = parsePlan(broken, clockProblems);
  const problems = 'problems' in parsed ? parsed.problems : [];

  it('reports them all in one list, in the order of the lines', () => {
    expect(problems.map(({ line, code }) => [line, code])).toEqual([
      [4, 'unknown_key'],
      [11, 'clocks'],
      [15, 'clocks'],
      [16, 'clocks'],
      [18, 'clocks'],
    ]);
  });

  it('finds calendars and people that are nowhere, once the rest can be read', () => {
    const better = broken
      .replace('soon', '2h')
      .replace('targts: {}', 'targets: { first_reply: 1h }')
      .replace('25:00-26:00', '08:00-12:00');
    const again = parsePlan(better, clockProblems);
    const found = 'problems' in again ? again.problems : [];
    expect(found.map(({ line, path }) => [line, path])).toEqual([
      [4, 'colour'],
      [13, 'policies[2].targets.resolution'],
      [14, 'policies[2].escalate.head'],
    ]);
  });

  it('says each in both languages, and what to do', () => {
    for (const { code, params } of problems) {
      if (code !== 'clocks') continue;
      for (const [what, remedy] of [en.problems.clocks(params), id.problems.clocks(params)]) {
        expect(what).toMatch(/\S/);
        expect(`${what} ${remedy}`.includes('\u0000')).toBe(false);
      }
    }
  });
});
