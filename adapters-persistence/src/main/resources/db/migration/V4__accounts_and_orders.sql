-- Accounts, orders, books, decisions and audit. Every key starts with account_id, so that one account's rows live
-- together on one shard; nothing refers across accounts, and ids are made by the application. Checks guard shapes and
-- signs, never limits: a fill is booked whatever it does to them. Every index here costs orders per second, so each
-- one names the question it answers.

-- The first statement of every change locks this row. What changes least stands first: an update in place logs only
-- from the first byte that differs.
CREATE TABLE account (
    account_id         uuid        PRIMARY KEY,
    owner_id           uuid        NOT NULL,
    mode               text        NOT NULL CHECK (mode IN ('PAPER', 'LIVE')),
    base_currency      text        NOT NULL,
    initial_balance    numeric     NOT NULL CHECK (initial_balance >= 0),
    created_at         timestamptz NOT NULL,
    -- Who the profile in force is; its document is found, and cached, by what it says.
    profile_version    integer     NOT NULL CHECK (profile_version > 0),
    profile_hash       text        NOT NULL CHECK (length(profile_hash) = 64),
    profile_updated_at timestamptz NOT NULL,
    profile_updated_by text        NOT NULL,
    name               text        NOT NULL CHECK (char_length(name) BETWEEN 1 AND 80),
    broker             text        NOT NULL,
    active             boolean     NOT NULL,
    is_default         boolean     NOT NULL,
    trading_state      text        NOT NULL CHECK (trading_state IN ('ACTIVE', 'REDUCING', 'HALTED')),
    risk_zone          text        NOT NULL,
    risk_day_start     time        NOT NULL,
    day_baseline       numeric     NOT NULL,
    day_net_deposits   numeric     NOT NULL,
    day_latched        boolean     NOT NULL,
    day_started_at     timestamptz NOT NULL,
    day_ends_at        timestamptz NOT NULL,
    nav_units          numeric     NOT NULL,
    nav_peak           numeric     NOT NULL,
    nav_latched        boolean     NOT NULL,
    receipt_sequence   bigint      NOT NULL CHECK (receipt_sequence >= 0),
    receipt_hash       text        NOT NULL,
    audit_sequence     bigint      NOT NULL CHECK (audit_sequence >= 0),
    audit_hash         text        NOT NULL,
    last_event         bigint      NOT NULL CHECK (last_event >= 0),
    book_version       bigint      NOT NULL CHECK (book_version >= 0),
    CHECK (day_ends_at > day_started_at)
) WITH (fillfactor = 50);
-- Whose accounts are these?
CREATE INDEX account_of_owner ON account (owner_id);

CREATE TABLE risk_profile (
    account_id uuid        NOT NULL,
    version    integer     NOT NULL CHECK (version > 0),
    document   jsonb       NOT NULL,
    updated_at timestamptz NOT NULL,
    updated_by text        NOT NULL,
    PRIMARY KEY (account_id, version)
);

CREATE TABLE orders (
    account_id         uuid        NOT NULL,
    order_id           uuid        NOT NULL,
    client_order_id    text        NOT NULL CHECK (client_order_id <> ''),
    client_named       boolean     NOT NULL,
    request_hash       text        NOT NULL,
    broker             text        NOT NULL,
    broker_reference   bigint      NOT NULL CHECK (broker_reference > 0),
    parent_id          uuid,
    decision_id        uuid,
    instrument         text        NOT NULL,
    side               text        NOT NULL CHECK (side IN ('BUY', 'SELL')),
    order_type         text        NOT NULL,
    origin             text        NOT NULL,
    allow_resize       boolean     NOT NULL,
    created_at         timestamptz NOT NULL,
    time_in_force      text        NOT NULL,
    reduce_only        boolean     NOT NULL,
    quantity           numeric     NOT NULL CHECK (quantity > 0),
    price              numeric     CHECK (price >= 0),
    stop_price         numeric     CHECK (stop_price >= 0),
    stop_loss          numeric     CHECK (stop_loss >= 0),
    target_price       numeric     CHECK (target_price >= 0),
    adjusted_from      numeric     CHECK (adjusted_from > 0),
    -- A change that was asked for and that the broker has not answered; has_change tells it from none.
    has_change         boolean     NOT NULL,
    change_quantity    numeric     CHECK (change_quantity > 0),
    change_price       numeric     CHECK (change_price >= 0),
    change_stop_price  numeric     CHECK (change_stop_price >= 0),
    expires_at         timestamptz,
    broker_order_id    text,
    trade_id           uuid,
    status             text        NOT NULL,
    is_working         boolean     NOT NULL,
    triggered          boolean     NOT NULL,
    filled             numeric     NOT NULL CHECK (filled >= 0),
    cost               numeric     NOT NULL CHECK (cost >= 0),
    fees               numeric     NOT NULL,
    last_fill_at       timestamptz,
    reject_reason      text,
    updated_at         timestamptz NOT NULL,
    PRIMARY KEY (account_id, order_id)
);
-- Was this order sent before?
CREATE UNIQUE INDEX orders_by_name ON orders (account_id, client_order_id);
-- What may still fill? The flag, unlike the status, changes once in an order's life.
CREATE INDEX orders_working ON orders (account_id, order_id) WHERE is_working;

