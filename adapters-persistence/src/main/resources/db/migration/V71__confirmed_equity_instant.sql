-- When last_confirmed was so: what was lost long after it may be of the period before. Of slips that were kept
-- until now nobody wrote that down; since the day began is the least that can be said.
-- A node of an earlier version, which writes neither column, may open accounts beside this one.
ALTER TABLE risk_state ADD COLUMN last_confirmed_at timestamptz NOT NULL DEFAULT 'epoch';
ALTER TABLE risk_state ALTER COLUMN last_confirmed SET DEFAULT 0;
UPDATE risk_state
SET last_confirmed_at = CASE WHEN last_trusted OR last_confirmed = last_equity THEN last_at ELSE day_started_at END;
