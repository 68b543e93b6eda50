import { describe, expect, test } from 'vitest';
import { client, connected, simulator } from './connected.ts';

const text = (value: string) => ({ type: 'plain_text' as const, text: value });
const option = (value: string) => ({ text: text(value.toUpperCase()), value });

const form = {
  type: 'modal' as const,
  callback_id: 'form',
  private_metadata: 'kept',
  notify_on_close: true,
  title: text('Form'),
  submit: text('Go'),
  blocks: [
    {
      type: 'input',
      block_id: 'area',
      label: text('Areas'),
      element: { type: 'checkboxes', action_id: 'a', options: [option('x'), option('y')] },
    },
    {
      type: 'input',
      block_id: 'day',
      optional: true,
      label: text('Day'),
      element: { type: 'datepicker', action_id: 'a', initial_date: '2026-01-02' },
    },
    {
      type: 'input',
      block_id: 'where',
      label: text('Where'),
      element: { type: 'conversations_select', action_id: 'a', default_to_current_conversation: true },
    },
  ],
};

describe('people of the simulated workspace', () => {
  test('a form’s state has Slack’s shape, and a closed form is told', async () => {
    const seen: unknown[] = [];
    const { slack } = await connected((app) => {
      app.shortcut('log', async ({ ack, shortcut, client }) => {
        await ack();
        if (shortcut.type === 'message_action') seen.push(shortcut.message.text);
        await client.views.open({ trigger_id: shortcut.trigger_id, view: form });
      });
      app.view('form', async ({ ack, view }) => {
        seen.push(view.state.values, view.private_metadata);
        await ack();
      });
      app.view({ callback_id: 'form', type: 'view_closed' }, async ({ ack, body }) => {
        seen.push(`closed by ${body.user.id}`);
        await ack();
      });
    });
    const budi = slack.as('U0BUDI');
    const { ts = '' } = await budi.say('keluhan-pelanggan', 'the lid leaks');
    await budi.shortcut('log', 'keluhan-pelanggan', ts);
    const first = await slack.waitFor(() => slack.view('U0BUDI'), { what: 'the form' });
    expect(await budi.submit(first.id, { area: { a: ['y'] } })).toMatchObject({ ok: true });
    await budi.shortcut('log', 'keluhan-pelanggan', ts);
    const second = await slack.waitFor(() => slack.view('U0BUDI'), { what: 'the form' });
    await budi.closeView(second.id);
    expect(seen).toEqual([
      'the lid leaks',
      {
        area: { a: { type: 'checkboxes', selected_options: [option('y')] } },
        day: { a: { type: 'datepicker', selected_date: '2026-01-02' } },
        where: { a: { type: 'conversations_select', selected_conversation: 'C0KELUHAN' } },
      },
      'kept',
      'the lid leaks',
      'closed by U0BUDI',
    ]);
    expect(slack.view('U0BUDI')).toBeNull();
  });

  test('views stack three high and are pushed, updated and cleared by answers', async () => {
    const plain = (name: string) => ({
      type: 'modal' as const,
      callback_id: 'level',
      title: text(name),
      submit: text('Next'),
      blocks: [{ type: 'divider' }],
    });
    let depth = 1;
    const { slack } = await connected((app) => {
      app.command('/crisis', async ({ ack, client, command }) => {
        await ack();
        await client.views.open({ trigger_id: command.trigger_id, view: plain('1') });
      });
      app.view('level', async ({ ack }) => {
        depth += 1;
        if (depth === 5) return ack({ response_action: 'clear' });
        await ack({ response_action: 'push', view: plain(String(depth)) });
      });
    });
    const sari = slack.as('U0SARI');
    await sari.command('/crisis');
    const top = () => slack.waitFor(() => slack.view('U0SARI'), { what: 'a modal' });
    const root = (await top()).id;
    await sari.submit(root);
    await sari.submit((await top()).id);
    expect(await top()).toMatchObject({ title: { text: '3' }, root_view_id: root });
    expect(await sari.submit((await top()).id)).toMatchObject({ ok: false, error: 'push_limit_reached' });
    await expect(sari.submit(root)).rejects.toThrow('view_not_found');
    await sari.submit((await top()).id);
    expect(slack.view('U0SARI')).toBeNull();
  });

  test('commands carry names as escaped mentions, messages as ids', async () => {
    const seen: string[] = [];
    const { slack } = await connected((app) => {
      app.command('/crisis', async ({ ack, command }) => {
        seen.push(command.text);
        await ack();
      });
    });
    await slack.as('U0SARI').command('/crisis', 'assign @budi <@U0DEWI> #random @care a&b');
    expect(seen).toEqual([
      'assign <@U0BUDI|budi> <@U0DEWI|dewi> <#C0RANDOM|random> <!subteam^S0CARE|@care> a&amp;b',
    ]);
    await slack.as('U0SARI').say('general', 'hi @Budi Santoso, 1 < 2, mail sari@budi.example');
    expect(slack.messages('general')[0]).toMatchObject({
      text: 'hi <@U0BUDI>, 1 &lt; 2, mail sari@budi.example',
      blocks: [
        {
          elements: [
            {
              elements: [{ text: 'hi ' }, { user_id: 'U0BUDI' }, { text: ', 1 < 2, mail sari@budi.example' }],
            },
          ],
        },
      ],
    });
  });

  test('nobody does what Slack would not let them do', async () => {
    const slack = await simulator();
    expect(() => slack.as('U0MIRA')).toThrow('account_inactive');
    expect(() => slack.as('U0NOBODY')).toThrow('user_not_found');
    const tono = slack.as('U0TONO');
    await expect(tono.say('general', 'x')).rejects.toThrow('channel_not_found');
    const { ts = '' } = await slack.as('U0BUDI').say('keluhan-pelanggan', 'x');
    await expect(tono.edit('keluhan-pelanggan', ts, 'y')).rejects.toThrow('not_your_message');
    await expect(slack.as('U0WAYAN').say('keluhan-pelanggan', 'x')).rejects.toThrow('not_in_channel');
    await tono.react('keluhan-pelanggan', ts, 'eyes');
    await expect(tono.react('keluhan-pelanggan', ts, 'eyes')).rejects.toThrow('already_reacted');
  });

  test('edits, deletions and leaving reach the app', async () => {
    const seen: string[] = [];
    const { slack } = await connected((app) => {
      app.event('message', async ({ event }) => {
        if (event.subtype === 'message_changed' && 'text' in event.message)
          seen.push(`changed to ${event.message.text}`);
        if (event.subtype === 'message_deleted') seen.push(`deleted ${event.deleted_ts}`);
      });
      app.event('member_left_channel', async ({ event }) => void seen.push(`left ${event.user}`));
    });
    const budi = slack.as('U0BUDI');
    await budi.invite('general');
    const { ts = '' } = await budi.say('general', 'first');
    await budi.edit('general', ts, 'second');
    await budi.remove('general', ts);
    await budi.leave('general');
    expect(seen).toEqual(['changed to second', `deleted ${ts}`, 'left U0BUDI']);
    expect(slack.messages('general').some((message) => message.ts === ts)).toBe(false);
    expect(slack.accepted('general').some((message) => message.ts === ts)).toBe(true);
  });

  test('a wait that is never fulfilled says for what', async () => {
    const slack = await simulator();
    await client(slack).auth.test();
    await expect(slack.waitFor(() => false, { timeoutMs: 20, what: 'rain' })).rejects.toThrow(
      'waited 20 ms for rain; latest calls: auth.test ok',
    );
  });

  test('other people and channels can be given', async () => {
    const user = { id: 'U1', name: 'ani', real_name: 'Ani', tz: 'Asia/Jakarta', tz_offset: 25_200 };
    const slack = await simulator({
      users: [user],
      workspace: { channels: [{ id: 'C1', name: 'ops', members: ['U1'] }] },
    });
    expect(slack.channels().map(({ name, members }) => [name, members])).toEqual([['ops', ['U1']]]);
    expect(await slack.as('U1').say('ops', 'x')).toMatchObject({ ok: true });
  });
});

