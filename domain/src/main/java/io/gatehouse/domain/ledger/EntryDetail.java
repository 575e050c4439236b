package io.gatehouse.domain.ledger;

import io.gatehouse.domain.instrument.Symbol;

import java.util.Optional;
import java.util.UUID;

/** What few entries have: the instrument that they are about, the entry that they undo. */
public record EntryDetail(Optional<Symbol> instrument, Optional<UUID> reverses) {
    public static final EntryDetail NONE = new EntryDetail(Optional.empty(), Optional.empty());
}
