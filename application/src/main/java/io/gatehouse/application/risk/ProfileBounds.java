package io.gatehouse.application.risk;

import io.gatehouse.application.Refusal.FieldError;
import io.gatehouse.application.port.InstrumentCatalogue;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.risk.RiskLimit;
import io.gatehouse.domain.risk.RiskProfile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Limits that contradict one another: of one figure from below and from above, which nothing could
 * pass when they cross, and of a quantity beside the instruments that it is meant for.
 */
public final class ProfileBounds {
    private static final List<Pair> PAIRS =
            List.of(
                    new Pair(
                            RiskLimit.MIN_STOP_DISTANCE_PERCENT,
                            RiskLimit.MAX_STOP_DISTANCE_PERCENT),
                    new Pair(RiskLimit.MIN_DTE, RiskLimit.MAX_DTE));

    private final InstrumentCatalogue catalogue;

    public ProfileBounds(InstrumentCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    private record Pair(RiskLimit least, RiskLimit most) {
        boolean isCrossedIn(RiskProfile profile) {
            Optional<BigDecimal> below = profile.limit(least);
            Optional<BigDecimal> above = profile.limit(most);
            return below.isPresent() && above.isPresent() && below.get().compareTo(above.get()) > 0;
        }
    }

    /** Both fields of every pair that is crossed, and an order quantity that can be no lots. */
    public List<FieldError> contradictions(RiskProfile profile) {
        List<FieldError> errors = new ArrayList<>();
        for (Pair pair : PAIRS) {
            if (pair.isCrossedIn(profile)) {
                errors.add(error(pair.least, "is above " + pair.most.field()));
                errors.add(error(pair.most, "is below " + pair.least.field()));
            }
        }
        if (allowsLotsAlone(profile) && limitsBeyondLots(profile)) {
            errors.add(
                    error(
                            RiskLimit.MAX_ORDER_QUANTITY,
                            "must be from 0.01 to 100 lots where FX and metals alone are allowed"));
        }
        return errors;
    }

    /** Else the figure may be meant for shares, coins or contracts. */
    private boolean allowsLotsAlone(RiskProfile profile) {
        return profile.allowedInstruments()
                .filter(allowed -> !allowed.isEmpty() && allowed.stream().allMatch(this::isInLots))
                .isPresent();
    }

    private boolean isInLots(Symbol symbol) {
        return catalogue.find(symbol).filter(one -> one.assetClass().isInLots()).isPresent();
    }

    private static boolean limitsBeyondLots(RiskProfile profile) {
        return profile.limit(RiskLimit.MAX_ORDER_QUANTITY)
                .filter(
                        one ->
                                one.compareTo(RiskProfile.LEAST_LOTS) < 0
                                        || one.compareTo(RiskProfile.MOST_LOTS) > 0)
                .isPresent();
    }

    private static FieldError error(RiskLimit limit, String message) {
        return new FieldError(limit.field(), message);
    }
}
