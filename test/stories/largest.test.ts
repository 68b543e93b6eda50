// The largest plan and the longest words that are allowed: nothing is refused by Slack, and nothing is cut in silence.
import { afterEach, describe, expect, it } from 'vitest';
import { blocksText, complaint, type House, openHouse, recordFacts } from '../support/house.ts';

let house: House;
afterEach(() => house.stop());

const PEOPLE = ['U0SARI', 'U0BUDI', 'U0RINA', 'U0AGUS', 'U0DEWI', 'U0WAYAN'];
const LONG = 'a rather long sentence of the plan & its owner ';
const sentence = (max: number): string =>
  LONG.repeat(Math.ceil(max / LONG.length))
    .slice(0, max - 1)
    .trim();

const plan = `
organisation: ${sentence(80)}
language: en
time_zone: Asia/Jakarta
bookmarks:
${Array.from({ length: 10 }, (_, n) => `  - { title: ${sentence(75)}, url: "https://intranet.example/${n}" }`).join('\n')}
roles:
${Array.from(
  { length: 30 },
  (_, n) => `  ${n === 0 ? 'lead' : `role_${n}`}:
    title: ${sentence(75)}
    duties: ${sentence(500)}
    people: [${PEOPLE.join(', ')}]`,
).join('\n')}
levels:
${Array.from(
  { length: 10 },
  (_, n) => `  - key: level_${n}
    name: ${sentence(60)}
    description: ${sentence(200)}
    notify: { roles: [lead, role_1, role_29] }`,
).join('\n')}
steps:
${Array.from({ length: 45 }, (_, n) => `  - { text: "${n} ${sentence(490)}", role: role_7 }`).join('\n')}
approval: { roles: [lead, role_1] }
`;

describe('the largest of everything', () => {
  it('fits into Slack: the room, its steps, its facts, its updates, its cards, its end', async () => {
    house = await openHouse({ plan: { yaml: plan } });
    const { slack } = house;
    const sari = slack.as('U0SARI');
    await sari.command('/crisis', `declare ${'<&> '.repeat(40)}`, 'general');
    const form = slack.view('U0SARI') as { id: string };
    await sari.submit(form.id, {
      title: { title: '<&>'.repeat(50) },
      level: { level: 'level_9' },
      known: { known: '<&> known '.repeat(300) },
      language: { language: 'en' },
      drill: { drill: 'real' },
    });
    await house.idle();
    const name = slack.channels().find((c) => c.name.startsWith('crisis-'))?.name ?? '';
    const said = () => slack.messages(name).map(blocksText).join('\n');
    expect(said()).toContain('44 a rather long sentence');
    expect(slack.channel(name)?.bookmarks).toHaveLength(10);

    const fact = (n: number) => `${'<&> fact '.repeat(109)}end${n}`;
    await recordFacts(house, name, 'U0BUDI', {
      what_happened: { what_happened: fact(1) },
      step: { step: fact(2) },
      repair: { repair: fact(3) },
      prevention: { prevention: fact(4) },
      next_update: { next_update: fact(5) },
    });
    for (const n of [1, 2, 3, 4, 5]) expect(said()).toContain(`end${n}`);
    await sari.command('/crisis', `update ${'<&> '.repeat(900)}last`, name);
    await house.complain([
      complaint(1, { text: '<&> '.repeat(5000), author: { name: '<&>'.repeat(60) } }),
      complaint(2, { text: '\u202E😡'.repeat(2000) }),
    ]);
    await house.idle();
    expect(said()).toContain('&lt;&amp;&gt; last');
    for (const command of ['status', 'list', 'standup', `assign role_2 <@U0BUDI>`, 'help'])
      await sari.command('/crisis', command, name);
    await sari.openHome();
    await sari.command('/crisis', `resolve ${'<&> '.repeat(1000)}`, name);
    await house.idle();
    expect(said()).toContain('This crisis is resolved');
    const refused = slack.calls.filter((call) => call.error && call.error !== 'not_in_channel');
    expect(refused.map(({ method, error }) => `${method}: ${error}`)).toEqual([]);
    expect(await house.app.db.job.count({ where: { state: { in: ['dead', 'held', 'uncertain'] } } })).toBe(0);
  });
});
