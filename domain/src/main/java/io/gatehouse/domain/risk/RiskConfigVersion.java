package io.gatehouse.domain.risk;

import java.time.Instant;
import java.util.Optional;

/**
 * The risk configuration as it was from {@code updatedAt} on, by whom and, if told, why. Versions
 * count from 1; {@code createdAt} is the time of the first.
 */
public record RiskConfigVersion(
        int number,
        RiskConfig config,
        Instant createdAt,
        Instant updatedAt,
        String updatedBy,
        Optional<String> reason) {

    /** Who acts when nobody does. */
    public static final String HOUSE = "house";

    /** In force until the first start has set the first version. */
    public static final RiskConfigVersion NONE =
            new RiskConfigVersion(
                    0, RiskConfig.USUAL, Instant.EPOCH, Instant.EPOCH, HOUSE, Optional.empty());

    /** The version that a first start sets. */
    public static RiskConfigVersion first(RiskConfig config, Instant at) {
        return new RiskConfigVersion(1, config, at, at, HOUSE, Optional.empty());
    }

    /** The version after this one. */
    public RiskConfigVersion next(RiskConfig changed, Instant at, String by, Optional<String> why) {
        return new RiskConfigVersion(number + 1, changed, createdAt, at, by, why);
    }
}
