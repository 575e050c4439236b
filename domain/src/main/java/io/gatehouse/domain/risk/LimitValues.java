package io.gatehouse.domain.risk;

import java.math.BigDecimal;
import java.util.AbstractMap;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The limits that are on, immutable; every rule of every decision looks its own up here. */
final class LimitValues extends AbstractMap<RiskLimit, BigDecimal> {
    private final Map<RiskLimit, BigDecimal> values;
    private final List<Optional<BigDecimal>> inOrder;

    private LimitValues(Map<RiskLimit, BigDecimal> values) {
        this.values =
                values.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(values));
        this.inOrder =
                Arrays.stream(RiskLimit.values())
                        .map(limit -> Optional.ofNullable(values.get(limit)))
                        .toList();
    }

    static LimitValues of(Map<RiskLimit, BigDecimal> values) {
        return values instanceof LimitValues same ? same : new LimitValues(values);
    }

    /** Empty when the limit is off. The list lives no longer than the order of the enum. */
    @SuppressWarnings("EnumOrdinal")
    Optional<BigDecimal> find(RiskLimit limit) {
        return inOrder.get(limit.ordinal());
    }

    @Override
    public Set<Entry<RiskLimit, BigDecimal>> entrySet() {
        return values.entrySet();
    }
}
