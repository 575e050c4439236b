-- Which signal an order comes from, and the strategy that the signal names.
ALTER TABLE orders
    ADD COLUMN signal_id uuid,
    ADD COLUMN strategy  text CHECK (strategy <> '');

-- The strategy of the order that opened a round trip.
ALTER TABLE position ADD COLUMN strategy text CHECK (strategy <> '');
ALTER TABLE trade ADD COLUMN strategy text CHECK (strategy <> '');
