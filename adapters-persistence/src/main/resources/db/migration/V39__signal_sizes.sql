-- The sizes of signals stand in the log of setups too: one entry at a price that the market may not have had, with the
-- multiplier of the subscription and the percent of equity that it came to; distances in pips are those of setups.
ALTER TABLE risk_setup_log
    ALTER COLUMN price DROP NOT NULL,
    ALTER COLUMN sl_pips DROP NOT NULL,
    ADD COLUMN stop_loss    numeric,
    ADD COLUMN target_price numeric,
    ADD COLUMN multiplier   numeric CHECK (multiplier > 0),
    ADD COLUMN percent      numeric,
    ADD CHECK ((multiplier IS NULL) = (sl_pips IS NOT NULL)),
    ADD CHECK (multiplier IS NOT NULL OR price IS NOT NULL),
    ADD CHECK ((multiplier IS NULL) = (stop_loss IS NULL)),
    ADD CHECK ((multiplier IS NULL) = (percent IS NULL));
