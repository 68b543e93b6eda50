// What the checks do to a draft: they advise, and for two kinds of words they hold it back, through the whole house.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fieldParts, pieces, textOfForm } from '../../../src/features/drafts/views.ts';
import {
  blocksText,
  complaint,
  declare,
  draftCard,
  type House,
  openHouse,
  patientPlan,
  recordFacts,
} from '../../support/house.ts';

// A bound on a hang, not on speed: a busy machine takes its time.
vi.setConfig({ testTimeout: 180_000 });

let house: House | undefined;
afterEach(async () => {
  await house?.stop();
  house = undefined;
});

const APPROVE = 'white_check_mark';
const yaml = await patientPlan('en');

async function opened(values: object = {}): Promise<{ name: string; house: House }> {
  house = await openHouse({ plan: { yaml } });
  const name = await declare(house, { values });
  await recordFacts(house, name, 'U0BUDI');
  await house.complain([complaint(1)]);
  await house.idle();
  return { name, house };
}

/** What somebody is told in private comes after the click is acknowledged. */
const heard = (by: string, words: string) =>
  expect.poll(() => house?.slack.ephemerals(by).at(-1)?.text, { timeout: 10_000 }).toContain(words);

async function edit(name: string, by: string, text: string): Promise<void> {
  const { slack } = house as House;
  await slack.as(by).click(name, draftCard(house as House, name, 1).ts, 'drafts.edit');
  await slack.as(by).submit((slack.view(by) as { id: string }).id, { text: { text } });
  await (house as House).idle();
}

