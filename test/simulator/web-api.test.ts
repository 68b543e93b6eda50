import { describe, expect, test } from 'vitest';
import { METHOD_NAMES } from '../../src/simulator/index.ts';
import { client, refusal, simulator } from './connected.ts';

const section = (text: string) => ({ type: 'section', text: { type: 'mrkdwn', text } });

describe('channels', () => {
  test('a name is refused when it is illegal or taken, by an archived channel too', async () => {
    const slack = await simulator();
    const { conversations } = client(slack);
    const { channel } = await conversations.create({ name: 'crisis-lids' });
    expect(channel).toMatchObject({ name: 'crisis-lids', is_member: true, creator: slack.bot.userId });
    await conversations.archive({ channel: channel?.id ?? '' });
    const tries = ['crisis-lids', 'general', 'Crisis', 'two words', '', 'a'.repeat(81), '--'];
    expect(await Promise.all(tries.map((name) => refusal(conversations.create({ name }))))).toEqual([
      'name_taken',
      'name_taken',
      'invalid_name_specials',
      'invalid_name_specials',
      'invalid_name_required',
      'invalid_name_maxlength',
      'invalid_name_punctuation',
    ]);
  });

  test('an invitation names each person who cannot come', async () => {
    const slack = await simulator();
    const { conversations } = client(slack);
    const { channel } = await conversations.create({ name: 'crisis-lids' });
    const id = channel?.id ?? '';
    const members = () => slack.channel(id)?.members;
    expect(await refusal(conversations.invite({ channel: id, users: 'U0BUDI,U0NOBODY' }))).toBe(
      'user_not_found',
    );
    expect(members()).toEqual([slack.bot.userId]);
    expect(await refusal(conversations.invite({ channel: id, users: slack.bot.userId }))).toBe(
      'cant_invite_self',
    );
    const forced = await conversations.invite({
      channel: id,
      users: 'U0BUDI,U0NOBODY,U0MIRA,U0SARI',
      force: true,
    });
    expect(forced).toMatchObject({
      errors: [
        { user: 'U0NOBODY', error: 'user_not_found' },
        { user: 'U0MIRA', error: 'user_not_found' },
      ],
    });
    expect(members()).toEqual([slack.bot.userId, 'U0BUDI', 'U0SARI']);
    expect(await refusal(conversations.invite({ channel: id, users: 'U0SARI' }))).toBe('already_in_channel');
    const many = Array.from({ length: 101 }, (_, index) => `U${index}`).join();
    expect(await refusal(conversations.invite({ channel: id, users: many }))).toBe('too_many_users');
  });

  test('a removed person fails an invitation while the others come', async () => {
    const slack = await simulator();
    const { conversations } = client(slack);
    const { channel } = await conversations.create({ name: 'crisis-lids' });
    const users = 'U0MIRA,U0BUDI';
    expect(await refusal(conversations.invite({ channel: channel?.id ?? '', users }))).toBe('user_not_found');
    expect(slack.channel('crisis-lids')?.members).toContain('U0BUDI');
  });

  test('membership, archiving and privacy are respected', async () => {
    const slack = await simulator();
    const web = client(slack);
    const secret = (await slack.as('U0SARI').createChannel('secret', true)).channel ?? '';
    expect(await refusal(web.conversations.info({ channel: secret }))).toBe('channel_not_found');
    expect(await refusal(web.conversations.history({ channel: 'C0RANDOM' }))).toBe('not_in_channel');
    expect(await refusal(web.pins.add({ channel: 'C0RANDOM', timestamp: '1.000000' }))).toBe(
      'not_in_channel',
    );
    await web.conversations.join({ channel: 'C0RANDOM' });
    await web.conversations.archive({ channel: 'C0RANDOM' });
    expect(await refusal(web.chat.postMessage({ channel: 'C0RANDOM', text: 'x' }))).toBe('is_archived');
    expect(await refusal(web.conversations.archive({ channel: 'C0RANDOM' }))).toBe('already_archived');
    await web.conversations.unarchive({ channel: 'C0RANDOM' });
    const topic = 'x'.repeat(251);
    expect(await refusal(web.conversations.setTopic({ channel: 'C0RANDOM', topic }))).toBe('too_long');
    await web.conversations.setTopic({ channel: 'C0RANDOM', topic: 'Lids' });
    expect(slack.channel('random')).toMatchObject({ topic: 'Lids', is_archived: false });
  });
});

