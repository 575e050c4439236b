-- What can be traded and what the market shows of it: shared by all accounts, small, and on every shard in full.

-- Things that nodes keep a copy of. Who changes one raises its version in the same transaction; every node looks here
-- once a second and reads again what has changed.
CREATE TABLE control_version (
    name    text   PRIMARY KEY,
    version bigint NOT NULL CHECK (version > 0)
);

CREATE TABLE instrument (
    symbol            text    PRIMARY KEY,
    name              text    NOT NULL CHECK (char_length(name) BETWEEN 1 AND 120),
    asset_class       text    NOT NULL,
    currency          text    NOT NULL,
    multiplier        numeric NOT NULL CHECK (multiplier > 0),
    tick_size         numeric NOT NULL CHECK (tick_size > 0),
    lot_step          numeric NOT NULL CHECK (lot_step > 0),
    min_quantity      numeric NOT NULL CHECK (min_quantity > 0),
    max_quantity      numeric CHECK (max_quantity >= min_quantity),
    pip_size          numeric CHECK (pip_size > 0),
    margin_rate       numeric NOT NULL CHECK (margin_rate > 0 AND margin_rate <= 1),
    settlement        text    NOT NULL CHECK (settlement IN ('CASH', 'MARGIN')),
    calendar          text    NOT NULL,
    correlation_group text,
    underlying        text,
    tradable          boolean NOT NULL
);

-- The newest quote of each instrument. A row is overwritten all day, so pages keep room for its next version.
CREATE TABLE quote (
    instrument text        PRIMARY KEY,
    at         timestamptz NOT NULL,
    bid        numeric     CHECK (bid >= 0),
    ask        numeric     CHECK (ask >= 0),
    last       numeric     CHECK (last >= 0),
    CHECK (bid <= ask),
    CHECK (bid IS NOT NULL OR ask IS NOT NULL OR last IS NOT NULL)
) WITH (fillfactor = 50);
