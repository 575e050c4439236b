package io.gatehouse.domain.risk.rule;

import io.gatehouse.domain.risk.Figures;
import io.gatehouse.domain.risk.Scope;
import io.gatehouse.domain.risk.Unit;
import io.gatehouse.domain.risk.Usage;
import io.gatehouse.domain.risk.Verdict;

import java.math.BigDecimal;
import java.util.Optional;

/** Verdicts on what an account has done so often lately. */
final class Counted {
    /** Of a limit that is on while what it limits is not known. */
    static final Verdict UNKNOWN =
            Verdict.breached(
                    Scope.ACCOUNT, "What the account did lately is not known yet; try again.");

    private Counted() {}

    /** Of what was done so often, and once more by the order. */
    static Verdict withOneMore(Optional<Integer> done, BigDecimal limit, String what) {
        return done.isPresent() ? of(oneMore(done.get()), limit, what) : UNKNOWN;
    }

    static Verdict of(Usage usage, BigDecimal limit, String what) {
        return Verdict.of(Figures.of(Scope.ACCOUNT, Unit.COUNT, limit, usage), what);
    }

    private static Usage oneMore(int done) {
        return new Usage(BigDecimal.valueOf(done), BigDecimal.ZERO, BigDecimal.valueOf(done + 1L));
    }
}
