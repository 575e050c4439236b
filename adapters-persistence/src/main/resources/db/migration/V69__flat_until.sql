-- The end of the last period whose loss limit was reached by confirmed marks: until then a profile whose
-- on_breach is FLATTEN has everything closed. Of limits reached before, nobody wrote down by which marks.
ALTER TABLE risk_state ADD COLUMN flat_until timestamptz;
