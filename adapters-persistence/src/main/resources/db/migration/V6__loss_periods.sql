-- What the loss limits of an account remember. Apart from the account's row, which every order rewrites: this one
-- changes when a period begins, a peak or a level rises, money moves, and once a minute.
CREATE TABLE risk_state (
    account_id         uuid        PRIMARY KEY REFERENCES account (account_id),
    day_baseline       numeric     NOT NULL,
    day_balance        numeric     NOT NULL,
    day_high           numeric     NOT NULL,
    day_net_deposits   numeric     NOT NULL,
    day_level          text        NOT NULL CHECK (day_level IN ('NONE', 'WARNING', 'CRITICAL')),
    day_started_at     timestamptz NOT NULL,
    day_ends_at        timestamptz NOT NULL,
    week_baseline      numeric     NOT NULL,
    week_balance       numeric     NOT NULL,
    week_high          numeric     NOT NULL,
    week_net_deposits  numeric     NOT NULL,
    week_level         text        NOT NULL CHECK (week_level IN ('NONE', 'WARNING', 'CRITICAL')),
    week_started_at    timestamptz NOT NULL,
    week_ends_at       timestamptz NOT NULL,
    month_baseline     numeric     NOT NULL,
    month_balance      numeric     NOT NULL,
    month_high         numeric     NOT NULL,
    month_net_deposits numeric     NOT NULL,
    month_level        text        NOT NULL CHECK (month_level IN ('NONE', 'WARNING', 'CRITICAL')),
    month_started_at   timestamptz NOT NULL,
    month_ends_at      timestamptz NOT NULL,
    nav_units          numeric     NOT NULL CHECK (nav_units >= 0),
    nav_peak           numeric     NOT NULL CHECK (nav_peak > 0),
    paid_in            numeric     NOT NULL,
    highest_profit     numeric     NOT NULL,
    day_end_profit     numeric     NOT NULL,
    drawdown_level     text        NOT NULL CHECK (drawdown_level IN ('NONE', 'WARNING', 'CRITICAL')),
    last_at            timestamptz NOT NULL,
    last_equity        numeric     NOT NULL,
    last_balance       numeric     NOT NULL,
    CHECK (day_ends_at > day_started_at),
    CHECK (week_ends_at > week_started_at),
    CHECK (month_ends_at > month_started_at)
) WITH (fillfactor = 50);

-- Weeks and months of accounts that are there already begin with their running day, and end with it.
INSERT INTO risk_state
SELECT a.account_id,
       p.baseline, p.baseline, p.baseline, a.day_net_deposits, p.level, a.day_started_at, a.day_ends_at,
       p.baseline, p.baseline, p.baseline, a.day_net_deposits, 'NONE', a.day_started_at, a.day_ends_at,
       p.baseline, p.baseline, p.baseline, a.day_net_deposits, 'NONE', a.day_started_at, a.day_ends_at,
       a.nav_units, a.nav_peak, a.initial_balance, 0, 0,
       CASE WHEN a.nav_latched THEN 'CRITICAL' ELSE 'NONE' END,
       a.day_started_at, p.baseline, p.baseline
FROM account AS a,
     LATERAL (SELECT a.day_baseline AS baseline,
                     CASE WHEN a.day_latched THEN 'CRITICAL' ELSE 'NONE' END AS level) AS p;

ALTER TABLE account
    DROP COLUMN day_baseline, DROP COLUMN day_net_deposits, DROP COLUMN day_latched,
    DROP COLUMN day_started_at, DROP COLUMN day_ends_at,
    DROP COLUMN nav_units, DROP COLUMN nav_peak, DROP COLUMN nav_latched;

-- Whether the quote before agreed: only confirmed marks move a drawdown peak, breach it or flatten.
ALTER TABLE quote ADD COLUMN confirmed boolean NOT NULL DEFAULT FALSE;

-- Who holds what was quoted?
CREATE INDEX position_of_instrument ON position (instrument);

-- Jobs that run once, whichever node runs them; the columns are db-scheduler's.
CREATE TABLE scheduled_tasks (
    task_name            text        NOT NULL,
    task_instance        text        NOT NULL,
    task_data            bytea,
    execution_time       timestamptz NOT NULL,
    picked               boolean     NOT NULL,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint      NOT NULL,
    priority             smallint,
    PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX scheduled_tasks_due ON scheduled_tasks (execution_time);
