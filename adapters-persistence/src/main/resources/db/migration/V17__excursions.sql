-- The stop of the order that opened a round trip: what its result is measured in.
ALTER TABLE position ADD COLUMN initial_stop numeric CHECK (initial_stop >= 0);
ALTER TABLE trade ADD COLUMN initial_stop numeric CHECK (initial_stop >= 0);

-- The lowest and highest marks of round trips while they were open. Written apart from orders, and only by new extremes.
CREATE TABLE excursion (
    account_id uuid    NOT NULL,
    trade_id   uuid    NOT NULL,
    low_mark   numeric NOT NULL CHECK (low_mark >= 0),
    high_mark  numeric NOT NULL,
    PRIMARY KEY (account_id, trade_id),
    CHECK (high_mark >= low_mark)
) WITH (fillfactor = 50);
