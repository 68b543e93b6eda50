// What people can do in Slack about a crisis, and the live views of it.
import type { Language } from '../../effects.ts';
import type { Db } from '../../engine/database.ts';
import { stuckIn } from '../../engine/stuck.ts';
import { isRefusal } from '../../engine/verb.ts';
import type { ModalView } from '../../slack/blocks.ts';
import type { Answer, CommandKnock, Door, FormKnock, Hall } from '../../slack/door.ts';
import { typed } from '../../slack/mrkdwn.ts';
import { placeOf } from '../../slack/places.ts';
import type { AnyView, View } from '../../slack/view.ts';
import { texts } from '../../texts/index.ts';
import {
  type Counts,
  type Crisis,
  channelRef,
  type DeclareInput,
  type FactsInput,
  holders,
  type Part,
  type Responsibility,
} from './crisis.ts';
import { readLevel } from './level.ts';
import type { Plan } from './plan-shape.ts';
import { openCrises, readCrisis } from './store.ts';
import {
  type AssignedData,
  announcementView,
  askedParts,
  assignedView,
  callView,
  declareForm,
  factsForm,
  factsView,
  frozenView,
  type HeaderData,
  headerView,
  ids,
  type LevelData,
  levelHow,
  levelView,
  listText,
  missingView,
  purposeView,
  reopenedView,
  restoredView,
  sharedView,
  stepsView,
  topicView,
  unfrozenView,
  updateView,
  type WelcomeData,
  welcomeView,
} from './views.ts';
import { auditHeadView } from './views-audit.ts';

/** What the crisis room is told from outside. */
export interface CrisisOptions {
  /** The plan a crisis is declared under from now on. */
  plan: () => { version: string; plan: Plan };
  /** How a crisis' complaints stand. */
  countsOf: (db: Db, crisis: number) => Promise<Counts>;
  /** Further lines of `/crisis list` inside a crisis channel, from the rooms above. */
  listMore: (db: Db, crisis: number, lang: Language) => Promise<string>;
}

export function crisisViews({ countsOf }: CrisisOptions): AnyView[] {
  const live = <D>(name: string, render: View<D>['render'], load: View<D>['load']): View<D> => ({
    name,
    render,
    ...(load ? { load } : {}),
  });
  const whole = async (db: Db, { id }: { id: number }) => (await readCrisis(db, id)) ?? null;
  const inChannel = async (db: Db, id: number) => {
    const [crisis, place] = [await readCrisis(db, id), await placeOf(db, channelRef(id))];
    return crisis && place ? { crisis, channel: place.channel } : null;
  };
  return [
    live<HeaderData>('crisis.header', headerView, async (db, { id }) => {
      const crisis = await readCrisis(db, id);
      return crisis
        ? { crisis, counts: await countsOf(db, id), stuck: (await stuckIn(db, id)).length }
        : null;
    }),
    live<Crisis>('crisis.topic', topicView, whole),
    live<Crisis>('crisis.steps', stepsView, whole),
    live<WelcomeData>('crisis.welcome', welcomeView, async (db, { id, mine }) => {
      const there = await inChannel(db, id);
      return there && { ...there, mine: mine === true };
    }),
    live<{ crisis: Crisis; channel: string }>('crisis.announcement', announcementView, (db, { id }) =>
      inChannel(db, id),
    ),
    live<{ crisis: Crisis; channel: string; person: string }>('crisis.call', callView, async (db, data) => {
      const there = await inChannel(db, data.id);
      return there && { ...there, person: String(data.person) };
    }),
    live<AssignedData>('crisis.assigned', assignedView, async (db, data) => {
      const crisis = await readCrisis(db, data.id);
      return crisis
        ? { crisis, role: String(data.role), person: String(data.person), by: String(data.by) }
        : null;
    }),
    { name: 'crisis.purpose', render: purposeView },
    { name: 'crisis.missing', render: missingView },
    live<LevelData>('crisis.level', levelView, async (db, data) => {
      const crisis = await readCrisis(db, data.id);
      return crisis ? { ...(data as unknown as LevelData), crisis } : null;
    }),
    { name: 'crisis.update', render: updateView },
    { name: 'crisis.reopened', render: reopenedView },
    { name: 'crisis.auditHead', render: auditHeadView },
    { name: 'crisis.frozen', render: frozenView },
    { name: 'crisis.restored', render: restoredView },
    { name: 'crisis.shared', render: sharedView },
    { name: 'crisis.unfrozen', render: unfrozenView },
    { name: 'crisis.facts', render: factsView },
  ];
}

