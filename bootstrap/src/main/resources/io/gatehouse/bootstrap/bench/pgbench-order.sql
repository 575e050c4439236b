-- One market order at a time, accepted and filled: the rows and the two commits of Gatehouse's own path, without its
-- gate and without HTTP. For the benchmark's own database (gatehouse bench orders --keep):
--   pgbench -n -M prepared -c 32 -j 2 -T 20 -f pgbench-order.sql
\set pick random(1, @COUNT@)
\set reference random(1, 9000000000000000000)

-- Accept: lock, has it been sent before, order, event, intent, receipt, audit, account.
BEGIN;
SELECT t.*, t.audit_sequence + 1 AS audit_next, t.receipt_sequence + 1 AS receipt_next,
       t.last_event + 1 AS event_next, u.active AS owner_active,
       uuidv7() AS order_id, uuidv7() AS decision_id, uuidv7() AS audit_id
FROM account AS t LEFT JOIN users AS u ON u.user_id = t.owner_id
WHERE t.account_id = ('{@ACCOUNTS@}'::uuid[])[:pick] FOR UPDATE OF t \gset
SELECT order_id FROM orders WHERE account_id = :account_id AND client_order_id = 'pgbench-' || :reference;
INSERT INTO orders (account_id, order_id, client_order_id, client_named, request_hash, broker, broker_reference,
                    decision_id, instrument, side, order_type, origin, allow_resize, created_at, time_in_force,
                    reduce_only, quantity, has_change, expires_at, status, is_working, triggered, filled, cost, fees,
                    updated_at)
VALUES (:account_id, :order_id, 'pgbench-' || :reference, TRUE, repeat('0', 64), 'paper', :reference,
        :decision_id, 'BTC', 'BUY', 'MARKET', 'USER', FALSE, now(), 'DAY',
        FALSE, 0.0001, FALSE, now() + interval '1 day', 'PENDING_NEW', TRUE, FALSE, 0, 0, 0, now());
INSERT INTO order_event (account_id, order_id, sequence, kind, status, at, detail)
VALUES (:account_id, :order_id, :event_next, 'ACCEPTED', 'PENDING_NEW', now(), 'Passed every check.');
INSERT INTO dispatch (account_id, order_id, broker, kind, at) VALUES (:account_id, :order_id, 'paper', 'NEW', now());
INSERT INTO decision (account_id, decision_id, sequence, order_id, approved, at, hash, receipt)
VALUES (:account_id, :decision_id, :receipt_next, :order_id, TRUE, now(), repeat('0', 64), repeat('x', 3000));
INSERT INTO audit (account_id, sequence, audit_id, at, actor, role, ip, user_agent, endpoint, request_id, action_type,
                   action_category, description, details, symbol, order_id, success, previous_hash, hash)
VALUES (:account_id, :audit_next, :audit_id, now(), 'bench@gatehouse.local', 'OWNER', '127.0.0.1', '',
        'POST /api/v1/orders', :audit_id, 'order_placed', 'order', 'BUY 0.0001 BTC MARKET passed the gate.', '{}',
        'BTC', :order_id, TRUE, repeat('0', 64), repeat('0', 64));
UPDATE account SET receipt_sequence = :receipt_next, receipt_hash = repeat('1', 64), audit_sequence = :audit_next,
                   audit_hash = repeat('1', 64), last_event = :event_next, book_version = book_version + 1
WHERE account_id = :account_id;
COMMIT;

-- Fill: lock, is the execution booked, order, events, intent, audit, fill, position, lot, postings, cash, account.
BEGIN;
SELECT t.*, t.audit_sequence + 1 AS audit_next, t.last_event + 1 AS event_next, t.last_event + 2 AS event_last,
       u.active AS owner_active, uuidv7() AS fill_id, uuidv7() AS trade_id, uuidv7() AS audit_id
