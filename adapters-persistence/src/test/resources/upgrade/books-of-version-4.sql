-- What a house of version 4 had stored: one user, one account of 100000 USD, five fills of BTC. Bought 1 at 50000 and
-- sold at 50100, 5 fee each way; sold 1 at 50000 and bought at 50040; bought 0.5 at 50000 for 2, and holds it.
INSERT INTO users VALUES
    ('01900000-0000-7000-8000-0000000000aa', 'ada@example.com', 'Ada', 'no-password', 'TRADER', TRUE, '2026-03-02T08:00Z');

INSERT INTO account VALUES
    ('01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-0000000000aa', 'PAPER', 'USD', 100000,
     '2026-03-02T08:00Z', 1, repeat('a', 64), '2026-03-02T08:00Z', 'ada@example.com', 'Main', 'paper', TRUE, TRUE, 'ACTIVE',
     'UTC', '00:00', 100000, 1000, FALSE, '2026-03-02T00:00Z', '2026-03-03T00:00Z', 100000, 1, FALSE, 0, '', 0, '', 0, 0);

INSERT INTO risk_profile VALUES
    ('01900000-0000-7000-8000-000000000001', 1,
     '{"denied": [], "limits": {"max_open_positions": "5"}, "allowed": null, "switches": {"stop_loss_required": true},
       "tolerance": "MEDIUM", "concentration": {"BTC": "10"}}', '2026-03-02T08:00Z', 'ada@example.com');

CREATE TEMPORARY TABLE executed AS
SELECT ('01900000-0000-7000-8000-0000000000' || v.number)::uuid AS order_id,
       ('01900000-0000-7000-8000-0000000001' || v.number)::uuid AS fill_id,
       ('01900000-0000-7000-8000-0000000002' || v.trade)::uuid AS trade_id,
       timestamptz '2026-03-02T09:00Z' + v.number * interval '1 minute' AS at, v.*
FROM (VALUES (11, 21, 'BUY', 1, 50000, 5, 0), (12, 21, 'SELL', 1, 50100, 5, 100), (13, 22, 'SELL', 1, 50000, 0, 0),
             (14, 22, 'BUY', 1, 50040, 0, -40), (15, 23, 'BUY', 0.5, 50000, 2, 0))
     AS v (number, trade, side, quantity, price, fee, realized);

INSERT INTO orders (account_id, order_id, client_order_id, client_named, request_hash, broker, broker_reference,
                    instrument, side, order_type, origin, allow_resize, created_at, time_in_force, reduce_only,
                    quantity, has_change, broker_order_id, trade_id, status, is_working, triggered, filled, cost, fees,
                    last_fill_at, updated_at)
SELECT '01900000-0000-7000-8000-000000000001', order_id, 'order ' || number, TRUE, 'asked', 'paper', number,
       'BTC', side, 'MARKET', 'USER', FALSE, at, 'DAY', FALSE,
       quantity, FALSE, 'p-' || number, trade_id, 'FILLED', FALSE, FALSE, quantity, quantity * price, fee,
       at, at
FROM executed;

INSERT INTO fill (account_id, fill_id, order_id, trade_id, broker, execution_key, instrument, side, quantity, price, fee,
                  fx_rate, realized, realized_base, fee_base, executed_at)
SELECT '01900000-0000-7000-8000-000000000001', fill_id, order_id, trade_id, 'paper', 'x-' || number, 'BTC', side, quantity,
       price, fee, 1, realized, realized, fee, at
FROM executed;

INSERT INTO trade VALUES
    ('01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000221', 'BTC', 'BUY', 1, 50000, 1, 50100,
     100, 100, 10, 10, '2026-03-02T09:11Z', '2026-03-02T09:12Z'),
    ('01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000222', 'BTC', 'SELL', 1, 50000, 1, 50040,
     -40, -40, 0, 0, '2026-03-02T09:13Z', '2026-03-02T09:14Z');

INSERT INTO position VALUES
    ('01900000-0000-7000-8000-000000000001', 'BTC', '01900000-0000-7000-8000-000000000223', 'BUY', '2026-03-02T09:15Z',
     0.5, 25000, 25000, 0.5, 25000, 0, 0, 0, 0, 2, 2, '2026-03-02T09:15Z');

INSERT INTO instrument VALUES
    ('BTC', 'Bitcoin', 'CRYPTO', 'USD', 1, 0.01, 0.00001, 0.00001, NULL, NULL, 1, 'CASH', '24x7', NULL, NULL, TRUE);

INSERT INTO lot VALUES
    ('01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000115', 'BTC', 0.5, 50000, 1, 2,
     '2026-03-02T09:15Z');

-- 100000 paid in; 25000 held, 60 gained and 12 spent on fees leave 75048. And 20 euros.
INSERT INTO balance VALUES
    ('01900000-0000-7000-8000-000000000001', 'USD', 75048),
    ('01900000-0000-7000-8000-000000000001', 'EUR', 20);
INSERT INTO posting VALUES
    ('01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000301', 0, 'DEPOSIT', 'CASH', 'USD', 100000,
     100000, '2026-03-02T08:00Z', 'opening'),
    ('01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000301', 1, 'DEPOSIT', 'EXTERNAL', 'USD', -100000,
     NULL, '2026-03-02T08:00Z', 'opening'),
    ('01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000301', 2, 'DEPOSIT', 'CASH', 'EUR', 20,
     20, '2026-03-02T08:00Z', 'opening'),
    ('01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000301', 3, 'DEPOSIT', 'EXTERNAL', 'EUR', -20,
     NULL, '2026-03-02T08:00Z', 'opening'),
    ('01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000302', 0, 'TRADE', 'CASH', 'USD', -24952,
     75048, '2026-03-02T09:15Z', 'fills'),
    ('01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000302', 1, 'TRADE', 'HOLDINGS', 'USD', 25000,
     NULL, '2026-03-02T09:15Z', 'fills'),
    ('01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000302', 2, 'TRADE', 'REALIZED_PNL', 'USD', -60,
     NULL, '2026-03-02T09:15Z', 'fills'),
    ('01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000302', 3, 'TRADE', 'FEES', 'USD', 12,
     NULL, '2026-03-02T09:15Z', 'fills');
