-- AlterTable
ALTER TABLE "ClockNotice" ADD COLUMN "gatherAt" TIMESTAMPTZ(3),
ADD COLUMN "to" TEXT[];

-- What waits for a message about all late complaints, whatever was noticed before.
CREATE INDEX "ClockNotice_gather" ON "ClockNotice" ("gatherAt") WHERE "gatherAt" IS NOT NULL;
