package io.gatehouse.rest.risk;

import io.gatehouse.domain.risk.Figures;
import io.gatehouse.domain.risk.RuleVerdict;
import io.gatehouse.domain.risk.Scope;
import io.gatehouse.domain.risk.Verdict;
import io.gatehouse.rest.http.WireNames;
import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;

/** What one check says of an order, with its numbers in the limit's own unit where it has any. */
@Serdeable.Serializable
public record CheckBody(
        String check,
        Result result,
        @Nullable String scope,
        @Nullable String unit,
        @Nullable BigDecimal limit,
        @Nullable BigDecimal current,
        @Nullable BigDecimal projected,
        @Nullable BigDecimal headroom) {

    /** Off, or of no concern to the order, is not judged. */
    public enum Result {
        PASSED,
        DENIED,
        NOT_JUDGED
    }

    static CheckBody from(RuleVerdict one) {
        // How much others use of a limit of the platform is not told.
        Optional<Figures> figures =
                one.verdict()
                        .numbers()
                        .filter(numbers -> numbers.scope() != Scope.PLATFORM)
                        .map(Figures::shown);
        return new CheckBody(
                one.check(),
                result(one.verdict()),
                figures.map(shown -> WireNames.of(shown.scope())).orElse(null),
                figures.map(shown -> WireNames.of(shown.unit())).orElse(null),
                number(figures, Figures::limit),
                number(figures, Figures::current),
                number(figures, Figures::projected),
                number(figures, Figures::headroom));
    }

    private static Result result(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Passed passed -> Result.PASSED;
            case Verdict.Breached breached -> Result.DENIED;
            case Verdict.NotJudged skipped -> Result.NOT_JUDGED;
        };
    }

    private static @Nullable BigDecimal number(
            Optional<Figures> figures, Function<Figures, BigDecimal> which) {
        return figures.map(which).orElse(null);
    }
}
