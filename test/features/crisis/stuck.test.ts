// Who is told of what did not get there: a decision on plain data, its message, and where a lost private message is told of.
import { describe, expect, it } from 'vitest';
import type { Tx } from '../../../src/engine/database.ts';
import { channelOfJob } from '../../../src/engine/stuck.ts';
import { tellPerson } from '../../../src/features/complaints/gathered.ts';
import type { Crisis } from '../../../src/features/crisis/crisis.ts';
import { decideShut } from '../../../src/features/crisis/gone.ts';
import { decideTell, type StuckJob } from '../../../src/features/crisis/stuck.ts';
import { noChannelView } from '../../../src/features/crisis/views-stuck.ts';
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
};
const told = (job: StuckJob) => decideTell({ job, crisis }, { by: 'system' }, NOW).effects;

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

describe('a private message that did not get there', () => {
  it('is told of in the channel of its crisis', async () => {
    const late = tellPerson(crisis, 'U0DEWI', 1, 7, NOW);
    const [shut] = decideShut({ crisis }, { by: 'system', code: 'is_archived' }, NOW).effects;
    for (const effect of [late, shut]) {
      if (!effect) throw new Error('nobody was told');
      expect(await channelOfJob({} as Tx, { effect })).toBe('crisis:3');
    }
  });
});
