-- AlterTable
ALTER TABLE "Draft" ADD COLUMN     "news" JSONB,
ADD COLUMN     "thread" TEXT;
