package io.gatehouse.rest.risk;

import io.gatehouse.domain.risk.Breach;
import io.gatehouse.domain.risk.Figures;
import io.gatehouse.domain.risk.Scope;
import io.gatehouse.rest.http.WireNames;
import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;

/**
 * One limit exceeded, with its numbers in the limit's own unit; null where the check has no number.
 */
@Serdeable
record ViolationBody(
        String check,
        String scope,
        @Nullable String unit,
        @Nullable BigDecimal limit,
        @Nullable BigDecimal current,
        @Nullable BigDecimal used,
        @Nullable BigDecimal reserved,
        @Nullable BigDecimal projected,
        @Nullable BigDecimal headroom,
        String message) {

    static ViolationBody from(Breach breach) {
        // That a limit of the platform binds is told, how much others use of it is not.
        Optional<Figures> figures =
                breach.figures().filter(numbers -> numbers.scope() != Scope.PLATFORM);
        return new ViolationBody(
                breach.check(),
                WireNames.of(breach.scope()),
                figures.map(shown -> WireNames.of(shown.unit())).orElse(null),
                number(figures, Figures::limit),
                number(figures, Figures::current),
                number(figures, Figures::used),
                number(figures, Figures::reserved),
                number(figures, Figures::projected),
                number(figures, Figures::headroom),
                breach.message());
    }

    private static @Nullable BigDecimal number(
            Optional<Figures> figures, Function<Figures, BigDecimal> which) {
        return figures.map(which).orElse(null);
    }
}
