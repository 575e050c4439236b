package io.gatehouse.rest.performance;

import io.gatehouse.domain.performance.Statistic;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/** Statistics on the wire: ratios are numbers, money is decimal, and what is undefined is null. */
final class Figures {
    private Figures() {}

    static @Nullable Double number(Statistic<BigDecimal> ratio) {
        return ratio.value().map(BigDecimal::doubleValue).orElse(null);
    }

    static @Nullable BigDecimal money(Statistic<BigDecimal> amount) {
        return amount.value().orElse(null);
    }
}
