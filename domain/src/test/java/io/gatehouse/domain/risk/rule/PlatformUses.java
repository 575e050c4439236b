package io.gatehouse.domain.risk.rule;

import io.gatehouse.domain.risk.MissingRate;
import io.gatehouse.domain.risk.PlatformRoom;
import io.gatehouse.domain.risk.PlatformUse;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What the platform leaves, one limit at a time; the account has reserved nothing. */
final class PlatformUses {
    private static final Optional<PlatformRoom> OFF = Optional.empty();

    private PlatformUses() {}

    static PlatformUse exposure(String limit, String taken) {
        return use(room(limit, taken), OFF, OFF, OFF, false);
    }

    static PlatformUse positions(String limit, String taken) {
        return use(OFF, room(limit, taken), OFF, OFF, false);
    }

    static PlatformUse instrument(String limit, String taken) {
        return use(OFF, OFF, room(limit, taken), OFF, false);
    }

    static PlatformUse loss(String limit, String taken, boolean latched) {
        return use(OFF, OFF, OFF, room(limit, taken), latched);
    }

    static PlatformUse reserving(PlatformUse use, String quantity) {
        return with(use, quantity, use.rate());
    }

    /** While nobody quotes francs or crowns in dollars. */
    static PlatformUse lackingRates(PlatformUse use) {
        return new PlatformUse(
                use.exposure(),
                use.positions(),
                use.instrument(),
                use.dailyLoss(),
                use.lossLatched(),
                use.reserved(),
                use.rate(),
                List.of(MissingRate.of("CHF/USD"), MissingRate.of("SEK/USD")));
    }

    static PlatformUse at(PlatformUse use, String rate) {
        return with(use, "0", Optional.of(new BigDecimal(rate)));
    }

    static PlatformUse withoutRate(PlatformUse use) {
        return with(use, "0", Optional.empty());
    }

    private static PlatformUse with(PlatformUse use, String quantity, Optional<BigDecimal> rate) {
        return new PlatformUse(
                use.exposure(),
                use.positions(),
                use.instrument(),
                use.dailyLoss(),
                use.lossLatched(),
                new BigDecimal(quantity),
                rate,
                use.missingRates());
    }

    private static PlatformUse use(
            Optional<PlatformRoom> exposure,
            Optional<PlatformRoom> positions,
            Optional<PlatformRoom> instrument,
            Optional<PlatformRoom> loss,
            boolean latched) {
        return new PlatformUse(
                exposure,
                positions,
                instrument,
                loss,
                latched,
                BigDecimal.ZERO,
                Optional.of(BigDecimal.ONE),
                List.of());
    }

    private static Optional<PlatformRoom> room(String limit, String taken) {
        return Optional.of(new PlatformRoom(new BigDecimal(limit), new BigDecimal(taken)));
    }
}
