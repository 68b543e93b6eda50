// Each invariant, red on a database that was really damaged, and all of them clean on one that was not.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkIn, type InvariantId, invariants } from '../../src/checker/check.ts';
import { type Played, playCrisis } from './played.ts';

let played: Played;
beforeAll(async () => {
  played = await playCrisis();
  // A whole crisis, on a machine that may be busy.
}, 300_000);
afterAll(() => played.drop());

async function checkAfter(sql: string): Promise<Partial<Record<InvariantId, string[]>>> {
  const { clean, results } = await played.after(sql, checkIn);
  const broken = results.filter(({ findings }) => findings.length > 0);
  expect(clean).toBe(broken.length === 0);
  return Object.fromEntries(broken.map(({ id, findings }) => [id, findings]));
}

const letter = (more: string) =>
  `INSERT INTO "Inbox" (key, kind, payload, state, "receivedAt", "nextTryAt") VALUES ('x', 'event', '{}', ${more})`;
const ago = (seconds: number) => `house_now() - interval '${seconds} seconds'`;

/** Complaint 3 is said to have been redacted, and nothing of it was. */
const redaction = (author: boolean) => `
  INSERT INTO "Redaction" ("complaintId", by, why, at, wordings, author)
  SELECT id, 'cli:ops', 'asked for', house_now(), ARRAY[encode(sha256(convert_to(text, 'UTF8')), 'hex')], ${author}
  FROM "Complaint" WHERE id = 3`;

/** The states of an answer that left, or was handed to a person, as the bot makes them. */
const BETWEEN_TRIES = `UPDATE "Job" SET state = 'pending', "settledAt" = NULL WHERE kind = 'deliver'; UPDATE "Release" SET state = 'sending', "sentAt" = NULL`;
const DOUBTED = `UPDATE "Job" SET state = 'uncertain', "settledAt" = NULL, "uncertainSince" = house_now() WHERE kind = 'deliver'; UPDATE "Release" SET state = 'sending', "sentAt" = NULL`;
const CONFIRMED = `UPDATE "Job" SET state = 'cancelled' WHERE kind = 'deliver'`;

/** The approval is taken back so long after the answer was last begun to be sent, or before it. */
const takenBack = (after: string) => `
  UPDATE "Approval" SET "revokedAt" = COALESCE((SELECT "startedAt" FROM "Job" WHERE kind = 'deliver'), "approvedAt") + interval '${after}'`;

const HELD_CHANNEL = `UPDATE "Job" SET state = 'held', "errorCode" = 'name_taken', report = NULL WHERE kind = 'open_channel'`;
/** A timer that tells of these jobs, as they are stuck or as their own verb wants it. */
const told = (as: 'stuck' | 'report', which: string) => `
  INSERT INTO "Timer" (key, verb, input, "dueAt", state, "firedAt")
  SELECT '${as}:' || id, 'outbox.stuck', '{}', house_now(), 'fired', house_now() FROM "Job" WHERE ${which}
  ON CONFLICT DO NOTHING`;

