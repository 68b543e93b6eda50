// The level of a crisis: who changes it, where it is seen, and every clock that follows it.
import { afterEach, expect, it, vi } from 'vitest';
import { blocksText, complaint, declare, HOUR, type House, openHouse } from '../support/house.ts';

vi.setConfig({ testTimeout: 240_000 });

let house: House;
afterEach(() => house.stop());

const complaintRow = (id: number) =>
  house.app.db.complaint.findUniqueOrThrow({ where: { id }, include: { clock: true } });

it('F40 is raised by the lead with a reason, and every clock keeps its paused time under the new promise', async () => {
  house = await openHouse();
  const { slack } = house;
  const channel = await declare(house);
  await house.complain([complaint(1), complaint(2)]);
  await house.idle();
  const act = (name: string) =>
    house.app.engine.perform({
      verb: 'complaints.clock',
      input: { by: 'U0BUDI', complaint: 1, act: name, reason: 'we wait for the bank', key: name },
    });
  await act('pause');
  await house.pass(HOUR);
  await act('resume');
  await house.idle();
  const before = [await complaintRow(1), await complaintRow(2)].map((row) => row.dueAt as Date);

  await slack.as('U0RINA').command('/crisis', 'level critical', channel);
  expect(slack.ephemerals('U0RINA').at(-1)?.text).toContain('Only the lead or the deputy');
  await slack.as('U0SARI').command('/crisis', 'level', channel);
  expect(slack.ephemerals('U0SARI').at(-1)?.text).toMatch(/\*High\*.*\/crisis level/s);
  await slack.as('U0SARI').command('/crisis', 'level high again', channel);
  expect(slack.ephemerals('U0SARI').at(-1)?.text).toContain('has this level already');
  expect((await house.app.db.crisis.findFirstOrThrow()).level).toBe('high');

  const steps = await house.app.db.crisisStep.count();
  await slack.as('U0SARI').command('/crisis', 'tingkat Critical: a <!channel> journalist asks', channel);
  await house.idle();
  const said = slack.messages(channel).map((m) => String(m.text));
  const line = said.find((text) => text.includes('changed the level'));
  expect(line).toContain('<@U0SARI> changed the level from *High* to *Critical*');
  expect(line).toContain('journalist asks');
  expect(line).not.toContain('<!channel>');
  const pinned = slack.messages(channel).find((m) => blocksText(m).includes('*State:*'));
  expect(blocksText(pinned)).toContain('*Level:* Critical');
  expect(slack.channels().find(({ name }) => name === channel)?.topic).toContain('Critical');
  // Four hours became one; what stood still is still not counted.
  const after = [await complaintRow(1), await complaintRow(2)];
  for (const [index, { dueAt, clock }] of after.entries()) {
    expect((before[index] as Date).getTime() - (dueAt as Date).getTime()).toBe(3 * HOUR);
    expect(clock.filter(({ data }) => (data as { level?: string }).level === 'critical')).toHaveLength(1);
  }
  // A more serious crisis has further first steps, and people who are called now.
  expect(await house.app.db.crisisStep.count()).toBeGreaterThan(steps);
  const called = slack
    .channels()
    .filter((c) => c.members.includes('U0WAYAN') && !c.name.startsWith('crisis'))
    .flatMap((c) => slack.messages(c.id))
    .filter((m) => String(m.text).includes('You are needed'));
  expect(called).toHaveLength(1);
  const facts = await house.app.db.timeline.findMany({ where: { fact: 'level_changed' } });
  expect(facts.map(({ data }) => data)).toMatchObject([{ by: 'U0SARI', from: 'high', to: 'critical' }]);
  expect(await house.app.db.audit.findMany({ where: { verb: 'crisis.level' } })).toMatchObject([
    { actor: 'U0SARI', subject: 'crisis:1', data: { about: [{ from: 'high', to: 'critical' }] } },
  ]);
  await slack.as('U0SARI').command('/crisis', 'standup', channel);
  await house.idle();
  const standup = slack
    .messages(channel)
    .map(blocksText)
    .find((text) => text.includes('What changed'));
  expect(standup).toContain('changed the level from high to critical');

  // And back, by its place in the plan: nobody is called for that.
  await slack.as('U0SARI').command('/crisis', 'level 1 it was one cashier', channel);
  await house.idle();
  expect((await house.app.db.crisis.findFirstOrThrow()).level).toBe('low');
  expect(((await complaintRow(2)).dueAt as Date).getTime() - (before[1] as Date).getTime()).toBe(20 * HOUR);
});
