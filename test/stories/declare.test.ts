// Declaring a crisis, as it goes when people are in a hurry and Slack is in a mood.
import { afterEach, describe, expect, it } from 'vitest';
import { callsToDeclare } from '../../src/cli/demo-figures.ts';
import { blocksText, complaint, declare, HOUR, type House, openHouse } from '../support/house.ts';

let house: House;
afterEach(() => house.stop());

const rooms = () => house.slack.channels().filter((c) => /^(crisis|krisis)-/.test(c.name));

/** What the bot told somebody in their direct messages. */
const privately = (who: string): { channel: string; ts: string }[] =>
  house.slack
    .channels()
    .filter((c) => c.is_im && c.members.includes(who))
    .flatMap((c) => house.slack.messages(c.id).map((m) => ({ ...m, channel: c.id }) as never));

/** The form of /crisis declare as somebody fills it in; nothing is sent yet. */
async function openForm(who: string, title: string): Promise<{ id: string }> {
  await house.slack.as(who).command('/crisis', `declare ${title}`, 'general');
  return house.slack.view(who) as { id: string };
}
const values = (title: string, more: object = {}) => ({
  title: { title },
  level: { level: 'high' },
  language: { language: 'en' },
  drill: { drill: 'real' },
  ...more,
});

describe('a declaration', () => {
  it('opens the form at once with the words of the command, before any other call', async () => {
    house = await openHouse();
    const before = house.slack.calls.length;
    await openForm('U0SARI', 'Glass in the cold coffee');
    const view = house.slack.view('U0SARI');
    expect(JSON.stringify(view)).toContain('Glass in the cold coffee');
    expect(house.slack.calls[before]?.method).toBe('views.open');
  });

  it('needs four calls, one after another, until the room is there, filled and pinned', async () => {
    house = await openHouse();
    const form = await openForm('U0SARI', 'Charged twice');
    await house.idle();
    const before = house.slack.calls.length;
    await house.slack.as('U0SARI').submit(form.id, values('Charged twice'));
    await house.idle();
    const { id } = await house.app.db.job.findFirstOrThrow({ where: { makes: 'header:1' } });
    // The topic, the steps and what is said elsewhere go beside these and hold nobody up.
    const { needed } = callsToDeclare(house.slack.calls.slice(before), id);
    expect(needed[0]).toBe('conversations.create');
    expect([...needed].sort()).toEqual([
      'chat.postMessage',
      'conversations.create',
      'conversations.invite',
      'pins.add',
    ]);
    expect(rooms()[0]?.topic).toContain('High');
  });

  it('makes one room out of a double click', async () => {
    house = await openHouse();
    const form = await openForm('U0SARI', 'Twice');
    const sari = house.slack.as('U0SARI');
    await Promise.allSettled([sari.submit(form.id, values('Twice')), sari.submit(form.id, values('Twice'))]);
    await house.idle();
    expect(rooms()).toHaveLength(1);
    expect(await house.app.db.crisis.count()).toBe(1);
  });

  it('makes one room when two people declare at once, brings both in, and lets the second one insist', async () => {
    house = await openHouse();
    const [first, second] = [
      await openForm('U0SARI', 'Burnt beans'),
      await openForm('U0BUDI', 'Beans burnt'),
    ];
    await Promise.all([
      house.slack.as('U0SARI').submit(first.id, values('Burnt beans')),
      house.slack.as('U0BUDI').submit(second.id, values('Beans burnt')),
    ]);
    await house.idle();
    expect(rooms()).toHaveLength(1);
    expect(rooms()[0]?.members).toEqual(expect.arrayContaining(['U0SARI', 'U0BUDI']));
    const hints = ['U0SARI', 'U0BUDI'].flatMap((who) =>
      privately(who)
        .filter((m) => blocksText(m).includes('did not open a second room'))
        .map((m) => ({ who, m })),
    );
    expect(hints).toHaveLength(1);
    const { who: late, m: hint } = hints[0] as (typeof hints)[number];
    await house.slack.as(late).click(hint.channel, hint.ts, 'crisis.separate');
    const again = house.slack.view(late) as { id: string };
    await house.slack.as(late).submit(again.id, values('Another thing'));
    await house.idle();
    expect(rooms()).toHaveLength(2);
  });

  it('takes a suffix when somebody else has a channel of that name, and leaves theirs alone', async () => {
    const workspace = {
      channels: [
        { id: 'C0GENERAL', name: 'general', members: ['U0SARI', 'U0BUDI'] },
        { id: 'C0TAKEN', name: 'crisis-1-sour-milk', members: ['U0WAYAN'] },
      ],
    };
    house = await openHouse({ slack: { workspace } });
    const name = await declare(house, { title: 'Sour milk' });
    expect(name).toBe('crisis-1-sour-milk-2');
    expect(house.slack.channel('crisis-1-sour-milk')?.members).toEqual(['U0WAYAN']);
  });

  it('adopts the room it made when the answer to the call was lost', async () => {
    house = await openHouse({
      app: { quiet: { first: { P0: 0, P1: 0, P2: 0, P3: 0, P4: 0, P5: 0 }, again: 0 } },
    });
    house.slack.faults.acceptThenDrop('conversations.create');
    const name = await declare(house, { title: 'Sour milk' });
    await house.slack.waitFor(() => house.slack.channel(name)?.pins.length === 1, { timeoutMs: 60_000 });
    expect(rooms()).toHaveLength(1);
  });

  it('invites everybody else and names who could not come', async () => {
    house = await openHouse();
    await house.slack.changeUser('U0AGUS', { deleted: true });
    const name = await declare(house);
    expect(house.slack.channel(name)?.members).toEqual(
      expect.arrayContaining(['U0SARI', 'U0BUDI', 'U0RINA', 'U0DEWI', 'U0WAYAN']),
    );
    const told = house.slack.messages(name).map(blocksText).join('\n');
    expect(told).toContain('<@U0AGUS>');
  });

  it('makes the name of the channel legal, whatever the title', async () => {
    house = await openHouse();
    const name = await declare(house, { title: `Viral! “Kopi” #Basi @semua ${'é'.repeat(120)}` });
    expect(name).toMatch(/^[a-z0-9_-]{1,80}$/);
  });

  it('calls the people of the level by a private message, each once, with their role', async () => {
    house = await openHouse();
    await declare(house);
    const said = privately('U0RINA').map(blocksText);
    expect(said.filter((text) => text.includes('You are needed'))).toHaveLength(1);
    expect(said.join()).toContain('Communications');
  });

  it('is a drill when it says so: nothing is announced, nothing goes out, no real complaint comes in', async () => {
    house = await openHouse();
    await house.complain([complaint(1)]);
    const name = await declare(house, { values: { drill: { drill: 'drill' } } });
    expect(name).toContain('drill');
    await house.complain([complaint(2)]);
    await house.idle();
    expect(house.slack.messages(name).map(blocksText).join()).not.toContain('number');
    expect(house.slack.messages('general').map(blocksText).join()).not.toContain('declared');
    expect(await house.app.db.complaint.count({ where: { crisisId: null } })).toBe(2);
  });

  it('takes in what the public wrote before anybody declared', async () => {
    house = await openHouse();
    await house.complain([complaint(1), complaint(2)]);
    await house.pass(HOUR);
    const name = await declare(house);
    const cards = house.slack.messages(name).map(blocksText).join('\n');
    expect(cards).toContain('number 1');
    expect(cards).toContain('number 2');
  });

  it('is refused, in a sentence in the form, for guests of the workspace', async () => {
    house = await openHouse();
    const tono = house.slack.as('U0TONO');
    await tono.command('/crisis', 'declare Help', 'keluhan-pelanggan');
    const form = house.slack.view('U0TONO') as { id: string };
    await tono.submit(form.id, values('Help'));
    await house.idle();
    expect(JSON.stringify(house.slack.view('U0TONO'))).toContain('guest');
    expect(rooms()).toHaveLength(0);
  });
});