describe('messages', () => {
  test('illegal blocks are refused with the place of each mistake', async () => {
    const slack = await simulator();
    const { chat } = client(slack);
    const error = await chat
      .postMessage({ channel: 'C0GENERAL', text: 'x', blocks: [section('y'.repeat(3001))] })
      .catch((caught) => caught.data);
    expect(error).toMatchObject({
      error: 'invalid_blocks',
      response_metadata: {
        messages: [expect.stringMatching(/at most 3000.*\[json-pointer:\/blocks\/0\/text\/text\]/)],
      },
    });
    expect(slack.messages('general')).toEqual([]);
    expect(await refusal(chat.postMessage({ channel: 'C0GENERAL', text: '' }))).toBe('no_text');
  });

  test('ts only grow, also while the clock stands still or goes back', async () => {
    let now = 1_800_000_000_000;
    const slack = await simulator({ clock: () => now });
    const { chat } = client(slack);
    const ts: string[] = [];
    for (const at of [0, 0, -5000, 60_000]) {
      now += at;
      ts.push((await chat.postMessage({ channel: 'C0GENERAL', text: 'x' })).ts ?? '');
    }
    expect(ts[0]).toBe('1800000000.000000');
    expect(ts.every((each) => /^\d{10}\.\d{6}$/.test(each))).toBe(true);
    expect([...ts].sort()).toEqual(ts);
    expect(new Set(ts).size).toBe(4);
  });

  test('an answer bears the date of the clock that stamps the messages', async () => {
    const slack = await simulator({ clock: () => Date.parse('2026-11-21T12:00:00Z') });
    const answer = await fetch(`${slack.apiUrl}api.test`, { method: 'POST' });
    expect(answer.headers.get('date')).toBe('Sat, 21 Nov 2026 12:00:00 GMT');
  });

  test('an update without blocks takes the blocks away, and only own messages can be changed', async () => {
    const slack = await simulator();
    const { chat } = client(slack);
    const channel = 'C0GENERAL';
    const { ts = '' } = await chat.postMessage({ channel, text: 'a', blocks: [section('a')] });
    expect(slack.messages('general')[0]?.blocks).toHaveLength(1);
    await chat.update({ channel, ts, text: 'b' });
    expect(slack.messages('general')[0]?.blocks).toBeUndefined();
    expect(await refusal(chat.update({ channel, ts, text: 'x'.repeat(4001) }))).toBe('msg_too_long');
    const foreign = (await slack.as('U0SARI').say('general', 'mine')).ts ?? '';
    expect(await refusal(chat.update({ channel, ts: foreign, text: 'x' }))).toBe('cant_update_message');
    expect(await refusal(chat.delete({ channel, ts: foreign }))).toBe('cant_delete_message');
    expect(await refusal(chat.update({ channel, ts: '1.000000', text: 'x' }))).toBe('message_not_found');
  });

  test('threads: replies count, unknown roots are refused, a deleted root stays as a tombstone', async () => {
    const slack = await simulator();
    const web = client(slack);
    const channel = 'C0GENERAL';
    await web.conversations.join({ channel });
    const { ts = '' } = await web.chat.postMessage({ channel, text: 'root' });
    const reply = await web.chat.postMessage({ channel, text: 'reply', thread_ts: ts });
    await slack.as('U0SARI').say('general', 'human reply', { thread_ts: ts });
    const post = (thread_ts: string) => web.chat.postMessage({ channel, text: 'x', thread_ts });
    expect(await refusal(post('1.000000'))).toBe('thread_not_found');
    expect(await refusal(post(reply.ts ?? ''))).toBe('cannot_reply_to_message');
    const { messages } = await web.conversations.replies({ channel, ts });
    expect(messages?.map(({ text }) => text)).toEqual(['root', 'reply', 'human reply']);
    expect(messages?.[0]).toMatchObject({ reply_count: 2, reply_users: [slack.bot.userId, 'U0SARI'] });
    await web.chat.delete({ channel, ts });
    const history = await web.conversations.history({ channel });
    expect(history.messages?.find((message) => message.ts === ts)?.subtype).toBe('tombstone');
    expect(slack.accepted('general').find((message) => message.ts === ts)).toMatchObject({ text: 'root' });
  });

  test('history comes in pages, newest first, and shows metadata only on request', async () => {
    const slack = await simulator();
    const web = client(slack);
    const channel = 'C0GENERAL';
    await web.conversations.join({ channel });
    const metadata = { event_type: 'outbox', event_payload: { key: 'k1' } };
    for (let index = 0; index < 5; index += 1)
      await web.chat.postMessage({ channel, text: `m${index}`, metadata });
    const texts: (string | undefined)[] = [];
    let cursor: string | undefined;
    do {
      const page = await web.conversations.history({ channel, limit: 2, cursor });
      texts.push(...(page.messages ?? []).map(({ text }) => text));
      expect(page.messages?.[0]?.metadata).toBeUndefined();
      cursor = page.response_metadata?.next_cursor;
    } while (cursor);
    expect(texts).toEqual(['m4', 'm3', 'm2', 'm1', 'm0', `<@${slack.bot.userId}> has joined the channel`]);
    const all = await web.conversations.history({ channel, include_all_metadata: true });
    expect(all.messages?.[0]?.metadata).toEqual(metadata);
    const middle = all.messages?.[2]?.ts;
    const older = await web.conversations.history({ channel, latest: middle, limit: 1 });
    const upTo = await web.conversations.history({ channel, latest: middle, limit: 1, inclusive: true });
    expect([older.messages?.[0]?.text, upTo.messages?.[0]?.text]).toEqual(['m1', 'm2']);
  });

  test('reactions, pins and bookmarks say when there is nothing to do', async () => {
    const slack = await simulator();
    const web = client(slack);
    const channel = 'C0GENERAL';
    await web.conversations.join({ channel });
    const { ts: timestamp = '' } = await web.chat.postMessage({ channel, text: 'x' });
    const item = { channel, timestamp };
    await web.reactions.add({ ...item, name: 'eyes' });
    expect(await refusal(web.reactions.add({ ...item, name: 'eyes' }))).toBe('already_reacted');
    expect(await refusal(web.reactions.add({ ...item, name: ':eyes:' }))).toBe('invalid_name');
    expect(await refusal(web.reactions.remove({ ...item, name: 'tada' }))).toBe('no_reaction');
    await web.pins.add(item);
    expect(await refusal(web.pins.add(item))).toBe('already_pinned');
    const pinned = await web.pins.list({ channel });
    expect(pinned.items).toHaveLength(1);
    await web.bookmarks.add({
      channel_id: channel,
      title: 'Plan',
      type: 'link',
      link: 'https://a.example/p',
    });
    const bad = { channel_id: channel, title: 'x', type: 'link' as const, link: 'javascript:x' };
    expect(await refusal(web.bookmarks.add(bad))).toBe('invalid_link');
    expect(slack.channel('general')).toMatchObject({
      pins: [timestamp],
      bookmarks: [{ title: 'Plan', link: 'https://a.example/p' }],
    });
  });

  test('scheduled messages go out by the workspace clock, but not with metadata', async () => {
    let now = 1_800_000_000_000;
    const slack = await simulator({ clock: () => now });
    const { chat } = client(slack);
    const channel = 'C0GENERAL';
    const at = now / 1000 + 3600;
    const metadata = { event_type: 'x', event_payload: {} };
    await chat.scheduleMessage({ channel, text: 'later', post_at: at });
    await chat.scheduleMessage({ channel, text: 'never', post_at: at, metadata });
    const gone = await chat.scheduleMessage({ channel, text: 'taken back', post_at: at });
    const scheduled_message_id = gone.scheduled_message_id ?? '';
    await chat.deleteScheduledMessage({ channel, scheduled_message_id });
    expect(await refusal(chat.scheduleMessage({ channel, text: 'x', post_at: now / 1000 }))).toBe(
      'time_in_past',
    );
    const tooFar = now / 1000 + 121 * 86_400;
    expect(await refusal(chat.scheduleMessage({ channel, text: 'x', post_at: tooFar }))).toBe('time_too_far');
    slack.tick();
    expect(slack.messages('general')).toEqual([]);
    now += 3_600_000;
    slack.tick();
    expect(slack.messages('general').map(({ text }) => text)).toEqual(['later']);
  });
});

