-- What a terminal tells of a deal besides its amount, and whether the balance that the books took
-- over contained it already: such a deal is no gain or loss of ours.
ALTER TABLE terminal_deal
    ADD COLUMN currency text,
    ADD COLUMN symbol   text,
    ADD COLUMN dealt_at timestamptz,
    ADD COLUMN comment  text,
    ADD COLUMN history  boolean NOT NULL DEFAULT false;

-- A terminal reports in the currency of its account.
UPDATE terminal_deal AS d
SET currency = a.base_currency
FROM account AS a
WHERE a.account_id = d.account_id;

-- The books began with the deals of the first sync.
UPDATE terminal_deal AS d
SET history = true
FROM terminal_sync AS s
WHERE s.account_id = d.account_id
  AND s.at = d.booked_at
  AND s.before_state IS NULL
  AND s.refusal_code IS NULL;

ALTER TABLE terminal_deal
    ALTER COLUMN currency SET NOT NULL,
    ALTER COLUMN history DROP DEFAULT;

-- Results and fees of a time are summed up.
CREATE INDEX terminal_deal_by_time ON terminal_deal (account_id, booked_at);

-- The instant of the state whose balance the books took over: the first one, or one accepted since.
ALTER TABLE terminal_state ADD COLUMN taken_over timestamptz;

UPDATE terminal_state AS t
SET taken_over = coalesce(
        (SELECT min((s.after_state ->> 'at')::timestamptz)
         FROM terminal_sync AS s
         WHERE s.account_id = t.account_id AND s.refusal_code IS NULL),
        (t.state ->> 'at')::timestamptz);

ALTER TABLE terminal_state ALTER COLUMN taken_over SET NOT NULL;
