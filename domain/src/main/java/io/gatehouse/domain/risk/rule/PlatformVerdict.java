package io.gatehouse.domain.risk.rule;

import io.gatehouse.domain.risk.Figures;
import io.gatehouse.domain.risk.MissingRate;
import io.gatehouse.domain.risk.PlatformRoom;
import io.gatehouse.domain.risk.PlatformUse;
import io.gatehouse.domain.risk.Scope;
import io.gatehouse.domain.risk.Unit;
import io.gatehouse.domain.risk.Usage;
import io.gatehouse.domain.risk.Verdict;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Collectors;

/** Verdicts on limits of the platform: their words tell that one binds, never how it is used. */
final class PlatformVerdict {
    private PlatformVerdict() {}

    static Verdict of(PlatformRoom room, BigDecimal growth, Unit unit, String what) {
        Usage usage = new Usage(room.taken(), BigDecimal.ZERO, room.taken().add(growth));
        Figures figures = Figures.of(Scope.PLATFORM, unit, room.limit(), usage);
        return figures.isBreached()
                ? new Verdict.Breached(
                        Optional.of(figures),
                        Scope.PLATFORM,
                        "The order exceeds limit of the platform: " + what + ".")
                : new Verdict.Passed(Optional.of(figures));
    }

    /** Without every rate nobody knows what all accounts have: no opening passes. */
    static Verdict unknown(PlatformUse use, String what) {
        String rates =
                use.missingRates().stream()
                        .map(MissingRate::toString)
                        .collect(Collectors.joining(", "));
        return Verdict.breached(
                Scope.PLATFORM,
                "The platform does not know "
                        + what
                        + ": no quote leads from one currency to the other in "
                        + rates
                        + ". Openings wait until a feed quotes such a pair.");
    }

    /** A missing rate is never 1. */
    static Verdict withoutRate() {
        return Verdict.breached(
                Scope.PLATFORM, "No rate converts the account's currency to the platform's.");
    }
}
