package io.gatehouse.rest.ledger;

import io.gatehouse.domain.ledger.EntryKind;

/** Kinds of entries that an owner may book by hand. */
enum WireIncome {
    DIVIDEND(EntryKind.DIVIDEND),
    INTEREST(EntryKind.INTEREST),
    FUNDING(EntryKind.FUNDING),
    ADJUSTMENT(EntryKind.ADJUSTMENT);

    private final EntryKind kind;

    WireIncome(EntryKind kind) {
        this.kind = kind;
    }

    EntryKind kind() {
        return kind;
    }
}
