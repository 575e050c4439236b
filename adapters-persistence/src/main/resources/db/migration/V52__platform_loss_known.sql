-- Conversions that nobody quotes, as CHF/USD and between commas: the loss of the day leaves out who needs them.
ALTER TABLE platform_day ADD COLUMN missing_rates text NOT NULL DEFAULT '';

-- Which accounts count against the limits of a mode?
CREATE INDEX account_mode ON account (mode, account_id);
