-- CreateTable
CREATE TABLE "Pace" (
    "name" TEXT NOT NULL,
    "freeAt" TIMESTAMPTZ(3) NOT NULL,
    "pausedAt" TIMESTAMPTZ(3),
    "pausedUntil" TIMESTAMPTZ(3),

    CONSTRAINT "Pace_pkey" PRIMARY KEY ("name")
);
