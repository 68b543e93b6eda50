// The watch as a team meets it: quiet while it learns, one alert for a burst, a crisis declared from it, and quiet on request.
import { decode } from 'fast-png';
import { afterEach, describe, expect, it } from 'vitest';
import { acceptInto } from '../../src/features/complaints/intake.ts';
import { readCsv } from '../../src/sources/csv.ts';
import {
  blocksText,
  complaint,
  declare,
  examplePlan,
  HOUR,
  type House,
  MINUTE,
  openHouse,
} from '../support/house.ts';

let house: House;
afterEach(() => house.stop());

const DAY = 24 * HOUR;

/** Ordinary days: so many comments, spread evenly over the days before now. */
async function ordinaryDays(days: number, perDay = 12): Promise<void> {
  const items = Array.from({ length: days * perDay }, (_, n) =>
    complaint(10_000 + n, {
      text: n % 2 ? 'The coffee was cold this morning' : 'What time do you open on Sunday?',
      author: { name: `Regular ${n % 40}` },
      posted_at: new Date(Date.now() - 2 * HOUR - (n * DAY) / perDay).toISOString(),
    }),
  );
  await house.complain(items);
  await house.idle();
}

const burst = (from: number, count: number, authors = count) =>
  Array.from({ length: count }, (_, n) =>
    complaint(from + n, {
      text: `I was charged twice for my voucher and nobody answers, number ${from + n}`,
      author: { name: `Angry ${n % authors}` },
    }),
  );

/** The same at a time to which the house's clock was moved: the web door reads the machine's own clock. */
async function arrive(items: object[], later: number): Promise<void> {
  const given = items as { id: string; text: string; author: { name: string } }[];
  const input = {
    by: 'source:web',
    items: given.map(({ id, text, author }) => ({
      source: 'web',
      externalId: id,
      text,
      author,
      kind: 'comment',
      visibility: 'public',
      postedAt: new Date(Date.now() + later),
    })),
  };
  await house.app.engine.perform({ verb: 'complaints.accept', input });
}

const TITLE = 'Far more comments than usual';
const alerts = (channel = 'general') =>
  house.slack.messages(channel).filter((m) => String(m.text).includes(TITLE));
const inPerson = (person: string) =>
  house.slack
    .channels()
    .filter(({ is_im, members }) => is_im && members.includes(person))
    .flatMap(({ id }) => house.slack.messages(id));
const look = () => house.pass(MINUTE);

