-- The one risk for all, version by version; the first is set at the first start.
CREATE TABLE risk_config (
    version                   integer     PRIMARY KEY CHECK (version > 0),
    fixed_risk_percent        numeric     NOT NULL CHECK (fixed_risk_percent BETWEEN 0.1 AND 50),
    entry_1_split             numeric     NOT NULL CHECK (entry_1_split >= 0),
    entry_2_split             numeric     NOT NULL CHECK (entry_2_split >= 0),
    entry_3_split             numeric     NOT NULL CHECK (entry_3_split >= 0),
    margin_buffer_percent     numeric     NOT NULL CHECK (margin_buffer_percent BETWEEN 0 AND 100),
    account_freshness_minutes integer     NOT NULL CHECK (account_freshness_minutes BETWEEN 1 AND 1440),
    created_at                timestamptz NOT NULL,
    updated_at                timestamptz NOT NULL,
    updated_by                text        NOT NULL,
    reason                    text,
    CHECK (entry_1_split + entry_2_split + entry_3_split = 1)
);
