-- What triage says of a complaint, what people corrected, look-alikes, and what the watch saw.
-- CreateEnum
CREATE TYPE "AlertKind" AS ENUM ('burst', 'danger');

-- AlterTable
ALTER TABLE "Complaint" ADD COLUMN     "bands" INTEGER[],
ADD COLUMN     "cause" TEXT,
ADD COLUMN     "comparedAt" TIMESTAMPTZ(3),
ADD COLUMN     "confidence" DOUBLE PRECISION,
ADD COLUMN     "groupId" INTEGER,
ADD COLUMN     "groupedBy" TEXT,
ADD COLUMN     "intent" TEXT,
ADD COLUMN     "labelledBy" TEXT,
ADD COLUMN     "pagedAt" TIMESTAMPTZ(3),
ADD COLUMN     "reasons" JSONB,
ADD COLUMN     "sentiment" TEXT,
ADD COLUMN     "severity" TEXT,
ADD COLUMN     "splitBy" TEXT;

-- CreateTable
CREATE TABLE "LabelCorrection" (
    "id" SERIAL NOT NULL,
    "complaintId" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "predicted" JSONB,
    "corrected" JSONB NOT NULL,
    "by" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "LabelCorrection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Watch" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "mutedUntil" TIMESTAMPTZ(3),
    "mutedBy" TEXT,
    "mutedAbove" DOUBLE PRECISION NOT NULL DEFAULT 0,

    CONSTRAINT "Watch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WatchAlert" (
    "id" SERIAL NOT NULL,
    "kind" "AlertKind" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "stream" TEXT NOT NULL,
    "count" DOUBLE PRECISION NOT NULL,
    "expected" DOUBLE PRECISION NOT NULL,
    "peak" DOUBLE PRECISION NOT NULL,
    "evidence" JSONB NOT NULL,
    "crisisId" INTEGER,
    "declaredBy" TEXT,
    "over" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "WatchAlert_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "LabelCorrection_complaintId_idx" ON "LabelCorrection"("complaintId");

-- CreateIndex
CREATE INDEX "WatchAlert_at_idx" ON "WatchAlert"("at");

-- CreateIndex
CREATE INDEX "Complaint_postedAt_idx" ON "Complaint"("postedAt");

-- CreateIndex
CREATE INDEX "Complaint_groupId_idx" ON "Complaint"("groupId");

-- CreateIndex
CREATE INDEX "Complaint_bands_idx" ON "Complaint" USING GIN ("bands");

-- AddForeignKey
ALTER TABLE "LabelCorrection" ADD CONSTRAINT "LabelCorrection_complaintId_fkey" FOREIGN KEY ("complaintId") REFERENCES "Complaint"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WatchAlert" ADD CONSTRAINT "WatchAlert_crisisId_fkey" FOREIGN KEY ("crisisId") REFERENCES "Crisis"("id") ON DELETE SET NULL ON UPDATE CASCADE;


