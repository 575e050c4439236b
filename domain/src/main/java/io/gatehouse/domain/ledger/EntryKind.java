package io.gatehouse.domain.ledger;

/** Why money moved. */
public enum EntryKind {
    DEPOSIT,
    WITHDRAWAL,
    CONVERSION,
    TRADE,
    FEE,
    REALIZED_PNL,
    DIVIDEND,
    INTEREST,
    FUNDING,
    ADJUSTMENT
}