FROM account AS t LEFT JOIN users AS u ON u.user_id = t.owner_id
WHERE t.account_id = :account_id FOR UPDATE OF t \gset
SELECT fill_id FROM fill WHERE account_id = :account_id AND broker = 'paper' AND execution_key = 'pgbench-' || :reference;
UPDATE orders SET broker_order_id = 'pgbench-' || :reference, trade_id = :trade_id, status = 'FILLED', is_working = FALSE,
                  filled = 0.0001, cost = 5.000001, last_fill_at = now(), updated_at = now()
WHERE account_id = :account_id AND order_id = :order_id;
INSERT INTO order_event (account_id, order_id, sequence, kind, status, at, detail)
VALUES (:account_id, :order_id, :event_next, 'ACKNOWLEDGED', 'NEW', now(), 'The broker has the order.'),
       (:account_id, :order_id, :event_last, 'FILLED', 'FILLED', now(), '0.0001 at 50000.01');
DELETE FROM dispatch WHERE account_id = :account_id AND order_id = :order_id;
INSERT INTO audit (account_id, sequence, audit_id, at, actor, role, ip, user_agent, endpoint, request_id, action_type,
                   action_category, description, details, symbol, order_id, trade_id, success, previous_hash, hash)
VALUES (:account_id, :audit_next, :audit_id, now(), 'gatehouse', 'SYSTEM', '', '', '', '', 'trade_executed',
        'order', 'BUY 0.0001 BTC at 50000.01.', '{"price": "50000.01", "quantity": "0.0001", "execution": "pgbench-F0"}',
        'BTC', :order_id, :trade_id, TRUE,
        repeat('0', 64), repeat('0', 64));
INSERT INTO fill (account_id, fill_id, order_id, trade_id, broker, execution_key, instrument, side, quantity, price,
                  requested_price, fee, fx_rate, realized, realized_base, fee_base, executed_at)
VALUES (:account_id, :fill_id, :order_id, :trade_id, 'paper', 'pgbench-' || :reference, 'BTC', 'BUY', 0.0001, 50000.01,
        50000.01, 0, 1, 0, 0, 0, now());
INSERT INTO position AS held (account_id, instrument, trade_id, direction, opened_at, quantity, cost, base_cost,
                      entry_quantity, entry_cost, exit_quantity, exit_cost, gross, gross_base, fees, fees_base,
                      updated_at)
VALUES (:account_id, 'BTC', :trade_id, 'BUY', now(), 0.0001, 5.000001, 5.000001, 0.0001, 5.000001, 0, 0, 0, 0, 0, 0, now())
ON CONFLICT (account_id, instrument) DO UPDATE
SET quantity = held.quantity + excluded.quantity, cost = held.cost + excluded.cost,
    base_cost = held.base_cost + excluded.base_cost, entry_quantity = held.entry_quantity + excluded.entry_quantity,
    entry_cost = held.entry_cost + excluded.entry_cost, updated_at = excluded.updated_at;
INSERT INTO lot (account_id, fill_id, instrument, quantity, price, fx_rate, fees, opened_at)
VALUES (:account_id, :fill_id, 'BTC', 0.0001, 50000.01, 1, 0, now());
INSERT INTO posting (account_id, entry_id, line, kind, ledger_account, currency, amount, balance_after, at, reference)
SELECT :account_id::uuid, :fill_id::uuid, 0, 'TRADE', 'HOLDINGS', 'USD', 5.000001, NULL, now(), :order_id
UNION ALL SELECT account_id, :fill_id::uuid, 1, 'TRADE', 'CASH', 'USD', -5, amount - 5, now(), :order_id
FROM balance WHERE account_id = :account_id AND currency = 'USD'
UNION ALL SELECT :account_id::uuid, :fill_id::uuid, 2, 'TRADE', 'ROUNDING', 'USD', -0.000001, NULL, now(), :order_id;
UPDATE balance SET amount = amount - 5 WHERE account_id = :account_id AND currency = 'USD';
UPDATE account SET audit_sequence = :audit_next, audit_hash = repeat('2', 64), last_event = :event_last,
                   book_version = book_version + 1
WHERE account_id = :account_id;
COMMIT;
