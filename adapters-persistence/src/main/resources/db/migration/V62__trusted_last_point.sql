-- Whether the marks of an account's last equity point were confirmed and fresh: the end of a risk day
-- raises a drawdown peak only then. Of points kept before, nobody wrote it down.
ALTER TABLE risk_state ADD COLUMN last_trusted boolean NOT NULL DEFAULT FALSE;
