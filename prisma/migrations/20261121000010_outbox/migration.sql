-- AlterTable
ALTER TABLE "Audit" ADD COLUMN     "hash" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "line" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "prev" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "seq" BIGINT NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "Crisis" ADD COLUMN     "frozenAt" TIMESTAMPTZ(3),
ADD COLUMN     "frozenBy" TEXT;

-- AlterTable
ALTER TABLE "Job" ADD COLUMN     "fallbackAt" TIMESTAMPTZ(3),
ADD COLUMN     "resentAt" TIMESTAMPTZ(3),
ADD COLUMN     "tidiedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Lane" ADD COLUMN     "priority" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "LastReaction" (
    "ref" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "emoji" TEXT NOT NULL,
    "on" BOOLEAN NOT NULL,
    "at" TEXT NOT NULL,

    CONSTRAINT "LastReaction_pkey" PRIMARY KEY ("ref","person","emoji")
);

-- Jobs that somebody has to look after are asked for again and again.
CREATE INDEX "Job_stuck" ON "Job" ("settledAt") WHERE state IN ('held', 'dead');
-- Late copies are looked for where a job was sent twice.
CREATE INDEX "Job_untidied" ON "Job" ("resentAt") WHERE "resentAt" IS NOT NULL AND "tidiedAt" IS NULL;
-- Alarms that wait.
CREATE INDEX "Job_alarms" ON "Job" ("createdAt") WHERE class = 'P2' AND state IN ('pending', 'sending', 'uncertain');

-- The audit is a chain. The database writes its links, one at a time for the whole house, so that no two lines ever
-- follow the same one. The line is what is hashed: jsonb's own text, in which keys have one order and spaces one place.
CREATE FUNCTION link_audit() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  last record;
BEGIN
  PERFORM pg_advisory_xact_lock(7201, 2);
  SELECT seq, hash INTO last FROM "Audit" WHERE seq > 0 ORDER BY seq DESC LIMIT 1;
  NEW.seq := COALESCE(last.seq, 0) + 1;
  NEW.prev := COALESCE(last.hash, repeat('0', 64));
  NEW.line := jsonb_build_object('seq', NEW.seq, 'prev', NEW.prev,
    'at', to_char(NEW.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'actor', NEW.actor, 'verb', NEW.verb, 'subject', NEW.subject, 'data', NEW.data)::text;
  NEW.hash := encode(sha256(convert_to(NEW.line, 'UTF8')), 'hex');
  RETURN NEW;
END $$;

-- Lines from before the chain get their links in the order they were written; nothing else about them changes.
DROP TRIGGER audit_append_only ON "Audit";
DO $$
DECLARE
  old record;
  number bigint := 0;
  before text := repeat('0', 64);
  written text;
BEGIN
  FOR old IN SELECT * FROM "Audit" ORDER BY id LOOP
    number := number + 1;
    written := jsonb_build_object('seq', number, 'prev', before,
      'at', to_char(old.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
      'actor', old.actor, 'verb', old.verb, 'subject', old.subject, 'data', old.data)::text;
    UPDATE "Audit" SET seq = number, prev = before, line = written,
      hash = encode(sha256(convert_to(written, 'UTF8')), 'hex') WHERE id = old.id;
    before := encode(sha256(convert_to(written, 'UTF8')), 'hex');
  END LOOP;
END $$;
CREATE TRIGGER audit_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "Audit" EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_link BEFORE INSERT ON "Audit" FOR EACH ROW EXECUTE FUNCTION link_audit();

-- CreateIndex
CREATE UNIQUE INDEX "Audit_seq_key" ON "Audit"("seq");

-- Nothing leaves the house while its crisis is frozen. Runs in the statement that starts sending, and waits for a freeze
-- that is being made.
CREATE FUNCTION guard_freeze() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  frozen timestamptz;
BEGIN
  IF NEW.state = 'sending' THEN
    SELECT c."frozenAt" INTO frozen FROM "Draft" d
      JOIN "Complaint" p ON p.id = d."complaintId" JOIN "Crisis" c ON c.id = p."crisisId"
      WHERE d.id = NEW."draftId" FOR SHARE OF c;
    IF frozen IS NOT NULL THEN
      RAISE EXCEPTION 'the crisis is frozen';
    END IF;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER release_freeze BEFORE UPDATE ON "Release" FOR EACH ROW EXECUTE FUNCTION guard_freeze();
