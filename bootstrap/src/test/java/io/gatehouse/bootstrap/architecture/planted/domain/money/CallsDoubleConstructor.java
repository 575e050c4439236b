package io.gatehouse.bootstrap.architecture.planted.domain.money;

import java.math.BigDecimal;

/** A decimal made of a double. */
public final class CallsDoubleConstructor {
    private CallsDoubleConstructor() {}

    static BigDecimal half() {
        return new BigDecimal(0.5);
    }
}
