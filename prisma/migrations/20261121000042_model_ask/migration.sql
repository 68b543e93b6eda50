-- AlterTable
ALTER TABLE "DraftVersion" DROP COLUMN "why";

-- CreateTable
CREATE TABLE "ModelAsk" (
    "draftId" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "outcome" TEXT,

    CONSTRAINT "ModelAsk_pkey" PRIMARY KEY ("draftId","version")
);

-- AddForeignKey
ALTER TABLE "ModelAsk" ADD CONSTRAINT "ModelAsk_draftId_version_fkey" FOREIGN KEY ("draftId", "version") REFERENCES "DraftVersion"("draftId", "version") ON DELETE RESTRICT ON UPDATE CASCADE;
