/** A small stand-in for the simulator's server: serves the page and one canned workspace, and keeps the acts it is asked for. */
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A message, modal, act …: the page's wire shapes are plain JSON. */
export type Json = Record<string, unknown>;

const types: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
};

const pageFolder = new URL('../../src/simulator/page/', import.meta.url);

/** What the fixture serves; a test changes it and calls `changed`. */
export interface Fixture {
  url: string;
  acts: Json[];
  messages: Record<string, Json[]>;
  replies: Record<string, Json[]>;
  modal: Json | null;
  home: Json | null;
  bookmarks: Json[];
  /** Answers an act; undefined means `{ok: true}`. */
  answer: (act: Json) => Json | undefined;
  faults: Json[];
  state: Json & { channels: Json[]; users: Json[] };
  /** Tells every open page. */
  changed: (event?: Json) => void;
  close: () => Promise<void>;
}

const everyone = ['USARI', 'UBUDI', 'UDEWI', 'UBOT'];

function person(id: string, name: string, realName: string, title: string): Json {
  const rest = { tz: 'Asia/Jakarta', is_restricted: false, deleted: false, is_bot: id === 'UBOT' };
  return { id, name, real_name: realName, title, ...rest };
}

function channel(id: string, name: string, rest: Json = {}): Json {
  const empty = { is_private: false, is_im: false, is_archived: false, topic: '', purpose: '', lastTs: '0' };
  return { id, name, members: everyone, ...empty, ...rest };
}

async function bodyOf(request: IncomingMessage): Promise<Json> {
  let text = '';
  for await (const chunk of request) text += chunk;
  return JSON.parse(text || '{}');
}

/** Starts the fixture on a free port of this machine. */
export async function startFixture(): Promise<Fixture> {
  const streams = new Set<ServerResponse>();
  const fixture: Fixture = {
    url: '',
    acts: [],
    messages: { CGENERAL: [], CCRISIS: [], CHIDDEN: [], DBOT: [] },
    replies: {},
    modal: null,
    home: null,
    bookmarks: [],
    answer: () => undefined,
    faults: [],
    state: {
      team: { id: 'T1', name: 'Kopi Senja' },
      me: 'USARI',
      bot: { userId: 'UBOT', name: 'Tanggap' },
      users: [
        person('USARI', 'sari', 'Sari Wulandari', 'Head of communications'),
        person('UBUDI', 'budi', 'Budi Santoso', 'Customer care lead'),
        person('UDEWI', 'dewi', 'Dewi Lestari', 'Legal'),
        person('UBOT', 'tanggap', 'Tanggap', ''),
      ],
      channels: [
        channel('CGENERAL', 'general', { topic: 'Everyone, everything' }),
        channel('CCRISIS', 'crisis-cold-coffee', { topic: 'Level 2 · lead <@USARI>' }),
        channel('CHIDDEN', 'random', { members: ['UBUDI'] }),
        channel('DBOT', '', { is_im: true, user: 'UBOT', members: ['USARI', 'UBOT'] }),
      ],
      notice: '',
    },
    changed: (event = { type: 'changed', channel: null }) => {
      for (const stream of streams) stream.write(`data: ${JSON.stringify(event)}\n\n`);
    },
    close: async () => {
      for (const stream of streams) stream.end();
      server.closeAllConnections();
      if (server.listening) await new Promise((done) => server.close(done));
    },
  };

  const reads: Record<string, (query: URLSearchParams) => Json> = {
    '/ui/state': (query) => ({ ...fixture.state, me: query.get('as') }),
    '/ui/channel': (query) => {
      const messages = fixture.messages[query.get('id') ?? ''] ?? [];
      const pins = messages.filter((message) => message.pinned).map((message) => message.ts);
      return { messages, bookmarks: fixture.bookmarks, pins };
    },
    '/ui/thread': (query) => {
      const root = Object.values(fixture.messages)
        .flat()
        .find((message) => message.ts === query.get('ts'));
      return {
        messages: [root, ...(fixture.replies[query.get('ts') ?? ''] ?? [])].filter(Boolean) as Json[],
      };
    },
    '/ui/home': () => ({ view: fixture.home }),
    '/ui/modal': () => ({ view: fixture.modal }),
  };

  const server = createServer(async (request, response) => {
    const at = new URL(request.url ?? '/', 'http://localhost');
    const json = (body: Json) =>
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    if (at.pathname === '/ui/events') {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      response.write(': open\n\n');
      streams.add(response);
      request.on('close', () => streams.delete(response));
      return;
    }
    if (at.pathname === '/ui/act') {
      const act = await bodyOf(request);
      fixture.acts.push(act);
      json(fixture.answer(act) ?? { ok: true });
      return;
    }
    if (at.pathname === '/ui/fault') {
      fixture.faults.push(await bodyOf(request));
      json({ ok: true });
      return;
    }
    const read = reads[at.pathname];
    if (read) {
      json(read(at.searchParams));
      return;
    }
    const name = at.pathname === '/' ? 'index.html' : at.pathname.replace('/page/', '');
    try {
      const file = await readFile(new URL(name, pageFolder));
      response
        .writeHead(200, { 'content-type': types[name.split('.').pop() ?? ''] ?? 'text/plain' })
        .end(file);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  fixture.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return fixture;
}
