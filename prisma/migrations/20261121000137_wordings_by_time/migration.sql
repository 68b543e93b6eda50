-- DropIndex
DROP INDEX "ComplaintRevision_complaintId_sha256_key";

-- AlterTable
ALTER TABLE "Complaint" ADD COLUMN     "editedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "ComplaintRevision" ADD COLUMN     "editedAt" TIMESTAMPTZ(3);

-- CreateIndex: two of the same words that no edit is told of are one.
CREATE UNIQUE INDEX "ComplaintRevision_complaintId_sha256_editedAt_key" ON "ComplaintRevision"("complaintId", "sha256", "editedAt") NULLS NOT DISTINCT;