/** Does a verb and answers with the refusal's sentence, or with nothing. */
export async function perform(
  hall: Hall,
  lang: Language,
  verb: string,
  input: { by: string; [key: string]: unknown },
): Promise<Answer> {
  const result = await hall.engine.perform({ verb, input });
  return isRefusal(result) ? hall.refuse(result, lang) : {};
}

/** The crisis of the channel somebody is in, or the refusal that says where to go. */
export async function here(hall: Hall, knock: { crisis: number | undefined }): Promise<Crisis | undefined> {
  return knock.crisis === undefined ? undefined : readCrisis(hall.db, knock.crisis);
}

export const notHere = (hall: Hall, lang: Language): Answer =>
  hall.refuse({ refused: 'not_in_crisis_channel' }, lang);

/** The form that declares a crisis, filled in with what led to it. */
export const declareFormOf =
  ({ plan }: Pick<CrisisOptions, 'plan'>) =>
  ({ title, known, led, from, lang }: Prefilled): ModalView =>
    declareForm(plan().plan, title, from, texts(lang), lang, { known, led });

interface Prefilled {
  title: string;
  known: string;
  /** What led to it, such as `alert:7`. */
  led: string;
  from: string;
  lang: Language;
}

/** A command whose words, as they were typed, go to a verb about the crisis of the channel. */
const told = (names: string[], verb: string, field: 'text' | 'why'): Door => ({
  on: 'command',
  names,
  async handle(knock, hall) {
    if (knock.crisis === undefined) return notHere(hall, knock.lang);
    const { person: by, crisis, key } = knock;
    return perform(hall, knock.lang, verb, { by, crisis, key, [field]: typed(knock.words) });
  },
});

