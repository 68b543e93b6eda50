// What the crisis room shows.

import type { Language } from '../../effects.ts';
import {
  actions,
  button,
  choiceField,
  context,
  divider,
  fields,
  form,
  header,
  type ModalView,
  paragraphs,
  section,
  textField,
} from '../../slack/blocks.ts';
import { escapeMrkdwn } from '../../slack/mrkdwn.ts';
import type { Render } from '../../slack/view.ts';
import { when } from '../../slack/when.ts';
import type { Texts } from '../../texts/index.ts';
import { type Counts, type Crisis, RESPONSIBILITIES, standsIn } from './crisis.ts';
import type { Plan } from './plan-shape.ts';
import { trace } from './same-form.ts';

/** Ids of what can be pressed and sent here. */
export const ids = {
  declareForm: 'crisis.declare',
  factsForm: 'crisis.facts',
  factsButton: 'crisis.facts.open',
  stepButton: 'crisis.step.done',
  separateButton: 'crisis.separate',
} as const;

export interface HeaderData {
  crisis: Crisis;
  counts: Counts;
  /** How many messages and answers wait for a person. */
  stuck: number;
}

export const levelName = (plan: Plan, level: string, lang: Language): string =>
  escapeMrkdwn(plan.levels.find((l) => l.key === level)?.name[lang] ?? level);

const roleTitle = (plan: Plan, key: string, lang: Language): string =>
  escapeMrkdwn(plan.roles.find((r) => r.key === key)?.title?.[lang] ?? key);

const inTens = <T>(list: T[]): T[][] =>
  Array.from({ length: Math.ceil(list.length / 10) }, (_, n) => list.slice(n * 10, n * 10 + 10));

const mentions = (people: string[]): string => people.map((p) => `<@${p}>`).join(', ');

const holdersOf = (crisis: Crisis, role: string): string[] =>
  crisis.roles.filter((r) => r.role === role).map((r) => r.person);

export const headerView: Render<HeaderData> = ({ crisis, counts, stuck }, say, lang) => {
  const t = say.crisis;
  const zone = crisis.plan.timeZone;
  const state = crisis.open ? t.state.open : t.state.resolved;
  const facts = crisis.facts.map((f) => t.factLine(t.factsForm[f.part], escapeMrkdwn(f.text)));
  const known = [crisis.known ? escapeMrkdwn(crisis.known) : '', ...facts].filter(Boolean).join('\n');
  return {
    text: `${state} ${escapeMrkdwn(crisis.title)}. ${t.counts(counts)}`,
    blocks: [
      header(t.headerTitle(crisis.title, crisis.drill)),
      fields([
        t.stateField(crisis.frozenBy ? `${state} ${t.frozenState(crisis.frozenBy)}` : state),
        t.level(levelName(crisis.plan, crisis.level, lang)),
        t.declared(crisis.declaredBy, when(crisis.declaredAt, zone, lang)),
        ...(crisis.resolvedAt && crisis.resolvedBy
          ? [t.resolved(crisis.resolvedBy, when(crisis.resolvedAt, zone, lang))]
          : []),
      ]),
      section(
        `${t.counts(counts)}\n${counts.nextDue ? t.nextDue(when(counts.nextDue, zone, lang)) : t.noneDue}`,
      ),
      ...(stuck > 0 ? [section(t.stuck(stuck))] : []),
      divider(),
      ...inTens(crisis.plan.roles).map((roles) =>
        fields(
          roles.map((role) =>
            t.role(roleTitle(crisis.plan, role.key, lang), mentions(holdersOf(crisis, role.key)) || t.nobody),
          ),
        ),
      ),
      ...paragraphs((known ? t.known(known) : t.knownNothing).split('\n')),
      ...(crisis.open
        ? [actions(button(ids.factsButton, t.buttons.facts, String(crisis.id), { style: 'primary' }))]
        : []),
      context(t.headerHint),
    ],
  };
};

export const topicView: Render<Crisis> = (crisis, say, lang) => {
  const lead = mentions(holdersOf(crisis, 'lead')) || '–';
  const open = crisis.frozenAt ? say.crisis.state.frozen : say.crisis.state.open;
  const state = crisis.open ? open : say.crisis.state.resolved;
  return { text: say.crisis.topic(state, levelName(crisis.plan, crisis.level, lang), lead) };
};

export const purposeView: Render<{ title: string; marker: string }> = ({ title, marker }, say) => ({
  text: say.crisis.purpose(escapeMrkdwn(title.slice(0, 120)), marker),
});

