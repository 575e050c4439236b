-- What accounts were worth, base currency, kept for ever: at the bound of every risk day, every hour, and just before
-- every flow. Units, peak and net deposits, too, are as they were before the flow.
CREATE TABLE equity_point (
    account_id   uuid        NOT NULL,
    number       bigint      NOT NULL CHECK (number > 0),
    at           timestamptz NOT NULL,
    kind         text        NOT NULL CHECK (kind IN ('OPENING', 'HOUR', 'DAY', 'FLOW', 'RESET')),
    risk_day     date        NOT NULL,
    equity       numeric     NOT NULL,
    balance      numeric     NOT NULL,
    flow         numeric     NOT NULL CHECK (flow = 0 OR kind IN ('FLOW', 'RESET')),
    units        numeric     NOT NULL CHECK (units >= 0),
    peak_nav     numeric     NOT NULL CHECK (peak_nav > 0),
    net_deposits numeric     NOT NULL,
    -- Whether no mark was stale or missing; other points are the last known value and never a peak.
    is_current   boolean     NOT NULL,
    PRIMARY KEY (account_id, number)
);

-- How did an account's days end, and what came in between?
CREATE INDEX equity_point_of_day ON equity_point (account_id, risk_day, number) WHERE kind <> 'HOUR';

-- Accounts that are there already begin with what was last known of them.
INSERT INTO equity_point
SELECT a.account_id, 1, r.last_at, 'OPENING',
       (r.last_at AT TIME ZONE a.risk_zone - (a.risk_day_start - time '00:00'))::date
           + CASE WHEN a.risk_day_start >= time '12:00' THEN 1 ELSE 0 END,
       r.last_equity, r.last_balance, 0, r.nav_units, r.nav_peak, r.paid_in, TRUE
FROM account AS a
JOIN risk_state AS r USING (account_id);

CREATE TRIGGER equity_point_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON equity_point
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
