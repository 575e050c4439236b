-- What accounts had in the market, hour by hour, in their base currency: signed values by instrument.
CREATE TABLE exposure_snapshot (
    account_id       uuid        NOT NULL,
    snapshot_id      uuid        NOT NULL,
    at               timestamptz NOT NULL,
    by_instrument    jsonb       NOT NULL,
    drawdown_percent numeric     NOT NULL,
    daily_pnl        numeric     NOT NULL,
    PRIMARY KEY (account_id, snapshot_id)
);

-- Rows come in the order of time, and old ones go in it.
CREATE INDEX exposure_snapshot_at ON exposure_snapshot USING brin (at);
