// What a complaint is: said on its card, corrected by people, kept for retraining; look-alikes merged and split.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { run as exportCommand } from '../../src/cli/export.ts';
import { readCorrections } from '../../src/triage/training/corrections.ts';
import { callCommand } from '../support/command.ts';
import { blocksText, complaint, declare, type House, MINUTE, openHouse } from '../support/house.ts';

let house: House;
afterEach(() => house.stop());

const cardOf = (channel: string, words: string) => {
  const card = house.slack
    .messages(channel)
    .find((m) => blocksText(m).includes(words) && JSON.stringify(m).includes('complaints.correct'));
  if (!card) throw new Error(`no card says ${words}`);
  return { ts: card.ts as string, says: blocksText(card) };
};
const exported = (...args: string[]) =>
  callCommand(exportCommand, ['labels', ...args], { env: { DATABASE_URL: house.database.url } });

describe('a card', () => {
  it('says what a complaint is, how grave and why, and admits when that is not sure', async () => {
    house = await openHouse();
    const name = await declare(house);
    await house.complain([
      complaint(1, { text: 'My son found a piece of glass in your bread and cut his mouth' }),
      complaint(2, { text: 'Thank you so much, the barista was lovely and the coffee is delicious' }),
      complaint(3, { text: 'When will the shop in Bandung open again?' }),
    ]);
    await house.idle();
    const glass = cardOf(name, 'piece of glass').says;
    expect(glass).toContain('CRITICAL');
    expect(glass).toContain('Complaint');
    expect(glass).toContain('in English');
    expect(glass).toMatch(/Why: .*glass/);
    expect(cardOf(name, 'barista').says).toContain('Praise');
    expect(cardOf(name, 'Bandung').says).toContain('Question');
    for (const { id } of await house.app.db.complaint.findMany({ where: { confidence: { lt: 0.6 } } })) {
      expect(cardOf(name, `No. ${id}`).says).toContain('Not sure');
    }
    // Triage closes nothing and loses nothing: praise and questions have their clocks too.
    expect(await house.app.db.complaint.count({ where: { state: 'open' } })).toBe(3);
  });

  it('says what its newest wording is', async () => {
    house = await openHouse();
    const name = await declare(house);
    await house.complain([complaint(1, { text: 'Kopinya dingin dan pelayannya lama sekali, kecewa' })]);
    await house.idle();
    expect(cardOf(name, 'Kopinya dingin').says).toContain('in Indonesian');
    await house.complain([complaint(1, { text: 'The coffee was cold and nobody said sorry to us' })]);
    await house.idle();
    expect(cardOf(name, 'coffee was cold').says).toContain('in English');
  });

  it('says how grave a private message is, and none of its words', async () => {
    house = await openHouse();
    const name = await declare(house);
    const text = 'My son found a piece of glass in your bread and cut his mouth';
    await house.complain([complaint(1, { text, kind: 'dm', visibility: 'private' })]);
    await house.idle();
    const { says } = cardOf(name, 'CRITICAL');
    expect(says).toContain('Why: ');
    expect(says).not.toMatch(/glass|bread|mouth/);
  });

  it('speaks the language of the crisis room', async () => {
    house = await openHouse({ plan: 'id' });
    await house.slack.as('U0SARI').command('/crisis', 'declare Kopi susu', 'general');
    const form = house.slack.view('U0SARI') as { id: string };
    await house.slack.as('U0SARI').submit(form.id, { language: { language: 'id' } });
    await house.idle();
    const name = house.slack.channels().findLast((c) => c.name.startsWith('krisis-'))?.name as string;
    await house.complain([complaint(1, { text: 'Anak saya keracunan setelah minum kopi susu kalian' })]);
    await house.idle();
    const { says } = cardOf(name, 'keracunan setelah');
    expect(says).toContain('KRITIS');
    expect(says).toContain('Keluhan');
    expect(says).toContain('berbahasa Indonesia');
    expect(says).toContain('Alasannya:');
  });
});

