-- Which round trips of an account ended last, or since an instant?
CREATE INDEX trade_by_end ON trade (account_id, closed_at);
