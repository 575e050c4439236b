-- What each day of an instrument was, in its own currency: shared by all accounts, and on every shard in full.
CREATE TABLE bar (
    instrument text    NOT NULL,
    date       date    NOT NULL,
    open       numeric CHECK (open > 0),
    high       numeric CHECK (high > 0),
    low        numeric CHECK (low > 0),
    close      numeric NOT NULL CHECK (close > 0),
    volume     numeric CHECK (volume >= 0),
    PRIMARY KEY (instrument, date),
    CHECK (close BETWEEN low AND high),
    CHECK (open BETWEEN low AND high),
    CHECK (low <= high)
);
