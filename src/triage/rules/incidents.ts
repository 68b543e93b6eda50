/** The rules for what went wrong: each gives a cause and a severity, the gravest first. */
import type { Concept } from './concepts.ts';
import { conceptNumbers as concept } from './concepts.ts';
import type { Found } from './search.ts';
import { near } from './search.ts';

export type Severity = 'none' | 'low' | 'medium' | 'high' | 'critical';
export type Cause =
  | 'safety'
  | 'data_breach'
  | 'legal_threat'
  | 'mobilisation'
  | 'fraud'
  | 'offensive_content'
  | 'rumor'
  | 'misperception'
  | 'human_error'
  | 'product_defect'
  | 'product_quality'
  | 'service_failure'
  | 'outage'
  | 'staff_conduct'
  | 'governance'
  | 'labelling'
  | 'counterfeit'
  | 'none';

/** Stable codes of the rules. */
export type RuleCode =
  | 'undeclared_allergen'
  | 'hazard'
  | 'fire'
  | 'harassment'
  | 'harm'
  | 'unwell'
  | 'foreign_object'
  | 'account_taken'
  | 'data_of_others'
  | 'data_exposed'
  | 'data_leak'
  | 'legal'
  | 'scam'
  | 'money_gone'
  | 'boycott'
  | 'spread'
  | 'hate'
  | 'insult'
  | 'bribe'
  | 'governance'
  | 'staff_abuse'
  | 'wide_outage'
  | 'counterfeit'
  | 'label_wrong'
  | 'spoiled'
  | 'mistake'
  | 'outage'
  | 'rude'
  | 'misled'
  | 'defect'
  | 'quality'
  | 'late'
  | 'refund';

/** What a rule found: `rule` is a stable code, `at` the word it rests on. */
export interface Incident {
  rule: RuleCode;
  cause: Cause;
  severity: Severity;
  at: number;
}

interface Rule {
  rule: RuleCode;
  cause: Cause;
  severity: Severity;
  /** The word the rule rests on. */
  on: Concept;
  /** One of these within `within` words (default 12); several lists must all be met. */
  with?: Concept[][];
  within?: number;
  /** None of these anywhere. */
  unless?: Concept[];
}

