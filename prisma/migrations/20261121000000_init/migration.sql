-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "InboxState" AS ENUM ('new', 'done', 'failed');

-- CreateEnum
CREATE TYPE "JobState" AS ENUM ('pending', 'sending', 'uncertain', 'sent', 'held', 'dead', 'cancelled', 'superseded');

-- CreateEnum
CREATE TYPE "TimerState" AS ENUM ('armed', 'fired', 'cancelled');

-- CreateEnum
CREATE TYPE "CrisisState" AS ENUM ('open', 'resolved');

-- CreateEnum
CREATE TYPE "ComplaintState" AS ENUM ('open', 'answered', 'closed');

-- CreateEnum
CREATE TYPE "ShownAs" AS ENUM ('card', 'digest');

-- CreateEnum
CREATE TYPE "DraftState" AS ENUM ('waiting', 'approved', 'sent', 'held', 'withdrawn');

-- CreateEnum
CREATE TYPE "ReleaseState" AS ENUM ('pending', 'sending', 'sent', 'held', 'cancelled');

-- CreateTable
CREATE TABLE "ClockShift" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "shiftMs" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "ClockShift_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Inbox" (
    "id" BIGSERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "state" "InboxState" NOT NULL DEFAULT 'new',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "error" TEXT,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "nextTryAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "doneAt" TIMESTAMPTZ(3),

    CONSTRAINT "Inbox_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Job" (
    "id" UUID NOT NULL,
    "seq" BIGSERIAL NOT NULL,
    "lane" TEXT NOT NULL,
    "class" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "makes" TEXT,
    "payload" JSONB NOT NULL,
    "dedupeKey" TEXT NOT NULL,
    "dependsOn" UUID,
    "state" "JobState" NOT NULL DEFAULT 'pending',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "notBefore" TIMESTAMPTZ(3) NOT NULL,
    "laneGen" BIGINT,
    "startedAt" TIMESTAMPTZ(3),
    "uncertainSince" TIMESTAMPTZ(3),
    "absentReads" INTEGER NOT NULL DEFAULT 0,
    "remote" JSONB,
    "errorCode" TEXT,
    "expiresAt" TIMESTAMPTZ(3),
    "report" JSONB,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "settledAt" TIMESTAMPTZ(3),

    CONSTRAINT "Job_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Lane" (
    "name" TEXT NOT NULL,
    "holder" TEXT,
    "gen" BIGINT NOT NULL DEFAULT 0,
    "leaseUntil" TIMESTAMPTZ(3) NOT NULL,
    "nextAt" TIMESTAMPTZ(3),
    "pausedReason" TEXT,

    CONSTRAINT "Lane_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "Timer" (
    "id" BIGSERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "verb" TEXT NOT NULL,
    "input" JSONB NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "state" "TimerState" NOT NULL DEFAULT 'armed',
    "gen" INTEGER NOT NULL DEFAULT 1,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "error" TEXT,
    "crisisId" INTEGER,
    "firedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Timer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Place" (
    "ref" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "ts" TEXT NOT NULL DEFAULT '',
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Place_pkey" PRIMARY KEY ("ref")
);

-- CreateTable
CREATE TABLE "Timeline" (
    "id" BIGSERIAL NOT NULL,
    "crisisId" INTEGER,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "fact" TEXT NOT NULL,
    "by" TEXT,
    "data" JSONB NOT NULL,

    CONSTRAINT "Timeline_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Audit" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor" TEXT NOT NULL,
    "verb" TEXT NOT NULL,
    "subject" TEXT,
    "data" JSONB NOT NULL,

    CONSTRAINT "Audit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Plan" (
    "version" TEXT NOT NULL,
    "yaml" TEXT NOT NULL,
    "resolved" JSONB NOT NULL,
    "loadedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Plan_pkey" PRIMARY KEY ("version")
);

-- CreateTable
CREATE TABLE "Crisis" (
    "id" SERIAL NOT NULL,
    "claim" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "drill" BOOLEAN NOT NULL DEFAULT false,
    "known" TEXT NOT NULL,
    "state" "CrisisState" NOT NULL DEFAULT 'open',
    "planVersion" TEXT NOT NULL,
    "declaredBy" TEXT NOT NULL,
    "declaredAt" TIMESTAMPTZ(3) NOT NULL,
    "resolvedBy" TEXT,
    "resolvedAt" TIMESTAMPTZ(3),
    "responsibility" TEXT NOT NULL DEFAULT 'unknown',
    "cause" TEXT NOT NULL DEFAULT 'none',
    "burstSince" TIMESTAMPTZ(3),
    "noticeAt" TIMESTAMPTZ(3),

    CONSTRAINT "Crisis_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RoleHolder" (
    "crisisId" INTEGER NOT NULL,
    "role" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "assignedBy" TEXT NOT NULL,
    "assignedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RoleHolder_pkey" PRIMARY KEY ("crisisId","role","person")
);

-- CreateTable
CREATE TABLE "CrisisFact" (
    "id" SERIAL NOT NULL,
    "crisisId" INTEGER NOT NULL,
    "part" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "recordedBy" TEXT NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "CrisisFact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CrisisStep" (
    "crisisId" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "role" TEXT,
    "doneBy" TEXT,
    "doneAt" TIMESTAMPTZ(3),

    CONSTRAINT "CrisisStep_pkey" PRIMARY KEY ("crisisId","number")
);

-- CreateTable
CREATE TABLE "Complaint" (
    "id" SERIAL NOT NULL,
    "crisisId" INTEGER,
    "source" TEXT NOT NULL,
    "externalId" TEXT NOT NULL,
    "threadId" TEXT,
    "parentId" TEXT,
    "permalink" TEXT,
    "canonicalUrl" TEXT,
    "authorId" TEXT,
    "authorHandle" TEXT,
    "authorName" TEXT,
    "text" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "rating" INTEGER,
    "kind" TEXT NOT NULL,
    "visibility" TEXT NOT NULL,
    "weakKey" BOOLEAN NOT NULL DEFAULT false,
    "postedAt" TIMESTAMPTZ(3) NOT NULL,
    "seenAt" TIMESTAMPTZ(3) NOT NULL,
    "state" "ComplaintState" NOT NULL DEFAULT 'open',
    "shownAs" "ShownAs",
    "digestId" INTEGER,
    "cardAt" TIMESTAMPTZ(3),
    "assignee" TEXT,
    "warnedAt" TIMESTAMPTZ(3),
    "breachedAt" TIMESTAMPTZ(3),
    "answeredAt" TIMESTAMPTZ(3),
    "proof" TEXT,

    CONSTRAINT "Complaint_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ComplaintRevision" (
    "complaintId" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "seenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ComplaintRevision_pkey" PRIMARY KEY ("complaintId","number")
);

-- CreateTable
CREATE TABLE "ClockEvent" (
    "id" BIGSERIAL NOT NULL,
    "complaintId" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "data" JSONB NOT NULL,

    CONSTRAINT "ClockEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Digest" (
    "id" SERIAL NOT NULL,
    "crisisId" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "Digest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Draft" (
    "id" SERIAL NOT NULL,
    "complaintId" INTEGER NOT NULL,
    "state" "DraftState" NOT NULL DEFAULT 'waiting',
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Draft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DraftVersion" (
    "draftId" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "author" TEXT NOT NULL,
    "placeholders" JSONB NOT NULL,
    "score" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "DraftVersion_pkey" PRIMARY KEY ("draftId","version")
);

-- CreateTable
CREATE TABLE "Approval" (
    "id" SERIAL NOT NULL,
    "draftId" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "approver" TEXT NOT NULL,
    "event" TEXT NOT NULL,
    "planVersion" TEXT NOT NULL,
    "approvedAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Approval_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Release" (
    "id" SERIAL NOT NULL,
    "draftId" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "outlet" TEXT NOT NULL,
    "target" TEXT NOT NULL,
    "quorum" INTEGER NOT NULL,
    "state" "ReleaseState" NOT NULL DEFAULT 'pending',
    "deliveryId" UUID NOT NULL,
    "holdUntil" TIMESTAMPTZ(3) NOT NULL,
    "sentAt" TIMESTAMPTZ(3),
    "proof" TEXT,

    CONSTRAINT "Release_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Standup" (
    "id" SERIAL NOT NULL,
    "crisisId" INTEGER NOT NULL,
    "day" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "figures" JSONB NOT NULL,

    CONSTRAINT "Standup_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Inbox_key_key" ON "Inbox"("key");

-- CreateIndex
CREATE UNIQUE INDEX "Job_seq_key" ON "Job"("seq");

-- CreateIndex
CREATE UNIQUE INDEX "Job_dedupeKey_key" ON "Job"("dedupeKey");

-- CreateIndex
CREATE INDEX "Job_lane_seq_idx" ON "Job"("lane", "seq");

-- CreateIndex
CREATE INDEX "Job_dependsOn_idx" ON "Job"("dependsOn");

-- CreateIndex
CREATE INDEX "Job_makes_idx" ON "Job"("makes");

-- CreateIndex
CREATE INDEX "Lane_nextAt_idx" ON "Lane"("nextAt");

-- CreateIndex
CREATE UNIQUE INDEX "Timer_key_key" ON "Timer"("key");

-- CreateIndex
CREATE UNIQUE INDEX "Place_channel_ts_key" ON "Place"("channel", "ts");

-- CreateIndex
CREATE INDEX "Timeline_crisisId_id_idx" ON "Timeline"("crisisId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Crisis_claim_key" ON "Crisis"("claim");

-- CreateIndex
CREATE INDEX "CrisisFact_crisisId_idx" ON "CrisisFact"("crisisId");

-- CreateIndex
CREATE INDEX "Complaint_crisisId_seenAt_idx" ON "Complaint"("crisisId", "seenAt");

-- CreateIndex
CREATE INDEX "Complaint_crisisId_state_idx" ON "Complaint"("crisisId", "state");

-- CreateIndex
CREATE UNIQUE INDEX "Complaint_source_externalId_key" ON "Complaint"("source", "externalId");

-- CreateIndex
CREATE UNIQUE INDEX "ComplaintRevision_complaintId_sha256_key" ON "ComplaintRevision"("complaintId", "sha256");

-- CreateIndex
CREATE INDEX "ClockEvent_complaintId_idx" ON "ClockEvent"("complaintId");

-- CreateIndex
CREATE UNIQUE INDEX "DraftVersion_draftId_version_sha256_key" ON "DraftVersion"("draftId", "version", "sha256");

-- CreateIndex
CREATE UNIQUE INDEX "Approval_event_key" ON "Approval"("event");

-- CreateIndex
CREATE INDEX "Approval_draftId_version_idx" ON "Approval"("draftId", "version");

-- CreateIndex
CREATE UNIQUE INDEX "Release_deliveryId_key" ON "Release"("deliveryId");

-- CreateIndex
CREATE INDEX "Release_draftId_idx" ON "Release"("draftId");

-- CreateIndex
CREATE UNIQUE INDEX "Standup_crisisId_day_key" ON "Standup"("crisisId", "day");

-- AddForeignKey
ALTER TABLE "Crisis" ADD CONSTRAINT "Crisis_planVersion_fkey" FOREIGN KEY ("planVersion") REFERENCES "Plan"("version") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoleHolder" ADD CONSTRAINT "RoleHolder_crisisId_fkey" FOREIGN KEY ("crisisId") REFERENCES "Crisis"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CrisisFact" ADD CONSTRAINT "CrisisFact_crisisId_fkey" FOREIGN KEY ("crisisId") REFERENCES "Crisis"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CrisisStep" ADD CONSTRAINT "CrisisStep_crisisId_fkey" FOREIGN KEY ("crisisId") REFERENCES "Crisis"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Complaint" ADD CONSTRAINT "Complaint_crisisId_fkey" FOREIGN KEY ("crisisId") REFERENCES "Crisis"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Complaint" ADD CONSTRAINT "Complaint_digestId_fkey" FOREIGN KEY ("digestId") REFERENCES "Digest"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ComplaintRevision" ADD CONSTRAINT "ComplaintRevision_complaintId_fkey" FOREIGN KEY ("complaintId") REFERENCES "Complaint"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClockEvent" ADD CONSTRAINT "ClockEvent_complaintId_fkey" FOREIGN KEY ("complaintId") REFERENCES "Complaint"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Digest" ADD CONSTRAINT "Digest_crisisId_fkey" FOREIGN KEY ("crisisId") REFERENCES "Crisis"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Draft" ADD CONSTRAINT "Draft_complaintId_fkey" FOREIGN KEY ("complaintId") REFERENCES "Complaint"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DraftVersion" ADD CONSTRAINT "DraftVersion_draftId_fkey" FOREIGN KEY ("draftId") REFERENCES "Draft"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Approval" ADD CONSTRAINT "Approval_draftId_version_sha256_fkey" FOREIGN KEY ("draftId", "version", "sha256") REFERENCES "DraftVersion"("draftId", "version", "sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Release" ADD CONSTRAINT "Release_draftId_version_sha256_fkey" FOREIGN KEY ("draftId", "version", "sha256") REFERENCES "DraftVersion"("draftId", "version", "sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Standup" ADD CONSTRAINT "Standup_crisisId_fkey" FOREIGN KEY ("crisisId") REFERENCES "Crisis"("id") ON DELETE RESTRICT ON UPDATE CASCADE;



-- ── What Prisma's schema language cannot say ────────────────────────────────

-- The house's clock. STABLE, so that an index can answer "what is due".
CREATE FUNCTION house_now() RETURNS timestamptz LANGUAGE sql STABLE AS $$
  SELECT statement_timestamp() + COALESCE((SELECT "shiftMs" FROM "ClockShift" WHERE id = 1), 0) * interval '1 millisecond'
$$;

CREATE INDEX "Timer_due" ON "Timer" ("dueAt", id) WHERE state = 'armed';
CREATE INDEX "Job_open" ON "Job" (lane, seq) WHERE state IN ('pending', 'sending', 'uncertain');
CREATE INDEX "Inbox_new" ON "Inbox" ("nextTryAt") WHERE state = 'new';
CREATE INDEX "Complaint_undigested" ON "Complaint" ("crisisId") WHERE "shownAs" = 'digest' AND "digestId" IS NULL;

-- One approval per person and exact text, unless it was taken back.
CREATE UNIQUE INDEX "Approval_once" ON "Approval" ("draftId", version, approver) WHERE "revokedAt" IS NULL;
-- One leave to send per text and target, unless it was taken back.
CREATE UNIQUE INDEX "Release_once" ON "Release" ("draftId", version, outlet, target) WHERE state <> 'cancelled';

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END $$;
CREATE TRIGGER audit_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "Audit" EXECUTE FUNCTION refuse_change();
CREATE TRIGGER version_append_only BEFORE UPDATE OR DELETE ON "DraftVersion" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER clock_append_only BEFORE UPDATE OR DELETE ON "ClockEvent" FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- The hash of a version is the hash of its text.
ALTER TABLE "DraftVersion" ADD CONSTRAINT "DraftVersion_hash" CHECK (sha256 = encode(sha256(convert_to(text, 'UTF8')), 'hex'));
ALTER TABLE "Release" ADD CONSTRAINT "Release_quorum" CHECK (quorum >= 1);

-- Nothing leaves the house unapproved. Runs when a release is made and again at every step towards sending.
CREATE FUNCTION guard_release() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  newest int;
  approvals int;
BEGIN
  IF TG_OP = 'UPDATE' AND (NEW."draftId", NEW.version, NEW.sha256, NEW.outlet, NEW.target, NEW.quorum, NEW."deliveryId")
      IS DISTINCT FROM (OLD."draftId", OLD.version, OLD.sha256, OLD.outlet, OLD.target, OLD.quorum, OLD."deliveryId") THEN
    RAISE EXCEPTION 'a release never changes what it releases';
  END IF;
  IF TG_OP = 'UPDATE' AND OLD.state = 'sent' AND NEW.state <> 'sent' THEN
    RAISE EXCEPTION 'what was sent stays sent';
  END IF;
  IF TG_OP = 'UPDATE' AND OLD.state = 'cancelled' AND NEW.state <> 'cancelled' THEN
    RAISE EXCEPTION 'what was cancelled stays cancelled';
  END IF;
  IF NEW.state IN ('pending', 'sending') OR (NEW.state = 'sent' AND TG_OP = 'INSERT') THEN
    PERFORM 1 FROM "Draft" WHERE id = NEW."draftId" FOR UPDATE;
    SELECT max(version) INTO newest FROM "DraftVersion" WHERE "draftId" = NEW."draftId";
    IF newest <> NEW.version THEN
      RAISE EXCEPTION 'the draft was edited after its approval';
    END IF;
    SELECT count(DISTINCT a.approver) INTO approvals FROM "Approval" a
      WHERE a."draftId" = NEW."draftId" AND a.version = NEW.version AND a.sha256 = NEW.sha256 AND a."revokedAt" IS NULL
        AND a.approver NOT IN (SELECT author FROM "DraftVersion" WHERE "draftId" = NEW."draftId" AND version <= NEW.version);
    IF approvals < NEW.quorum THEN
      RAISE EXCEPTION 'only % of % approvals stand', approvals, NEW.quorum;
    END IF;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER release_guard BEFORE INSERT OR UPDATE ON "Release" FOR EACH ROW EXECUTE FUNCTION guard_release();

-- A new wording and a withdrawn approval take the same lock as the guard, so that neither can slip past it.
CREATE FUNCTION lock_draft() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM "Draft" WHERE id = NEW."draftId" FOR UPDATE;
  RETURN NEW;
END $$;
CREATE TRIGGER version_locks_draft BEFORE INSERT ON "DraftVersion" FOR EACH ROW EXECUTE FUNCTION lock_draft();
CREATE TRIGGER approval_locks_draft BEFORE INSERT OR UPDATE ON "Approval" FOR EACH ROW EXECUTE FUNCTION lock_draft();
