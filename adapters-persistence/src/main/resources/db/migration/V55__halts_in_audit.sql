-- Which halts were set on an account, and which were lifted? They are few among all that is audited, and everything else
-- costs this index nothing.
CREATE INDEX audit_halts ON audit (account_id, action_type, sequence)
    WHERE action_type IN ('halt_set', 'halt_lifted');
