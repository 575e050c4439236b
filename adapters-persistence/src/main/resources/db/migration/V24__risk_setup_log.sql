-- Every setup that was to be sized, approved or not, with all that it was judged by. Amounts are in
-- the account's base currency; those of the account are absent while a rate was missing.
CREATE TABLE risk_setup_log (
    account_id      uuid        NOT NULL,
    setup_id        uuid        NOT NULL,
    at              timestamptz NOT NULL,
    signal_id       text,
    instrument      text        NOT NULL,
    side            text        NOT NULL,
    price           numeric     NOT NULL,
    sl_pips         numeric     NOT NULL,
    tp_pips         numeric,
    risk_percent    numeric     NOT NULL,
    balance         numeric,
    equity          numeric,
    margin_used     numeric,
    free_margin     numeric,
    budget_1        numeric,
    budget_2        numeric,
    budget_3        numeric,
    volume_1        numeric     NOT NULL,
    volume_2        numeric     NOT NULL,
    volume_3        numeric     NOT NULL,
    margin_1        numeric     NOT NULL,
    margin_2        numeric     NOT NULL,
    margin_3        numeric     NOT NULL,
    approved        boolean     NOT NULL,
    capped_by       text,
    cap_reason      text,
    refused_by      text,
    refusal_reason  text,
    PRIMARY KEY (account_id, setup_id),
    CHECK (approved = (refused_by IS NULL))
);

CREATE INDEX risk_setup_log_signal ON risk_setup_log (account_id, signal_id, setup_id)
    WHERE signal_id IS NOT NULL;