/** Something that must never be so; the invariant that says so; how it is told. */
const damages: [string, InvariantId, RegExp, string][] = [
  [
    'a letter that nobody took up',
    'I1',
    /letter_waits letter:\d+/,
    letter(`'new', ${ago(120)}, ${ago(100)}`),
  ],
  [
    'a letter that fails for longer than a minute, before it is given up',
    'I1',
    /letter_fails letter:\d+/,
    `${letter(`'new', ${ago(61)}, ${ago(0)}`)}; UPDATE "Inbox" SET attempts = 1, "nextTryAt" = house_now() + interval '32 seconds' WHERE key = 'x'`,
  ],
  ['a letter that was given up', 'I1', /letter_failed/, letter(`'failed', ${ago(120)}, ${ago(100)}`)],
  [
    'a complaint that is kept twice',
    'I2',
    /complaint_twice/,
    `DROP INDEX "Complaint_source_externalId_key"; UPDATE "Complaint" SET "externalId" = 'c1' WHERE id = 3`,
  ],
  [
    'a complaint that is shown nowhere',
    'I2',
    /not_shown complaint:3/,
    `UPDATE "Complaint" SET "shownAs" = NULL WHERE id = 3`,
  ],
  [
    'a card that was never asked for',
    'I2',
    /not_shown complaint:3/,
    `DELETE FROM "Job" WHERE makes = 'complaint:3'`,
  ],
  [
    'a card that was given up',
    'I2',
    /not_shown complaint:3/,
    `UPDATE "Job" SET state = 'dead' WHERE makes = 'complaint:3'`,
  ],
  [
    'a complaint that waits for a digest that will not come',
    'I2',
    /not_counted/,
    `UPDATE "Timer" SET state = 'cancelled' WHERE verb = 'complaints.digest'; UPDATE "Complaint" SET "digestId" = NULL WHERE id = 10`,
  ],
  [
    'a complaint that is counted and carded',
    'I2',
    /counted_and_carded/,
    `UPDATE "Complaint" SET "shownAs" = 'card' WHERE id = 10`,
  ],
  [
    'a digest that counts one too many',
    'I2',
    /digest_miscounted digest:1/,
    `UPDATE "Digest" SET count = count + 1`,
  ],
  ['a digest without a message', 'I2', /digest_not_shown/, `DELETE FROM "Job" WHERE makes = 'digest:1'`],
  [
    'a complaint that no crisis has',
    'I2',
    /of_no_crisis complaint:3/,
    `UPDATE "Complaint" SET "crisisId" = NULL, "shownAs" = NULL, "seenAt" = ${ago(300)} WHERE id = 3; UPDATE "Crisis" SET "declaredAt" = ${ago(300)}`,
  ],
  ['a complaint that just disappeared', 'I2', /digest_miscounted/, `DELETE FROM "Complaint" WHERE id = 10`],
  [
    'a complaint closed by hand',
    'I3',
    /ended_without_a_reason complaint:3/,
    `UPDATE "Complaint" SET state = 'closed' WHERE id = 3`,
  ],
  [
    'an answer whose audit is gone',
    'I3',
    /complaint:1/,
    `DELETE FROM "Audit" WHERE verb = 'complaints.answered'`,
  ],
  [
    'a timer that nobody fires',
    'I4',
    /timer_late timer:standup:1/,
    `UPDATE "Timer" SET "dueAt" = ${ago(40)} WHERE key = 'standup:1'`,
  ],
  [
    'a clock that nobody looks at',
    'I4',
    /clock_late complaint:3/,
    `UPDATE "Complaint" SET "nextAt" = ${ago(40)} WHERE id = 3`,
  ],
  [
    'a timer that fails and fails',
    'I4',
    /timer_fails/,
    `UPDATE "Timer" SET attempts = 5 WHERE key = 'standup:1'`,
  ],
  [
    'a timer that fired early',
    'I4',
    /timer_early/,
    `UPDATE "Timer" SET "firedAt" = "dueAt" - interval '1 second' WHERE state = 'fired' AND key LIKE 'release:%'`,
  ],
  [
    'a clock that will never be looked at',
    'I5',
    /clock_not_looked_at complaint:3/,
    `UPDATE "Complaint" SET "nextAt" = NULL WHERE id = 3`,
  ],
  [
    'a deadline that is not what the events say',
    'I5',
    /differ complaint:3/,
    `UPDATE "Complaint" SET "dueAt" = "dueAt" + interval '1 hour' WHERE id = 3`,
  ],
  [
    'a deadline of an answered complaint',
    'I5',
    /differ complaint:1/,
    `UPDATE "Complaint" SET "dueAt" = house_now() WHERE id = 1`,
  ],
  [
    'a standup that was missed',
    'I6',
    /standup_missed crisis:1/,
    `UPDATE "Timeline" SET at = at - interval '30 hours' WHERE fact = 'crisis_declared'`,
  ],
  [
    'two standups of one day',
    'I6',
    /standup_twice/,
    `DROP INDEX "Standup_crisisId_day_key"; INSERT INTO "Standup" ("crisisId", day, at, figures) SELECT "crisisId", day, at, figures FROM "Standup"`,
  ],
  [
    'two jobs that made one message',
    'I7',
    /message_of_two_jobs/,
    `UPDATE "Job" SET remote = (SELECT remote FROM "Job" WHERE makes = 'complaint:1') WHERE makes = 'complaint:3'`,
  ],
  [
    'a job that was stored twice',
    'I7',
    /key_twice/,
    `DROP INDEX "Job_dedupeKey_key"; UPDATE "Job" SET "dedupeKey" = 'complaint:1' WHERE "dedupeKey" = 'complaint:3'`,
  ],
  [
    'a sent job without a message',
    'I8',
    /sent_without_a_message/,
    `UPDATE "Job" SET remote = '{}' WHERE makes = 'complaint:3'`,
  ],
  ['a message whose place is forgotten', 'I8', /place_lost/, `DELETE FROM "Place" WHERE ref = 'complaint:3'`],
  [
    'messages in the wrong order',
    'I10',
    /out_of_order/,
    `UPDATE "Job" SET remote = jsonb_set(remote, '{ts}', '"1.000001"') WHERE makes = 'complaint:3'`,
  ],
  ['an answer without an approval', 'I11', /unapproved release:1/, `DELETE FROM "Approval"`],
  [
    'an answer that its author approved',
    'I11',
    /unapproved/,
    `UPDATE "DraftVersion" SET author = 'U0RINA' WHERE "draftId" = 1`,
  ],
  [
    'an approval that was taken back before the answer went out',
    'I11',
    /unapproved/,
    `UPDATE "Approval" SET "revokedAt" = "approvedAt"`,
  ],
  [
    'an approval that came after the answer',
    'I11',
    /unapproved/,
    `UPDATE "Approval" SET "approvedAt" = house_now() + interval '1 hour', "standingAt" = house_now() + interval '1 hour'`,
  ],
  [
    'an answer between two tries whose approval was taken back before the first',
    'I11',
    /unapproved release:1/,
    `${BETWEEN_TRIES}; ${takenBack('-1 second')}`,
  ],
  [
    'an answer nobody knows the fate of, whose approval was taken back before it left',
    'I11',
    /approved_without_the_role release:1/,
    `${DOUBTED}; ${takenBack('-1 second')}`,
  ],
  [
    'an answer that a person posted, whose approval was taken back before it was handed over',
    'I11',
    /unapproved release:1/,
    `${CONFIRMED}; ${takenBack('-1 second')}`,
  ],
  [
    'an answer that a person posted although it was never handed over, whose approval was taken back',
    'I11',
    /unapproved release:1/,
    `${CONFIRMED}; UPDATE "Job" SET "startedAt" = NULL, "settledAt" = NULL WHERE kind = 'deliver'; ${takenBack('1 second')}`,
  ],
  [
    'an answer that was tried again after its approval was taken back',
    'I11',
    /unapproved release:1/,
    `${takenBack('1 second')}; UPDATE "Job" SET state = 'sending', "startedAt" = "startedAt" + interval '5 seconds' WHERE kind = 'deliver'; UPDATE "Release" SET state = 'sending', "sentAt" = NULL`,
  ],
  [
    'an answer that waits to be sent again without its approval',
    'I11',
    /unapproved release:1/,
    `UPDATE "Job" SET state = 'pending', "settledAt" = NULL WHERE kind = 'deliver'; UPDATE "Release" SET state = 'pending', "sentAt" = NULL; ${takenBack('1 second')}`,
  ],
  [
    'a release that needs nobody',
    'I11',
    /quorum_missing/,
    `ALTER TABLE "Release" DROP CONSTRAINT "Release_quorum"; UPDATE "Release" SET quorum = 0`,
  ],
  [
    'an approval by somebody without the role for it',
    'I11',
    /approved_without_the_role release:1/,
    `DELETE FROM "RoleHolder" WHERE person = 'U0RINA'`,
  ],
  [
    'an approval from before its giver had the role',
    'I11',
    /approved_without_the_role release:1/,
    `UPDATE "RoleHolder" SET "assignedAt" = house_now() + interval '1 hour' WHERE person = 'U0RINA'`,
  ],
  ['a delivery that nobody released', 'I11', /left_without_release/, `DELETE FROM "Release"`],
  [
    'a text that was changed after its approval',
    'I12',
    /text_and_hash_differ/,
    `ALTER TABLE "DraftVersion" DROP CONSTRAINT "DraftVersion_hash"; UPDATE "DraftVersion" SET text = text || '!' WHERE "draftId" = 1`,
  ],
  ['a release of another text', 'I12', /another_text_released/, `UPDATE "Release" SET sha256 = 'x'`],
  [
    'an answer that was released twice',
    'I13',
    /released_twice/,
    `DROP INDEX "Release_once"; INSERT INTO "Release" SELECT 99, "draftId", version, sha256, outlet, target, quorum, state, gen_random_uuid(), "holdUntil", "sentAt", proof FROM "Release"`,
  ],
  [
    'an approval by the house itself',
    'I14',
    /approved_by_no_person/,
    `UPDATE "Approval" SET approver = 'bot'`,
  ],
  [
    'an approval by somebody who was a guest by the look at Slack',
    'I14',
    /approved_by_no_member approval:\d+/,
    `ALTER TABLE "Approval" DROP CONSTRAINT "Approval_standing"; UPDATE "Approval" SET standing = 'guest'`,
  ],
  [
    'an approval that rests on a look of long ago',
    'I14',
    /looked_at_too_long_before approval:\d+/,
    `ALTER TABLE "Approval" DROP CONSTRAINT "Approval_standing"; UPDATE "Approval" SET "standingAt" = "approvedAt" - interval '61 seconds'`,
  ],
  [
    'an approval without a look, long after looks were kept',
    'I14',
    /approved_without_a_look approval:\d+/,
    `UPDATE "Approval" SET standing = NULL, "standingAt" = NULL;
     UPDATE "_prisma_migrations" SET finished_at = finished_at - interval '1 day'`,
  ],
  [
    'an answer that went out although a newer wording stood there',
    'I15',
    /older_wording_released release:1/,
    `INSERT INTO "DraftVersion" ("draftId", version, text, sha256, language, author, placeholders, score, "createdAt")
     SELECT "draftId", 99, text, sha256, language, author, placeholders, score, "createdAt" FROM "DraftVersion"
     WHERE ("draftId", version) IN (SELECT "draftId", version FROM "Release" WHERE id = 1)`,
  ],
  [
    'an answer that went out although it was withdrawn',
    'I15',
    /withdrawn_and_released release:1/,
    `UPDATE "Draft" SET state = 'withdrawn' WHERE id = (SELECT "draftId" FROM "Release" WHERE id = 1)`,
  ],
  [
    'a send that never ends',
    'I16',
    /sending_too_long/,
    `UPDATE "Job" SET state = 'sending', "startedAt" = ${ago(90)} WHERE makes = 'complaint:3'`,
  ],
  [
    'a job that nobody finds out about',
    'I16',
    /uncertain_too_long/,
    `UPDATE "Job" SET state = 'uncertain', "uncertainSince" = ${ago(1000)} WHERE makes = 'complaint:3'`,
  ],
  [
    'a lane that fell asleep over its work',
    'I16',
    /lane_asleep/,
    `UPDATE "Job" SET state = 'pending' WHERE makes = 'complaint:3'`,
  ],
  [
    'a lane that nobody looks at',
    'I16',
    /lane_waits/,
    `UPDATE "Lane" SET "nextAt" = ${ago(90)}, "leaseUntil" = ${ago(90)} WHERE name = 'feed:crisis:1'`,
  ],
  [
    'a held answer that nobody was told of',
    'I16',
    /held_untold/,
    `UPDATE "Job" SET state = 'held' WHERE kind = 'deliver'; DELETE FROM "Timer" WHERE key LIKE 'report:%'`,
  ],
  [
    'a held card that nobody was told of',
    'I16',
    /^held_untold job:[0-9a-f-]{36}$/,
    `UPDATE "Job" SET state = 'held', "errorCode" = 'refused' WHERE makes = 'complaint:3'`,
  ],
  [
    'a held job of which its own verb was not told',
    'I16',
    /^held_untold job:[0-9a-f-]{36}$/,
    `${HELD_CHANNEL}; UPDATE "Job" SET report = '{"verb": "crisis.opened", "input": {}}' WHERE kind = 'open_channel'; ${told('stuck', `kind = 'open_channel'`)}`,
  ],
  [
    'a fact that the audit does not know',
    'I18',
    /fact_without_audit/,
    `DELETE FROM "Audit" WHERE verb = 'drafts.approve'`,
  ],
  [
    'a fact that the audit tells twice',
    'I18',
    /fact_audited_twice line:\d+/,
    `INSERT INTO "Audit" (at, actor, verb, data, seq) SELECT at, actor, verb, data, 90000 FROM "Audit" WHERE verb = 'drafts.approve'`,
  ],
  [
    'a line of the audit about what never happened',
    'I18',
    /audit_without_fact line:\d+/,
    `DELETE FROM "Timeline" WHERE fact = 'draft_approved'`,
  ],
  [
    'a line of the audit that was changed',
    'I18',
    /chain_changed line:\d+/,
    `UPDATE "Audit" SET actor = 'U0SARI' WHERE verb = 'drafts.approve'`,
  ],
  [
    'a line of the audit that was taken out',
    'I18',
    /chain_missing line:2/,
    `DELETE FROM "Audit" WHERE seq = 2`,
  ],
  [
    'an act of nobody',
    'I18',
    /audit_without_actor/,
    `UPDATE "Audit" SET actor = '' WHERE verb = 'drafts.approve'`,
  ],
  [
    'a token in the record of who did what',
    'I20',
    /secret_in_audit line:\d+/,
    `UPDATE "Audit" SET line = line || ' xoxb-1234567890' WHERE seq = 2`,
  ],
  [
    'a secret in what is said of a letter that failed',
    'I20',
    /secret_in_letter/,
    letter(`'done', ${ago(120)}, ${ago(100)}`)
      .replace('state,', 'state, error,')
      .replace(`'done',`, `'done', 'whsec_abcdef1234',`),
  ],
  [
    'words of a complaint in the record of who did what',
    'I20',
    /words_in_audit line:2/,
    `UPDATE "Audit" SET data = jsonb_set(data, '{about}', '["your shop charged me twice for one coffee"]') WHERE seq = 2`,
  ],
  [
    'words that were taken out and are there again',
    'I21',
    /redacted_words_kept complaint:3/,
    redaction(false),
  ],
  [
    'an author who was taken out and is there again',
    'I21',
    /redacted_author_kept complaint:3/,
    redaction(true),
  ],
  ['a letter that keeps what was taken out', 'I21', /letter_keeps_words letter:\d+/, redaction(false)],
  ['a card that goes on showing what was taken out', 'I21', /copy_not_renewed complaint:3/, redaction(false)],
  [
    'an author whom a standup goes on naming',
    'I21',
    /redacted_author_kept complaint:3/,
    `${redaction(true)}; UPDATE "Complaint" SET "authorId" = NULL, "authorHandle" = NULL, "authorName" = NULL WHERE id = 3`,
  ],
  [
    'an alarm about several that goes on showing what was taken out',
    'I21',
    /copy_not_renewed complaint:3/,
    `${redaction(false)}; UPDATE "Job" SET makes = NULL, payload = jsonb_set(payload, '{content}',
      '{"view": "complaints.danger", "data": {"id": 1, "complaints": [1, 3]}}') WHERE makes = 'complaint:3'`,
  ],
  [
    'a card that shows what was taken out and was found to be there only afterwards',
    'I21',
    /copy_not_renewed complaint:3/,
    `${redaction(false)}; UPDATE "Job" SET "settledAt" = house_now() + interval '1 hour' WHERE makes = 'complaint:3'`,
  ],
  [
    'an alarm with what was taken out of which nobody knows whether it got there',
    'I21',
    /copy_not_renewed complaint:3/,
    `${redaction(false)}; UPDATE "Job" SET makes = NULL, state = 'uncertain', "settledAt" = NULL, remote = NULL,
      payload = jsonb_set(payload, '{content}',
        '{"view": "complaints.danger", "data": {"id": 1, "complaints": [1, 3]}}') WHERE makes = 'complaint:3'`,
  ],
  [
    'two senders in one lane',
    'I22',
    /generation_fell lane:feed:crisis:1/,
    `UPDATE "Job" SET "laneGen" = 0 WHERE makes = 'complaint:3'`,
  ],
  [
    'a sender that never had the lane',
    'I22',
    /from_nowhere/,
    `UPDATE "Lane" SET gen = 0 WHERE name = 'feed:crisis:1'`,
  ],
];

