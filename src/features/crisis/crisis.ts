// A crisis: what is known about it, who holds which role, and every decision that is taken about it.
import type { Effect, Language, Ref } from '../../effects.ts';
import type { Decision, Refusal } from '../../engine/verb.ts';
import type { Actor, Fact } from '../../facts.ts';
import { holderKey, type Plan, stepsFor } from './plan-shape.ts';
import { sameForm } from './same-form.ts';

/** What a recorded fact is about; the parts of an honest answer. */
export const PARTS = [
  'what_happened',
  'responsibility',
  'instruction',
  'step',
  'repair',
  'prevention',
  'next_update',
  'evidence',
  'concede',
  'answer',
  'private_channel',
] as const;
export type Part = (typeof PARTS)[number];

export const RESPONSIBILITIES = ['high', 'low', 'none', 'unknown'] as const;
export type Responsibility = (typeof RESPONSIBILITIES)[number];

export interface RecordedFact {
  part: Part;
  text: string;
}

export interface RoleHolder {
  role: string;
  person: string;
}

export interface Crisis {
  id: number;
  /** What makes two submits of one form one crisis. */
  claim: string;
  title: string;
  level: string;
  language: Language;
  drill: boolean;
  known: string;
  open: boolean;
  declaredBy: string;
  declaredAt: Date;
  resolvedAt: Date | null;
  resolvedBy: string | null;
  responsibility: Responsibility;
  cause: string;
  planVersion: string;
  plan: Plan;
  roles: RoleHolder[];
  facts: RecordedFact[];
  steps: { number: number; text: string; role: string | null; doneBy: string | null }[];
  burstSince: Date | null;
  /** While set, nothing leaves the house. */
  frozenAt: Date | null;
  frozenBy: string | null;
}

/** How complaints stand, as the header shows it. */
export interface Counts {
  total: number;
  open: number;
  answered: number;
  overdue: number;
  nextDue: Date | null;
}

export const channelRef = (id: number): Ref => `crisis:${id}`;
export const headerRef = (id: number): Ref => `header:${id}`;
export const stepsRef = (id: number): Ref => `steps:${id}`;

/** Whoever holds one of the roles, each once. */
export function holders(crisis: Pick<Crisis, 'roles'>, roles: readonly string[]): string[] {
  return [...new Set(crisis.roles.filter((r) => roles.includes(r.role)).map((r) => r.person))];
}

const NAME_MAX = 80;

/**
 * A legal Slack channel name: lower case, digits and hyphens, at most 80 characters, with the crisis' number in it
 * so that no two of our crises ever want the same one.
 */
export function channelName(prefix: string, id: number, title: string, drill: boolean): string {
  const slug = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|(?<!-)-+$/g, '');
  const name = [prefix, ...(drill ? ['drill'] : []), String(id), slug].filter(Boolean).join('-');
  return name.slice(0, NAME_MAX).replace(/(?<!-)-+$/, '');
}

/** Everyone the plan gives a role, as people of the workspace; whom it could not find is in `missing`. */
export function rolesFromPlan(
  plan: Plan,
  people: Record<string, string[]>,
): { roles: RoleHolder[]; missing: string[] } {
  const roles: RoleHolder[] = [];
  const missing = new Set<string>();
  for (const role of plan.roles) {
    for (const holder of role.people) {
      const found = people[holderKey(holder)] ?? [];
      if (found.length === 0) missing.add(holderKey(holder));
      for (const person of found) {
        if (!roles.some((r) => r.role === role.key && r.person === person))
          roles.push({ role: role.key, person });
      }
    }
  }
  return { roles, missing: [...missing] };
}

export interface DeclareInput {
  by: Actor;
  claim: string;
  title: string;
  level: string;
  known: string;
  language: Language;
  drill: boolean;
  plan: string;
  /** The person knows of the other crisis and means another one. */
  separate: boolean;
  /** The channel in which the person asked; empty when there was none. */
  from: string;
  /** What led to it, such as `alert:7`. */
  led?: string | undefined;
}

