-- A broker may grant none: that is a state to know, not one to refuse.
ALTER TABLE account
    DROP CONSTRAINT account_broker_leverage_check,
    ADD CONSTRAINT account_broker_leverage_check CHECK (broker_leverage >= 0);
