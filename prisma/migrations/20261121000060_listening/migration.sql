-- AlterTable
ALTER TABLE "Complaint" ADD COLUMN     "deletedAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "Listening" (
    "source" TEXT NOT NULL,
    "stream" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "cursor" JSONB,
    "nextAt" TIMESTAMPTZ(3) NOT NULL,
    "gen" INTEGER NOT NULL DEFAULT 0,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "code" TEXT,
    "failingSince" TIMESTAMPTZ(3),
    "toldAt" TIMESTAMPTZ(3),
    "heardAt" TIMESTAMPTZ(3),
    "taken" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Listening_pkey" PRIMARY KEY ("source","stream")
);