export interface DeclareState {
  id: number;
  plan: Plan;
  people: Record<string, string[]>;
  /** A crisis this declaration belongs to: the same form sent again, or somebody else a moment ago. */
  existing: { crisis: Crisis; same: boolean } | null;
  /** Set by the decision. */
  created?: Crisis;
  missing?: string[];
}

/** Two declarations within this time are taken for one crisis, in ms. */
export const SAME_CRISIS_MS = 120_000;

export function decideDeclare(
  state: DeclareState,
  input: DeclareInput,
  now: Date,
): Decision<DeclareState> | Refusal {
  if (state.existing) return join(state, state.existing, input);
  if (!state.plan.levels.some((level) => level.key === input.level))
    return { refused: 'level_unknown', params: { level: input.level } };
  const { roles, missing } = rolesFromPlan(state.plan, state.people);
  const crisis: Crisis = {
    id: state.id,
    claim: input.claim,
    title: input.title,
    level: input.level,
    language: input.language,
    drill: input.drill,
    known: input.known,
    open: true,
    declaredBy: input.by,
    declaredAt: now,
    resolvedAt: null,
    resolvedBy: null,
    responsibility: 'unknown',
    cause: 'none',
    planVersion: input.plan,
    plan: state.plan,
    roles,
    facts: [],
    steps: stepsFor(state.plan, input.level).map((step, index) => ({
      number: index + 1,
      text: step.text[input.language],
      role: step.role ?? null,
      doneBy: null,
    })),
    burstSince: null,
    frozenAt: null,
    frozenBy: null,
  };
  const facts: Fact[] = [
    {
      fact: 'crisis_declared',
      crisis: crisis.id,
      by: input.by,
      title: crisis.title,
      level: crisis.level,
      drill: crisis.drill,
      ...(input.led ? { led: input.led } : {}),
    },
    ...(missing.length > 0
      ? [{ fact: 'people_missing', crisis: crisis.id, by: 'system', people: missing } as const]
      : []),
  ];
  return {
    state: { ...state, created: crisis, missing },
    facts,
    effects: openingEffects(crisis, missing, input),
    timers: [],
  };
}

/** Order matters for the first four: each is one call to Slack, and together they are the crisis room. */
function openingEffects(crisis: Crisis, missing: string[], input: DeclareInput): Effect[] {
  const channel = channelRef(crisis.id);
  const lang = crisis.language;
  const marker = `tanggap-${crisis.id}-${crisis.claim.slice(-8)}`;
  const people = [...new Set([input.by, ...crisis.roles.map((r) => r.person)])];
  return [
    {
      do: 'open_channel',
      ref: channel,
      name: channelName(crisis.plan.channelPrefix, crisis.id, crisis.title, crisis.drill),
      marker,
    },
    {
      do: 'invite',
      channel,
      people,
      key: `invite:${crisis.id}`,
      report: { verb: 'crisis.invited', input: { crisis: crisis.id } },
    },
    {
      do: 'post',
      channel,
      ref: headerRef(crisis.id),
      class: 'P1',
      key: headerRef(crisis.id),
      content: { view: 'crisis.header', data: { id: crisis.id }, lang },
    },
    { do: 'pin', ref: headerRef(crisis.id) },
    { do: 'topic', channel, content: { view: 'crisis.topic', data: { id: crisis.id }, lang } },
    {
      do: 'purpose',
      channel,
      content: { view: 'crisis.purpose', data: { title: crisis.title, marker }, lang },
    },
    ...(crisis.steps.length > 0 ? [stepsPost(crisis)] : []),
    ...(missing.length > 0 ? [missingPost(crisis, missing, 'plan')] : []),
    ...(input.from ? [welcome(crisis, input.by, input.from, true)] : []),
    ...crisis.plan.bookmarks.map(
      ({ title, url }): Effect => ({
        do: 'bookmark',
        channel,
        title: title[lang],
        url,
        key: `bookmark:${crisis.id}:${url}`,
      }),
    ),
    ...callsOf(crisis, input.by),
    ...announceChannels(crisis).map(
      (to, index): Effect => ({
        do: 'post',
        channel: to,
        after: channel,
        class: 'P1',
        key: `announce:${crisis.id}:${index}`,
        content: { view: 'crisis.announcement', data: { id: crisis.id }, lang },
      }),
    ),
  ];
}

