-- AlterTable
ALTER TABLE "Job" ADD COLUMN     "fallbackDoneAt" TIMESTAMPTZ(3);

-- What was marked before counts as told, as it did.
UPDATE "Job" SET "fallbackDoneAt" = "fallbackAt" WHERE "fallbackAt" IS NOT NULL;
