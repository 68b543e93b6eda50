-- AlterTable
ALTER TABLE "Job" ADD COLUMN     "quietUntil" TIMESTAMPTZ(3),
ADD COLUMN     "sentFrom" TIMESTAMPTZ(3);

-- Another clock's time on the house's scale: what a test or the demonstration moved on purpose has moved every clock alike.
CREATE FUNCTION house_time(at timestamptz) RETURNS timestamptz LANGUAGE sql STABLE AS $$
  SELECT at + COALESCE((SELECT "shiftMs" FROM "ClockShift" WHERE id = 1), 0) * interval '1 millisecond'
$$;

CREATE OR REPLACE FUNCTION house_now() RETURNS timestamptz LANGUAGE sql STABLE AS $$
  SELECT house_time(statement_timestamp())
$$;
