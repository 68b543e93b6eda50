// Two people at one form, and a form that is refused: nobody erases what somebody else wrote, and nothing typed is lost.
import { afterEach, expect, it } from 'vitest';
import { complaint, declare, type House, openHouse } from '../support/house.ts';

let house: House;
afterEach(() => house.stop());

async function opened(person: string, channel: string) {
  const someone = house.slack.as(person);
  await someone.command('/crisis', 'facts', channel);
  const { id } = house.slack.view(person) as { id: string };
  return (values: Record<string, string>) =>
    someone.submit(
      id,
      Object.fromEntries(Object.entries(values).map(([field, value]) => [field, { [field]: value }])),
    );
}
const recorded = async () => {
  const facts = await house.app.db.crisisFact.findMany({ where: { retiredAt: null } });
  return Object.fromEntries(facts.map(({ part, text }) => [part, text]));
};

it('keeps what somebody else recorded while the form was open, and merges the rest', async () => {
  house = await openHouse();
  const channel = await declare(house);
  const [sari, budi] = [await opened('U0SARI', channel), await opened('U0BUDI', channel)];
  expect(await sari({ what_happened: 'The till charged twice', cause: 'human_error' })).toMatchObject({
    ok: true,
  });
  expect(await budi({ step: 'We pay back', responsibility: 'high' })).toMatchObject({ ok: true });
  await house.idle();
  expect(await recorded()).toMatchObject({ what_happened: 'The till charged twice', step: 'We pay back' });
  expect(await house.app.db.crisis.findFirst()).toMatchObject({
    cause: 'human_error',
    responsibility: 'high',
  });
});

it('says at the field that somebody else changed it as well, and keeps the form open', async () => {
  house = await openHouse();
  const channel = await declare(house);
  const [sari, budi] = [await opened('U0SARI', channel), await opened('U0BUDI', channel)];
  await sari({ what_happened: 'The till charged twice' });
  expect(await budi({ what_happened: 'Somebody stole money', step: 'We pay back' })).toMatchObject({
    ok: false,
    errors: { what_happened: expect.stringContaining('This changed while your form was open') },
  });
  expect(house.slack.view('U0BUDI')).not.toBeNull();
  expect((await recorded()).what_happened).toBe('The till charged twice');
  expect((await recorded()).step).toBeUndefined();
  // Opened anew, the form shows theirs, and whoever changes it then means to.
  await house.slack.as('U0BUDI').closeView((house.slack.view('U0BUDI') as { id: string }).id);
  const again = await opened('U0BUDI', channel);
  expect(JSON.stringify(house.slack.view('U0BUDI'))).toContain('The till charged twice');
  expect(await again({ what_happened: '' })).toMatchObject({ ok: true });
  expect((await recorded()).what_happened).toBeUndefined();
});

it('merges what two people correct of one label', async () => {
  house = await openHouse();
  const channel = await declare(house);
  await house.complain([complaint(1)]);
  await house.idle();
  const { ts } = house.slack
    .messages(channel)
    .find((m) => JSON.stringify(m).includes('complaints.correct')) as {
    ts: string;
  };
  const form = async (person: string) => {
    await house.slack.as(person).click(channel, ts, 'complaints.correct');
    return (house.slack.view(person) as { id: string }).id;
  };
  const [sari, budi] = [await form('U0SARI'), await form('U0BUDI')];
  await house.slack.as('U0SARI').submit(sari, { severity: { severity: 'critical' } });
  await house.slack.as('U0BUDI').submit(budi, { cause: { cause: 'fraud' } });
  const row = await house.app.db.complaint.findUniqueOrThrow({ where: { id: 1 } });
  expect(row).toMatchObject({ severity: 'critical', cause: 'fraud' });
});

it('a form that is refused stays open and says why, in plain words', async () => {
  house = await openHouse();
  const channel = await declare(house);
  const sari = await opened('U0SARI', channel);
  await house.slack.as('U0SARI').command('/crisis', 'resolve it is over', channel);
  const refused = await sari({ what_happened: 'The till charged twice' });
  expect(refused).toMatchObject({
    ok: false,
    errors: { what_happened: expect.stringContaining('This crisis is resolved') },
  });
  expect(JSON.stringify(refused)).not.toMatch(/[*`]/);
  expect(house.slack.view('U0SARI')).not.toBeNull();
});
