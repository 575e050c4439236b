-- What a person has stopped beyond one account: the whole platform, a user, an instrument. An account's own state lies
-- in its row.
CREATE TABLE halt (
    halt_id     uuid        PRIMARY KEY,
    scope       text        NOT NULL CHECK (scope IN ('PLATFORM', 'USER', 'INSTRUMENT')),
    target_id   text        CHECK ((target_id IS NULL) = (scope = 'PLATFORM')),
    state       text        NOT NULL CHECK (state IN ('REDUCING', 'HALTED')),
    reason      text        NOT NULL,
    set_by      text        NOT NULL,
    set_rank    text        NOT NULL,
    set_at      timestamptz NOT NULL,
    lifted_at   timestamptz,
    lifted_by   text,
    lift_reason text,
    CHECK ((lifted_at IS NULL) = (lifted_by IS NULL) AND (lifted_at IS NULL) = (lift_reason IS NULL))
);
-- What is in force?
CREATE INDEX halt_in_force ON halt (halt_id) WHERE lifted_at IS NULL;

-- Whose own state is not ACTIVE?
CREATE INDEX account_halted ON account (account_id) WHERE trading_state <> 'ACTIVE';

-- The version of what all decisions obey. Who decides shares a lock with others who decide, and who changes it waits for
-- all of them: nothing that was decided under the old version commits after the new one. The lock comes before the read,
-- and a function of its own sees what was committed while it waited.
CREATE FUNCTION held_version(control text) RETURNS bigint LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock_shared(hashtextextended(control, 0));
    RETURN coalesce((SELECT version FROM control_version WHERE name = control), 0);
END
$$;

-- Where the audit chain of what concerns no single account ends.
CREATE TABLE house_chain (
    only_one       boolean PRIMARY KEY DEFAULT TRUE CHECK (only_one),
    audit_sequence bigint  NOT NULL CHECK (audit_sequence >= 0),
    audit_hash     text    NOT NULL
);
INSERT INTO house_chain (audit_sequence, audit_hash) VALUES (0, '');
