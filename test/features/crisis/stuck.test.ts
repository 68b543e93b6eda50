// Who is told of what did not get there: a decision on plain data, its message, and where a lost private message is told of.
import { describe, expect, it } from 'vitest';
import type { Tx } from '../../../src/engine/database.ts';
import { channelOfJob, placeInLink } from '../../../src/engine/stuck.ts';
import { tellPerson } from '../../../src/features/complaints/gathered.ts';
import type { Crisis } from '../../../src/features/crisis/crisis.ts';
import { decideShut } from '../../../src/features/crisis/gone.ts';
import { decideSettle, decideTell, type StuckJob } from '../../../src/features/crisis/stuck.ts';
import { noChannelView, unplacedView } from '../../../src/features/crisis/views-stuck.ts';
import { checkMessage } from '../../../src/slack/limits.ts';
import { texts } from '../../../src/texts/index.ts';

const NOW = new Date('2026-11-20T14:21:00Z');
const crisis = {
  id: 3,
  title: 'Glass in the <coffee>',
  language: 'id',
  declaredBy: 'U0SARI',
  roles: [
    { role: 'lead', person: 'U0WAYAN' },
    { role: 'deputy', person: 'U0SARI' },
    { role: 'scribe', person: 'U0DEWI' },
  ],
} as unknown as Crisis;
const channel: StuckJob = {
  id: '0a1b2c3d-0000-4000-8000-000000000000',
  kind: 'open_channel',
  state: 'dead',
  code: 'restricted_action',
  makes: 'crisis:3',
  effect: { do: 'open_channel', ref: 'crisis:3', name: 'a', marker: 'm' },
};
const leads = { people: [], language: 'en' as const };
const told = (job: StuckJob) => decideTell({ job, crisis, leads }, { by: 'system' }, NOW).effects;

describe('a channel that Slack refuses', () => {
  it('is told to whoever declared, the lead and the deputy, each once and without waiting for it', () => {
    const effects = told(channel);
    expect(effects.map((effect) => 'person' in effect && effect.person)).toEqual(['U0SARI', 'U0WAYAN']);
    for (const effect of effects) {
      expect(effect).toMatchObject({ do: 'tell', class: 'P2', content: { lang: 'id' } });
      expect(effect).not.toHaveProperty('after');
    }
  });

  it.each(['en', 'id'] as const)('is told with its reason, what to do, and the command (%s)', (lang) => {
    const [first] = told(channel);
    const data = (first as unknown as { content: { data: never } }).content.data;
    const shown = noChannelView(data, texts(lang), lang);
    expect(checkMessage(shown)).toEqual([]);
    for (const words of ['restricted_action', 'admin', '&lt;coffee&gt;', 'npx tanggap outbox retry 0a1b2c3d'])
      expect(shown.text).toContain(words);
  });

  it('is no reason to tell of anything else in private', () => {
    const [card] = told({ ...channel, kind: 'post', makes: 'complaint:1' });
    expect(card).toMatchObject({ do: 'post', channel: 'crisis:3' });
  });
});

describe('what a channel of the workspace did not take, and belongs to no crisis', () => {
  const content = { view: 'watch.alert', data: { id: 7 }, lang: 'id' } as const;
  const alert: StuckJob = {
    ...channel,
    kind: 'post',
    code: 'channel_not_found',
    makes: 'alert:7',
    effect: { do: 'post', channel: 'slack:#care', ref: 'alert:7', class: 'P2', key: 'alert:7', content },
  };
  const state = { job: alert, crisis: undefined, leads: { people: ['U0SARI', 'U0WAYAN'], language: 'id' } };
  const lost = (job = alert) => decideTell({ ...state, job } as never, { by: 'system' }, NOW).effects;

  it('goes to each who leads, after the reason, once', () => {
    const effects = lost();
    expect(effects).toMatchObject(
      ['U0SARI', 'U0WAYAN'].flatMap((person) => [
        { do: 'tell', person, class: 'P2', content: { view: 'crisis.unplaced', lang: 'id' } },
        { do: 'tell', person, class: 'P2', content },
      ]),
    );
    expect(new Set(effects.map((effect) => 'key' in effect && effect.key)).size).toBe(4);
    // What is still tried, and then given up, is told the first time.
    const waits = { ...state, job: { ...alert, state: 'pending' } };
    const shut = decideShut(waits as never, { by: 'system', code: 'is_archived' }, NOW).effects;
    expect(shut.map((effect) => 'key' in effect && effect.key)).toEqual(
      effects.map((effect) => 'key' in effect && effect.key),
    );
    expect(shut[0]).toMatchObject({ content: { data: { code: 'is_archived' } } });
  });

  it('is told to nobody when it got there after all, and neither is what was no such post', () => {
    expect(lost({ ...alert, state: 'sent' })).toEqual([]);
    const effect = { do: 'tell', person: 'U0DEWI', class: 'P2', key: 'a', content } as const;
    expect(lost({ ...alert, kind: 'tell', effect })).toEqual([]);
  });

  it.each(['en', 'id'] as const)('is told with the channel and what to do (%s)', (lang) => {
    const say = (place: string, code: string) => {
      const shown = unplacedView({ place, code }, texts(lang), lang);
      expect(checkMessage(shown)).toEqual([]);
      return shown.text;
    };
    expect(say('#a<b', 'channel_not_found')).toContain('#a&lt;b');
    expect(say('C0CARE', 'channel_not_found')).toContain('<#C0CARE>');
    for (const code of ['channel_not_found', 'not_in_channel', 'is_archived', 'restricted_action'])
      expect(say('#care', code)).not.toContain(code);
    expect(say('#care', 'some_new_policy')).toContain('some_new_policy');
  });
});

