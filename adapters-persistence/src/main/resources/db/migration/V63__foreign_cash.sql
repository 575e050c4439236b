-- Whose cash does a rate move? That which is not in the base currency of its account. An index by currency alone would
-- list every account's own cash too. The flag never changes, so that updates of the amount stay in their page (HOT).
ALTER TABLE balance ADD COLUMN is_foreign boolean NOT NULL DEFAULT FALSE;
UPDATE balance AS t SET is_foreign = TRUE
FROM account AS a
WHERE a.account_id = t.account_id AND a.base_currency <> t.currency;
CREATE INDEX balance_foreign ON balance (currency) WHERE is_foreign;
