package io.gatehouse.domain.risk.rule;

import io.gatehouse.domain.risk.LossPeriod;
import io.gatehouse.domain.risk.RiskLimit;
import io.gatehouse.domain.risk.RiskProfile;
import io.gatehouse.domain.risk.RiskState;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When openings may begin again after bad trades. */
final class Cooldown {
    private Cooldown() {}

    /** The profile's cooldown after a trade; without one, the end of the risk day. */
    static Instant after(RiskProfile profile, RiskState risk, Instant closedAt) {
        Optional<BigDecimal> minutes = profile.limit(RiskLimit.COOLDOWN_MINUTES);
        return minutes.isPresent()
                ? closedAt.plus(Duration.ofMinutes(minutes.get().longValue()))
                : endOfDay(risk.day(), closedAt);
    }

    private static Instant endOfDay(LossPeriod day, Instant closedAt) {
        return closedAt.isBefore(day.startedAt()) ? closedAt : day.endsAt();
    }
}