describe('views', () => {
  const view = (title: string, more: object = {}) => ({
    type: 'modal' as const,
    title: { type: 'plain_text' as const, text: title },
    blocks: [section('x')],
    ...more,
  });

  test('Home tabs are published, kept apart per person, and guarded by their hash', async () => {
    const slack = await simulator();
    const { views } = client(slack);
    const home = { type: 'home' as const, blocks: [section('hello')] };
    const first = await views.publish({ user_id: 'U0SARI', view: home });
    const hash = (first.view as { hash: string }).hash;
    await views.publish({ user_id: 'U0SARI', view: home, hash });
    expect(await refusal(views.publish({ user_id: 'U0SARI', view: home, hash }))).toBe('hash_conflict');
    expect(slack.home('U0SARI')?.blocks).toMatchObject([section('hello')]);
    expect(slack.home('U0BUDI')).toBeNull();
    expect(await refusal(views.publish({ user_id: 'U0SARI', view: view('x') }))).toBe('invalid_arguments');
    const big = {
      type: 'home' as const,
      blocks: Array.from({ length: 100 }, () => section('é'.repeat(3000))),
    };
    expect(await refusal(views.publish({ user_id: 'U0SARI', view: big }))).toBe('view_too_large');
  });
});

describe('people, tokens and scopes', () => {
  test('people are found by id and e-mail; the deactivated not by e-mail', async () => {
    const slack = await simulator();
    const { users, usergroups } = client(slack);
    const { user } = await users.lookupByEmail({ email: 'DEWI@kopisenja.example' });
    expect(user).toMatchObject({ id: 'U0DEWI', tz: 'Asia/Makassar', tz_offset: 28_800 });
    expect(await refusal(users.lookupByEmail({ email: 'mira@kopisenja.example' }))).toBe('users_not_found');
    expect((await users.info({ user: 'U0MIRA' })).user).toMatchObject({ deleted: true });
    expect((await users.info({ user: 'U0TONO' })).user).toMatchObject({ is_restricted: true });
    expect((await usergroups.users.list({ usergroup: 'S0CARE' })).users).toEqual(['U0BUDI', 'U0DEWI']);
  });

  test('wrong tokens and missing scopes are refused', async () => {
    const slack = await simulator({ scopes: ['chat:write', 'users:read'] });
    const call = async (method: string, token?: string) => {
      const headers: Record<string, string> = token ? { Authorization: `Bearer ${token}` } : {};
      const reply = await fetch(slack.apiUrl + method, { method: 'POST', headers });
      return ((await reply.json()) as { error?: string }).error;
    };
    expect(await call('auth.test')).toBe('not_authed');
    expect(await call('auth.test', 'xoxb-other')).toBe('invalid_auth');
    expect(await call('auth.test', slack.appToken)).toBe('not_allowed_token_type');
    expect(await call('apps.connections.open', slack.botToken)).toBe('not_allowed_token_type');
    expect(await call('no.such', slack.botToken)).toBe('unknown_method');
    const web = client(slack);
    const missing = await web.conversations.create({ name: 'x' }).catch((error) => error.data);
    expect(missing).toMatchObject({ error: 'missing_scope', needed: 'channels:manage' });
    expect(await refusal(web.chat.postMessage({ channel: 'C0GENERAL', text: 'x' }))).toBe('not_in_channel');
    expect((await web.users.info({ user: 'U0SARI' })).user?.profile?.email).toBeUndefined();
  });

  test('every call is remembered with its arguments and outcome', async () => {
    const slack = await simulator();
    const web = client(slack);
    await web.chat.postMessage({ channel: 'C0GENERAL', text: 'x' });
    await refusal(web.conversations.create({ name: 'general' }));
    expect(slack.calls).toMatchObject([
      { method: 'chat.postMessage', ok: true, token: 'bot', args: { text: 'x' } },
      { method: 'conversations.create', ok: false, error: 'name_taken' },
    ]);
    expect(JSON.stringify(slack.calls)).not.toContain(slack.botToken);
  });

  test('the methods a crisis bot needs are all there', () => {
    expect(METHOD_NAMES.length).toBeGreaterThanOrEqual(47);
    expect(METHOD_NAMES).toEqual(expect.arrayContaining(['views.push', 'bookmarks.edit', 'reactions.get']));
  });

  test('a file is uploaded in two steps and shared', async () => {
    const slack = await simulator();
    const web = client(slack);
    await web.conversations.join({ channel: 'C0GENERAL' });
    await web.filesUploadV2({
      channel_id: 'C0GENERAL',
      filename: 'a.csv',
      content: 'x,y',
      initial_comment: 'export',
    });
    const [message] = slack.messages('general').slice(-1);
    expect(message).toMatchObject({ text: 'export', files: [{ name: 'a.csv', size: 3 }] });
    expect(slack.file(message?.files[0].id)?.content?.toString()).toBe('x,y');
  });
});