describe('a critical complaint', () => {
  it('has its own card in the middle of a burst, and the lead is called about it once', async () => {
    house = await openHouse();
    const { slack } = house;
    const name = await declare(house);
    const many = Array.from({ length: 60 }, (_, n) => complaint(n + 1));
    await house.complain(many);
    await house.idle();
    await house.complain([
      ...Array.from({ length: 20 }, (_, n) => complaint(n + 100)),
      complaint(500, { text: 'Your charger exploded and set fire to the bed of my daughter' }),
    ]);
    await house.idle();
    expect(cardOf(name, 'exploded').says).toContain('CRITICAL');
    const calls = () => slack.messages(name).filter((m) => String(m.text).includes('Critical complaint'));
    expect(calls()).toHaveLength(1);
    expect(calls()[0]?.text).toContain('<@U0SARI>');
    // Everyone else waits in a digest, none is lost.
    await house.pass(MINUTE);
    const digests = await house.app.db.digest.aggregate({ _sum: { count: true } });
    expect(digests._sum.count).toBe(80);
    await house.pass(30 * MINUTE);
    expect(calls()).toHaveLength(1);
  });

  it('calls the lead when an edit makes it critical, in a crisis and outside of one', async () => {
    house = await openHouse();
    const { slack } = house;
    const calls = (channel: string) =>
      slack.messages(channel).filter((m) => /cannot wait/.test(String(m.text)));
    const fire = 'Your charger exploded and set fire to the bed of my daughter';
    await house.complain([complaint(1, { text: 'When do you open on Sunday?' })]);
    await house.idle();
    expect(calls('general')).toHaveLength(0);
    await house.complain([complaint(1, { text: fire })]);
    await house.idle();
    expect(calls('general')).toHaveLength(1);

    const name = await declare(house);
    await house.complain([complaint(2, { text: 'The soup was served lukewarm yesterday' })]);
    await house.idle();
    const before = calls(name).length;
    await house.complain([
      complaint(2, { text: 'There was broken glass in the soup and my son cut his mouth' }),
    ]);
    await house.pass(11 * MINUTE);
    expect(calls(name)).toHaveLength(before + 1);
    expect(cardOf(name, 'broken glass').says).toContain('CRITICAL');
  });

  it('calls the lead when an edit makes it critical that somebody had calmed down, and a person had closed', async () => {
    house = await openHouse();
    const { slack } = house;
    const calls = (channel: string) =>
      slack.messages(channel).filter((m) => /cannot wait/.test(String(m.text)));
    const glass = 'There was broken glass in the soup and my son cut his mouth';
    const fire = 'Your charger exploded and set fire to the bed of my daughter';
    // Outside of a crisis: what a person said of a false alarm is about the words that they saw.
    await house.complain([complaint(1, { text: glass })]);
    await house.idle();
    const by = 'U0SARI';
    const label = async (id: number) =>
      house.app.engine.perform({
        verb: 'complaints.label',
        input: { by, complaint: id, kind: 'praise', severity: 'none', cause: 'none', language: 'en' },
      });
    expect(calls('general')).toHaveLength(1);
    await label(1);
    await house.complain([complaint(1, { text: `${glass}!` })]);
    await house.pass(11 * MINUTE);
    // The same alarm in other words was a false one before.
    expect(calls('general')).toHaveLength(1);
    await house.complain([complaint(1, { text: 'Lovely soup, thank you' })]);
    await house.complain([complaint(1, { text: fire })]);
    await house.pass(11 * MINUTE);
    expect(calls('general')).toHaveLength(2);
    const row = await house.app.db.complaint.findFirstOrThrow();
    expect(row).toMatchObject({ severity: 'critical', labelledBy: null });

    const name = await declare(house);
    await house.complain([complaint(2, { text: 'The soup was served lukewarm yesterday' })]);
    await house.pass(11 * MINUTE);
    const before = calls(name).length;
    const { id } = await house.app.db.complaint.findFirstOrThrow({ orderBy: { id: 'desc' } });
    await house.app.engine.perform({
      verb: 'complaints.close',
      input: { by, complaint: id, why: 'Told at the counter' },
    });
    await house.complain([complaint(2, { text: glass })]);
    await house.pass(11 * MINUTE);
    expect(calls(name)).toHaveLength(before + 1);
    expect(blocksText(calls(name).at(-1) ?? {})).toContain(`No. ${id}`);
    expect(calls(name).at(-1)?.text).toContain('no clock runs for');

    // In a crisis, too, whoever was called about older words is called about new ones; and so they are without a person's word.
    await house.complain([complaint(3, { text: fire })]);
    await house.pass(11 * MINUTE);
    const third = await house.app.db.complaint.findFirstOrThrow({ orderBy: { id: 'desc' } });
    expect(calls(name)).toHaveLength(before + 2);
    await label(third.id);
    await house.complain([complaint(3, { text: 'Lovely soup, thank you so much' })]);
    await house.complain([complaint(3, { text: glass })]);
    await house.pass(11 * MINUTE);
    expect(calls(name)).toHaveLength(before + 3);
    await house.complain([complaint(3, { text: 'Lovely soup, thank you so much, it was good' })]);
    await house.complain([complaint(3, { text: `${fire}!` })]);
    await house.pass(11 * MINUTE);
    expect(calls(name)).toHaveLength(before + 4);
    expect(calls(name).at(-1)?.text).toContain('with its own clock');
  });

  it('calls the lead about an edit of days ago, and about one that an answer to the old words overtook', async () => {
    house = await openHouse();
    const { slack } = house;
    const calls = (channel: string) =>
      slack.messages(channel).filter((m) => /cannot wait/.test(String(m.text)));
    const glass = 'There was broken glass in the soup and my son cut his mouth';
    await house.complain([complaint(1, { text: 'When do you open on Sunday?' })]);
    await house.pass(50 * 60 * MINUTE);
    await house.complain([complaint(1, { text: glass })]);
    await house.idle();
    expect(calls('general')).toHaveLength(1);

    const name = await declare(house);
    await house.pass(11 * MINUTE);
    await house.complain([
      complaint(2, { text: 'Your charger exploded and set fire to the bed of my daughter' }),
      complaint(3, { text: 'The soup was served lukewarm yesterday' }),
    ]);
    await house.pass(MINUTE);
    const before = calls(name).length;
    await house.complain([complaint(3, { text: `${glass}, too` })]);
    await house.idle();
    const { id } = await house.app.db.complaint.findFirstOrThrow({ orderBy: { id: 'desc' } });
    await house.app.engine.perform({
      verb: 'complaints.answered',
      input: { by: 'U0SARI', complaint: id, proof: null },
    });
    expect(calls(name)).toHaveLength(before);
    await house.pass(11 * MINUTE);
    expect(calls(name)).toHaveLength(before + 1);
    expect(calls(name).at(-1)?.text).toContain('no clock runs for');
  });

  it('is called out with others when many come, at most every ten minutes', async () => {
    house = await openHouse();
    const { slack } = house;
    const name = await declare(house);
    const fire = (n: number) => complaint(n, { text: `The lamp number ${n} caught fire and burned my hand` });
    await house.complain([fire(1), fire(2), fire(3)]);
    await house.idle();
    await house.complain([fire(4)]);
    await house.complain([fire(5)]);
    await house.idle();
    const calls = () => slack.messages(name).filter((m) => /[Cc]ritical complaint/.test(String(m.text)));
    expect(calls().map((m) => String(m.text))).toEqual([expect.stringContaining('3 critical complaints')]);
    await house.pass(11 * MINUTE);
    expect(calls()).toHaveLength(2);
    expect(String(calls()[1]?.text)).toContain('2 critical complaints');
    expect(slack.messages(name).filter((m) => blocksText(m).includes('caught fire'))).toHaveLength(5 + 2);
  });

  it('of months ago is shown, and nobody is called for it: past comments are brought in to learn from', async () => {
    house = await openHouse();
    const { slack } = house;
    const name = await declare(house);
    const old = new Date(Date.now() - 60 * 24 * 60 * MINUTE).toISOString();
    const text = 'Your charger exploded and set fire to the bed of my daughter';
    await house.complain([complaint(1, { text, posted_at: old })]);
    await house.idle();
    expect(cardOf(name, 'exploded').says).toContain('CRITICAL');
    const calls = () => slack.messages(name).filter((m) => String(m.text).includes('Critical complaint'));
    expect(calls()).toEqual([]);
    await house.complain([complaint(2, { text })]);
    await house.idle();
    expect(calls()).toHaveLength(1);
  });

  it('that was only counted gets its card and the call when a person says that it is critical', async () => {
    house = await openHouse();
    const { slack } = house;
    const name = await declare(house);
    await house.complain([complaint(1, { text: 'The soup was served lukewarm yesterday' })]);
    await house.idle();
    const { ts, says } = cardOf(name, 'served lukewarm');
    expect(says).not.toContain('CRITICAL');
    await correct(name, ts, { severity: 'critical', cause: 'safety' });
    expect(slack.messages(name).filter((m) => String(m.text).includes('Critical complaint'))).toHaveLength(1);
  });
});

