package io.gatehouse.bootstrap.architecture.planted.domain.money;

import java.math.BigDecimal;

/** A decimal made of a double. */
public final class CallsDoubleFactory {
    private CallsDoubleFactory() {}

    static BigDecimal half() {
        return BigDecimal.valueOf(0.5);
    }
}
