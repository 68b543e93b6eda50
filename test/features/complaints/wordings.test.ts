// An author who edits a message to and fro is understood by what it says now, in whatever order the edits are told.
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { type ToldWording, verdictOn } from '../../../src/features/complaints/wordings.ts';
import { keepParsed } from '../../../src/listening/pushed.ts';
import { source as slackChannel } from '../../../src/sources/slack-channel.ts';
import { blocksText, declare, openHouse } from '../../support/house.ts';

// A bound on a hang, not on speed: a busy machine takes its time.
vi.setConfig({ testTimeout: 180_000 });

describe('a wording that is told of', () => {
  const at = (second: number) => new Date(second * 1000);
  const kept = (sha256: string, edited: number | null, seen: number) => ({
    sha256,
    editedAt: edited === null ? null : at(edited),
    seenAt: at(seen),
  });
  const told = (sha256: string, edited?: number, tellsEdits = true): ToldWording => ({
    sha256,
    tellsEdits,
    ...(edited === undefined ? {} : { editedAt: at(edited) }),
  });
  const edited = [kept('a', null, 1), kept('b', 5, 6)];

  it('is the newest when it is new, or was come back to by a later edit', () => {
    expect(verdictOn([kept('a', null, 1)], told('b', 5))).toBe('newest');
    expect(verdictOn(edited, told('a', 7))).toBe('newest');
    expect(verdictOn(edited, told('c', 5))).toBe('newest');
    // What was kept by a version that knew of no edits' times counts by when it was seen.
    expect(verdictOn([kept('a', null, 1), kept('b', null, 6)], told('a', 7))).toBe('newest');
    expect(verdictOn([kept('a', null, 1), kept('b', null, 6)], told('a', 5))).toBe('known');
    expect(verdictOn([kept('b', 5, 6)], told('c', undefined, false))).toBe('newest');
  });

  it('is known when it is a late repeat or an edit that another has overtaken', () => {
    expect(verdictOn(edited, told('a'))).toBe('known');
    expect(verdictOn(edited, told('a', 5))).toBe('known');
    expect(verdictOn(edited, told('b', 5))).toBe('known');
    expect(verdictOn(edited, told('c', 4))).toBe('known');
    expect(verdictOn([kept('b', 5, 6)], told('a'))).toBe('known');
  });

  it('is confirmed by a later edit that ends where the last known one did: what lay between is older', () => {
    expect(verdictOn([kept('a', null, 1)], told('a', 7))).toBe('confirmed');
    expect(verdictOn([kept('a', 7, 1)], told('b', 5))).toBe('known');
  });
});

describe('a message in a watched channel', () => {
  const BAD = '3 orang keracunan';
  const FINE = 'salah kirim, abaikan';

  async function watched() {
    const house = await openHouse();
    onTestFinished(() => house.stop());
    const room = await declare(house);
    const base = Math.floor(Date.now() / 1000) - 60;
    const ts = `${base}.000100`;
    /** Tells what it says, edited so many seconds after it was posted; and lets it be dealt with. */
    const tell = async (text: string, after?: number) => {
      const edited = after === undefined ? {} : { edited: { user: 'U0BUDI', ts: `${base + after}.000000` } };
      const event = { type: 'message', channel: 'C0RANDOM', ts, user: 'U0BUDI', text, ...edited };
      const context = { source: 'desk', seenAt: new Date(), people: true };
      await keepParsed(house.app.engine, 'desk', slackChannel.parse(event, context));
      await house.idle();
    };
    const complaint = () =>
      house.app.db.complaint.findFirstOrThrow({
        include: { revisions: { orderBy: { number: 'asc' } } },
      });
    const card = () => house.slack.messages(room).map(blocksText).join('\n');
    return { house, tell, complaint, card };
  }

  it('says what its last edit says, also when that is what it said first', async () => {
    const { tell, complaint, card } = await watched();
    await tell(BAD);
    expect(await complaint()).toMatchObject({ severity: 'critical', revisions: [] });
    await tell(FINE, 10);
    expect((await complaint()).severity).not.toBe('critical');
    await tell(BAD, 20);
    // Each is told of once more, as Slack's history does.
    await tell(FINE, 10);
    await tell(BAD, 20);
    await tell(BAD);
    expect(await complaint()).toMatchObject({
      severity: 'critical',
      revisions: [{ text: FINE }, { text: BAD }],
    });
    expect(card()).toContain(BAD);
    expect(card()).not.toContain(FINE);
  });

  it('keeps its newest wording when an older edit is dealt with late', async () => {
    const { tell, complaint } = await watched();
    await tell(FINE);
    await tell(BAD, 20);
    await tell('belum jelas', 10);
    expect(await complaint()).toMatchObject({ severity: 'critical', revisions: [{ text: BAD }] });
    // It says the same again; what it said in between was dealt with too late.
    await tell(BAD, 40);
    await tell(FINE, 30);
    expect(await complaint()).toMatchObject({ severity: 'critical', revisions: [{ text: BAD }] });
  });

  it('does not bring words back that were taken out', async () => {
    const { house, tell, complaint, card } = await watched();
    const secret = `${BAD}, telepon 0812 3456 7890`;
    await tell(secret);
    await tell(FINE, 10);
    await house.app.engine.perform({
      verb: 'complaints.redact',
      input: { by: 'U0DEWI', complaint: 1, what: ['0812 3456 7890'], author: false, why: 'asked for' },
    });
    await tell(secret, 20);
    const { severity, revisions, reasons } = await complaint();
    expect(revisions.map(({ text }) => text)).toEqual([FINE, `${BAD}, telepon █████`]);
    expect([severity, reasons]).toEqual(['critical', []]);
    expect(card()).not.toContain('0812');
  });
});
