-- When it was written down that a job waits: what was written by a clock that was ahead is known by that when the clock is set back.
ALTER TABLE "Job" ADD COLUMN "putOffAt" timestamptz(3);
CREATE FUNCTION note_put_off() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."putOffAt" := house_now();
  RETURN NEW;
END $$;
CREATE TRIGGER job_put_off BEFORE INSERT OR UPDATE OF "notBefore" ON "Job" FOR EACH ROW EXECUTE FUNCTION note_put_off();
