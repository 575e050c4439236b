-- Which sides of which instruments were filled too often, and open nothing until a person lifts that?
CREATE TABLE repeat_latch (
    account_id uuid        NOT NULL REFERENCES account (account_id),
    instrument text        NOT NULL,
    side       text        NOT NULL CHECK (side IN ('BUY', 'SELL')),
    at         timestamptz NOT NULL,
    PRIMARY KEY (account_id, instrument, side)
);

-- Whether there is any: a row that orders lock tells it, and for most accounts nothing more is asked.
ALTER TABLE risk_state ADD COLUMN repeat_latched boolean NOT NULL DEFAULT FALSE;

-- Up to when a person has let go of a win rate that was too low.
ALTER TABLE risk_state ADD COLUMN win_rate_reset_at timestamptz;
