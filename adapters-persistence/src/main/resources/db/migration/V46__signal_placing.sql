-- Which copies of signals still wait for their order?
CREATE INDEX signal_placing ON signal (signal_id, updated_at) WHERE status = 'PLACING' AND multiplier IS NOT NULL;
