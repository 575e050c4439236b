-- What was an account worth at an instant, however long ago?
CREATE INDEX equity_point_by_time ON equity_point (account_id, at, number);
