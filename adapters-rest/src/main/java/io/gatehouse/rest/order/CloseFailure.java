package io.gatehouse.rest.order;

import io.gatehouse.application.Refusal;
import io.gatehouse.application.order.Flattening;
import io.gatehouse.domain.instrument.Symbol;
import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/**
 * A position that is still there, or an account on which not all was done (not_done). What waits
 * for a price (market_closed, price_missing, price_stale, price_unconfirmed) closes by itself.
 */
@Serdeable.Serializable
public record CloseFailure(
        UUID accountId, @Nullable String instrument, String code, String detail) {
    static CloseFailure denied(Flattening.Close close) {
        return of(close, "risk_denied", "The closing order was denied.");
    }

    static CloseFailure refused(Flattening.Close close, Refusal refusal) {
        return of(close, refusal.code(), refusal.detail());
    }

    /** The cause is in the log: it is nothing for those outside. */
    static CloseFailure of(Flattening.Fault fault) {
        return new CloseFailure(
                fault.account().value(),
                fault.instrument().map(Symbol::toString).orElse(null),
                "not_done",
                fault.instrument().isPresent()
                        ? "Its close was not answered, and may be at work. Try again."
                        : "Not all was done on the account. Try again.");
    }

    private static CloseFailure of(Flattening.Close close, String code, String detail) {
        return new CloseFailure(
                close.account().value(), close.instrument().toString(), code, detail);
    }
}