export const stepsView: Render<Crisis> = (crisis, say, lang) => ({
  text: say.crisis.steps,
  blocks: [
    header(say.crisis.steps),
    ...crisis.steps.map((step) =>
      section(
        say.crisis.step({
          ...step,
          text: escapeMrkdwn(step.text),
          role: step.role ? roleTitle(crisis.plan, step.role, lang) : null,
        }),
        step.doneBy
          ? undefined
          : button(ids.stepButton, say.crisis.buttons.done, `${crisis.id}:${step.number}`),
      ),
    ),
  ],
});

export const missingView: Render<{ people: string[]; why: 'plan' | 'slack' }> = ({ people, why }, say) => ({
  text:
    why === 'plan'
      ? say.crisis.missingPlan(people.map((p) => escapeMrkdwn(p)).join(', '))
      : say.crisis.missingSlack(mentions(people)),
});

export interface WelcomeData {
  crisis: Crisis;
  channel: string;
  mine: boolean;
}

export const welcomeView: Render<WelcomeData> = ({ crisis, channel, mine }, say) => {
  if (mine) return { text: say.crisis.welcomeMine(channel) };
  const text = say.crisis.welcomeOther(channel, crisis.declaredBy, escapeMrkdwn(crisis.title));
  return {
    text,
    blocks: [section(text), actions(button(ids.separateButton, say.crisis.separate, String(crisis.id)))],
  };
};

export const announcementView: Render<{ crisis: Crisis; channel: string }> = (
  { crisis, channel },
  say,
  lang,
) => ({
  text: say.crisis.announcement(
    escapeMrkdwn(crisis.title),
    channel,
    levelName(crisis.plan, crisis.level, lang),
    crisis.declaredBy,
  ),
});

export const callView: Render<{ crisis: Crisis; channel: string; person: string }> = (
  { crisis, channel, person },
  say,
  lang,
) => ({
  text: say.crisis.call({
    title: escapeMrkdwn(crisis.title),
    channel,
    level: levelName(crisis.plan, crisis.level, lang),
    by: crisis.declaredBy,
    drill: crisis.drill,
    roles: crisis.roles
      .filter((r) => r.person === person)
      .map((r) => {
        const duties = crisis.plan.roles.find((role) => role.key === r.role)?.duties?.[lang] ?? '';
        return { title: roleTitle(crisis.plan, r.role, lang), duties: escapeMrkdwn(duties) };
      }),
  }),
});

export interface AssignedData {
  crisis: Crisis;
  role: string;
  person: string;
  by: string;
}

export const assignedView: Render<AssignedData> = ({ crisis, role, person, by }, say, lang) => ({
  text: say.crisis.assigned(
    person,
    roleTitle(crisis.plan, role, lang),
    by,
    escapeMrkdwn(crisis.plan.roles.find((r) => r.key === role)?.duties?.[lang] ?? ''),
  ),
});

export interface LevelData {
  crisis: Crisis;
  by: string;
  from: string;
  to: string;
  why: string;
}

export const levelView: Render<LevelData> = ({ crisis: { plan }, by, from, to, why }, say, lang) => ({
  text: say.crisis.levelChanged(
    by,
    levelName(plan, from, lang),
    levelName(plan, to, lang),
    escapeMrkdwn(why),
  ),
});

/** How a level is changed, with the levels of the plan. */
export const levelHow = ({ plan, level }: Crisis, say: Texts, lang: Language): string =>
  [
    say.crisis.levelHow(levelName(plan, level, lang), escapeMrkdwn(plan.levels[0]?.key ?? '')),
    ...plan.levels.map(
      ({ key, description }, index) =>
        `${index + 1}. *${levelName(plan, key, lang)}* (\`${escapeMrkdwn(key)}\`)${description ? ` ${escapeMrkdwn(description[lang])}` : ''}`,
    ),
  ].join('\n');

export const updateView: Render<{ by: string; text: string }> = ({ by, text }, say) => ({
  text: say.crisis.update(by, escapeMrkdwn(text)),
});

export const frozenView: Render<{ by: string; why: string }> = ({ by, why }, say) => ({
  text: say.crisis.frozen(by, escapeMrkdwn(why)),
});

export const restoredView: Render<{ newest: string; people: string[]; zone: string }> = (
  { newest, people, zone },
  say,
  lang,
) => ({ text: say.crisis.restored(mentions(people), when(new Date(newest), zone, lang)) });

export const sharedView: Render<{ id: number; title: string }> = ({ id, title }, say) => ({
  text: say.crisis.shared(id, escapeMrkdwn(title)),
});

export const unfrozenView: Render<{ by: string; why: string }> = ({ by, why }, say) => ({
  text: say.crisis.unfrozen(by, escapeMrkdwn(why)),
});

export const reopenedView: Render<{ by: string; why: string }> = ({ by, why }, say) => ({
  text: say.crisis.reopened(by, escapeMrkdwn(why)),
});

