// The door: turns what people do in Slack into calls of the rooms, and gives private answers straight back.
import type { App } from '@slack/bolt';
import type { Language, Ref } from '../effects.ts';
import type { Db } from '../engine/database.ts';
import type { Seen } from '../engine/last-reaction.ts';
import { type Log, plainError } from '../engine/log.ts';
import type { Engine } from '../engine/perform.ts';
import type { Refusal } from '../engine/verb.ts';
import { texts } from '../texts/index.ts';
import type { ModalView } from './blocks.ts';
import { type Card, type Looked, plainName, type Reacted } from './catch-up.ts';
import { unmarked } from './mrkdwn.ts';
import { type Directory, liveStanding, patientStanding, type Standing } from './people.ts';
import { numberIn, refAt } from './places.ts';
import type { Self } from './self.ts';
import type { Rendered } from './view.ts';
import { type Whisperer, whisper } from './whisper.ts';

/** Who knocked, from where, and in which language to answer. */
export interface Knock {
  person: string;
  /** The Slack channel it came from; may be empty (Home tab). */
  channel: string;
  /** The crisis whose channel that is. */
  crisis: number | undefined;
  lang: Language;
  /** Unique to this one act: the idempotency key of what follows. */
  key: string;
}
export interface CommandKnock extends Knock {
  /** What follows the sub-command, with mentions as ids (`<@U123>`). */
  words: string;
}
export interface ButtonKnock extends Knock {
  value: string;
  /** The message the button stands on. */
  ref: Ref | undefined;
}
export interface FormKnock extends Knock {
  carry: { [key: string]: unknown };
  /** Field id → what was typed or chosen. Ticked boxes come as a list. */
  values: { [field: string]: string | string[] | undefined };
}
export interface ReactionKnock extends Knock {
  ref: Ref;
  /** Without skin tone. */
  emoji: string;
  added: boolean;
  /** How we know. */
  seen: Seen;
}
export interface ShortcutKnock extends Knock {
  message: { ts: string; text: string; author: string | undefined; permalink: string | undefined };
}

export interface Answer {
  /** Shown to this person only. */
  whisper?: Rendered;
  /** Why nothing was done. A form that was sent stays open and says so at this field, or at its first one. */
  refusal?: { text: string; field?: string };
  /** A form to open now. */
  form?: ModalView;
  /** What is wrong with which field; the form stays open. */
  errors?: { [field: string]: string };
  /** Takes the place of the form that was sent. */
  next?: ModalView;
}

/** What a handler may use. */
export interface Hall {
  db: Db;
  engine: Engine;
  log: Log;
  self: Self;
  /** Looks at the reactions on a card, and makes up for what was missed; false when Slack does not tell. */
  look(card: Card): Promise<Looked>;
  /** Asks Slack who somebody is now, and again where it does not tell. */
  standing(person: string): Promise<Standing>;
  /** The same, but what Slack said a moment ago, when the form was opened, will do: a form must not wait. */
  standingAtOpening(person: string): Promise<Standing>;
  /** Asks Slack whether another organisation is in a crisis' channel, or about to be. */
  isShared(channel: string): Promise<boolean>;
  /** A refusal as a private sentence. */
  refuse(refusal: Refusal, lang: Language): Answer;
}

export type Door =
  /** A sub-command of /crisis. `open` answers with a form before anything else is read. */
  | { on: 'command'; names: string[]; open: (knock: CommandKnock) => ModalView }
  | { on: 'command'; names: string[]; handle: (knock: CommandKnock, hall: Hall) => Promise<Answer> }
  | { on: 'button'; id: string; handle: (knock: ButtonKnock, hall: Hall) => Promise<Answer> }
  | { on: 'form'; id: string; handle: (knock: FormKnock, hall: Hall) => Promise<Answer> }
  | { on: 'reaction'; kind: string; handle: (knock: ReactionKnock, hall: Hall) => Promise<Answer> }
  | { on: 'shortcut'; id: string; handle: (knock: ShortcutKnock, hall: Hall) => Promise<Answer> }
  /** What is said in a channel that is watched: an event of Slack's as it came. Nothing is answered. */
  | {
      on: 'message';
      channels: readonly string[];
      handle: (event: unknown, hall: Hall, seenAt: Date) => Promise<void>;
    }
  | { on: 'home'; handle: (knock: Knock, hall: Hall) => Promise<Rendered> };