// In the order in which they win at equal severity.
const rules: Rule[] = [
  {
    rule: 'undeclared_allergen',
    cause: 'labelling',
    severity: 'critical',
    on: 'allergen',
    with: [['label'], ['allergic']],
    within: 20,
  },
  { rule: 'hazard', cause: 'safety', severity: 'critical', on: 'hazard' },
  { rule: 'fire', cause: 'safety', severity: 'critical', on: 'fire', unless: ['unharmed'] },
  {
    rule: 'fire',
    cause: 'safety',
    severity: 'critical',
    on: 'flame',
    with: [['device']],
    within: 6,
    unless: ['unharmed'],
  },
  {
    rule: 'harassment',
    cause: 'staff_conduct',
    severity: 'critical',
    on: 'harass',
    with: [['staff', 'child']],
    within: 14,
  },
  { rule: 'harm', cause: 'safety', severity: 'critical', on: 'harm', unless: ['unharmed'] },
  {
    rule: 'unwell',
    cause: 'safety',
    severity: 'critical',
    on: 'unwell',
    with: [['food', 'eaten']],
    within: 10,
    unless: ['unharmed'],
  },
  {
    rule: 'foreign_object',
    cause: 'safety',
    severity: 'critical',
    on: 'object',
    with: [['food'], ['found']],
    within: 7,
  },
  {
    rule: 'foreign_object',
    cause: 'safety',
    severity: 'high',
    on: 'hair',
    with: [['food'], ['found']],
    within: 7,
  },
  { rule: 'harassment', cause: 'staff_conduct', severity: 'critical', on: 'harass', unless: ['sacred'] },
  { rule: 'account_taken', cause: 'data_breach', severity: 'critical', on: 'hacked' },
  {
    rule: 'data_of_others',
    cause: 'data_breach',
    severity: 'critical',
    on: 'others',
    with: [['data'], ['exposed', 'found']],
    within: 10,
  },
  {
    rule: 'data_exposed',
    cause: 'data_breach',
    severity: 'critical',
    on: 'exposed',
    with: [['data'], ['others', 'privacy']],
    within: 10,
  },
  {
    rule: 'data_leak',
    cause: 'data_breach',
    severity: 'critical',
    on: 'data',
    with: [['exposed'], ['privacy', 'others', 'hacked']],
    within: 8,
  },
  {
    rule: 'legal',
    cause: 'legal_threat',
    severity: 'critical',
    on: 'lawStrong',
    unless: ['unharmed'],
  },
  {
    rule: 'legal',
    cause: 'legal_threat',
    severity: 'critical',
    on: 'law',
    with: [['report']],
    within: 6,
    unless: ['unharmed'],
  },
  { rule: 'scam', cause: 'fraud', severity: 'critical', on: 'scam', with: [['money', 'gone']], within: 20 },
  { rule: 'money_gone', cause: 'fraud', severity: 'critical', on: 'gone', with: [['money']], within: 8 },
  { rule: 'boycott', cause: 'mobilisation', severity: 'critical', on: 'boycott', unless: ['story'] },
  {
    rule: 'spread',
    cause: 'mobilisation',
    severity: 'critical',
    on: 'spread',
    with: [['crowdCall']],
    within: 8,
  },
  { rule: 'hate', cause: 'offensive_content', severity: 'critical', on: 'offence' },
  {
    rule: 'insult',
    cause: 'offensive_content',
    severity: 'critical',
    on: 'insult',
    with: [['sacred']],
    within: 8,
  },
  { rule: 'scam', cause: 'fraud', severity: 'high', on: 'scam', unless: ['misled'] },
  { rule: 'governance', cause: 'governance', severity: 'high', on: 'governance' },
  { rule: 'staff_abuse', cause: 'staff_conduct', severity: 'high', on: 'crude', unless: ['unharmed'] },
  { rule: 'wide_outage', cause: 'outage', severity: 'high', on: 'outage', with: [['wide']], within: 14 },
  {
    rule: 'wide_outage',
    cause: 'outage',
    severity: 'high',
    on: 'netDown',
    with: [['net'], ['wide']],
    within: 14,
  },
  { rule: 'counterfeit', cause: 'counterfeit', severity: 'high', on: 'counterfeit', unless: ['rumour'] },
  {
    rule: 'label_wrong',
    cause: 'labelling',
    severity: 'high',
    on: 'labelFault',
    with: [['labelWrong']],
    within: 6,
  },
  { rule: 'spoiled', cause: 'product_quality', severity: 'high', on: 'spoiled' },
  { rule: 'mistake', cause: 'human_error', severity: 'medium', on: 'mistake' },
  { rule: 'outage', cause: 'outage', severity: 'medium', on: 'outage' },
  { rule: 'outage', cause: 'outage', severity: 'medium', on: 'netDown', with: [['net']], within: 5 },
  { rule: 'rude', cause: 'staff_conduct', severity: 'medium', on: 'rude' },
  {
    rule: 'misled',
    cause: 'misperception',
    severity: 'medium',
    on: 'misled',
    with: [['turnsOut', 'bitter', 'scam']],
    within: 14,
  },
  { rule: 'defect', cause: 'product_defect', severity: 'medium', on: 'defect', unless: ['unharmed'] },
  { rule: 'quality', cause: 'product_quality', severity: 'medium', on: 'quality' },
  { rule: 'late', cause: 'service_failure', severity: 'medium', on: 'late' },
  {
    rule: 'refund',
    cause: 'service_failure',
    severity: 'medium',
    on: 'refund',
    with: [['span', 'bitter', 'late']],
    within: 12,
  },
];

/** Spelled out, because comparing five words is quicker than looking one up. */
const rank = (severity: Severity): number =>
  severity === 'critical'
    ? 4
    : severity === 'high'
      ? 3
      : severity === 'medium'
        ? 2
        : severity === 'low'
          ? 1
          : 0;
/** Which of two severities is graver: positive when `a` is. */
export const graver = (a: Severity, b: Severity): number => rank(a) - rank(b);

/** The rules with their concepts as numbers, the gravest first. */
const compiled = rules
  .map((rule) => ({
    incident: rule,
    on: concept[rule.on],
    with: (rule.with ?? []).map((names) => names.map((name) => concept[name])),
    within: rule.within ?? 12,
    unless: (rule.unless ?? []).map((name) => concept[name]),
  }))
  .sort((a, b) => graver(b.incident.severity, a.incident.severity));

/** Their concepts once more, side by side: most rules fail on theirs. */
const ons = Int32Array.from(compiled, ({ on }) => on);

function firstPlace(found: Found, rule: (typeof compiled)[number]): number | undefined {
  let at = found.at[rule.on]?.[0];
  if (at === undefined) return undefined;
  for (const unless of rule.unless) if (found.at[unless] !== undefined) return undefined;
  for (const others of rule.with) {
    at = near(found, rule.on, others, rule.within);
    if (at === undefined) return undefined;
  }
  return at;
}

/** Everything the rules find, the gravest first. */
export function incidents(found: Found): Incident[] {
  const out: Incident[] = [];
  for (let which = 0; which < ons.length; which++) {
    if (found.at[ons[which] as number] === undefined) continue;
    const rule = compiled[which] as (typeof compiled)[number];
    const at = firstPlace(found, rule);
    if (at === undefined) continue;
    const { rule: code, cause, severity } = rule.incident;
    out.push({ rule: code, cause, severity, at });
  }
  return out;
}
