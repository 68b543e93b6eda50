-- AlterTable
ALTER TABLE "Approval" ADD COLUMN     "standing" TEXT,
ADD COLUMN     "standingAt" TIMESTAMPTZ(3);

-- An approval says who its giver was by a live look, and when that look was made: a full member, within the minute before. What an
-- older version writes beside us says nothing about it; the checker finds such a row once the change of versions is over.
ALTER TABLE "Approval" ADD CONSTRAINT "Approval_standing" CHECK (
  CASE WHEN "standing" IS NULL THEN "standingAt" IS NULL
  ELSE "standing" = 'member' AND "standingAt" IS NOT NULL
    AND "standingAt" <= "approvedAt" AND "standingAt" > "approvedAt" - interval '60 seconds' END);