describe('a private message that did not get there', () => {
  it('is told of in the channel of its crisis', async () => {
    const late = tellPerson(crisis, 'U0DEWI', 1, 7, NOW);
    const [shut] = decideShut(
      { job: channel, crisis, leads },
      { by: 'system', code: 'is_archived' },
      NOW,
    ).effects;
    for (const effect of [late, shut]) {
      if (!effect) throw new Error('nobody was told');
      expect(await channelOfJob({} as Tx, { effect })).toBe('crisis:3');
    }
  });
});

describe('what is to become of a stuck job', () => {
  const settle = (roles: { role: string; person: string }[], by: string, why = 'Slack is back') =>
    decideSettle(
      { job: { ...channel, kind: 'post', makes: 'complaint:1' }, crisis: { ...crisis, roles }, leads },
      { by, why },
      { how: 'retry' },
    );

  it('is decided by the lead and the deputy; while there is neither, by whoever declared', () => {
    const lead = { role: 'lead', person: 'U0WAYAN' };
    expect(settle([lead], 'U0WAYAN')).toMatchObject({ state: { todo: { how: 'retry' } } });
    expect(settle([lead, { role: 'deputy', person: 'U0RINA' }], 'U0RINA')).toHaveProperty('state');
    expect(settle([lead], 'U0SARI')).toEqual({ refused: 'job_needs_lead' });
    expect(settle([], 'U0SARI')).toMatchObject({ state: { todo: { how: 'retry' } } });
    expect(settle([{ role: 'scribe', person: 'U0DEWI' }], 'U0DEWI')).toEqual({ refused: 'job_needs_lead' });
    expect(settle([], 'cli:root')).toHaveProperty('state');
  });

  it('is decided by nobody who does not say why', () => {
    expect(settle([], 'cli:root', '')).toEqual({ refused: 'job_needs_why' });
  });

  it('rests on a link to what the job was to make, and to nothing that is known as something else', () => {
    const message = { ...channel, kind: 'post', makes: 'complaint:1' };
    const resolve = (job: StuckJob, link: string, known?: string) =>
      decideSettle(
        { job, crisis, leads, known },
        { by: 'cli:root', why: 'it is there' },
        {
          how: 'resolve',
          proof: link,
          place: placeInLink(job.kind, link),
        },
      );
    const at = 'https://kopisenja.slack.com/archives/C0MADE';
    const there = `${at}/p1763200000000300`;
    for (const link of [at, `${at}/`, there, `${there}?thread_ts=1763200000.000100&cid=C0MADE`])
      expect(resolve(channel, link)).toMatchObject({
        state: { todo: { place: { channel: 'C0MADE', ts: '' } } },
      });
    expect(resolve(message, there)).toMatchObject({
      state: { todo: { place: { channel: 'C0MADE', ts: '1763200000.000300' } } },
    });
    expect(resolve(message, at)).toEqual({ refused: 'job_needs_message_link' });
    for (const link of ['https://example.com/', at.replace('C0MADE', 'D0SARI'), `${at}/files`])
      expect(resolve(channel, link)).toEqual({ refused: 'job_needs_channel_link' });
    expect(resolve(channel, at, 'crisis:2')).toEqual({ refused: 'job_place_known' });
    expect(resolve(channel, at, 'crisis:3')).toHaveProperty('state');
    expect(resolve({ ...message, makes: null }, there, 'complaint:9')).toHaveProperty('state');
  });
});
