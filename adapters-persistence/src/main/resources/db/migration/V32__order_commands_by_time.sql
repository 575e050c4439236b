-- How often did the users of an account change or cancel orders in the last minute? The order may be of any age, so its
-- id does not help. Most events are of other kinds and cost this index nothing.
CREATE INDEX order_event_commands ON order_event (account_id, at) WHERE kind IN ('CANCEL_REQUESTED', 'REPLACE_REQUESTED');
