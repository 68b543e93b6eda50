-- AlterTable
ALTER TABLE "Complaint" ADD COLUMN     "fromFile" BOOLEAN NOT NULL DEFAULT false;