/** Whom the level of the crisis calls by a private message, so that nobody has to notice a new channel. */
export function callsOf(crisis: Crisis, declaredBy: string): Effect[] {
  const level = crisis.plan.levels.find((l) => l.key === crisis.level);
  return holders(crisis, level?.notify.roles ?? [])
    .filter((person) => person !== declaredBy)
    .map((person) => ({
      do: 'tell',
      person,
      class: 'P2',
      after: channelRef(crisis.id),
      key: `call:${crisis.id}:${person}`,
      content: { view: 'crisis.call', data: { id: crisis.id, person }, lang: crisis.language },
    }));
}

/** Where a crisis of its level is announced; a drill nowhere. */
export function announceChannels(crisis: Crisis): Ref[] {
  if (crisis.drill) return [];
  const level = crisis.plan.levels.find((l) => l.key === crisis.level);
  const channels = [...crisis.plan.announce, ...(level?.notify.channels ?? [])];
  return [...new Set(channels.map((c) => (c.kind === 'id' ? `slack:${c.id}` : `slack:#${c.name}`)))];
}

/** The message that lists the first steps. */
export const stepsPost = (crisis: Crisis): Effect => ({
  do: 'post',
  channel: channelRef(crisis.id),
  ref: stepsRef(crisis.id),
  class: 'P1',
  key: stepsRef(crisis.id),
  after: headerRef(crisis.id),
  content: { view: 'crisis.steps', data: { id: crisis.id }, lang: crisis.language },
});

const missingPost = (
  crisis: Pick<Crisis, 'id' | 'language'>,
  people: string[],
  why: 'plan' | 'slack',
): Effect => ({
  do: 'post',
  channel: channelRef(crisis.id),
  class: 'P1',
  key: `missing:${crisis.id}:${why}`,
  after: headerRef(crisis.id),
  content: { view: 'crisis.missing', data: { people, why }, lang: crisis.language },
});

const welcome = (crisis: Crisis, person: string, from: string, mine: boolean): Effect => ({
  do: 'whisper',
  person,
  channel: `slack:${from}`,
  after: channelRef(crisis.id),
  key: `welcome:${crisis.id}:${person}`,
  content: { view: 'crisis.welcome', data: { id: crisis.id, mine }, lang: crisis.language },
});

function join(
  state: DeclareState,
  existing: { crisis: Crisis; same: boolean },
  input: DeclareInput,
): Decision<DeclareState> {
  const { crisis, same } = existing;
  if (same) return { state, facts: [], effects: [], timers: [] };
  const channel = channelRef(crisis.id);
  return {
    state,
    facts: [],
    timers: [],
    effects: [
      { do: 'invite', channel, people: [input.by], key: `join:${crisis.id}:${input.by}` },
      ...(input.from ? [welcome(crisis, input.by, input.from, false)] : []),
    ],
  };
}

/** Slack named people it would not invite: the channel is told. */
export function decideInvited(
  crisis: Crisis,
  input: { by: Actor; outcome: { is: string; missing?: string[] | undefined } },
): Decision<Crisis> {
  const missing = input.outcome.missing ?? [];
  if (missing.length === 0) return nothing(crisis);
  return {
    state: crisis,
    facts: [{ fact: 'people_missing', crisis: crisis.id, by: 'system', people: missing }],
    effects: [missingPost(crisis, missing, 'slack')],
    timers: [],
  };
}

export const nothing = <S>(state: S): Decision<S> => ({ state, facts: [], effects: [], timers: [] });

/** Brings the pinned header, and with it what everybody looks at first, up to date. */
export const refreshHeader = (
  crisis: Pick<Crisis, 'id' | 'language'> & Partial<Pick<Crisis, 'burstSince'>>,
): Effect => ({
  do: 'update',
  ref: headerRef(crisis.id),
  content: { view: 'crisis.header', data: { id: crisis.id }, lang: crisis.language },
  // In a burst its counts change many times a second, and Slack takes few updates.
  ...(crisis.burstSince ? { everyMs: HEADER_IN_BURST_MS } : {}),
});

