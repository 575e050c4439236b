-- What all accounts of a mode may do together, version by version; null is off. The currency is USD.
CREATE TABLE platform_limit (
    mode                     text        NOT NULL CHECK (mode IN ('PAPER', 'LIVE')),
    version                  integer     NOT NULL CHECK (version > 0),
    max_exposure             numeric     CHECK (max_exposure > 0),
    max_daily_loss           numeric     CHECK (max_daily_loss > 0),
    max_positions            numeric     CHECK (max_positions > 0),
    largest_order            numeric     CHECK (largest_order > 0),
    instrument_concentration numeric     CHECK (instrument_concentration > 0),
    updated_at               timestamptz NOT NULL,
    updated_by               text        NOT NULL,
    PRIMARY KEY (mode, version)
);
INSERT INTO platform_limit VALUES
    ('LIVE', 1, 500000, 50000, 50, 20000, 5, now(), 'house'),
    ('PAPER', 1, NULL, NULL, NULL, NULL, NULL, now(), 'house');

-- The loss of the platform's day as it was measured last.
CREATE TABLE platform_day (
    mode        text        PRIMARY KEY CHECK (mode IN ('PAPER', 'LIVE')),
    day         text        NOT NULL,
    loss        numeric     NOT NULL,
    latched     boolean     NOT NULL,
    measured_at timestamptz NOT NULL
);

-- What accounts lock to take from the platform's limits, always upwards; the amounts lie in the shares.
CREATE TABLE platform_slot (
    mode text     NOT NULL CHECK (mode IN ('PAPER', 'LIVE')),
    slot smallint NOT NULL CHECK (slot BETWEEN 0 AND 15),
    PRIMARY KEY (mode, slot)
);
INSERT INTO platform_slot SELECT mode, slot FROM unnest(ARRAY['PAPER', 'LIVE']) AS mode, generate_series(0, 15) AS slot;

-- What a slot may give of a limit and has given: together never more than there is, but for fills beyond it.
CREATE TABLE platform_share (
    mode     text    NOT NULL,
    slot     integer NOT NULL,
    resource text    NOT NULL,
    granted  numeric NOT NULL,
    taken    numeric NOT NULL,
    PRIMARY KEY (mode, slot, resource)
) WITH (fillfactor = 50);

-- What an account has taken: its worst-case quantity, and the notional frozen with it in the platform's currency.
CREATE TABLE platform_reservation (
    account_id uuid    NOT NULL,
    instrument text    NOT NULL,
    mode       text    NOT NULL,
    quantity   numeric NOT NULL CHECK (quantity >= 0),
    exposure   numeric NOT NULL CHECK (exposure >= 0),
    PRIMARY KEY (account_id, instrument)
) WITH (fillfactor = 50);
