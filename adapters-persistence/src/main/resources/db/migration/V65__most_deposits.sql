-- The most that the net deposits of a running loss period had come to: what percentages are of where it began with
-- nothing. Of the periods that run already, only what they come to now is known.
ALTER TABLE risk_state
    ADD COLUMN day_most_deposits   numeric NOT NULL DEFAULT 0,
    ADD COLUMN week_most_deposits  numeric NOT NULL DEFAULT 0,
    ADD COLUMN month_most_deposits numeric NOT NULL DEFAULT 0;
UPDATE risk_state
SET day_most_deposits   = greatest(day_net_deposits, 0),
    week_most_deposits  = greatest(week_net_deposits, 0),
    month_most_deposits = greatest(month_net_deposits, 0);
