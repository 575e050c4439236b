-- Whose is the halt of this id? An account's halt has the id of its audit entry.
CREATE INDEX audit_halt_by_id ON audit (audit_id) WHERE action_type IN ('halt_set', 'halt_lifted');
