-- Percents that single accounts risk in place of that of all; they count while the configuration says so.
CREATE TABLE risk_override (
    account_id   uuid        PRIMARY KEY,
    risk_percent numeric     NOT NULL CHECK (risk_percent BETWEEN 0.1 AND 50),
    set_at       timestamptz NOT NULL,
    set_by       text        NOT NULL,
    reason       text
);

ALTER TABLE risk_config ADD COLUMN account_overrides boolean NOT NULL DEFAULT false;