describe('the directory and options the app knows', () => {
  test('people join, change and leave, and groups change', async () => {
    const seen: string[] = [];
    const { slack } = await connected((app) => {
      app.event('user_change', async ({ event }) => void seen.push(`${event.user.id} ${event.user.deleted}`));
      app.event('team_join', async ({ event }) => void seen.push(`joined ${event.user.id}`));
      app.event('subteam_updated', async ({ event }) => void seen.push(`group ${event.subteam.users}`));
    });
    await slack.changeUser('U0BUDI', { deleted: true });
    await slack.addUser({ id: 'U1', name: 'ani', real_name: 'Ani', tz: 'Asia/Jakarta', tz_offset: 25_200 });
    await slack.setUsergroup('S0CARE', ['U1']);
    expect(seen).toEqual(['U0BUDI true', 'joined U1', 'group U1']);
    expect(slack.channel('general')?.members).not.toContain('U0BUDI');
    expect(() => slack.as('U0BUDI')).toThrow('account_inactive');
  });

  test('an external select asks the app for its options', async () => {
    const { slack } = await connected((app) => {
      app.command('/crisis', async ({ ack, client, command }) => {
        await ack();
        const element = { type: 'external_select' as const, action_id: 'pick', min_query_length: 1 };
        const block = { type: 'input' as const, block_id: 'b', label: text('Crisis'), element };
        const view = { type: 'modal' as const, title: text('T'), submit: text('Go'), blocks: [block] };
        await client.views.open({ trigger_id: command.trigger_id, view });
      });
      app.options('pick', async ({ ack, payload }) => ack({ options: [option(payload.value)] }));
    });
    await slack.as('U0SARI').command('/crisis');
    const view = await slack.waitFor(() => slack.view('U0SARI'), { what: 'the modal' });
    expect(await slack.as('U0SARI').suggest(view.id, 'pick', 'lids')).toEqual([option('lids')]);
  });
});
