-- What is looked for often in tables that only grow.
CREATE INDEX "Inbox_failed" ON "Inbox" (id) WHERE state = 'failed';
CREATE INDEX "Audit_refused" ON "Audit" ((data ->> 'event')) WHERE data ? 'refused';
CREATE INDEX "Job_doubted" ON "Job" (lane, "uncertainSince") WHERE "uncertainSince" IS NOT NULL;
CREATE INDEX "Job_started" ON "Job" (lane, seq) WHERE "startedAt" IS NOT NULL;
