-- CreateEnum
CREATE TYPE "DraftPurpose" AS ENUM ('answer', 'follow_up');

-- CreateEnum
CREATE TYPE "PledgeState" AS ENUM ('open', 'kept', 'missed');

-- AlterTable
ALTER TABLE "Draft" ADD COLUMN     "language" TEXT,
ADD COLUMN     "purpose" "DraftPurpose" NOT NULL DEFAULT 'answer';

-- AlterTable
ALTER TABLE "DraftVersion" ADD COLUMN     "blocks" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "origin" TEXT,
ADD COLUMN     "why" TEXT;

-- CreateTable
CREATE TABLE "SignOff" (
    "id" SERIAL NOT NULL,
    "draftId" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "blocks" JSONB NOT NULL,
    "planVersion" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SignOff_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Question" (
    "crisisId" INTEGER NOT NULL,
    "part" TEXT NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Question_pkey" PRIMARY KEY ("crisisId","part")
);

-- CreateTable
CREATE TABLE "Pledge" (
    "id" SERIAL NOT NULL,
    "crisisId" INTEGER NOT NULL,
    "draftId" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "answers" INTEGER NOT NULL DEFAULT 1,
    "owner" TEXT NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "dated" BOOLEAN NOT NULL,
    "state" "PledgeState" NOT NULL DEFAULT 'open',
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "settledAt" TIMESTAMPTZ(3),
    "settledBy" TEXT,

    CONSTRAINT "Pledge_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "SignOff_draftId_version_person_key" ON "SignOff"("draftId", "version", "person");

-- CreateIndex
CREATE INDEX "Pledge_crisisId_state_idx" ON "Pledge"("crisisId", "state");

-- CreateIndex
CREATE UNIQUE INDEX "Pledge_crisisId_sha256_key" ON "Pledge"("crisisId", "sha256");

-- AddForeignKey
ALTER TABLE "SignOff" ADD CONSTRAINT "SignOff_draftId_version_sha256_fkey" FOREIGN KEY ("draftId", "version", "sha256") REFERENCES "DraftVersion"("draftId", "version", "sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Question" ADD CONSTRAINT "Question_crisisId_fkey" FOREIGN KEY ("crisisId") REFERENCES "Crisis"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Pledge" ADD CONSTRAINT "Pledge_crisisId_fkey" FOREIGN KEY ("crisisId") REFERENCES "Crisis"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- One answer and one piece of news per complaint.
CREATE UNIQUE INDEX "Draft_once" ON "Draft" ("complaintId", purpose) WHERE state <> 'withdrawn';

CREATE TRIGGER sign_off_append_only BEFORE UPDATE OR DELETE ON "SignOff" FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- A text with personal data or legal words leaves only when somebody who did not write it signed exactly it off.
CREATE FUNCTION guard_sign_off() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.state IN ('pending', 'sending') OR (NEW.state = 'sent' AND TG_OP = 'INSERT') THEN
    IF EXISTS (
      SELECT 1 FROM "DraftVersion" v
      WHERE v."draftId" = NEW."draftId" AND v.version = NEW.version AND v.blocks <> '[]'::jsonb
        AND NOT EXISTS (
          SELECT 1 FROM "SignOff" s
          WHERE s."draftId" = v."draftId" AND s.version = v.version AND s.sha256 = v.sha256
            AND s.person NOT IN (SELECT author FROM "DraftVersion" WHERE "draftId" = v."draftId" AND version <= v.version))
    ) THEN
      RAISE EXCEPTION 'the text is not signed off';
    END IF;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER release_signed_off BEFORE INSERT OR UPDATE ON "Release" FOR EACH ROW EXECUTE FUNCTION guard_sign_off();