export const factsView: Render<Pick<Crisis, 'facts' | 'responsibility' | 'cause'> & { by: string }> = (
  data,
  say,
) => {
  const t = say.crisis;
  const cause = t.factsForm.causes[data.cause as keyof typeof t.factsForm.causes] ?? data.cause;
  const lines = [
    t.factLine(t.factsForm.responsibility, t.factsForm.responsibilities[data.responsibility]),
    t.factLine(t.factsForm.cause, cause),
    ...data.facts.map((f) => t.factLine(t.factsForm[f.part], escapeMrkdwn(f.text))),
  ];
  return {
    text: t.factsPosted(data.by),
    blocks: [section(t.factsPosted(data.by)), ...paragraphs(lines), context(t.factsHint)],
  };
};

/** One open crisis in a list. */
export interface Listed {
  crisis: Crisis;
  /** Slack's id of its channel, once it is there. */
  channel: string | null;
}

export function listText(listed: Listed[], say: Texts, lang: Language): string {
  if (listed.length === 0) return say.crisis.list.none;
  const lines = listed.map(({ crisis, channel }) =>
    say.crisis.list.line(
      escapeMrkdwn(crisis.title),
      channel,
      levelName(crisis.plan, crisis.level, lang),
      when(crisis.declaredAt, crisis.plan.timeZone, lang),
    ),
  );
  return [say.crisis.list.title, ...lines].join('\n');
}

/** The form that declares a crisis. @param from the channel in which the person typed */
export function declareForm(
  plan: Plan,
  title: string,
  from: string,
  say: Texts,
  lang: Language,
  given: { known?: string; led?: string } = {},
): ModalView {
  const t = say.crisis.form;
  return form({
    id: ids.declareForm,
    title: t.title,
    submit: t.submit,
    close: t.close,
    carry: { from, ...(given.led ? { led: given.led } : {}) },
    blocks: [
      section(t.intro),
      textField('title', t.name, { initial: title, placeholder: t.namePlaceholder, max: 150 }),
      choiceField(
        'level',
        t.level,
        plan.levels.map((l) => ({
          value: l.key,
          text: l.name[lang],
          ...(l.description ? { description: l.description[lang] } : {}),
        })),
        { initial: plan.levels[Math.min(1, plan.levels.length - 1)]?.key ?? '' },
      ),
      textField('known', t.known, {
        multiline: true,
        optional: true,
        hint: t.knownHint,
        initial: given.known ?? '',
      }),
      choiceField(
        'language',
        t.language,
        [
          { value: 'id', text: say.crisis.languages.id },
          { value: 'en', text: say.crisis.languages.en },
        ],
        { initial: lang },
      ),
      choiceField(
        'drill',
        t.drill,
        [
          { value: 'real', text: t.real },
          { value: 'drill', text: t.drillChoice },
        ],
        { initial: 'real', radio: true },
      ),
    ],
  });
}

const ASKED = [
  'what_happened',
  'step',
  'repair',
  'prevention',
  'next_update',
  'private_channel',
  'evidence',
  'instruction',
] as const;
type Asked = (typeof ASKED)[number];

/** The parts the facts form asks for. */
export const askedParts: readonly Asked[] = ASKED;

/** The form that records what is known. */
export function factsForm(crisis: Crisis, channel: string, say: Texts): ModalView {
  const t = say.crisis.factsForm;
  const placeholders: Partial<Record<Asked, string>> = {
    what_happened: t.what_happenedPlaceholder,
    step: t.stepPlaceholder,
  };
  const ask = (part: Asked) =>
    textField(part, t[part], {
      initial: standsIn(crisis, part),
      optional: true,
      multiline: part === 'what_happened',
      max: 1000,
      ...(placeholders[part] ? { placeholder: placeholders[part] } : {}),
    });
  return form({
    id: ids.factsForm,
    title: t.title,
    submit: t.submit,
    close: t.close,
    carry: {
      crisis: crisis.id,
      channel,
      opened: {
        parts: Object.fromEntries(ASKED.map((part) => [part, trace(standsIn(crisis, part))])),
        responsibility: trace(crisis.responsibility),
        cause: trace(crisis.cause),
      },
    },
    blocks: [
      section(t.intro),
      ask('what_happened'),
      choiceField(
        'responsibility',
        t.responsibility,
        RESPONSIBILITIES.map((value) => ({ value, text: t.responsibilities[value] })),
        { initial: crisis.responsibility },
      ),
      choiceField(
        'cause',
        t.cause,
        Object.entries(t.causes).map(([value, label]) => ({ value, text: label })),
        { initial: crisis.cause },
      ),
      ...ASKED.slice(1).map(ask),
    ],
  });
}
