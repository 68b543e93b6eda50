-- AlterTable
ALTER TABLE "Complaint" ADD COLUMN "authorReach" INTEGER,
ADD COLUMN "dueAt" TIMESTAMPTZ(3),
ADD COLUMN "followsId" INTEGER,
ADD COLUMN "level" TEXT,
ADD COLUMN "nextAt" TIMESTAMPTZ(3),
ADD COLUMN "silenced" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN "snoozedUntil" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "ClockNotice" (
    "complaintId" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "toldAt" TIMESTAMPTZ(3),

    CONSTRAINT "ClockNotice_pkey" PRIMARY KEY ("complaintId","key")
);

-- CreateIndex
CREATE INDEX "Complaint_crisisId_dueAt_idx" ON "Complaint"("crisisId", "dueAt");

-- CreateIndex
CREATE INDEX "Complaint_source_threadId_idx" ON "Complaint"("source", "threadId");

-- CreateIndex
CREATE INDEX "Complaint_followsId_idx" ON "Complaint"("followsId");

-- AddForeignKey
ALTER TABLE "Complaint" ADD CONSTRAINT "Complaint_followsId_fkey" FOREIGN KEY ("followsId") REFERENCES "Complaint"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClockNotice" ADD CONSTRAINT "ClockNotice_complaintId_fkey" FOREIGN KEY ("complaintId") REFERENCES "Complaint"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What is due, whatever the number of clocks that run.
CREATE INDEX "Complaint_next" ON "Complaint" ("nextAt") WHERE "nextAt" IS NOT NULL;
CREATE INDEX "Complaint_crisis_next" ON "Complaint" ("crisisId", "nextAt") WHERE "nextAt" IS NOT NULL;

-- Clocks that ran before are looked at once, which computes the rest; their timers have no verb any more.
UPDATE "Complaint" SET "nextAt" = statement_timestamp() WHERE state = 'open' AND "crisisId" IS NOT NULL;
UPDATE "Timer" SET state = 'cancelled'
  WHERE state = 'armed' AND verb IN ('complaints.warn', 'complaints.breach', 'complaints.notice');