export function crisisDoors({ plan, listMore }: CrisisOptions): Door[] {
  return [
    {
      on: 'command',
      names: ['declare', 'new', 'open', 'mulai', 'lapor', 'nyatakan'],
      open: (knock) =>
        declareForm(plan().plan, typed(knock.words), knock.channel, texts(knock.lang), knock.lang),
    },
    { on: 'form', id: ids.declareForm, handle: declare },
    {
      on: 'button',
      id: ids.separateButton,
      async handle(knock) {
        const view = declareForm(plan().plan, '', knock.channel, texts(knock.lang), knock.lang);
        return {
          form: { ...view, private_metadata: JSON.stringify({ from: knock.channel, separate: true }) },
        };
      },
    },
    {
      on: 'command',
      names: ['help', 'bantuan', 'tolong', '?'],
      async handle(knock, hall) {
        const crisis = await here(hall, knock);
        return {
          whisper: { text: texts(knock.lang).crisis.help((crisis?.plan ?? plan().plan).approval.emoji) },
        };
      },
    },
    {
      on: 'command',
      names: ['list', 'daftar'],
      async handle(knock, hall) {
        const open = await openCrises(hall.db);
        const listed = await Promise.all(
          open.map(async (crisis) => ({
            crisis,
            channel: (await placeOf(hall.db, channelRef(crisis.id)))?.channel ?? null,
          })),
        );
        const more = knock.crisis === undefined ? '' : await listMore(hall.db, knock.crisis, knock.lang);
        return {
          whisper: {
            text: [listText(listed, texts(knock.lang), knock.lang), more].filter(Boolean).join('\n\n'),
          },
        };
      },
    },
    {
      on: 'command',
      names: ['facts', 'fakta'],
      async handle(knock, hall) {
        const crisis = await here(hall, knock);
        if (!crisis) return notHere(hall, knock.lang);
        return { form: factsForm(crisis, knock.channel, texts(knock.lang)) };
      },
    },
    {
      on: 'button',
      id: ids.factsButton,
      async handle(knock, hall) {
        const crisis = await here(hall, knock);
        return crisis
          ? { form: factsForm(crisis, knock.channel, texts(knock.lang)) }
          : notHere(hall, knock.lang);
      },
    },
    { on: 'form', id: ids.factsForm, handle: recordFacts },
    {
      on: 'button',
      id: ids.stepButton,
      handle(knock, hall) {
        const [crisis, number] = knock.value.split(':').map(Number);
        return perform(hall, knock.lang, 'crisis.step', { by: knock.person, crisis, number });
      },
    },
    {
      on: 'command',
      names: ['assign', 'role', 'tugaskan', 'peran'],
      async handle(knock, hall) {
        if (knock.crisis === undefined) return notHere(hall, knock.lang);
        const match = knock.words.match(/^(\S+)\s+<@([UW][A-Z0-9]+)(?:\|[^>]*)?>\s*$/);
        if (!match) return { whisper: { text: texts(knock.lang).crisis.assignHow } };
        const person = match[2] ?? '';
        const standing = await hall.standing(person);
        if (standing !== 'member')
          return hall.refuse(
            { refused: `person_${standing}`, params: { person: `<@${person}>` } },
            knock.lang,
          );
        return perform(hall, knock.lang, 'crisis.assign', {
          by: knock.person,
          crisis: knock.crisis,
          role: (match[1] ?? '').toLowerCase(),
          person,
        });
      },
    },
    {
      on: 'command',
      names: ['level', 'tingkat'],
      async handle(knock, hall) {
        const crisis = await here(hall, knock);
        if (!crisis) return notHere(hall, knock.lang);
        const said = readLevel(crisis.plan, typed(knock.words));
        if (!said) return { whisper: { text: levelHow(crisis, texts(knock.lang), knock.lang) } };
        const { person: by, key } = knock;
        return perform(hall, knock.lang, 'crisis.level', { by, crisis: crisis.id, key, ...said });
      },
    },
    told(['update', 'kabar'], 'crisis.update', 'text'),
    told(['freeze', 'bekukan'], 'crisis.freeze', 'why'),
    { on: 'command', names: ['unfreeze', 'cairkan'], handle: unfreeze },
    told(['reopen', 'buka-lagi'], 'crisis.reopen', 'why'),
  ];

  async function declare(knock: FormKnock, hall: Hall): Promise<Answer> {
    const title = String(knock.values.title ?? '').trim();
    if (!title) return { errors: { title: texts(knock.lang).crisis.form.nameMissing } };
    const standing = await hall.standingAtOpening(knock.person);
    if (standing !== 'member') {
      return {
        errors: { title: texts(knock.lang).refusal(`person_${standing}`, { person: `<@${knock.person}>` }) },
      };
    }
    const input: DeclareInput = {
      by: knock.person,
      claim: knock.key,
      title,
      level: String(knock.values.level ?? ''),
      known: String(knock.values.known ?? ''),
      language: knock.values.language === 'en' ? 'en' : 'id',
      drill: knock.values.drill === 'drill',
      plan: plan().version,
      separate: knock.carry.separate === true,
      from: String(knock.carry.from ?? ''),
      ...(typeof knock.carry.led === 'string' ? { led: knock.carry.led } : {}),
    };
    return perform(hall, knock.lang, 'crisis.declare', { ...input });
  }
}

async function unfreeze(knock: CommandKnock, hall: Hall): Promise<Answer> {
  const crisis = await here(hall, knock);
  if (!crisis) return notHere(hall, knock.lang);
  const { person: by, channel, key } = knock;
  const approvers = holders(crisis, crisis.plan.approval.roles);
  const [standing, shared] = await Promise.all([hall.standing(by), hall.isShared(channel)]);
  // The others count only for somebody who is none of them.
  const others = approvers.includes(by) ? [] : approvers;
  const seen = await Promise.all(
    others.map(async (person) => [person, await hall.standing(person)] as const),
  );
  // Whom Slack does not tell about now may well be there.
  const away = seen.filter(([, is]) => is !== 'member' && is !== 'unknown').map(([person]) => person);
  const why = typed(knock.words);
  return perform(hall, knock.lang, 'crisis.unfreeze', {
    by,
    crisis: crisis.id,
    key,
    why,
    standing,
    away,
    shared,
  });
}

async function recordFacts(knock: FormKnock, hall: Hall): Promise<Answer> {
  const parts: Partial<Record<Part, string>> = {};
  for (const part of askedParts) parts[part] = String(knock.values[part] ?? '');
  const input: FactsInput & { crisis: number } = {
    by: knock.person,
    key: knock.key,
    crisis: Number(knock.carry.crisis),
    responsibility: knock.values.responsibility as Responsibility,
    cause: String(knock.values.cause ?? 'none'),
    parts,
    ...(knock.carry.opened ? { opened: knock.carry.opened as NonNullable<FactsInput['opened']> } : {}),
  };
  return perform(hall, knock.lang, 'crisis.facts', { ...input });
}
