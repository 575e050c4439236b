-- What the ended round trips of an account came to, in its base currency, so that questions about all time need not
-- add them up. Written by the transaction that ends a round trip; a row is rewritten with every one.
CREATE TABLE trade_total (
    account_id uuid    NOT NULL,
    instrument text    NOT NULL,
    direction  text    NOT NULL CHECK (direction IN ('BUY', 'SELL')),
    trades     bigint  NOT NULL CHECK (trades > 0),
    wins       bigint  NOT NULL CHECK (wins >= 0),
    losses     bigint  NOT NULL CHECK (losses >= 0),
    gross_base numeric NOT NULL,
    fees_base  numeric NOT NULL,
    -- The results of the wins alone, after fees.
    gained     numeric NOT NULL CHECK (gained >= 0),
    PRIMARY KEY (account_id, instrument, direction),
    CHECK (wins + losses <= trades)
) WITH (fillfactor = 50);

INSERT INTO trade_total
SELECT account_id, instrument, direction,
       count(*),
       count(*) FILTER (WHERE gross_base > fees_base),
       count(*) FILTER (WHERE gross_base < fees_base),
       sum(gross_base),
       sum(fees_base),
       coalesce(sum(gross_base - fees_base) FILTER (WHERE gross_base > fees_base), 0)
FROM trade
GROUP BY account_id, instrument, direction;
