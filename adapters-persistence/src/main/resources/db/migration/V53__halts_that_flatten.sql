-- Which halts want what they reach flat, now or as soon as a price can be trusted?
ALTER TABLE halt ADD COLUMN flatten boolean NOT NULL DEFAULT FALSE;
ALTER TABLE account ADD COLUMN to_be_flat boolean NOT NULL DEFAULT FALSE;
ALTER TABLE account ADD CHECK (NOT to_be_flat OR trading_state <> 'ACTIVE');
