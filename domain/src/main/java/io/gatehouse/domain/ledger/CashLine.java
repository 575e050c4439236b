package io.gatehouse.domain.ledger;

import io.gatehouse.domain.money.Money;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** A cash posting of an entry, with the balance of its currency after it. */
public record CashLine(
        UUID entryId,
        Instant at,
        EntryKind kind,
        Money amount,
        BigDecimal balanceAfter,
        String reference,
        EntryDetail detail) {}
