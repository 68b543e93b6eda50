-- CreateTable
CREATE TABLE "ToldOfRepair" (
    "crisisId" INTEGER NOT NULL,
    "person" TEXT NOT NULL,

    CONSTRAINT "ToldOfRepair_pkey" PRIMARY KEY ("crisisId","person")
);

-- AddForeignKey
ALTER TABLE "ToldOfRepair" ADD CONSTRAINT "ToldOfRepair_crisisId_fkey" FOREIGN KEY ("crisisId") REFERENCES "Crisis"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
