package io.gatehouse.domain.risk;

import java.math.BigDecimal;
import java.util.AbstractMap;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The limits that are on, immutable; every rule of every decision looks its own up here. */
final class LimitValues extends AbstractMap<RiskLimit, BigDecimal> {
    private final Map<RiskLimit, BigDecimal> values;
    private final Map<RiskLimit, Optional<BigDecimal>> found = new EnumMap<>(RiskLimit.class);

    private LimitValues(Map<RiskLimit, BigDecimal> values) {
        this.values =
                values.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(values));
        for (RiskLimit limit : RiskLimit.values()) {
            found.put(limit, Optional.ofNullable(values.get(limit)));
        }
    }

    static LimitValues of(Map<RiskLimit, BigDecimal> values) {
        return values instanceof LimitValues same ? same : new LimitValues(values);
    }

    /** Empty when the limit is off. */
    Optional<BigDecimal> find(RiskLimit limit) {
        return found.getOrDefault(limit, Optional.empty());
    }

    @Override
    public Set<Entry<RiskLimit, BigDecimal>> entrySet() {
        return values.entrySet();
    }
}