interface Options {
  app: App;
  doors: Door[];
  db: Db;
  engine: Engine;
  log: Log;
  self: Self;
  defaultLanguage: Language;
  /** The machine's clock in ms. */
  now: () => number;
  /** The language of a crisis. */
  languageOf: (crisis: number) => Promise<Language | undefined>;
  /** See `Hall`. */
  look: Hall['look'];
  isShared: Hall['isShared'];
  /** Waits so many ms. */
  rest: (ms: number) => Promise<void>;
}

/** How long it is good enough to have asked who somebody is, in ms: as long as a form may lie open. */
const OPENING_LIFE_MS = 10 * 60_000;

/** The slash command everything hangs on. */
export const COMMAND = '/crisis';

// What Slack sends, as far as the door reads it.
interface Body {
  trigger_id?: string;
  user?: { id: string };
  channel?: { id: string };
  container?: { channel_id?: string; message_ts?: string };
  message?: { ts: string; text?: string; user?: string; username?: string; bot_id?: string };
  view?: {
    id: string;
    callback_id: string;
    private_metadata?: string;
    state?: { values: Record<string, Record<string, Field>> };
  };
  actions?: { action_id: string; value?: string }[];
}
interface Field {
  type: string;
  value?: string | null;
  selected_option?: { value: string } | null;
  selected_options?: { value: string }[];
  selected_user?: string | null;
}

