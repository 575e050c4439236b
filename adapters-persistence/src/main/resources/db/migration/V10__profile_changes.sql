-- Changes of a risk profile that could not begin at once, and what became of them.
CREATE TABLE profile_change (
    change_id    uuid        PRIMARY KEY,
    account_id   uuid        NOT NULL REFERENCES account,
    settings     jsonb       NOT NULL,
    requested_at timestamptz NOT NULL,
    requested_by text        NOT NULL,
    effective_at timestamptz NOT NULL,
    status       text        NOT NULL CHECK (status IN ('PENDING', 'APPLIED', 'CANCELLED', 'REPLACED'))
);
-- What waits for an account?
CREATE INDEX profile_change_pending ON profile_change (account_id) WHERE status = 'PENDING';

-- When the first of them comes into force; whoever reads an account looks for changes only where there is one.
ALTER TABLE account ADD COLUMN next_change_at timestamptz;
-- What should be in force by now?
CREATE INDEX account_next_change ON account (next_change_at) WHERE next_change_at IS NOT NULL;
