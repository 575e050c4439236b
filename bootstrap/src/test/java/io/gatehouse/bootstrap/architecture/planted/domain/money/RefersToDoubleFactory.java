package io.gatehouse.bootstrap.architecture.planted.domain.money;

import java.math.BigDecimal;
import java.util.function.DoubleFunction;

/** A decimal made of a double, by reference. */
public final class RefersToDoubleFactory {
    private RefersToDoubleFactory() {}

    static DoubleFunction<BigDecimal> maker() {
        return BigDecimal::valueOf;
    }
}
