-- What the account was worth by the last marks that were all confirmed, from where a FLATTEN measures a loss of
-- the next period. Where the last point was of others, the day's highest confirmed equity is the most it can be.
ALTER TABLE risk_state ADD COLUMN last_confirmed numeric;
UPDATE risk_state
SET last_confirmed = CASE
    WHEN last_trusted THEN last_equity ELSE LEAST(last_equity, day_high + day_net_deposits) END;
ALTER TABLE risk_state ALTER COLUMN last_confirmed SET NOT NULL;
