// `tanggap outbox` on the database of a crisis in which answers and messages got stuck: what it shows, does and refuses.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/outbox.ts';
import { verifyAudit } from '../../src/engine/audit.ts';
import { connect, type Db } from '../../src/engine/database.ts';
import { callCommand } from '../support/command.ts';
import { complaint, declare, draftCard, openHouse, recordFacts } from '../support/house.ts';
import type { FreshDatabase } from '../support/postgres.ts';

let database: FreshDatabase;
let db: Db;

/** Six updates that Slack refused for good, and three answers that wait for a person. The bot is stopped. */
beforeAll(async () => {
  const house = await openHouse();
  const channel = await declare(house);
  await recordFacts(house, channel, 'U0BUDI');
  for (const n of [1, 2, 3]) await house.complain([complaint(n)]);
  await house.idle();
  for (const n of [1, 2, 3])
    await house.slack.as('U0RINA').react(channel, draftCard(house, channel, n).ts, 'white_check_mark');
  await house.pass(60_000);
  for (const n of [1, 2, 3, 4, 5, 6]) {
    house.slack.faults.error('chat.postMessage', 'invalid_blocks');
    await house.slack.as('U0SARI').command('/crisis', `update number ${n}`, channel);
    await house.idle();
  }
  await house.app.stop();
  await house.slack.stop();
  database = house.database;
  db = connect(database.url, 2);
}, 300_000);
afterAll(async () => {
  await db?.$disconnect();
  await database?.drop();
});

const outbox = (args: string[], language?: 'en' | 'id') =>
  callCommand(run, args, {
    env: { DATABASE_URL: database.url, ...(language ? { TANGGAP_LANGUAGE: language } : {}) },
  });

const stuck = (kind: string) =>
  db.job.findMany({ where: { kind, state: { in: ['held', 'dead'] } }, orderBy: { seq: 'asc' } });
const first = async (kind: string): Promise<string> => (await stuck(kind))[0]?.id ?? '';
const stateOf = async (id: string) => (await db.job.findUniqueOrThrow({ where: { id } })).state;
const lastAudit = () => db.audit.findFirstOrThrow({ orderBy: { seq: 'desc' } });
const releaseOf = async (job: string) => {
  const { payload } = await db.job.findUniqueOrThrow({ where: { id: job } });
  return db.release.findUniqueOrThrow({ where: { id: (payload as { release: number }).release } });
};
const LINK = 'https://kopisenja.slack.com/archives/C0GENERAL/p1763200000000100';

describe('tanggap outbox ls and show', () => {
  it('lists what needs a person, unless it is asked for other states', async () => {
    const { code, out } = await outbox(['ls']);
    expect(code).toBe(0);
    for (const job of [...(await stuck('post')), ...(await stuck('deliver'))]) {
      expect(out).toContain(job.id.slice(0, 8));
      expect(out).toContain(String(job.errorCode));
    }
    expect(out.split('\n')[0]).toMatch(/^JOB +CLASS +KIND +STATE/);
    expect((await outbox(['ls', '--state', 'uncertain'])).out).toBe('Nothing is stuck. Good.\n');
    expect((await outbox(['ls', '--state', 'uncertain'], 'id')).out).not.toContain('Nothing');
    const sent = JSON.parse((await outbox(['ls', '--state', 'sent', '--json'])).out) as { state: string }[];
    expect(sent.length).toBeGreaterThan(5);
    expect(new Set(sent.map(({ state }) => state))).toEqual(new Set(['sent']));
  });

  it('prints JSON whose fields are a contract', async () => {
    const [job] = JSON.parse((await outbox(['ls', '--state', 'dead', '--json'])).out);
    expect(Object.keys(job)).toEqual([
      'id',
      'class',
      'kind',
      'state',
      'attempts',
      'code',
      'lane',
      'createdAt',
      'notBefore',
      'startedAt',
      'settledAt',
    ]);
    expect(job).toMatchObject({ kind: 'post', state: 'dead', code: 'invalid_blocks', class: 'P1' });
  });

  it('shows one job by the beginning of its id, with what it was to do', async () => {
    const id = await first('post');
    const shown = await outbox(['show', id.slice(0, 8), '--json']);
    expect(shown.code).toBe(0);
    expect(JSON.parse(shown.out)).toMatchObject({ id, effect: { do: 'post' } });
  });

  it.each([
    ['en', 'There is no such job'],
    ['id', 'Tidak ada tugas'],
  ] as const)('says in the language of the house that there is no such job (%s)', async (language, words) => {
    for (const args of [
      ['show', 'ffffffff'],
      ['retry', 'ffffffff', '--why', 'x'],
      ['drop', 'not an id', '--why', 'x'],
    ]) {
      const { code, err } = await outbox(args, language);
      expect([code, err]).toEqual([1, expect.stringContaining(words)]);
    }
  });

  it.each([
    [['ls', '--state', 'lost'], 'A state is one of'],
    [['resolve', 'ffffffff', '--proof', 'trust me', '--why', 'x'], 'The proof is a link'],
    [['resolve', 'ffffffff', '--why', 'x'], '--proof'],
    ...['retry', 'drop'].flatMap((how): [string[], string][] => [
      [[how, 'ffffffff'], '--why'],
      [[how, 'ffffffff', '--why', ' '], 'Please say why'],
    ]),
    [['launch'], 'launch'],
  ])('calls %j wrong use', async (args, words) => {
    const { code, err } = await outbox(args);
    expect([code, err]).toEqual([64, expect.stringContaining(words)]);
  });
});

