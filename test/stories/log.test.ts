// F66: a crisis in which much goes wrong, logged in full: no token, no secret, no word of a complaint, nothing that a person is
// reached at; and none of it in what is kept for looking things up later.
import { expect, it, vi } from 'vitest';
import { createLog } from '../../src/engine/log.ts';
import { signedHeaders } from '../../src/outlets/signature.ts';
import { startTarget } from '../outlets/target-server.ts';
import {
  complaint,
  declare,
  draftCard,
  examplePlan,
  INTAKE_SECRET,
  openHouse,
  recordFacts,
  withShop,
} from '../support/house.ts';

// Stories wait for a whole house; how long that takes is the machine's own affair.
vi.setConfig({ testTimeout: 240_000 });

const SHOP_SECRET = `whsec_${Buffer.from('an outlet key for tests only').toString('base64')}`;
const ALARM_SECRET = `whsec_${Buffer.from('a key for alarms, only for tests').toString('base64')}`;
const WORDS = 'Kopinya basi, anak saya sakit perut semalaman';
const REACHED = ['dewi.ayu@pelanggan.example', '+62 812-3456-7890', '081298765432'];

it('F66 logs ids and codes alone, whatever breaks', async () => {
  const lines: string[] = [];
  const shop = await startTarget((response) => response.writeHead(500).end(WORDS));
  const webhook = (secret: string) => ({
    url: shop.url,
    secrets: [secret],
    idempotent: false,
    allowPrivate: true,
  });
  const house = await openHouse({
    plan: { yaml: withShop(await examplePlan('en')) },
    app: {
      log: createLog('trace', { write: (line) => void lines.push(line) }),
      outletWebhooks: { shop: webhook(SHOP_SECRET) },
      fallbackWebhook: webhook(ALARM_SECRET),
    },
  });
  const { slack } = house;
  const secrets = [
    slack.botToken,
    slack.appToken,
    slack.signingSecret,
    INTAKE_SECRET,
    SHOP_SECRET,
    ALARM_SECRET,
  ];
  try {
    const channel = await declare(house);
    await recordFacts(house, channel, 'U0BUDI');
    const text = `${WORDS}. ${REACHED.join(', ')}`;
    await house.complain([complaint(1, { text, author: { name: 'Dewi Ayu', handle: REACHED[0] } })]);
    await house.idle();
    // The database says no, and repeats the row.
    await house.app.db.$executeRaw`ALTER TABLE "Complaint" ADD CONSTRAINT no CHECK (id < 0) NOT VALID`;
    expect((await house.complain([complaint(2, { text: `${text} 2` })])).status).toBe(500);
    await house.app.db.$executeRaw`ALTER TABLE "Complaint" DROP CONSTRAINT no`;
    // A forged request, an unreadable one, and one that is known with other words.
    const post = (body: string, key: string) =>
      fetch(`${house.app.url}/intake/web`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...signedHeaders([key], 'm', new Date(), body) },
        body,
      });
    expect((await post(text, SHOP_SECRET)).status).toBe(401);
    expect((await post(`{"items": ${text}`, INTAKE_SECRET)).status).toBe(400);
    // Slack refuses, forgets to answer, and answers with nothing that can be read.
    slack.faults.error('chat.postMessage', 'invalid_blocks');
    slack.faults.add({ kind: 'html', method: 'chat.update' });
    slack.faults.dropBefore('chat.update');
    slack.faults.error('chat.postEphemeral', 'fatal_error');
    await slack.as('U0SARI').command('/crisis', `update ${WORDS}`, channel);
    await house.complain([complaint(1, { text: `${text}, lagi`, author: { name: 'Dewi Ayu' } })]);
    await house.idle();
    // An event that breaks every time, and a form that does.
    await house.app.db.$executeRaw`ALTER TABLE "CrisisFact" ADD CONSTRAINT no CHECK (id < 0) NOT VALID`;
    await slack.as('U0BUDI').command('/crisis', `update ${text}`, channel);
    await recordFacts(house, channel, 'U0BUDI', { step: { step: text } }).catch(() => undefined);
    // The outlet fails with the complaint's own words.
    await slack.as('U0RINA').react(channel, draftCard(house, channel, 1).ts, 'white_check_mark');
    await house.pass(60_000);
    await house.pass(5 * 3_600_000);
    const kept = await house.app.db.$queryRaw<{ said: string }[]>`
      SELECT COALESCE(error, '') AS said FROM "Inbox" UNION ALL SELECT COALESCE(error, '') FROM "Timer"
      UNION ALL SELECT COALESCE("errorCode", '') FROM "Job" UNION ALL SELECT line FROM "Audit"`;
    const marked = slack.channels().flatMap(({ id }) => slack.accepted(id).map(({ metadata }) => metadata));
    const pages = await Promise.all(
      ['/metrics', '/readyz', '/livez'].map(async (page) =>
        (await fetch(`${house.app.opsUrl}${page}`)).text(),
      ),
    );
    const logged = lines.join('');
    // The story did break what it set out to break.
    expect(lines.filter((line) => JSON.parse(line).level >= 50).length).toBeGreaterThan(1);
    expect(logged).toContain('a request failed');
    expect(logged).toContain('refused' satisfies string);
    const everywhere = [logged, ...kept.map(({ said }) => said), JSON.stringify(marked), ...pages].join('\n');
    for (const secret of secrets) expect(everywhere.includes(secret), secret.slice(0, 8)).toBe(false);
    for (const words of [WORDS, 'Dewi Ayu', ...REACHED]) expect(everywhere, words).not.toContain(words);
    expect(everywhere).not.toMatch(/xox[a-z]-\w{6}|xapp-\d-\w{6}|whsec_\w{6}/);
  } finally {
    await house.stop();
    await shop.close();
  }
});