async function correct(
  channel: string,
  ts: string,
  to: Record<string, string>,
  by = 'U0DEWI',
): Promise<void> {
  await house.slack.as(by).click(channel, ts, 'complaints.correct');
  const form = house.slack.view(by) as { id: string };
  const values = Object.fromEntries(Object.entries(to).map(([field, value]) => [field, { [field]: value }]));
  await house.slack.as(by).submit(form.id, values);
  await house.idle();
}

describe('a person who knows better', () => {
  it('corrects a label by button; it counts, is on record, and is given out for retraining', async () => {
    house = await openHouse();
    const name = await declare(house);
    await house.complain([
      complaint(1, { text: 'Nice one, again no answer. Call me on 0812-3456-7890 if you ever wake up' }),
    ]);
    await house.idle();
    const { ts } = cardOf(name, 'no answer');
    const before = await house.app.db.complaint.findFirstOrThrow();
    await correct(name, ts, { kind: 'suggestion', severity: 'low', cause: 'labelling', language: 'id' });
    const { says } = cardOf(name, 'no answer');
    expect(says).toContain('Suggestion');
    expect(says).toContain('Severity: low');
    expect(says).toContain('Corrected by <@U0DEWI>');
    const after = await house.app.db.complaint.findFirstOrThrow();
    expect(after).toMatchObject({
      intent: 'suggestion',
      severity: 'low',
      cause: 'labelling',
      language: 'id',
    });
    expect(after.state).toBe('open');
    const fact = await house.app.db.timeline.findFirstOrThrow({ where: { fact: 'complaint_labelled' } });
    expect(fact).toMatchObject({ by: 'U0DEWI', data: { from: { kind: before.intent } } });

    // Corrected again: the first guess stays the prediction, the last word the truth.
    await correct(name, ts, { kind: 'complaint' }, 'U0BUDI');
    const { code, out } = await exported();
    expect(code).toBe(0);
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toEqual([
      {
        id: 1,
        text: expect.stringContaining('again no answer. Call me on [phone]'),
        predicted: {
          kind: before.intent,
          severity: before.severity,
          cause: before.cause,
          language: before.language,
        },
        corrected: { kind: 'complaint', severity: 'low', cause: 'labelling', language: 'id' },
        at: expect.any(String),
      },
    ]);

    const folder = await mkdtemp(path.join(tmpdir(), 'labels-'));
    try {
      const file = path.join(folder, 'labels.jsonl');
      const said = await exported('--out', file, '--raw');
      expect(said.out).toContain('One corrected label');
      const { rows } = readCorrections(await readFile(file));
      expect(rows).toEqual([
        {
          text: expect.stringContaining('again no answer'),
          ...{ kind: 'complaint', severity: 'low', cause: 'labelling', language: 'id' },
        },
      ]);
      expect(JSON.parse(await readFile(file, 'utf8')).text).toContain('0812-3456-7890');
      expect((await exported('--out', path.join(folder, 'nowhere', 'x'))).code).toBe(1);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('corrects a false alarm before any crisis; the alarm says so, and the correction is kept', async () => {
    house = await openHouse();
    const { slack } = house;
    await house.complain([
      complaint(1, { text: 'Your charger exploded and set fire to the bed of my daughter' }),
      complaint(2, { text: 'There was broken glass in the soup and my son cut his mouth' }),
    ]);
    await house.idle();
    const alarm = () => {
      const found = slack.messages('general').find((m) => String(m.text).includes('cannot wait'));
      if (!found) throw new Error('no alarm');
      return found;
    };
    expect(blocksText(alarm())).toContain('correct its label');
    expect(JSON.stringify(alarm()).match(/complaints\.correct/g)).toHaveLength(2);
    await correct('general', alarm().ts as string, { severity: 'low', cause: 'none' });
    expect(blocksText(alarm())).toMatch(/exploded.*[Ss]everity: low.*Corrected by <@U0DEWI>/s);
    expect(await house.app.db.complaint.findFirstOrThrow({ where: { id: 1 } })).toMatchObject({
      crisisId: null,
      severity: 'low',
      labelledBy: 'U0DEWI',
    });
    const { out } = await exported();
    expect(JSON.parse(out)).toMatchObject({ id: 1, corrected: { severity: 'low', cause: 'none' } });

    // In the crisis that is declared for the other one it is what the person said, and nobody is called for it.
    const name = await declare(house);
    await house.pass(MINUTE);
    const { says } = cardOf(name, 'exploded');
    expect(says).toContain('Corrected by <@U0DEWI>');
    const events = await house.app.db.clockEvent.findMany({
      where: { complaintId: 1, type: 'reclassified' },
      orderBy: { id: 'asc' },
    });
    expect(events.at(-1)?.data).toMatchObject({ severity: 'low', cause: 'none' });
    expect(JSON.stringify(alarm())).toContain('complaints.correct');
  });

  it('who corrects those of an alarm is shown the others that it names', async () => {
    house = await openHouse();
    const { slack } = house;
    await house.complain(
      Array.from({ length: 7 }, (_, n) =>
        complaint(n + 1, { text: `Your charger number ${n + 1} exploded and set fire to my bed` }),
      ),
    );
    await house.idle();
    const alarm = () => {
      const found = slack.messages('general').findLast((m) => String(m.text).includes('cannot wait'));
      if (!found) throw new Error('no alarm');
      return found;
    };
    expect(blocksText(alarm())).toContain('number 5 exploded');
    expect(blocksText(alarm())).not.toContain('number 6 exploded');
    expect(blocksText(alarm())).toContain('There are 2 more.');
    await correct('general', alarm().ts as string, { severity: 'low', cause: 'none' });
    expect(blocksText(alarm())).toContain('number 6 exploded');
    expect(blocksText(alarm())).not.toContain('number 1 exploded');
    expect(blocksText(alarm())).toContain('There is one more.');
  });

  it('is told when nothing was changed', async () => {
    house = await openHouse();
    const name = await declare(house);
    await house.complain([complaint(1)]);
    await house.idle();
    await correct(name, cardOf(name, 'number 1').ts, {});
    expect(house.slack.view('U0DEWI')).toMatchObject({
      errors: { kind: expect.stringContaining('nothing was changed') },
    });
    expect(await house.app.db.labelCorrection.count()).toBe(0);
  });
});

describe('complaints that say the same', () => {
  const copied =
    'They charged my card twice on Friday night and the hotline hangs up on everybody, what a shame';

  it('are suggested as one matter, merged and split by button; each keeps its clock and its answer', async () => {
    house = await openHouse();
    const { slack } = house;
    const name = await declare(house);
    await house.complain([
      complaint(1, { text: copied }),
      complaint(2, { text: `${copied}!!` }),
      complaint(3, { text: 'When will the shop in Bandung open again, does anybody know?' }),
      complaint(4, { text: copied.replace('Friday', 'Saturday') }),
    ]);
    await house.pass(5_000);
    expect(cardOf(name, 'Friday').says).toContain('Looks like no. 2, no. 4 (3 people)');
    expect(cardOf(name, 'Bandung').says).not.toContain('Looks like');

    const first = cardOf(name, 'Friday').ts;
    await slack.as('U0BUDI').click(name, first, 'complaints.merge');
    await house.idle();
    expect(cardOf(name, 'Friday').says).toContain('One matter with no. 2, no. 4 (merged by <@U0BUDI>)');
    expect(cardOf(name, 'Saturday').says).toContain('One matter with no. 1, no. 2');
    expect(await house.app.db.complaint.count({ where: { state: 'open' } })).toBe(4);
    expect(await house.app.db.draft.count()).toBe(4);

    await slack.as('U0DEWI').click(name, cardOf(name, 'Saturday').ts, 'complaints.split');
    await house.idle();
    expect(cardOf(name, 'Saturday').says).not.toContain('One matter');
    expect(cardOf(name, 'Friday').says).toContain('One matter with no. 2 (merged');
    // What a person took out is not suggested again.
    await house.complain([complaint(5, { text: copied.replace('Friday', 'Saturday') })]);
    await house.pass(5_000);
    expect(cardOf(name, 'Saturday').says).not.toContain('Looks like');
    const facts = await house.app.db.timeline.findMany({ orderBy: { id: 'asc' } });
    expect(facts.map((f) => f.fact)).toEqual(
      expect.arrayContaining(['complaints_merged', 'complaint_split']),
    );
  });

  it('are looked at anew when one of them is edited, in its room and by its new words', async () => {
    house = await openHouse();
    const { slack } = house;
    const name = await declare(house);
    const cold = 'My soup was served cold twice and the waiter laughed at us when we asked for another one';
    await house.complain([
      complaint(1, { text: copied }),
      complaint(2, { text: `${copied}!!` }),
      complaint(3, { text: cold }),
    ]);
    await house.pass(5_000);
    expect(cardOf(name, 'Friday').says).toContain('Looks like no. 2');

    await house.complain([complaint(1, { text: `${cold}!` })]);
    await house.pass(5_000);
    expect(cardOf(name, 'No. 1').says).toContain('Looks like no. 3');
    expect(cardOf(name, 'Friday').says).not.toContain('Looks like');

    // What a person made one matter stays one, and still is what others are compared with.
    await slack.as('U0BUDI').click(name, cardOf(name, 'No. 1').ts, 'complaints.merge');
    await house.idle();
    await correct(name, cardOf(name, 'No. 1').ts, { cause: 'labelling' });
    await house.complain([complaint(1, { text: copied })]);
    await house.pass(5_000);
    expect(cardOf(name, 'No. 1').says).toContain('One matter with no. 3');
    await house.complain([complaint(4, { text: copied.replace('Friday', 'Saturday') })]);
    await house.pass(5_000);
    expect(cardOf(name, 'Saturday').says).toMatch(/Looks like no\. 1, no\. 3|Looks like no\. 2/);
  });
});
