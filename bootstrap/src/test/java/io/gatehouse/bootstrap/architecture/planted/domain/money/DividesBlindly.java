package io.gatehouse.bootstrap.architecture.planted.domain.money;

import java.math.BigDecimal;

/** A division that throws when the result does not end. */
public final class DividesBlindly {
    private DividesBlindly() {}

    static BigDecimal third(BigDecimal amount) {
        return amount.divide(BigDecimal.TEN);
    }
}
