package io.gatehouse.rest.audit;

import io.gatehouse.application.port.AuditTrail;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.rest.http.Problem;
import io.gatehouse.rest.http.Refused;
import io.gatehouse.rest.http.TimeWindow;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.UUID;

/** Reads which audit entries are looked for. */
final class AuditFilters {
    private static final String NAME = "[a-z][a-z_]{0,63}";

    private AuditFilters() {}

    static AuditTrail.Filter of(
            @Nullable String actionType, @Nullable String actionCategory, TimeWindow window) {
        return about(actionType, actionCategory, null, null, window);
    }

    static AuditTrail.Filter about(
            @Nullable String actionType,
            @Nullable String actionCategory,
            @Nullable String symbol,
            @Nullable UUID orderId,
            TimeWindow window) {
        return new AuditTrail.Filter(
                name("action_type", actionType),
                name("action_category", actionCategory),
                symbol(symbol),
                Optional.ofNullable(orderId),
                Optional.empty(),
                window.from(),
                window.to());
    }

    private static Optional<String> symbol(@Nullable String text) {
        if (text != null && !Symbol.isWellFormed(text)) {
            throw new Refused(Problem.invalid("symbol", "is not the name of an instrument"));
        }
        return Optional.ofNullable(text);
    }

    private static Optional<String> name(String field, @Nullable String text) {
        if (text != null && !text.matches(NAME)) {
            throw new Refused(Problem.invalid(field, "is a name such as order_placed"));
        }
        return Optional.ofNullable(text);
    }
}