describe('the card of a draft', () => {
  it("shows a person's flagged words with a better wording, and what the edit gained and lost", async () => {
    const { name, house } = await opened();
    await edit(name, 'U0BUDI', 'You should have read the receipt. We did nothing wrong.');
    const said = blocksText(draftCard(house, name, 1));
    expect(said).toContain('blames someone');
    expect(said).toContain('You should have');
    expect(said).toMatch(/Score \d+ → \d+/);
    const [, before, after] = said.match(/Score (\d+) → (\d+)/) as unknown as [string, string, string];
    expect(Number(after)).toBeLessThan(Number(before));
    expect(said).toContain('lost: ');
    expect(said).toContain('also has: ');
    // These are advice: the approval counts.
    await house.slack.as('U0RINA').react(name, draftCard(house, name, 1).ts, APPROVE);
    await house.idle();
    expect(blocksText(draftCard(house, name, 1))).toContain('Goes out');
  });

  it('holds personal data back until the words are changed', async () => {
    const { name, house } = await opened();
    const { slack } = house;
    await edit(name, 'U0BUDI', 'We are sorry. We are calling you on 0812-3456-7890 today.');
    expect(blocksText(draftCard(house, name, 1))).toContain('Held back for: personal data');
    await slack.as('U0RINA').react(name, draftCard(house, name, 1).ts, APPROVE);
    await house.idle();
    expect(slack.ephemerals('U0RINA').at(-1)?.text).toContain('personal data in public');
    expect(await house.app.db.approval.count()).toBe(0);
    await edit(name, 'U0BUDI', 'We are sorry. We are calling you today.');
    expect(blocksText(draftCard(house, name, 1))).not.toContain('Held back');
    await slack.as('U0RINA').react(name, draftCard(house, name, 1).ts, APPROVE);
    await house.idle();
    expect(await house.app.db.release.count({ where: { state: 'pending' } })).toBe(1);
  });

  it('holds legal words back until the right role signs exactly that text off, and forgets it with the next edit', async () => {
    const { name, house } = await opened();
    const { slack, app } = house;
    const text = 'We are sorry. We were negligent, and we are checking every payment of that day.';
    await edit(name, 'U0BUDI', text);
    const card = draftCard(house, name, 1);
    expect(blocksText(card)).toContain('Held back for: legal words');
    // Who wrote it cannot, and who has no role for it cannot.
    await slack.as('U0BUDI').click(name, card.ts, 'drafts.sign_off');
    await heard('U0BUDI', 'somebody else has to sign it off');
    await slack.as('U0RINA').click(name, card.ts, 'drafts.sign_off');
    await heard('U0RINA', 'signed off by: legal, lead');
    expect(await app.db.signOff.count()).toBe(0);
    await slack.as('U0AGUS').click(name, card.ts, 'drafts.sign_off');
    await house.idle();
    const signed = await app.db.signOff.findFirstOrThrow();
    expect(signed).toMatchObject({ person: 'U0AGUS', role: 'legal', blocks: ['liability'] });
    expect(blocksText(draftCard(house, name, 1))).toContain('Signed off by <@U0AGUS>');
    await slack.as('U0RINA').react(name, card.ts, APPROVE);
    await house.idle();
    expect(blocksText(draftCard(house, name, 1))).toContain('Goes out');
    await edit(name, 'U0DEWI', `${text} Thank you.`);
    expect(blocksText(draftCard(house, name, 1))).toContain('Held back for: legal words');
    await slack.as('U0RINA').react(name, draftCard(house, name, 1).ts, APPROVE);
    await house.idle();
    expect(await app.db.release.count({ where: { state: { not: 'cancelled' } } })).toBe(0);
  });

  it('is guarded by the database itself: no release of a text that nobody signed off', async () => {
    const { name, house } = await opened();
    const { db } = house.app;
    await edit(name, 'U0BUDI', 'We were negligent.');
    const version = await db.draftVersion.findFirstOrThrow({ orderBy: { version: 'desc' } });
    const { draftId, version: number, sha256 } = version;
    const now = new Date();
    await db.approval.create({
      data: {
        draftId,
        version: number,
        sha256,
        approver: 'U0RINA',
        event: 'e1',
        planVersion: 'p',
        approvedAt: now,
      },
    });
    const release = {
      draftId,
      version: number,
      sha256,
      outlet: 'manual',
      target: 'complaint:1',
      quorum: 1,
      deliveryId: crypto.randomUUID(),
      holdUntil: now,
    };
    await expect(db.release.create({ data: release })).rejects.toThrow(/not signed off/);
    await db.signOff.create({
      data: {
        draftId,
        version: number,
        sha256,
        person: 'U0BUDI',
        role: 'lead',
        blocks: ['liability'],
        planVersion: 'p',
        at: now,
      },
    });
    // The author's own sign-off is none.
    await expect(db.release.create({ data: release })).rejects.toThrow(/not signed off/);
    await db.signOff.create({
      data: {
        draftId,
        version: number,
        sha256,
        person: 'U0AGUS',
        role: 'legal',
        blocks: ['liability'],
        planVersion: 'p',
        at: now,
      },
    });
    await db.release.create({ data: release });
    await expect(db.signOff.deleteMany()).rejects.toThrow(/append-only/);
  });

  it('speaks Indonesian in an Indonesian crisis', async () => {
    house = await openHouse({ plan: { yaml: await patientPlan('id') } });
    await declare(house, { values: { language: { language: 'id' } } }).catch(() => undefined);
    const name = house.slack.channels().findLast((c) => c.name.startsWith('krisis-'))?.name as string;
    await house.complain([complaint(1, { text: 'Saya ditagih dua kali untuk satu kopi, tolong dicek ya' })]);
    await house.idle();
    const { slack } = house;
    const cards = () =>
      slack
        .messages(name)
        .flatMap((root) => slack.thread(name, root.ts as string))
        .filter((m) => m.text === 'Saran jawaban untuk keluhan no. 1');
    const card = cards().at(-1) as { ts: string };
    await slack.as('U0BUDI').click(name, card.ts, 'drafts.edit');
    await slack.as('U0BUDI').submit((slack.view('U0BUDI') as { id: string }).id, {
      text: { text: 'Maaf ya Kak, ini kelalaian kami. Hubungi Budi di 0812-3456-7890.' },
    });
    await house.idle();
    const said = blocksText(cards().at(-1));
    expect(said).toContain('Ditahan karena: data pribadi');
    expect(said).toMatch(/Nilai \d+ → \d+/);
    expect(
      slack
        .messages(name)
        .map((m) => String(m.text))
        .filter((t) => t.includes('❓')),
    ).toHaveLength(1);
  });
});

