-- CreateTable
CREATE TABLE "Redaction" (
    "id" SERIAL NOT NULL,
    "complaintId" INTEGER NOT NULL,
    "by" TEXT NOT NULL,
    "why" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "wordings" TEXT[],
    "author" BOOLEAN NOT NULL,

    CONSTRAINT "Redaction_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Redaction_complaintId_idx" ON "Redaction"("complaintId");

-- AddForeignKey
ALTER TABLE "Redaction" ADD CONSTRAINT "Redaction_complaintId_fkey" FOREIGN KEY ("complaintId") REFERENCES "Complaint"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


