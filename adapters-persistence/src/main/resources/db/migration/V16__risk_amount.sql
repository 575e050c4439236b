-- What an order's sender said it risks at its stop, in the account's base currency.
ALTER TABLE orders ADD COLUMN risk_amount numeric CHECK (risk_amount > 0);
