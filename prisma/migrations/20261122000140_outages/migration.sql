-- CreateTable
CREATE TABLE "OutletBreaker" (
    "outlet" TEXT NOT NULL,
    "state" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "OutletBreaker_pkey" PRIMARY KEY ("outlet")
);

-- CreateTable
CREATE TABLE "SlackOutage" (
    "id" SERIAL NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3),

    CONSTRAINT "SlackOutage_pkey" PRIMARY KEY ("id")
);

-- One at a time, however many bots see it.
CREATE UNIQUE INDEX "SlackOutage_open" ON "SlackOutage" (("until" IS NULL)) WHERE "until" IS NULL;
