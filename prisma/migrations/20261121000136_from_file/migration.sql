-- AlterTable
ALTER TABLE "Complaint" ADD COLUMN     "fromFile" BOOLEAN NOT NULL DEFAULT false;

-- Nobody knows any more what brought the rows that are here; they were all judged when they came in, by the rule for files.
UPDATE "Complaint" SET "fromFile" = true;
