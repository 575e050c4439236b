-- A signal on an account: its provider's own, or the copy of a follower, which has the terms of its subscription.
CREATE TABLE signal (
    account_id       uuid        NOT NULL,
    signal_id        uuid        NOT NULL,
    provider_id      uuid        NOT NULL,
    instrument       text        NOT NULL,
    side             text        NOT NULL CHECK (side IN ('BUY', 'SELL')),
    entry_price      numeric     CHECK (entry_price > 0),
    stop_loss        numeric     NOT NULL CHECK (stop_loss > 0),
    target_price     numeric     CHECK (target_price > 0),
    confidence       numeric     NOT NULL CHECK (confidence BETWEEN 0 AND 1),
    quantity         numeric     CHECK (quantity > 0),
    strategy         text        CHECK (strategy <> ''),
    multiplier       numeric     CHECK (multiplier > 0),
    approval         text,
    status           text        NOT NULL,
    attempts         integer     NOT NULL CHECK (attempts >= 0),
    order_id         uuid,
    ordered_quantity numeric     CHECK (ordered_quantity > 0),
    result_code      text,
    result_reason    text,
    created_at       timestamptz NOT NULL,
    expires_at       timestamptz NOT NULL,
    updated_at       timestamptz NOT NULL,
    fanned_out_at    timestamptz,
    PRIMARY KEY (account_id, signal_id),
    CHECK ((multiplier IS NULL) = (approval IS NULL))
);
-- Whom did this signal reach?
CREATE INDEX signal_copy ON signal (signal_id, account_id) WHERE multiplier IS NOT NULL;

-- Which account follows whom; without a strategy, in all of them.
CREATE TABLE subscription (
    account_id      uuid        NOT NULL,
    subscription_id uuid        NOT NULL,
    provider_id     uuid        NOT NULL,
    strategy        text        CHECK (strategy <> ''),
    multiplier      numeric     NOT NULL CHECK (multiplier > 0),
    approval        text        NOT NULL CHECK (approval IN ('AUTO', 'MANUAL')),
    created_at      timestamptz NOT NULL,
    PRIMARY KEY (account_id, subscription_id)
);
CREATE UNIQUE INDEX subscription_once ON subscription (account_id, provider_id, strategy) NULLS NOT DISTINCT;
CREATE INDEX subscription_of_provider ON subscription (provider_id);