describe('a burst while no crisis is open', () => {
  it('is told once with its figures and a chart, and a crisis declared from it begins with what led to it', async () => {
    house = await openHouse();
    const { slack } = house;
    await ordinaryDays(9);
    await look();
    expect(alerts()).toHaveLength(0);

    await house.complain(burst(1, 12));
    await look();
    expect(alerts()).toHaveLength(1);
    const alert = alerts()[0] as { ts: string; text: string };
    const says = blocksText(alert);
    expect(says).toMatch(/\*12 complaints\* within one hour where \d.*, \d+ times as many/);
    expect(says).toMatch(/from 12 people/);
    expect(says).toMatch(/They speak of: .*\*(voucher|charged|twice)\*/);
    expect(says).toContain('12 of them have no answer yet');
    expect(says).toMatch(/no\. \d+ since/);
    expect(alert.text).toContain('<@U0SARI>');

    const [file] = slack
      .thread('general', alert.ts)
      .flatMap((m) => (m.files ?? []) as { url_private: string; title: string; alt_txt: string }[]);
    expect(file?.alt_txt).toMatch(/Comments per hour over the last 48 hours: 12 in the last one/);
    const png = decode(await (await fetch(file?.url_private ?? '')).arrayBuffer());
    expect([png.width, png.height]).toEqual([560, 180]);

    // More of the same burst is the same burst.
    await house.complain(burst(100, 3));
    await look();
    expect(alerts()).toHaveLength(1);

    await slack.as('U0BUDI').click('general', alert.ts, 'watch.declare');
    const form = slack.view('U0BUDI') as { id: string; blocks: unknown };
    expect(JSON.stringify(form.blocks)).toMatch(/12 comments in one hour where .* are usual/);
    await slack.as('U0BUDI').submit(form.id, {});
    await house.idle();
    const room = slack.channels().findLast((c) => c.name.startsWith('crisis-'))?.name as string;
    expect(room).toMatch(/many-complaints/);
    const evidence = slack.messages(room).find((m) => blocksText(m).includes('What led to this crisis'));
    expect(blocksText(evidence)).toContain('*12 complaints* within one hour');
    await house.pass(5 * MINUTE);
    const crisis = await house.app.db.crisis.findFirstOrThrow();
    expect(crisis.known).toContain('12 comments in one hour');
    const attached = await house.app.db.complaint.count({
      where: { crisisId: crisis.id, externalId: { in: burst(1, 12).map((c) => (c as { id: string }).id) } },
    });
    expect(attached).toBe(12);
    expect(await house.app.db.watchAlert.findFirstOrThrow()).toMatchObject({
      crisisId: crisis.id,
      declaredBy: 'U0BUDI',
    });
    expect(blocksText(alerts()[0])).toContain('<@U0BUDI> declared a crisis from this');
    const facts = (await house.app.db.timeline.findMany()).map((f) => f.fact);
    expect(facts).toEqual(expect.arrayContaining(['alert_raised', 'alert_declared']));
  });

  it('is told to the lead in person when its channel is not there', async () => {
    house = await openHouse({ plan: { yaml: `${await examplePlan('en')}\nwatch: ["#old-care"]\n` } });
    await ordinaryDays(9);
    await house.complain(burst(1, 12));
    await look();
    const told = inPerson('U0SARI').map(blocksText);
    expect(told).toHaveLength(2);
    expect(told[0]).toMatch(/could not post the next message in #old-care.*Please invite me/);
    expect(told[1]).toContain('*12 complaints* within one hour');
  });

  it('is told to the lead in person while its channel is shut, and is there when it is open again', async () => {
    house = await openHouse();
    await ordinaryDays(9);
    house.slack.faults.add({ kind: 'error', method: 'chat.postMessage', code: 'is_archived', times: 3 });
    await house.complain(burst(1, 12));
    for (let minute = 0; minute < 5; minute += 1) await look();
    const told = inPerson('U0SARI').map(blocksText);
    expect(told).toHaveLength(2);
    expect(told[0]).toMatch(/could not post the next message in #general.*un-archive/);
    expect(told[1]).toContain('*12 complaints* within one hour');
    expect(alerts()).toHaveLength(1);
  });

  it('stands as text when the picture cannot be uploaded', async () => {
    house = await openHouse();
    house.slack.faults.add({
      kind: 'error',
      method: 'files.getUploadURLExternal',
      code: 'missing_scope',
      times: 9,
    });
    await ordinaryDays(9);
    await house.complain(burst(1, 12));
    await look();
    expect(alerts()).toHaveLength(1);
    expect(house.slack.thread('general', String(alerts()[0]?.ts))).toHaveLength(1);
  });

  it('is not told while the house is still learning, nor when one person writes it all', async () => {
    house = await openHouse();
    await ordinaryDays(4);
    await house.complain(burst(1, 12));
    await look();
    expect(alerts()).toHaveLength(0);
    await house.slack.as('U0SARI').command('/crisis', 'watch', 'general');
    expect(blocksText(house.slack.ephemerals('U0SARI').at(-1))).toContain('still learning');

    await house.pass(6 * DAY);
    await arrive(burst(200, 12, 2), 6 * DAY);
    await look();
    expect(alerts()).toHaveLength(0);
    // A third person is enough: now it is more than one who cannot stop.
    await arrive(burst(300, 3), 6 * DAY);
    await look();
    expect(alerts()).toHaveLength(1);
  });

  it('is not told while the house is still learning because one source knows one old comment', async () => {
    house = await openHouse();
    await house.complain([
      complaint(900, { posted_at: new Date(Date.now() - 12 * DAY).toISOString() }),
      ...burst(1, 12),
    ]);
    await look();
    expect(alerts()).toHaveLength(0);
    await house.slack.as('U0SARI').command('/crisis', 'watch', 'general');
    expect(blocksText(house.slack.ephemerals('U0SARI').at(-1))).toContain('still learning');
  });

  it('is not told while somebody wants quiet, unless it grows by half', async () => {
    house = await openHouse();
    const { slack } = house;
    await ordinaryDays(9);
    await house.complain(burst(1, 12));
    await look();
    const { ts } = alerts()[0] as { ts: string };
    await slack.as('U0DEWI').click('general', ts, 'watch.mute');
    const form = slack.view('U0DEWI') as { id: string };
    await slack.as('U0DEWI').submit(form.id, { hours: { hours: '72' } });
    await house.idle();
    await slack.as('U0DEWI').command('/crisis', 'watch', 'general');
    expect(blocksText(slack.ephemerals('U0DEWI').at(-1))).toContain('Muted by <@U0DEWI>');

    await house.pass(3 * HOUR);
    await arrive(burst(300, 13), 3 * HOUR);
    await look();
    expect(alerts()).toHaveLength(1);
    await arrive(burst(400, 12), 3 * HOUR);
    await look();
    expect(alerts()).toHaveLength(2);
  });
});

describe('a burst while a crisis is open', () => {
  it('is told in its channel, with no second declaration', async () => {
    house = await openHouse();
    await ordinaryDays(9);
    const name = await declare(house);
    await house.complain(burst(1, 15));
    await look();
    expect(alerts()).toHaveLength(0);
    const inside = house.slack
      .messages(name)
      .filter((m) => String(m.text).includes('The wave is growing again'));
    expect(inside).toHaveLength(1);
    expect(JSON.stringify(inside[0])).not.toContain('watch.declare');
  });
});

describe('a critical comment while no crisis is open', () => {
  it('is told at once, in the channel and to the lead, once, and can be declared', async () => {
    house = await openHouse();
    const { slack } = house;
    await house.complain([
      complaint(1, { text: 'The bottle of your cold brew exploded and my daughter is in hospital' }),
    ]);
    await house.idle();
    const told = () => slack.messages('general').filter((m) => String(m.text).includes('cannot wait'));
    expect(told()).toHaveLength(1);
    expect(blocksText(told()[0])).toContain('in hospital');
    await house.pass(30 * MINUTE);
    expect(told()).toHaveLength(1);

    await slack.as('U0SARI').click('general', String(told()[0]?.ts), 'watch.declare');
    const form = slack.view('U0SARI') as { id: string };
    await slack.as('U0SARI').submit(form.id, {});
    await house.pass(MINUTE);
    const room = slack.channels().findLast((c) => c.name.startsWith('crisis-'))?.name as string;
    const texts = slack.messages(room).map(blocksText);
    expect(texts.some((text) => text.includes('What led to this crisis'))).toBe(true);
    expect(texts.some((text) => text.includes('CRITICAL') && text.includes('exploded'))).toBe(true);
    // She knows already: nobody is called a second time.
    expect(texts.some((text) => text.includes('Critical complaint'))).toBe(false);
  });

  it('is told when it reaches the house late, and not when a file of the past brings it', async () => {
    house = await openHouse();
    const told = () =>
      house.slack
        .messages('general')
        .filter((m) => String(m.text).includes('cannot wait'))
        .map(blocksText);
    const posted = (days: number) => new Date(Date.now() - days * DAY);
    const words = 'my daughter is in hospital after your cold brew exploded';
    const csv = ['id,text,date', `h1,Last week ${words},${posted(3).toISOString()}`].join('\n');
    const bytes = async function* () {
      yield Buffer.from(csv);
    };
    for await (const event of readCsv(bytes(), { source: 'reviews', seenAt: new Date(), zone: 'UTC' }))
      if ('item' in event) await acceptInto(house.app.engine, 'reviews', [event.item]);
    await house.pass(15 * MINUTE);
    expect(await house.app.db.complaint.findFirstOrThrow()).toMatchObject({ severity: 'critical' });
    expect(told()).toHaveLength(0);

    const review = (externalId: string, days: number) => ({
      source: 'reviews',
      externalId,
      text: `Review ${externalId}: ${words}`,
      author: { name: 'Lia' },
      kind: 'review' as const,
      visibility: 'public' as const,
      postedAt: posted(days),
    });
    await acceptInto(house.app.engine, 'reviews', [review('late', 3), review('years-old', 700)]);
    await house.idle();
    expect(told()).toHaveLength(1);
    expect(told()[0]).toContain('Review late');
    expect(told()[0]).not.toMatch(/years-old|Last week/);
  });
});