const HEADER_IN_BURST_MS = 5_000;

/** Who decides about a crisis as a whole. */
export const LEADS = ['lead', 'deputy'];

/** Whether somebody decides about a crisis: the lead and the deputy; while there is neither, whoever declared it. */
export function mayLead(crisis: Crisis, person: Actor): boolean {
  const leads = holders(crisis, LEADS);
  return leads.length > 0 ? leads.includes(person) : person === crisis.declaredBy;
}

/** Shows in the channel's topic how a crisis stands. */
export const refreshTopic = (crisis: Crisis): Effect => ({
  do: 'topic',
  channel: channelRef(crisis.id),
  content: { view: 'crisis.topic', data: { id: crisis.id }, lang: crisis.language },
});

export function decideAssign(
  crisis: Crisis,
  input: { by: Actor; role: string; person: string },
): Decision<Crisis> | Refusal {
  if (!crisis.open) return { refused: 'crisis_resolved' };
  const role = crisis.plan.roles.find((r) => r.key === input.role);
  if (!role)
    return {
      refused: 'role_unknown',
      params: { role: input.role, roles: crisis.plan.roles.map((r) => r.key).join(', ') },
    };
  if (crisis.roles.some((r) => r.role === input.role && r.person === input.person))
    return { refused: 'role_held', params: { role: input.role } };
  const { approval } = crisis.plan;
  const decides = [...approval.roles, ...approval.signOff, ...LEADS].includes(input.role);
  // Nobody may give themselves the right to let something out, nor to give that right to others.
  if (decides && input.by === input.person)
    return { refused: 'role_approves_self', params: { role: input.role } };
  if (decides && !mayLead(crisis, input.by))
    return { refused: 'role_needs_lead', params: { role: input.role } };
  return {
    state: { ...crisis, roles: [...crisis.roles, { role: input.role, person: input.person }] },
    facts: [
      { fact: 'role_assigned', crisis: crisis.id, by: input.by, role: input.role, person: input.person },
    ],
    effects: [
      {
        do: 'invite',
        channel: channelRef(crisis.id),
        people: [input.person],
        key: `assign:${crisis.id}:${input.role}:${input.person}`,
      },
      {
        do: 'post',
        channel: channelRef(crisis.id),
        class: 'P1',
        key: `assigned:${crisis.id}:${input.role}:${input.person}`,
        content: {
          view: 'crisis.assigned',
          data: {
            role: input.role,
            person: input.person,
            by: input.by,
            plan: crisis.planVersion,
            id: crisis.id,
          },
          lang: crisis.language,
        },
      },
      refreshHeader(crisis),
      ...(LEADS.includes(input.role) ? [refreshTopic(crisis)] : []),
    ],
    timers: [],
  };
}

export interface FactsInput {
  by: Actor;
  /** Idempotency key of the message that tells the channel. */
  key: string;
  responsibility: Responsibility;
  cause: string;
  /** Part → text; an empty text takes the part back. */
  parts: Partial<Record<Part, string>>;
  /** The traces of what stood in the fields when the form was opened. */
  opened?: { parts: Partial<Record<Part, string>>; responsibility: string; cause: string };
}

/** What stands in a part: what was recorded, or what the plan says as long as nothing is. */
export const standsIn = (crisis: Crisis, part: Part): string =>
  crisis.facts.find((fact) => fact.part === part)?.text ??
  (part === 'private_channel' ? (crisis.plan.answers.privateChannel?.[crisis.language] ?? '') : '');