CREATE TABLE order_event (
    account_id uuid        NOT NULL,
    order_id   uuid        NOT NULL,
    sequence   bigint      NOT NULL CHECK (sequence > 0),
    kind       text        NOT NULL,
    status     text        NOT NULL,
    at         timestamptz NOT NULL,
    detail     text        NOT NULL,
    PRIMARY KEY (account_id, order_id, sequence)
);

-- What must reach a broker: written by the transaction that decides it, gone when its outcome is known.
CREATE TABLE dispatch (
    account_id uuid        NOT NULL,
    order_id   uuid        NOT NULL,
    broker     text        NOT NULL,
    kind       text        NOT NULL CHECK (kind IN ('NEW', 'CANCEL', 'REPLACE')),
    at         timestamptz NOT NULL,
    PRIMARY KEY (account_id, order_id)
);

CREATE TABLE fill (
    account_id      uuid        NOT NULL,
    fill_id         uuid        NOT NULL,
    order_id        uuid        NOT NULL,
    trade_id        uuid        NOT NULL,
    broker          text        NOT NULL,
    execution_key   text        NOT NULL,
    instrument      text        NOT NULL,
    side            text        NOT NULL CHECK (side IN ('BUY', 'SELL')),
    quantity        numeric     NOT NULL CHECK (quantity > 0),
    price           numeric     NOT NULL CHECK (price >= 0),
    requested_price numeric     CHECK (requested_price >= 0),
    fee             numeric     NOT NULL,
    fx_rate         numeric     NOT NULL CHECK (fx_rate > 0),
    realized        numeric     NOT NULL,
    realized_base   numeric     NOT NULL,
    fee_base        numeric     NOT NULL,
    executed_at     timestamptz NOT NULL,
    PRIMARY KEY (account_id, fill_id)
);
-- Is this execution booked already?
CREATE UNIQUE INDEX fill_by_execution ON fill (account_id, broker, execution_key);

-- One row an instrument, kept when flat for the next time; the trade is the round trip that is open while it is not.
CREATE TABLE position (
    account_id          uuid        NOT NULL,
    instrument          text        NOT NULL,
    trade_id            uuid        NOT NULL,
    direction           text        NOT NULL CHECK (direction IN ('BUY', 'SELL')),
    opened_at           timestamptz NOT NULL,
    quantity            numeric     NOT NULL,
    cost                numeric     NOT NULL,
    base_cost           numeric     NOT NULL,
    entry_quantity      numeric     NOT NULL CHECK (entry_quantity >= 0),
    entry_cost          numeric     NOT NULL CHECK (entry_cost >= 0),
    exit_quantity       numeric     NOT NULL CHECK (exit_quantity >= 0),
    exit_cost           numeric     NOT NULL CHECK (exit_cost >= 0),
    gross               numeric     NOT NULL,
    gross_base          numeric     NOT NULL,
    fees                numeric     NOT NULL,
    fees_base           numeric     NOT NULL,
    updated_at          timestamptz NOT NULL,
    PRIMARY KEY (account_id, instrument)
) WITH (fillfactor = 50);

-- Round trips that have ended.
CREATE TABLE trade (
    account_id     uuid        NOT NULL,
    trade_id       uuid        NOT NULL,
    instrument     text        NOT NULL,
    direction      text        NOT NULL CHECK (direction IN ('BUY', 'SELL')),
    entry_quantity numeric     NOT NULL CHECK (entry_quantity > 0),
    entry_cost     numeric     NOT NULL CHECK (entry_cost >= 0),
    exit_quantity  numeric     NOT NULL CHECK (exit_quantity > 0),
    exit_cost      numeric     NOT NULL CHECK (exit_cost >= 0),
    gross          numeric     NOT NULL,
    gross_base     numeric     NOT NULL,
    fees           numeric     NOT NULL,
    fees_base      numeric     NOT NULL,
    opened_at      timestamptz NOT NULL,
    closed_at      timestamptz NOT NULL,
    PRIMARY KEY (account_id, trade_id)
);

