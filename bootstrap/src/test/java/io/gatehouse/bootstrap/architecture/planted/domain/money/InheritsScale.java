package io.gatehouse.bootstrap.architecture.planted.domain.money;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A division whose scale is an accident. */
public final class InheritsScale {
    private InheritsScale() {}

    static BigDecimal third(BigDecimal amount) {
        return amount.divide(BigDecimal.TEN, RoundingMode.DOWN);
    }
}
