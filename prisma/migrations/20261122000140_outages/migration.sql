-- CreateTable
CREATE TABLE "OutletBreaker" (
    "outlet" TEXT NOT NULL,
    "state" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "OutletBreaker_pkey" PRIMARY KEY ("outlet")
);
