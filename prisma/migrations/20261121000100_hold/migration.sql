-- Nothing leaves the house before its hold is over: until then anybody on the crisis may stop it.
CREATE FUNCTION guard_hold() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW."holdUntil" < OLD."holdUntil" THEN
    RAISE EXCEPTION 'a hold is never shortened';
  END IF;
  IF NEW.state IN ('sending', 'sent') AND (TG_OP = 'INSERT' OR OLD.state = 'pending') AND NEW."holdUntil" > house_now() THEN
    RAISE EXCEPTION 'the hold is not over';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER release_hold BEFORE INSERT OR UPDATE ON "Release" FOR EACH ROW EXECUTE FUNCTION guard_hold();
