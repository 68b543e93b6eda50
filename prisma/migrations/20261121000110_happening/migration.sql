-- AlterTable
ALTER TABLE "Inbox" ADD COLUMN     "happening" TEXT;

-- CreateIndex
CREATE UNIQUE INDEX "Inbox_happening_key" ON "Inbox"("happening");
