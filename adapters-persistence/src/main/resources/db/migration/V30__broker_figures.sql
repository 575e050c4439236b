-- What the broker of a synced account said of it last, in its base currency; null is an account of ours.
ALTER TABLE account
    ADD COLUMN broker_balance     numeric,
    ADD COLUMN broker_equity      numeric,
    ADD COLUMN broker_margin      numeric,
    ADD COLUMN broker_free_margin numeric,
    ADD COLUMN broker_leverage    numeric CHECK (broker_leverage > 0);