describe('by HTTP instead of sockets', () => {
  it('the same bot goes the same way, and survives a restart', async () => {
    house = await openHouse({ http: true });
    expect(house.slack.connections).toBe(0);
    const name = await declare(house);
    await house.complain([complaint(1)]);
    await house.restart();
    await house.idle();
    await house.slack.as('U0SARI').command('/crisis', 'status', name);
    expect(house.slack.ephemerals('U0SARI').map(blocksText).join()).toContain('1');
    expect(house.slack.messages(name).map(blocksText).join()).toContain('number 1');
  });
});

describe('a workspace that lets nobody make channels', () => {
  async function declareInVain(): Promise<void> {
    house.slack.faults.error('conversations.create', 'restricted_action');
    const view = await openForm('U0SARI', 'Glass in the coffee');
    await house.slack.as('U0SARI').submit(view.id, values('Glass in the coffee'));
    await house.idle();
  }

  it('is told to the declarer and the lead in private, and the lead goes on when it is allowed', async () => {
    house = await openHouse();
    const { slack } = house;
    await declareInVain();
    expect(rooms()).toEqual([]);
    const refused = (who: string) =>
      privately(who).filter((m) => blocksText(m).includes('could not be made'));
    expect(refused('U0SARI')).toHaveLength(1);
    const [told] = refused('U0WAYAN');
    expect(blocksText(told)).toMatch(/restricted_action.*npx tanggap outbox retry [0-9a-f]{8}/);
    await slack.as('U0WAYAN').click(told?.channel as string, told?.ts as string, 'crisis.stuck.retry');
    const form = slack.view('U0WAYAN') as { id: string };
    await slack.as('U0WAYAN').submit(form.id, { why: { why: 'an admin allowed it' } });
    await house.idle();
    expect(rooms()).toHaveLength(1);
    const stuck = await house.app.db.job.count({ where: { state: { in: ['dead', 'held'] } } });
    expect(stuck).toBe(0);
  });

  it('takes a channel that a person made instead, by its link: the crisis lives there', async () => {
    house = await openHouse();
    const { slack } = house;
    await declareInVain();
    await slack.as('U0WAYAN').createChannel('made-by-hand');
    await slack.as('U0WAYAN').invite('made-by-hand', slack.bot.userId);
    const { id } = slack.channels().find((c) => c.name === 'made-by-hand') as { id: string };
    const job = await house.app.db.job.findFirstOrThrow({ where: { kind: 'open_channel' } });
    const proof = `https://kopisenja.slack.com/archives/${id}`;
    const resolve = {
      verb: 'outbox.resolve',
      input: { by: 'cli:root', job: job.id, proof, why: 'made by hand' },
    };
    expect(await house.app.engine.perform(resolve)).toHaveProperty('done');
    await house.idle();
    expect(await house.app.db.place.findUnique({ where: { ref: 'crisis:1' } })).toMatchObject({
      channel: id,
      ts: '',
    });
    await house.complain([complaint(1)]);
    await house.idle();
    expect(slack.messages('made-by-hand').map(blocksText).join('\n')).toContain('number 1');
    await slack.as('U0WAYAN').command('/crisis', 'status', 'made-by-hand');
    await house.idle();
    expect(slack.ephemerals('U0WAYAN').map(blocksText).join('\n')).toContain('1 waiting');
    // The pin hangs on the header, and the header on the channel: nothing stays behind.
    expect(await house.app.db.job.findMany({ where: { state: { in: ['dead', 'held'] } } })).toEqual([]);
  });
});
