-- What a terminal had told before deals were told apart: the first sync at 09:00 brought 1000 and a profit of 40, with 25
-- open; the next one a profit of 50 and a charge of 3.
INSERT INTO terminal_state VALUES
    ('01900000-0000-7000-8000-000000000001',
     '{"number": "1", "server": "A", "balance": 1087, "equity": 1087, "margin": 0, "freeMargin": 1087, "leverage": 100,
       "positions": [], "at": "2026-03-02T09:01:00Z"}');

INSERT INTO terminal_deal VALUES
    ('01900000-0000-7000-8000-000000000001', '1', 'BALANCE', 1000, '2026-03-02T09:00:01Z'),
    ('01900000-0000-7000-8000-000000000001', '2', 'TRADE', 40, '2026-03-02T09:00:01Z'),
    ('01900000-0000-7000-8000-000000000001', '3', 'TRADE', 50, '2026-03-02T09:01:01Z'),
    ('01900000-0000-7000-8000-000000000001', '3', 'COMMISSION', -3, '2026-03-02T09:01:01Z');

INSERT INTO terminal_sync
SELECT '01900000-0000-7000-8000-000000000001', sync_id::uuid, at::timestamptz, before_state::jsonb, after_state::jsonb,
       code, message
FROM (VALUES
    ('01900000-0000-7000-8000-000000000301', '2026-03-02T08:59:00Z', NULL, NULL, 'invalid', 'balance: is required'),
    ('01900000-0000-7000-8000-000000000302', '2026-03-02T09:00:01Z', NULL,
     '{"balance": 1040, "equity": 1065, "at": "2026-03-02T09:00:00Z"}', NULL, NULL),
    ('01900000-0000-7000-8000-000000000303', '2026-03-02T09:01:01Z',
     '{"balance": 1040, "equity": 1065, "at": "2026-03-02T09:00:00Z"}',
     '{"balance": 1087, "equity": 1087, "at": "2026-03-02T09:01:00Z"}', NULL, NULL))
    AS v (sync_id, at, before_state, after_state, code, message);
