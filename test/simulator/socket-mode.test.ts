import { describe, expect, test } from 'vitest';
import { connected } from './connected.ts';

const modal = {
  type: 'modal' as const,
  callback_id: 'declare',
  title: { type: 'plain_text' as const, text: 'Declare' },
  submit: { type: 'plain_text' as const, text: 'Go' },
  blocks: [
    {
      type: 'input',
      block_id: 'title',
      label: { type: 'plain_text', text: 'Title' },
      element: { type: 'plain_text_input', action_id: 'text', min_length: 3 },
    },
    {
      type: 'input',
      block_id: 'level',
      label: { type: 'plain_text', text: 'Level' },
      element: {
        type: 'static_select',
        action_id: 'pick',
        options: ['high', 'low'].map((value) => ({ text: { type: 'plain_text', text: value }, value })),
      },
    },
  ],
};

describe('a Bolt app on Socket Mode', () => {
  test('goes from a command over a modal and its submission to a post', async () => {
    const { slack } = await connected((app) => {
      app.command('/crisis', async ({ ack, client, command }) => {
        await ack();
        await client.views.open({ trigger_id: command.trigger_id, view: modal });
      });
      app.view('declare', async ({ ack, client, view, body }) => {
        const title = view.state.values.title?.text?.value;
        const level = view.state.values.level?.pick?.selected_option?.value;
        if (title === 'nothing') return ack({ response_action: 'errors', errors: { title: 'Say more' } });
        await ack();
        await client.chat.postMessage({
          channel: 'C0GENERAL',
          text: `${title} ${level} by ${body.user.id}`,
        });
      });
    });
    const sari = slack.as('U0SARI');
    const command = await sari.command('/crisis', 'declare');
    expect(command).toMatchObject({ ok: true, acked: true });
    const view = await slack.waitFor(() => slack.view('U0SARI'), { what: 'the modal' });

    const unsent = await sari.submit(view.id, { title: { text: 'ab' } });
    expect(unsent).toMatchObject({ ok: false, acks: [], errors: { title: 'too_short', level: 'required' } });
    const refused = await sari.submit(view.id, { title: { text: 'nothing' }, level: { pick: 'high' } });
    expect(refused).toMatchObject({ ok: false, errors: { title: 'Say more' } });
    expect(slack.view('U0SARI')?.errors).toEqual({ title: 'Say more' });

    const sent = await sari.submit(view.id, { title: { text: 'Lids leak' } });
    expect(sent).toMatchObject({ ok: true, acked: true });
    expect(slack.view('U0SARI')).toBeNull();
    const post = await slack.waitFor(() => slack.messages('general')[0], { what: 'the post' });
    expect(post).toMatchObject({ text: 'Lids leak high by U0SARI', user: slack.bot.userId });
  });

  test('hears clicks with the message, its place and what was chosen', async () => {
    const seen: unknown[] = [];
    const { slack, app } = await connected((app) => {
      app.action('send', async ({ ack, body, action, respond }) => {
        await ack();
        if (body.type !== 'block_actions') return;
        seen.push({
          action,
          message: body.message?.text,
          channel: body.channel?.id,
          state: body.state?.values,
        });
        await respond({ text: 'only you', response_type: 'ephemeral' });
        await respond({ text: 'Sent.', replace_original: true });
      });
    });
    await app.client.chat.postMessage({
      channel: 'C0GENERAL',
      text: 'Draft',
      blocks: [
        {
          type: 'actions',
          block_id: 'row',
          elements: [
            { type: 'button', action_id: 'send', value: '7', text: { type: 'plain_text', text: 'Send' } },
            { type: 'users_select', action_id: 'who', initial_user: 'U0BUDI' },
          ],
        },
      ],
    });
    const ts = slack.messages('general')[0]?.ts;
    expect(await slack.as('U0RINA').click('general', ts, 'send')).toMatchObject({ ok: true });
    await slack.waitFor(() => slack.messages('general')[0]?.text === 'Sent.', { what: 'the replacement' });
    expect(slack.messages('general')[0]?.blocks).toBeUndefined();
    expect(slack.ephemerals('U0RINA').map(({ text }) => text)).toEqual(['only you']);
    expect(seen).toMatchObject([
      {
        action: { type: 'button', action_id: 'send', block_id: 'row', value: '7' },
        message: 'Draft',
        channel: 'C0GENERAL',
        state: { row: { who: { type: 'users_select', selected_user: 'U0BUDI' } } },
      },
    ]);
  });

  test('hears of messages and reactions only in channels it is in, and never acts on its own', async () => {
    const seen: string[] = [];
    const { slack, app } = await connected((app) => {
      app.message(async ({ message }) => {
        seen.push(`${message.subtype ?? 'plain'} ${'text' in message ? message.text : ''}`);
      });
      app.event('reaction_added', async ({ event }) => {
        seen.push(`${event.reaction} by ${event.user} on ${event.item_user}`);
      });
    });
    const budi = slack.as('U0BUDI');
    expect((await budi.say('general', 'not for the bot')).acks).toEqual([]);
    await budi.invite('general');
    const { ts = '' } = await budi.say('general', 'leaking lid, @sari');
    await budi.react('general', ts, 'eyes');
    const own = await app.client.chat.postMessage({ channel: 'C0GENERAL', text: 'mine' });
    await app.client.reactions.add({ channel: 'C0GENERAL', timestamp: ts, name: 'tada' });
    await budi.react('general', own.ts ?? '', '+1');
    expect(seen.filter((line) => !line.startsWith('channel_join'))).toEqual([
      'plain leaking lid, <@U0SARI>',
      'eyes by U0BUDI on U0BUDI',
      `+1 by U0BUDI on ${slack.bot.userId}`,
    ]);
  });

  test('is sent its own messages and reactions as well', async () => {
    const raw: string[] = [];
    const { slack, app } = await connected(
      (app) => {
        app.event(/.*/, async ({ event }) => {
          raw.push(`${event.type} ${'user' in event ? event.user : ''}`);
        });
      },
      {},
      { ignoreSelf: false },
    );
    await slack.as('U0BUDI').invite('general');
    const { ts = '' } = await app.client.chat.postMessage({ channel: 'C0GENERAL', text: 'mine' });
    await app.client.reactions.add({ channel: 'C0GENERAL', timestamp: ts, name: 'tada' });
    await slack.waitFor(() => raw.includes(`reaction_added ${slack.bot.userId}`), { what: 'the echo' });
    expect(raw).toContain(`message ${slack.bot.userId}`);
  });

  test('comes back after a disconnect and is sent again what it missed', async () => {
    const seen: string[] = [];
    const { slack } = await connected(
      (app) => {
        app.message(async ({ message }) => {
          if ('text' in message && !message.subtype) seen.push(message.text ?? '');
        });
      },
      { retryDelaysMs: Array<number>(40).fill(500) },
    );
    await slack.as('U0BUDI').invite('general');
    slack.faults.disconnect('refresh_requested');
    await slack.waitFor(() => slack.connections === 0, { what: 'the goodbye' });
    const missed = slack.as('U0BUDI').say('general', 'while away');
    expect(await slack.as('U0SARI').command('/crisis')).toMatchObject({
      ok: false,
      error: 'dispatch_failed',
    });
    await slack.waitFor(() => slack.connections === 1, { what: 'the next socket' });
    expect((await missed).acks).toMatchObject([{ acked: true }]);
    expect(seen).toEqual(['while away']);
    expect(slack.calls.filter(({ method }) => method === 'apps.connections.open')).toHaveLength(2);
  }, 30_000);

  test('gets events again whose acknowledgement was lost, and twice or in another order when told so', async () => {
    const seen: string[] = [];
    const ids: string[] = [];
    const { slack } = await connected((app) => {
      app.message(async ({ message, body }) => {
        if (!('text' in message) || message.subtype) return;
        seen.push(message.text ?? '');
        ids.push(body.event_id);
      });
    });
    const budi = slack.as('U0BUDI');
    await budi.invite('general');
    slack.faults.withholdAcks(1);
    expect((await budi.say('general', 'lost ack')).acks).toMatchObject([{ acked: true, attempts: 2 }]);
    expect(seen).toEqual(['lost ack', 'lost ack']);
    expect(new Set(ids).size).toBe(1);

    slack.faults.duplicateEvents(1);
    await budi.say('general', 'twice');
    await slack.waitFor(() => seen.filter((text) => text === 'twice').length === 2, { what: 'both' });

    slack.faults.reorderEvents(2);
    await Promise.all([budi.say('general', 'first'), budi.say('general', 'second')]);
    expect(seen.slice(-2)).toEqual(['second', 'first']);
  });

  test('finds an old or used trigger refused', async () => {
    const triggers: string[] = [];
    const { slack, app } = await connected((app) => {
      app.command('/crisis', async ({ ack, command }) => {
        triggers.push(command.trigger_id);
        await ack({ text: 'noted', response_type: 'ephemeral' });
      });
    });
    const sari = slack.as('U0SARI');
    await sari.command('/crisis');
    expect(slack.ephemerals('U0SARI').map(({ text }) => text)).toEqual(['noted']);
    const open = (trigger_id = '') => app.client.views.open({ trigger_id, view: modal });
    await open(triggers[0]);
    await expect(open(triggers[0])).rejects.toThrow('exchanged_trigger_id');
    await sari.command('/crisis');
    slack.faults.expireTriggers();
    await expect(open(triggers[1])).rejects.toThrow('expired_trigger_id');
    await expect(open('made.up')).rejects.toThrow('invalid_trigger_id');
  });

  test('shares the payloads with another app on a second socket', async () => {
    const seen: string[] = [];
    const { slack } = await connected((app) => {
      app.message(async () => void seen.push('first'));
    });
    const { SocketModeReceiver, App, LogLevel } = await import('@slack/bolt');
    const clientOptions = { slackApiUrl: slack.apiUrl };
    const other = new App({
      token: slack.botToken,
      clientOptions,
      logLevel: LogLevel.ERROR,
      receiver: new SocketModeReceiver({
        appToken: slack.appToken,
        logLevel: LogLevel.ERROR,
        installerOptions: { clientOptions },
      }),
    });
    other.message(async () => void seen.push('second'));
    await other.start();
    expect(slack.connections).toBe(2);
    const budi = slack.as('U0BUDI');
    await budi.invite('general');
    seen.length = 0;
    for (const text of ['a', 'b', 'c', 'd']) await budi.say('general', text);
    expect(seen.sort()).toEqual(['first', 'first', 'second', 'second']);
    await other.stop();
  });
});
