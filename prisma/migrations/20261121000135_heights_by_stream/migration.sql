-- AlterTable
ALTER TABLE "Watch" ADD COLUMN     "mutedNegative" DOUBLE PRECISION NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "WatchAlert" ADD COLUMN     "otherPeak" DOUBLE PRECISION NOT NULL DEFAULT 0;

-- How many negative comments a quiet asked for earlier meant is known only after a burst of theirs; else they are heard again.
UPDATE "Watch" SET "mutedNegative" = "mutedAbove" WHERE (
  SELECT stream FROM "WatchAlert" WHERE kind = 'burst' ORDER BY id DESC LIMIT 1) = 'negative';