describe('what drafts lack', () => {
  it('is asked of the lead once, however many drafts lack it', async () => {
    house = await openHouse({ plan: { yaml } });
    const name = await declare(house);
    await house.complain([complaint(1), complaint(2), complaint(3)]);
    await house.idle();
    const asked = () =>
      (house as House).slack.messages(name).filter((m) => String(m.text).includes('The answers need'));
    expect(asked()).toHaveLength(1);
    expect(blocksText(asked()[0])).toContain('<@U0SARI>');
    await house.complain([complaint(4)]);
    await house.idle();
    expect(asked()).toHaveLength(1);
    await house.slack.as('U0SARI').click(name, asked()[0]?.ts as string, 'crisis.facts.open');
    expect(house.slack.view('U0SARI')).toMatchObject({
      callback_id: expect.stringContaining('crisis.facts'),
    });
  });
});

describe('a long answer', () => {
  const long = Array.from({ length: 900 }, (_, n) => `word${n}`)
    .join(' ')
    .replaceAll('0 ', '0\n\n');

  it('is shown whole on its card, and edited whole in its form', async () => {
    const { name, house } = await opened();
    const { slack } = house;
    expect(long.length).toBeGreaterThan(6000);
    await slack.as('U0BUDI').click(name, draftCard(house, name, 1).ts, 'drafts.edit');
    const view = slack.view('U0BUDI') as { id: string };
    await slack.as('U0BUDI').submit(view.id, { text: { text: long.slice(0, 2990) } });
    await house.idle();
    const db = house.app.db;
    await house.app.engine.perform({
      verb: 'drafts.edit',
      input: { by: 'U0BUDI', draft: 1, base: 2, text: long },
    });
    await house.idle();
    expect(blocksText(draftCard(house, name, 1)).replace(/\s/g, '')).toContain(long.replace(/\s/g, ''));
    await slack.as('U0BUDI').click(name, draftCard(house, name, 1).ts, 'drafts.edit');
    const form = slack.view('U0BUDI') as {
      id: string;
      blocks: { block_id: string; element: { initial_value: string } }[];
    };
    const values = Object.fromEntries(
      form.blocks.map(({ block_id, element }) => [block_id, { [block_id]: element.initial_value }]),
    );
    values.text = { text: `Hello. ${values.text?.text}` };
    await slack.as('U0BUDI').submit(form.id, values);
    await house.idle();
    const version = await db.draftVersion.findFirstOrThrow({ orderBy: { version: 'desc' } });
    expect(version.text).toBe(`Hello. ${long}`);
  });

  it('keeps the form open when it is too long, so that nothing is lost', async () => {
    const { name, house } = await opened();
    const { slack } = house;
    await house.app.engine.perform({
      verb: 'drafts.edit',
      input: { by: 'U0BUDI', draft: 1, base: 1, text: `${long} ${'x'.repeat(9_990 - long.length)}` },
    });
    await house.idle();
    await slack.as('U0BUDI').click(name, draftCard(house, name, 1).ts, 'drafts.edit');
    const form = slack.view('U0BUDI') as {
      id: string;
      blocks: { block_id: string; element: { initial_value: string } }[];
    };
    const values = Object.fromEntries(
      form.blocks.map(({ block_id, element }) => [block_id, { [block_id]: `${element.initial_value} more` }]),
    );
    const answer = await slack.as('U0BUDI').submit(form.id, values);
    expect(JSON.stringify(answer)).toContain('characters long');
    expect(await house.app.db.draftVersion.count()).toBe(2);
  });

  it.each(['', 'short', long, `${'👩‍👩‍👧'.repeat(900)}`, 'x'.repeat(9000), ` ${'a b '.repeat(2500)} `])(
    'loses nothing in its pieces and its fields',
    (text) => {
      expect(pieces(text).join('')).toBe(text);
      expect(pieces(text).every((piece) => piece.length <= 2900)).toBe(true);
      const { parts, seams } = fieldParts(text);
      expect(parts.every((part) => part.length <= 3000)).toBe(true);
      const values = Object.fromEntries(parts.map((part, n) => [n === 0 ? 'text' : `text${n + 1}`, part]));
      expect(textOfForm(values, seams)).toBe(text);
    },
  );
});
