-- The last date on which an instrument trades, in the zone of its calendar.
ALTER TABLE instrument ADD COLUMN expiry date;
