-- What the terminal of an account said of it last, positions and login included.
CREATE TABLE terminal_state (
    account_id uuid  PRIMARY KEY,
    state      jsonb NOT NULL
);

-- Deals that are in the ledger, each once; those without money are only remembered.
CREATE TABLE terminal_deal (
    account_id uuid        NOT NULL,
    ticket     text        NOT NULL,
    kind       text        NOT NULL CHECK (kind IN ('BALANCE', 'TRADE', 'SWAP', 'COMMISSION')),
    amount     numeric     NOT NULL,
    booked_at  timestamptz NOT NULL,
    PRIMARY KEY (account_id, ticket, kind)
);

-- Every sync, taken or refused, with what was known before and after it.
CREATE TABLE terminal_sync (
    account_id      uuid        NOT NULL,
    sync_id         uuid        NOT NULL,
    at              timestamptz NOT NULL,
    before_state    jsonb,
    after_state     jsonb,
    refusal_code    text,
    refusal_message text,
    PRIMARY KEY (account_id, sync_id),
    CHECK ((refusal_code IS NULL) = (refusal_message IS NULL)),
    CHECK (refusal_code IS NOT NULL OR after_state IS NOT NULL)
);

-- Rows come in the order of time, and old ones go in it.
CREATE INDEX terminal_sync_at ON terminal_sync USING brin (at);