export function decideFacts(crisis: Crisis, input: FactsInput): Decision<Crisis> | Refusal {
  if (!crisis.open) return { refused: 'crisis_resolved' };
  const before = new Map(crisis.facts.map((f) => [f.part, f.text]));
  const { opened } = input;
  const parts = sameForm(
    PARTS.flatMap((name) => {
      const given = input.parts[name];
      if (given === undefined) return [];
      return [{ name, opened: opened?.parts[name], stands: standsIn(crisis, name), given }];
    }),
  );
  const chosen = sameForm(
    (['responsibility', 'cause'] as const).map((name) => ({
      name,
      opened: opened?.[name],
      stands: crisis[name],
      given: input[name],
    })),
  );
  const taken = parts.taken ?? chosen.taken;
  if (taken) return { refused: 'changed_meanwhile', params: { field: taken } };
  if (parts.changed.length + chosen.changed.length === 0) return { refused: 'facts_unchanged' };
  const responsibility = chosen.changed.includes('responsibility')
    ? input.responsibility
    : crisis.responsibility;
  const cause = chosen.changed.includes('cause') ? input.cause : crisis.cause;
  for (const part of parts.changed) {
    const text = input.parts[part]?.trim() ?? '';
    if (text) before.set(part, text);
    else before.delete(part);
  }
  const facts = PARTS.flatMap((part) => {
    const text = before.get(part);
    return text ? [{ part, text }] : [];
  });
  return {
    state: { ...crisis, facts, responsibility, cause },
    facts: [{ fact: 'facts_recorded', crisis: crisis.id, by: input.by, parts: parts.changed }],
    effects: [
      {
        do: 'post',
        channel: channelRef(crisis.id),
        class: 'P1',
        key: `facts:${input.key}`,
        content: {
          view: 'crisis.facts',
          data: { by: input.by, facts, responsibility, cause },
          lang: crisis.language,
        },
      },
      refreshHeader(crisis),
    ],
    timers: [],
  };
}

export function decideUpdate(
  crisis: Crisis,
  input: { by: Actor; key: string; text: string },
): Decision<Crisis> | Refusal {
  if (!crisis.open) return { refused: 'crisis_resolved' };
  if (!input.text.trim()) return { refused: 'update_empty' };
  return {
    state: crisis,
    facts: [{ fact: 'update_posted', crisis: crisis.id, by: input.by, text: input.text }],
    effects: [
      {
        do: 'post',
        channel: channelRef(crisis.id),
        class: 'P1',
        key: `update:${input.key}`,
        content: { view: 'crisis.update', data: { by: input.by, text: input.text }, lang: crisis.language },
      },
      refreshHeader(crisis),
    ],
    timers: [],
  };
}

export function decideStep(crisis: Crisis, input: { by: Actor; number: number }): Decision<Crisis> | Refusal {
  const step = crisis.steps.find((s) => s.number === input.number);
  if (!step) return { refused: 'step_unknown' };
  if (step.doneBy) return { refused: 'step_done', params: { person: step.doneBy } };
  return {
    state: { ...crisis, steps: crisis.steps.map((s) => (s === step ? { ...s, doneBy: input.by } : s)) },
    facts: [{ fact: 'step_done', crisis: crisis.id, by: input.by, number: step.number, text: step.text }],
    effects: [
      {
        do: 'update',
        ref: stepsRef(crisis.id),
        content: { view: 'crisis.steps', data: { id: crisis.id }, lang: crisis.language },
      },
    ],
    timers: [],
  };
}

export function decideReopen(
  crisis: Crisis,
  input: { by: Actor; key: string; why: string },
): Decision<Crisis> | Refusal {
  if (crisis.open) return { refused: 'crisis_open' };
  if (!mayLead(crisis, input.by)) return { refused: 'resolve_needs_lead' };
  return {
    state: { ...crisis, open: true, resolvedAt: null, resolvedBy: null },
    facts: [{ fact: 'crisis_reopened', crisis: crisis.id, by: input.by, why: input.why }],
    effects: [
      {
        do: 'post',
        channel: channelRef(crisis.id),
        class: 'P1',
        key: `reopened:${input.key}`,
        content: { view: 'crisis.reopened', data: { by: input.by, why: input.why }, lang: crisis.language },
      },
      refreshHeader(crisis),
      refreshTopic(crisis),
    ],
    timers: [],
  };
}
