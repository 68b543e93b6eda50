-- CreateTable
CREATE TABLE "ServiceNotice" (
    "source" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "seenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ServiceNotice_pkey" PRIMARY KEY ("source","key")
);

-- CreateIndex
CREATE INDEX "Complaint_canonicalUrl_idx" ON "Complaint" USING HASH ("canonicalUrl");

-- AlterTable
ALTER TABLE "Listening" ADD COLUMN     "since" TIMESTAMPTZ(3);
