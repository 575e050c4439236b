-- How accounts whose books their broker keeps stand to them, and when they were synced last; null is an account of ours.
ALTER TABLE account
    ADD COLUMN data_state text CHECK (data_state IN ('FRESH', 'STALE', 'DIVERGED', 'UNKNOWN')),
    ADD COLUMN synced_at timestamptz,
    ADD CHECK (synced_at IS NOT NULL OR coalesce(data_state, 'UNKNOWN') = 'UNKNOWN');