describe('tanggap outbox retry, resolve and drop', () => {
  it('puts a message back on its way and wakes its lane, with the audit saying who and how', async () => {
    const id = await first('post');
    const { code, out } = await outbox(['retry', id, '--why', 'the blocks are mended']);
    expect([code, out]).toEqual([0, `To be tried again: job ${id}.\n`]);
    const job = await db.job.findUniqueOrThrow({ where: { id } });
    expect(job).toMatchObject({ state: 'pending', attempts: 0, settledAt: null });
    const lane = await db.lane.findUniqueOrThrow({ where: { name: job.lane } });
    expect(lane.nextAt).not.toBeNull();
    const line = await lastAudit();
    expect(line).toMatchObject({ verb: 'outbox.retry', actor: expect.stringMatching(/^cli:/) });
    expect(line.line).toContain(id);
    expect(line.line).not.toContain('the blocks are mended');
    const fact = await db.timeline.findFirstOrThrow({
      where: { fact: 'job_settled' },
      orderBy: { id: 'desc' },
    });
    expect(fact.data).toMatchObject({ job: id, how: 'retry', why: 'the blocks are mended' });
  });

  it("takes a person's word, with the link, that a message is there", async () => {
    const id = await first('post');
    expect(await outbox(['resolve', id, '--proof', LINK, '--why', 'seen'])).toMatchObject({ code: 0 });
    const job = await db.job.findUniqueOrThrow({ where: { id } });
    expect(job).toMatchObject({
      state: 'sent',
      remote: { proof: LINK, channel: 'C0GENERAL', ts: '1763200000.000100' },
    });
    expect(await lastAudit()).toMatchObject({ verb: 'outbox.resolve' });
  });

  it('gives a message up for good, and touches what is not stuck no more', async () => {
    const id = await first('post');
    expect(await outbox(['drop', id, '--why', 'too late'])).toMatchObject({ code: 0 });
    expect(await stateOf(id)).toBe('cancelled');
    expect(await lastAudit()).toMatchObject({ verb: 'outbox.drop' });
    const lines = await db.audit.count();
    for (const [language, words] of [
      ['en', 'Not done: This one is not stuck any more.'],
      ['id', 'Yang ini sudah tidak macet lagi.'],
    ] as const)
      for (const args of [
        ['drop', id, '--why', 'x'],
        ['retry', id, '--why', 'x'],
        ['resolve', id, '--proof', LINK, '--why', 'x'],
      ]) {
        const { code, err } = await outbox(args, language);
        expect([code, err]).toEqual([1, expect.stringContaining(words)]);
      }
    expect([await stateOf(id), await db.audit.count()]).toEqual(['cancelled', lines]);
  });

  it('wants a link to the message itself where other messages hang on it', async () => {
    const id = await first('post');
    await db.job.update({ where: { id }, data: { makes: 'digest:99' } });
    for (const [language, words] of [
      ['en', 'link'],
      ['id', 'tautan'],
    ] as const) {
      const { code, err } = await outbox(
        ['resolve', id, '--proof', 'https://example.com/', '--why', 'x'],
        language,
      );
      expect([code, err]).toEqual([1, expect.stringContaining(words)]);
    }
    expect(await stateOf(id)).toBe('dead');
    expect(await outbox(['resolve', id, '--proof', LINK.replace('100', '200'), '--why', 'x'])).toMatchObject({
      code: 0,
    });
    expect(await db.place.findUnique({ where: { ref: 'digest:99' } })).toMatchObject({
      channel: 'C0GENERAL',
    });
  });

  it('takes no link for a message that leads to something it knows already', async () => {
    const id = await first('post');
    await db.job.update({ where: { id }, data: { makes: 'digest:98' } });
    const { channel, ts, ref } = await db.place.findFirstOrThrow({ where: { ts: { not: '' } } });
    const proof = `https://kopisenja.slack.com/archives/${channel}/p${ts.replace('.', '')}`;
    for (const [language, words] of [
      ['en', 'I know what this link leads to already'],
      ['id', 'sudah saya kenal sebagai hal lain'],
    ] as const) {
      const { code, err } = await outbox(['resolve', id, '--proof', proof, '--why', 'x'], language);
      expect([code, err]).toEqual([1, expect.stringContaining(words)]);
    }
    expect(await stateOf(id)).toBe('dead');
    expect(await db.place.findFirst({ where: { channel, ts } })).toMatchObject({ ref });
    // What has no place of its own may be shown anywhere.
    await db.job.update({ where: { id }, data: { makes: null } });
    expect(await outbox(['resolve', id, '--proof', proof, '--why', 'x'])).toMatchObject({ code: 0 });
  });

  it('wants a link to the channel, or into it, for a channel of a crisis', async () => {
    const id = await first('post');
    const channel = (link: string, language?: 'id') =>
      outbox(['resolve', id, '--proof', link, '--why', 'x'], language);
    await db.job.update({
      where: { id },
      data: {
        kind: 'open_channel',
        makes: 'crisis:99',
        payload: { do: 'open_channel', ref: 'crisis:99', name: 'a', marker: 'm' },
      },
    });
    for (const [language, words] of [
      [undefined, 'the link of the channel itself'],
      ['id', 'tautan kanal itu sendiri'],
    ] as const)
      for (const link of ['https://example.com/', 'https://kopisenja.slack.com/archives/D0SARI'])
        expect(await channel(link, language)).toMatchObject({ code: 1, err: expect.stringContaining(words) });
    const known = await db.place.findFirstOrThrow({ where: { ref: 'crisis:1' } });
    expect(await channel(`https://kopisenja.slack.com/archives/${known.channel}`)).toMatchObject({
      code: 1,
      err: expect.stringContaining('leads to already'),
    });
    expect(await stateOf(id)).toBe('dead');
    expect(await channel('https://kopisenja.slack.com/archives/C0MADE/p1763200000000300')).toMatchObject({
      code: 0,
    });
    expect(await db.place.findUnique({ where: { ref: 'crisis:99' } })).toMatchObject({
      channel: 'C0MADE',
      ts: '',
    });
  });

  it('looks after an answer as a draft: its approval is proven again, and one that is out stays out', async () => {
    const [again, out, given] = (await stuck('deliver')).map(({ id }) => id) as [string, string, string];
    expect(await outbox(['retry', again, '--why', 'not there'])).toMatchObject({ code: 0 });
    expect(await stateOf(again)).toBe('pending');
    expect(await lastAudit()).toMatchObject({ verb: 'drafts.again' });
    expect(
      await outbox(['resolve', out, '--proof', 'https://social.example/answer/2', '--why', 'seen there']),
    ).toMatchObject({
      code: 0,
    });
    expect(await lastAudit()).toMatchObject({ verb: 'drafts.confirm' });
    expect(await outbox(['drop', given, '--why', 'too late'])).toMatchObject({ code: 0 });
    const releases = await Promise.all([again, out, given].map(releaseOf));
    expect(releases.map(({ state, proof }) => [state, proof])).toEqual([
      ['pending', null],
      ['sent', 'https://social.example/answer/2'],
      ['cancelled', null],
    ]);
    const told = await db.timeline.findMany({ orderBy: { id: 'desc' }, take: 20 });
    const reasons = told.flatMap(({ data }) => (data as { why?: string }).why ?? []);
    expect(reasons).toEqual(expect.arrayContaining(['not there', 'seen there', 'too late']));
    const dropped = releases[2]?.draftId as number;
    expect(await db.approval.count({ where: { draftId: dropped, revokedAt: null } })).toBe(0);
    for (const [job, words] of [
      [again, 'still being sent by me'],
      [out, 'has gone out'],
      [given, 'does not stand any more'],
    ] as const) {
      const { code, err } = await outbox(['retry', job, '--why', 'x']);
      expect([code, err]).toEqual([1, expect.stringContaining(words)]);
    }
    expect(await verifyAudit(db)).toMatchObject({ is: 'whole' });
  });

  it('sends no answer again whose approval is gone, whoever asks', async () => {
    const job = await db.job.findFirstOrThrow({ where: { kind: 'deliver', state: 'pending' } });
    const { id, draftId } = await releaseOf(job.id);
    await db.job.update({ where: { id: job.id }, data: { state: 'held' } });
    await db.release.update({ where: { id }, data: { state: 'held' } });
    await db.approval.updateMany({ where: { draftId }, data: { revokedAt: new Date() } });
    const { code, err } = await outbox(['retry', job.id, '--why', 'x'], 'id');
    expect([code, err]).toEqual([1, expect.stringContaining('sudah ditarik')]);
    expect(await stateOf(job.id)).toBe('held');
  });
});
