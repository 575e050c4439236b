package io.gatehouse.rest.ledger;

import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.ledger.CashLine;
import io.gatehouse.domain.ledger.EntryKind;
import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * A cash line of the ledger: what left the account is negative. Few entries are about an
 * instrument, or undo another one.
 */
@Serdeable.Serializable
record EntryBody(
        UUID entryId,
        Instant at,
        EntryKind kind,
        String currency,
        BigDecimal amount,
        BigDecimal balanceAfter,
        String reference,
        @Nullable String instrument,
        @Nullable UUID reverses) {
    static EntryBody from(CashLine line) {
        return new EntryBody(
                line.entryId(),
                line.at(),
                line.kind(),
                line.amount().currency().code(),
                line.amount().amount(),
                line.balanceAfter(),
                line.reference(),
                line.detail().instrument().map(Symbol::value).orElse(null),
                line.detail().reverses().orElse(null));
    }
}