-- What is left of an opening fill; quantity is signed.
CREATE TABLE lot (
    account_id uuid        NOT NULL,
    fill_id    uuid        NOT NULL,
    instrument text        NOT NULL,
    quantity   numeric     NOT NULL CHECK (quantity <> 0),
    price      numeric     NOT NULL CHECK (price >= 0),
    fx_rate    numeric     NOT NULL CHECK (fx_rate > 0),
    fees       numeric     NOT NULL,
    opened_at  timestamptz NOT NULL,
    PRIMARY KEY (account_id, fill_id)
);

-- Stop and target over a part of a position, and the orders that carry them.
CREATE TABLE bracket (
    account_id      uuid        NOT NULL,
    bracket_id      uuid        NOT NULL,
    instrument      text        NOT NULL,
    parent_order_id uuid,
    covered         numeric     NOT NULL CHECK (covered >= 0),
    stop_loss       numeric     CHECK (stop_loss >= 0),
    target_price    numeric     CHECK (target_price >= 0),
    stop_order_id   uuid,
    target_order_id uuid,
    created_at      timestamptz NOT NULL,
    PRIMARY KEY (account_id, bracket_id)
);

-- Cash: the sum of the CASH postings, kept so that a decision need not add them up.
CREATE TABLE balance (
    account_id uuid    NOT NULL,
    currency   text    NOT NULL,
    amount     numeric NOT NULL,
    PRIMARY KEY (account_id, currency)
) WITH (fillfactor = 50);

-- The lines of a ledger entry sum to zero in every currency; only CASH lines have a balance after them.
CREATE TABLE posting (
    account_id     uuid        NOT NULL,
    entry_id       uuid        NOT NULL,
    line           smallint    NOT NULL CHECK (line >= 0),
    kind           text        NOT NULL,
    ledger_account text        NOT NULL,
    currency       text        NOT NULL,
    amount         numeric     NOT NULL CHECK (amount <> 0),
    balance_after  numeric     CHECK ((balance_after IS NOT NULL) = (ledger_account = 'CASH')),
    at             timestamptz NOT NULL,
    reference      text        NOT NULL,
    PRIMARY KEY (account_id, entry_id, line)
);

-- The receipt of every decision, as the text that its hash is of.
CREATE TABLE decision (
    account_id  uuid        NOT NULL,
    decision_id uuid        NOT NULL,
    sequence    bigint      NOT NULL CHECK (sequence > 0),
    order_id    uuid,
    approved    boolean     NOT NULL,
    at          timestamptz NOT NULL,
    hash        text        NOT NULL CHECK (length(hash) = 64),
    receipt     text        NOT NULL,
    PRIMARY KEY (account_id, decision_id)
) WITH (toast_tuple_target = 8160);
-- Compressing a receipt costs more than writing it.
ALTER TABLE decision ALTER COLUMN receipt SET STORAGE EXTERNAL;

CREATE TABLE audit (
    account_id      uuid        NOT NULL,
    sequence        bigint      NOT NULL CHECK (sequence > 0),
    audit_id        uuid        NOT NULL,
    at              timestamptz NOT NULL,
    actor           text        NOT NULL,
    role            text        NOT NULL,
    ip              text        NOT NULL,
    user_agent      text        NOT NULL,
    endpoint        text        NOT NULL,
    request_id      text        NOT NULL,
    action_type     text        NOT NULL,
    action_category text        NOT NULL,
    description     text        NOT NULL,
    details         jsonb       NOT NULL,
    symbol          text,
    order_id        uuid,
    trade_id        uuid,
    success         boolean     NOT NULL,
    previous_hash   text        NOT NULL,
    hash            text        NOT NULL CHECK (length(hash) = 64),
    PRIMARY KEY (account_id, sequence)
);

-- What was decided and done is never rewritten. A statement trigger costs inserts nothing.
CREATE FUNCTION refuse_rewriting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'rows of % are never changed or removed', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END
$$;
CREATE TRIGGER decision_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON decision
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER audit_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER posting_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON posting
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER fill_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON fill
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER order_event_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON order_event
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