/** Hangs every room's doors on the Bolt app; answers with the way in for reactions that were found, not told. */
export function hangDoors({
  app,
  doors,
  db,
  engine,
  log,
  self,
  defaultLanguage,
  now,
  languageOf,
  look,
  isShared,
  rest,
}: Options): {
  reacted(client: unknown): Reacted;
  /** Somebody deleted our message that stood there. */
  gone(ref: Ref, ts: string): Promise<void>;
} {
  const of = <K extends Door['on']>(on: K) =>
    doors.filter((door): door is Extract<Door, { on: K }> => door.on === on);

  const opening = new Map<string, { standing: Promise<Standing>; at: number }>();
  function standingAtOpening(client: unknown, person: string): Promise<Standing> {
    const known = opening.get(person);
    if (known && now() - known.at < OPENING_LIFE_MS) return known.standing;
    const asked = { standing: liveStanding(client as Directory, person, self.team), at: now() };
    opening.set(person, asked);
    // Slack did not tell: a hiccup must not keep anybody out for as long as an answer is good for.
    void asked.standing.then((standing) => {
      if (standing === 'unknown' && opening.get(person) === asked) opening.delete(person);
    });
    return asked.standing;
  }

  const hallFor = (client: unknown): Hall => ({
    db,
    engine,
    log,
    self,
    look,
    isShared,
    standing: (person) => patientStanding(client as Directory, person, self.team, rest),
    standingAtOpening: (person) => standingAtOpening(client, person),
    refuse: ({ refused, params = {} }, lang) => ({
      refusal: {
        text: texts(lang).refusal(refused, params),
        ...(params.field === undefined ? {} : { field: String(params.field) }),
      },
    }),
  });

  async function knock(person: string, channel: string, key: string): Promise<Knock> {
    const crisis = channel ? numberIn('crisis', await refAt(db, channel)) : undefined;
    const lang = (crisis === undefined ? undefined : await languageOf(crisis)) ?? defaultLanguage;
    return { person, channel, crisis, lang, key };
  }

  /** Runs a handler for a person who waits: whatever breaks, they are told, with a number to ask about. */
  async function answer(lang: Language, run: () => Promise<Answer>): Promise<Answer> {
    try {
      return await run();
    } catch (error) {
      const id = crypto.randomUUID().slice(0, 8);
      log.error({ id, err: plainError(error) }, 'a person was told that something broke');
      return { refusal: { text: texts(lang).door.broke(id) } };
    }
  }

  /** What is only shown is not worth a letter that is dealt with again. */
  const hintLost = (error: unknown) => log.warn({ err: plainError(error) }, 'a hint was lost');

  /** What a person is told privately. */
  const words = ({ whisper, refusal }: Answer): Rendered | undefined =>
    whisper ?? (refusal && { text: refusal.text });

  const ephemeral = (message: Rendered) => ({
    response_type: 'ephemeral' as const,
    replace_original: false,
    ...message,
  });

  app.command(COMMAND, async ({ ack, command, client }) => {
    const [name = '', ...rest] = command.text.trim().split(/\s+/);
    const said = rest.length === 0 ? '' : command.text.trim().slice(name.length).trim();
    const wanted = name.toLowerCase() || 'help';
    const door =
      of('command').find((d) => d.names.includes(wanted)) ??
      of('command').find((d) => d.names.includes('help'));
    if (!door) throw new Error('no room answers /crisis help');
    if ('open' in door) {
      const view = door.open({
        person: command.user_id,
        channel: command.channel_id,
        crisis: undefined,
        lang: defaultLanguage,
        key: command.trigger_id,
        words: said,
      });
      const opened = await answer(defaultLanguage, async () => {
        await client.views.open({ trigger_id: command.trigger_id, view }).catch(unlessOpen);
        return {};
      });
      const told = words(opened);
      await ack(told && ephemeral(told));
      await standingAtOpening(client, command.user_id);
      return;
    }
    const from = await knock(command.user_id, command.channel_id, command.trigger_id);
    const known = door.names.includes(wanted);
    const given = await answer(from.lang, () =>
      door.handle({ ...from, words: known ? said : command.text.trim() }, hallFor(client)),
    );
    if (given.form) await client.views.open({ trigger_id: command.trigger_id, view: given.form });
    const told = words(given);
    await ack(told && ephemeral(told));
  });

  app.action(/.*/, async ({ ack, body: raw, client, respond }) => {
    const body = raw as unknown as Body;
    const action = body.actions?.[0];
    const door = of('button').find((d) => d.id === action?.action_id);
    if (!door) {
      await ack();
      return;
    }
    const channel = body.channel?.id ?? body.container?.channel_id ?? '';
    const from = await knock(body.user?.id ?? '', channel, body.trigger_id ?? '');
    const ref = body.message?.ts ? await refAt(db, channel, body.message.ts) : undefined;
    const given = await answer(from.lang, () =>
      door.handle({ ...from, value: action?.value ?? '', ref }, hallFor(client)),
    );
    if (given.form) await client.views.open({ trigger_id: body.trigger_id ?? '', view: given.form });
    await ack();
    const told = words(given);
    if (told && respond) await respond(ephemeral(told));
  });

  app.view(/.*/, async ({ ack, body: raw, client, context }) => {
    const body = raw as unknown as Body & { type: string };
    const view = body.view;
    const door = of('form').find((d) => d.id === view?.callback_id);
    if (!door || !view || body.type !== 'view_submission') {
      await ack();
      return;
    }
    const carry = JSON.parse(view.private_metadata || '{}') as { [key: string]: unknown };
    const channel = typeof carry.channel === 'string' ? carry.channel : '';
    const from = await knock(body.user?.id ?? '', channel, view.id);
    const values = Object.fromEntries(
      Object.values(view.state?.values ?? {}).flatMap((block) =>
        Object.entries(block).map(([id, field]) => [id, fieldValue(field)]),
      ),
    );
    const given = await answer(from.lang, () => door.handle({ ...from, carry, values }, hallFor(client)));
    // The form stays open where it can say why: nothing that was typed is lost. One that is dealt with again is closed.
    const isOpen = !context.replay;
    const { text, field = '' }: { text?: string; field?: string } =
      given.refusal ?? (channel ? {} : (given.whisper ?? {}));
    const at = field in values ? field : Object.keys(values)[0];
    const errors = given.errors ?? (text && at ? { [at]: unmarked(text) } : undefined);
    if (errors && isOpen) await ack({ response_action: 'errors', errors });
    else if (given.next) await ack({ response_action: 'update', view: given.next });
    else await ack();
    const mistakes = given.errors && { text: Object.values(given.errors).join(' ') };
    const told = errors && isOpen ? undefined : (words(given) ?? mistakes);
    if (told && channel) await whisper(client as unknown as Whisperer, channel, from.person, told);
  });

  app.shortcut(/.*/, async ({ ack, body: raw, client }) => {
    const body = raw as unknown as Body & { callback_id: string };
    const door = of('shortcut').find((d) => d.id === body.callback_id);
    await ack();
    if (!door || !body.message) return;
    const channel = body.channel?.id ?? '';
    const from = await knock(body.user?.id ?? '', channel, body.trigger_id ?? '');
    const message = {
      ts: body.message.ts,
      text: body.message.text ?? '',
      author: body.message.username ?? body.message.user,
      permalink: undefined,
    };
    const given = await answer(from.lang, () => door.handle({ ...from, message }, hallFor(client)));
    if (given.form) await client.views.open({ trigger_id: body.trigger_id ?? '', view: given.form });
    const told = words(given);
    if (told) await whisper(client as unknown as Whisperer, channel, from.person, told);
  });

  async function onReaction(
    event: {
      user: string;
      reaction: string;
      item: { type?: string; channel?: string; ts?: string };
      event_ts: string;
    },
    added: boolean,
    key: string,
    client: unknown,
  ): Promise<void> {
    const { channel, ts } = event.item;
    if (!channel || !ts || event.user === self.userId) return;
    const ref = await refAt(db, channel, ts);
    if (!ref) return;
    const emoji = plainName(event.reaction);
    const seen = { at: event.event_ts };
    await react({ ref, channel, person: event.user, emoji, added, seen }, key, client);
  }

  async function react(what: Parameters<Reacted>[0], key: string, client: unknown): Promise<void> {
    const { ref, channel, person, emoji, added, seen } = what;
    const door = of('reaction').find((d) => ref.startsWith(`${d.kind}:`));
    if (!door) return;
    const from = await knock(person, channel, key);
    // No `answer` here: an event that breaks is kept in the inbox and dealt with again.
    const given = await door.handle({ ...from, ref, emoji, added, seen }, hallFor(client));
    const told = words(given);
    if (told) await whisper(client as Whisperer, channel, person, told).catch(hintLost);
  }
  app.event('reaction_added', ({ event, body, client }) => onReaction(event, true, body.event_id, client));
  app.event('reaction_removed', ({ event, body, client }) => onReaction(event, false, body.event_id, client));

  app.event('message', async ({ event, client }) => {
    const {
      channel,
      subtype,
      deleted_ts = '',
    } = event as {
      channel: string;
      subtype?: string;
      deleted_ts?: string;
    };
    const ours = subtype === 'message_deleted' ? await refAt(db, channel, deleted_ts) : undefined;
    if (ours) await gone(ours, deleted_ts);
    for (const door of of('message'))
      if (door.channels.includes(channel)) await door.handle(event, hallFor(client), new Date(now()));
  });

  // Asked anew, Slack tells how it is now; what follows from it follows there.
  app.event('channel_shared', async ({ event }) => void (await isShared(event.channel)));
  app.event('channel_unshared', async ({ event }) => void (await isShared(event.channel)));

  app.event('app_home_opened', async ({ event, client, body }) => {
    const door = of('home')[0];
    if (!door || event.tab !== 'home') return;
    const from = await knock(event.user, '', body.event_id);
    const shown = await door.handle(from, hallFor(client));
    await client.views
      .publish({ user_id: event.user, view: { type: 'home', blocks: shown.blocks ?? [] } })
      .catch(hintLost);
  });

  app.event('app_mention', async ({ event, client, body }) => {
    const door = of('command').find((d) => d.names.includes('help'));
    if (!door || !('handle' in door) || !event.user) return;
    const from = await knock(event.user, event.channel, body.event_id);
    const given = await door.handle({ ...from, words: '' }, hallFor(client));
    const told = words(given);
    if (told) await whisper(client as unknown as Whisperer, event.channel, event.user, told).catch(hintLost);
  });

  async function gone(ref: Ref, ts: string): Promise<void> {
    await engine.perform({ verb: 'outbox.gone', input: { by: 'system', ref, ts } });
  }

  return { gone, reacted: (client) => (what) => react(what, `found:${crypto.randomUUID()}`, client) };
}

/** A trigger that was used has opened the form already: whoever opened it was gone before that could be noted. */
function unlessOpen(error: unknown): void {
  if ((error as { data?: { error?: string } }).data?.error !== 'exchanged_trigger_id') throw error;
}

function fieldValue(field: Field): string | string[] | undefined {
  if (field.selected_options) return field.selected_options.map((option) => option.value);
  return field.selected_option?.value ?? field.selected_user ?? field.value ?? undefined;
}
