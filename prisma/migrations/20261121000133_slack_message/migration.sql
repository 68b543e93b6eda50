-- AlterTable
ALTER TABLE "Complaint" ADD COLUMN     "slackMessage" TEXT;

-- What was logged before is known by its message, too. Of several complaints from one message the first is the one that is
-- found again; the others stay as they are.
UPDATE "Complaint" SET "slackMessage" = "externalId" WHERE id IN (
  SELECT min(id) FROM "Complaint" WHERE "externalId" ~ '^slack:[CDG][A-Z0-9]{6,20}:[0-9]+[.][0-9]+$' GROUP BY "externalId");

-- CreateIndex
CREATE UNIQUE INDEX "Complaint_slackMessage_key" ON "Complaint"("slackMessage");
