-- What few ledger entries have beside their postings: the instrument they are about, the entry they undo.
CREATE TABLE entry_detail (
    account_id uuid NOT NULL,
    entry_id   uuid NOT NULL,
    instrument text,
    reverses   uuid,
    PRIMARY KEY (account_id, entry_id),
    CHECK (instrument IS NOT NULL OR reverses IS NOT NULL)
);

-- An entry is undone once.
CREATE UNIQUE INDEX entry_reversed_once ON entry_detail (account_id, reverses) WHERE reverses IS NOT NULL;

CREATE TRIGGER entry_detail_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON entry_detail
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
