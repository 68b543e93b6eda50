-- What was late, and what was warned of, is computed from the clock's events; when it was noticed is in "ClockNotice".
-- AlterTable
ALTER TABLE "Complaint" DROP COLUMN "breachedAt",
DROP COLUMN "warnedAt";