const sentLater = `UPDATE "Job" SET remote = jsonb_set(remote, '{ts}', '"9999999999.000001"') WHERE makes = 'complaint:1'`;
/** A person tried these jobs again. */
const settled = (which: string) => `
  INSERT INTO "Timeline" ("crisisId", at, fact, by, data)
  SELECT 1, house_now(), 'job_settled', 'U0WAYAN', jsonb_build_object('fact', 'job_settled', 'job', id) FROM "Job" WHERE ${which}`;

describe('the check', () => {
  it('finds nothing after a crisis that was played without a fault', async () => {
    expect(await checkAfter('')).toEqual({});
  });

  it.each(damages)('finds %s (%s)', async (_what, id, told, sql) => {
    const broken = await checkAfter(sql);
    expect(broken[id]?.join('\n')).toMatch(told);
  });

  it.each([
    ['what a person sent again later on', 'I10', sentLater, settled(`makes = 'complaint:1'`)],
    [
      'what waited in another lane for what a person sent again',
      'I10',
      `${sentLater}; UPDATE "Job" SET payload = payload || '{"after": "crisis:1"}' WHERE makes = 'complaint:1'`,
      settled(`makes = 'crisis:1'`),
    ],
    [
      'a held channel of which a person was told',
      'I16',
      HELD_CHANNEL,
      told('stuck', `kind = 'open_channel'`),
    ],
    [
      'a held message that itself tells of a stuck one',
      'I16',
      `UPDATE "Job" SET state = 'held', "errorCode" = 'refused' WHERE kind = 'tell'`,
      `UPDATE "Job" SET payload = payload || '{"key": "stuck:1"}' WHERE kind = 'tell'`,
    ],
    [
      'a held pin that nobody misses',
      'I16',
      `UPDATE "Job" SET state = 'held', "errorCode" = 'refused' WHERE kind = 'pin'`,
      `UPDATE "Job" SET "errorCode" = 'its_root_is_gone' WHERE kind = 'pin'`,
    ],
    [
      'a message that a person showed elsewhere',
      'I8',
      `UPDATE "Job" SET remote = '{}' WHERE kind = 'tell'`,
      `UPDATE "Job" SET remote = '{"proof": "https://kopisenja.example/notes"}' WHERE kind = 'tell'`,
    ],
  ] as [string, InvariantId, string, string][])(
    'finds nothing wrong with %s (%s)',
    async (_what, id, strange, why) => {
      expect(await checkAfter(strange)).toHaveProperty(id);
      expect(await checkAfter(`${strange}; ${why}`)).not.toHaveProperty(id);
    },
  );

  it.each([
    ['is between two tries', BETWEEN_TRIES],
    ['is on its way, and nobody knows whether it got there', DOUBTED],
    ['was posted by the person to whom it was handed', CONFIRMED],
  ])(
    'takes an approval for good that was taken back after the answer had left, while that %s',
    async (_where, sql) => {
      expect((await checkAfter(`${sql}; ${takenBack('1 second')}`)).I11).toBeUndefined();
    },
  );

  it('has every invariant broken by one of these', () => {
    expect(invariants.map(({ id }) => id)).toEqual([...new Set(damages.map(([, id]) => id))]);
  });
});
