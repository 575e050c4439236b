package io.gatehouse.application.risk;

import io.gatehouse.application.Refusal.FieldError;
import io.gatehouse.domain.risk.RiskLimit;
import io.gatehouse.domain.risk.RiskProfile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Limits of one figure from below and from above, which nothing could pass when they cross. */
public final class ProfileBounds {
    private static final List<Pair> PAIRS =
            List.of(
                    new Pair(
                            RiskLimit.MIN_STOP_DISTANCE_PERCENT,
                            RiskLimit.MAX_STOP_DISTANCE_PERCENT),
                    new Pair(RiskLimit.MIN_DTE, RiskLimit.MAX_DTE));

    private ProfileBounds() {}

    private record Pair(RiskLimit least, RiskLimit most) {
        boolean isCrossedIn(RiskProfile profile) {
            Optional<BigDecimal> below = profile.limit(least);
            Optional<BigDecimal> above = profile.limit(most);
            return below.isPresent() && above.isPresent() && below.get().compareTo(above.get()) > 0;
        }
    }

    /** Both fields of every pair that is crossed. */
    public static List<FieldError> contradictions(RiskProfile profile) {
        List<FieldError> errors = new ArrayList<>();
        for (Pair pair : PAIRS) {
            if (pair.isCrossedIn(profile)) {
                errors.add(error(pair.least, "is above " + pair.most.field()));
                errors.add(error(pair.most, "is below " + pair.least.field()));
            }
        }
        return errors;
    }

    private static FieldError error(RiskLimit limit, String message) {
        return new FieldError(limit.field(), message);
    }
}
