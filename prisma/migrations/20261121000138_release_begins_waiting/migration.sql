-- Nothing leaves the house unapproved, whatever state it is written to: a release begins by waiting, and every way out of there
-- but being called off asks for the approvals once more. What was being sent, or was handed to a person, left with them; whoever
-- takes one back after that stops the next try, not what is written down of this one.
CREATE OR REPLACE FUNCTION guard_release() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  newest int;
  approvals int;
BEGIN
  -- So no insert passes by what is asked of the steps: the hold, the freeze.
  IF TG_OP = 'INSERT' AND NEW.state <> 'pending' THEN
    RAISE EXCEPTION 'a release begins by waiting';
  END IF;
  IF TG_OP = 'UPDATE' AND (NEW."draftId", NEW.version, NEW.sha256, NEW.outlet, NEW.target, NEW.quorum, NEW."deliveryId")
      IS DISTINCT FROM (OLD."draftId", OLD.version, OLD.sha256, OLD.outlet, OLD.target, OLD.quorum, OLD."deliveryId") THEN
    RAISE EXCEPTION 'a release never changes what it releases';
  END IF;
  IF TG_OP = 'UPDATE' AND OLD.state = 'sent' AND NEW.state <> 'sent' THEN
    RAISE EXCEPTION 'what was sent stays sent';
  END IF;
  IF TG_OP = 'UPDATE' AND OLD.state = 'cancelled' AND NEW.state <> 'cancelled' THEN
    RAISE EXCEPTION 'what was cancelled stays cancelled';
  END IF;
  IF NEW.state IN ('pending', 'sending') OR (TG_OP = 'UPDATE' AND OLD.state = 'pending' AND NEW.state <> 'cancelled') THEN
    PERFORM 1 FROM "Draft" WHERE id = NEW."draftId" FOR UPDATE;
    SELECT max(version) INTO newest FROM "DraftVersion" WHERE "draftId" = NEW."draftId";
    IF newest <> NEW.version THEN
      RAISE EXCEPTION 'the draft was edited after its approval';
    END IF;
    SELECT count(DISTINCT a.approver) INTO approvals FROM "Approval" a
      WHERE a."draftId" = NEW."draftId" AND a.version = NEW.version AND a.sha256 = NEW.sha256 AND a."revokedAt" IS NULL
        AND a.approver NOT IN (SELECT author FROM "DraftVersion" WHERE "draftId" = NEW."draftId" AND version <= NEW.version);
    IF approvals < NEW.quorum THEN
      RAISE EXCEPTION 'only % of % approvals stand', approvals, NEW.quorum;
    END IF;
  END IF;
  RETURN NEW;
END $$;

-- The same ways out, for a text that somebody has to sign off.
CREATE OR REPLACE FUNCTION guard_sign_off() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.state IN ('pending', 'sending') OR (TG_OP = 'UPDATE' AND OLD.state = 'pending' AND NEW.state <> 'cancelled') THEN
    IF EXISTS (
      SELECT 1 FROM "DraftVersion" v
      WHERE v."draftId" = NEW."draftId" AND v.version = NEW.version AND v.blocks <> '[]'::jsonb
        AND NOT EXISTS (
          SELECT 1 FROM "SignOff" s
          WHERE s."draftId" = v."draftId" AND s.version = v.version AND s.sha256 = v.sha256
            AND s.person NOT IN (SELECT author FROM "DraftVersion" WHERE "draftId" = v."draftId" AND version <= v.version))
    ) THEN
      RAISE EXCEPTION 'the text is not signed off';
    END IF;
  END IF;
  RETURN NEW;
END $$;

-- Handing it to a person is a way out, too: what is held may be written down as sent without another look at the hold.
CREATE OR REPLACE FUNCTION guard_hold() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW."holdUntil" < OLD."holdUntil" THEN
    RAISE EXCEPTION 'a hold is never shortened';
  END IF;
  IF TG_OP = 'UPDATE' AND OLD.state = 'pending' AND NEW.state NOT IN ('pending', 'cancelled') AND NEW."holdUntil" > house_now() THEN
    RAISE EXCEPTION 'the hold is not over';
  END IF;
  RETURN NEW;
END $$;

-- Straight from waiting to sent is on its way as well. What a frozen crisis hands to a person stays with that person.
CREATE OR REPLACE FUNCTION guard_freeze() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  frozen timestamptz;
BEGIN
  IF NEW.state = 'sending' OR (OLD.state = 'pending' AND NEW.state = 'sent') THEN
    SELECT c."frozenAt" INTO frozen FROM "Draft" d
      JOIN "Complaint" p ON p.id = d."complaintId" JOIN "Crisis" c ON c.id = p."crisisId"
      WHERE d.id = NEW."draftId" FOR SHARE OF c;
    IF frozen IS NOT NULL THEN
      RAISE EXCEPTION 'the crisis is frozen';
    END IF;
  END IF;
  RETURN NEW;
END $$;
