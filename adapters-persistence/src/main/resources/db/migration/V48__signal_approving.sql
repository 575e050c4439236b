-- Which signals of their providers still wait for their order?
CREATE INDEX signal_approving ON signal (signal_id, updated_at) WHERE status = 'PLACING' AND multiplier IS NULL;
