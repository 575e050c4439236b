-- What did this person do, or somebody in their name, beyond the accounts? Entries of accounts cost this index nothing.
CREATE INDEX audit_of_house_by_actor ON audit (actor, sequence)
    WHERE account_id = '00000000-0000-0000-0000-000000000000';
