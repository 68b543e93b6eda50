-- CreateTable
CREATE TABLE "Introduction" (
    "tokens" TEXT NOT NULL,
    "team" TEXT NOT NULL,
    "teamName" TEXT NOT NULL,
    "botId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Introduction_pkey" PRIMARY KEY ("tokens")
);
