-- The first state that the books of an account took over: when, and with what open P&L. Syncs of
-- over 90 days ago are forgotten; then what is known now stands in.
ALTER TABLE terminal_state
    ADD COLUMN opened_at timestamptz,
    ADD COLUMN floating  numeric;

UPDATE terminal_state AS t
SET opened_at = (first.state ->> 'at')::timestamptz,
    floating = (first.state ->> 'equity')::numeric - (first.state ->> 'balance')::numeric
FROM (
    SELECT DISTINCT ON (s.account_id) s.account_id, s.after_state AS state
    FROM terminal_sync AS s
    WHERE s.refusal_code IS NULL
    ORDER BY s.account_id, s.sync_id
) AS first
WHERE first.account_id = t.account_id;

UPDATE terminal_state AS t
SET opened_at = (t.state ->> 'at')::timestamptz,
    floating = (t.state ->> 'equity')::numeric - (t.state ->> 'balance')::numeric
WHERE t.opened_at IS NULL;

ALTER TABLE terminal_state
    ALTER COLUMN opened_at SET NOT NULL,
    ALTER COLUMN floating SET NOT NULL;
