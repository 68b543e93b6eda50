/** Keeps a workspace in a file, so that it is found again as it was: after a stop, and after a kill. */
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { Json, SimChannel, SimEphemeral, SimMessage, SimUser, SimUsergroup, SimView } from './model.ts';
import type { ResponseUrl, Scheduled, SimFile, State } from './state.ts';

/** What both sides must know again after a restart. */
export interface Tokens {
  bot: string;
  app: string;
  verification: string;
  signing: string;
}

/** A workspace as it stands in the file. Triggers are left out: they live for three seconds. */
export interface Saved {
  version: 1;
  tokens: Tokens;
  counters: { lastTs: number; serial: number };
  users: SimUser[];
  usergroups: SimUsergroup[];
  channels: (Omit<SimChannel, 'members' | 'byTs' | 'threads'> & { members: string[] })[];
  views: SimView[];
  stacks: [string, string[]][];
  homes: [string, string][];
  ephemerals: SimEphemeral[];
  scheduled: Scheduled[];
  responseUrls: [string, ResponseUrl][];
  files: (Omit<SimFile, 'content'> & { content?: string })[];
  /** Payloads of events that the app has not acknowledged. */
  unheard: Json[];
}

/** What later lines rely on; the rest is Slack's own JSON. */
const shape = z.looseObject({
  version: z.literal(1),
  tokens: z.object({ bot: z.string(), app: z.string(), verification: z.string(), signing: z.string() }),
  counters: z.object({ lastTs: z.number(), serial: z.number() }),
  users: z.array(z.looseObject({ id: z.string() })),
  usergroups: z.array(z.looseObject({ id: z.string() })),
  channels: z.array(
    z.looseObject({
      id: z.string(),
      members: z.array(z.string()),
      messages: z.array(z.looseObject({ ts: z.string() })),
    }),
  ),
  views: z.array(z.looseObject({ id: z.string() })),
  stacks: z.array(z.tuple([z.string(), z.array(z.string())])),
  homes: z.array(z.tuple([z.string(), z.string()])),
  ephemerals: z.array(z.looseObject({ ts: z.string() })),
  scheduled: z.array(z.looseObject({ id: z.string() })),
  responseUrls: z.array(z.tuple([z.string(), z.looseObject({ channel: z.string() })])),
  files: z.array(z.looseObject({ id: z.string() })),
  unheard: z.array(z.looseObject({ event_id: z.string() })),
});

/** Ids and times that were given out after the last write must not be given out again. */
const COUNTER_MARGIN = 10_000;

/** The whole workspace as one JSON text. */
export function freeze(state: State, tokens: Tokens, unheard: Iterable<Json>): string {
  const saved: Saved = {
    version: 1,
    tokens,
    counters: state.counters,
    users: [...state.users.values()],
    usergroups: state.usergroups,
    channels: [...state.channels.values()].map(({ byTs: _byTs, threads: _threads, members, ...channel }) => ({
      ...channel,
      members: [...members],
    })),
    views: [...state.views.values()],
    stacks: [...state.stacks],
    homes: [...state.homes],
    ephemerals: state.ephemerals,
    scheduled: state.scheduled,
    responseUrls: [...state.responseUrls],
    files: [...state.files.values()].map(({ content, ...file }) => ({
      ...file,
      ...(content ? { content: content.toString('base64') } : {}),
    })),
    unheard: [...unheard],
  };
  return JSON.stringify(saved);
}

/** Fills a new workspace with what was kept, in place of its seed. */
export function thaw(state: State, saved: Saved): void {
  const { lastTs, serial } = saved.counters;
  state.counters = { lastTs, serial: serial + COUNTER_MARGIN };
  state.users.clear();
  for (const user of saved.users) state.users.set(user.id, user);
  state.usergroups.splice(0, state.usergroups.length, ...saved.usergroups);
  state.channels.clear();
  for (const { members, messages, ...rest } of saved.channels) {
    const empty = { messages: [], byTs: new Map(), threads: new Map<string, SimMessage[]>() };
    const channel: SimChannel = { ...rest, ...empty, members: new Set(members) };
    state.channels.set(channel.id, channel);
    for (const message of messages) state.keep(channel, message);
  }
  for (const view of saved.views) state.views.set(view.id, view);
  for (const [user, stack] of saved.stacks) state.stacks.set(user, stack);
  for (const [user, view] of saved.homes) state.homes.set(user, view);
  state.ephemerals.push(...saved.ephemerals);
  state.scheduled.push(...saved.scheduled);
  for (const [id, url] of saved.responseUrls) state.responseUrls.set(id, url);
  for (const { content, ...file } of saved.files)
    state.files.set(file.id, { ...file, ...(content ? { content: Buffer.from(content, 'base64') } : {}) });
}

/** What the file holds. One that cannot be read as a workspace is put aside, and `setAside` says where. */
export async function readSaved(file: string): Promise<{ saved?: Saved; setAside?: string }> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw error;
  }
  try {
    return { saved: shape.parse(JSON.parse(text)) as unknown as Saved };
  } catch {
    const setAside = `${file}.broken-${Date.now()}`;
    await rename(file, setAside);
    return { setAside };
  }
}

/** How long a change may wait for others to be written with it, in ms; whoever asks for `saved` does not wait. */
const PATIENCE = 50;

/**
 * Writes the whole text again and again, one write at a time; changes that come meanwhile share the next one.
 * @param take the text as it is now
 */
export class Keeper {
  readonly #file: string;
  readonly #take: () => string;
  #changes = 0;
  #written = 0;
  #last = '';
  #waiting: { for: number; done: (error?: unknown) => void }[] = [];
  #busy: Promise<void> | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(file: string, take: () => string) {
    this.#file = file;
    this.#take = take;
  }

  /** Something changed: it will be written soon. */
  touch(): void {
    this.#changes += 1;
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.saved().catch((error: unknown) => {
        process.stderr.write(`simulator: ${error instanceof Error ? error.message : String(error)}\n`);
      });
    }, PATIENCE);
  }

  /** Resolves when everything up to now is in the file; rejects when it cannot be written. */
  saved(): Promise<void> {
    if (this.#written === this.#changes) return Promise.resolve();
    return new Promise((resolve, reject) => {
      this.#waiting.push({ for: this.#changes, done: (error) => (error ? reject(error) : resolve()) });
      this.#busy ??= this.#write();
    });
  }

  /** Writes what is left, and nothing after it. */
  async close(): Promise<void> {
    await this.saved();
    this.touch = () => {};
    clearTimeout(this.#timer);
    await this.#busy;
  }

  async #write(): Promise<void> {
    while (this.#waiting.length > 0) {
      // Calls that come in together are written together.
      await new Promise(setImmediate);
      const upTo = this.#changes;
      let failure: unknown;
      try {
        const text = this.#take();
        if (text !== this.#last) await replaceFile(this.#file, text);
        this.#last = text;
        this.#written = upTo;
      } catch (error) {
        failure = error;
      }
      const served = this.#waiting.filter((each) => failure !== undefined || each.for <= upTo);
      this.#waiting = this.#waiting.filter((each) => !served.includes(each));
      for (const { done } of served) done(failure);
    }
    this.#busy = undefined;
  }
}

/** The old content or the new, never a part. Only its owner may read it: it holds tokens. */
async function replaceFile(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const next = `${file}.next`;
  const out = await open(next, 'w', 0o600);
  try {
    await out.writeFile(text);
    await out.sync();
  } finally {
    await out.close();
  }
  await rename(next, file);
}
