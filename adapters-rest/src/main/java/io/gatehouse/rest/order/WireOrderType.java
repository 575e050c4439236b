package io.gatehouse.rest.order;

import io.gatehouse.domain.order.OrderType;

/** Order types by all the names they go by. */
enum WireOrderType {
    MARKET("MARKET", OrderType.MARKET),
    LIMIT("LIMIT", OrderType.LIMIT),
    STOP("STOP", OrderType.STOP),
    STOP_LIMIT("STOP_LIMIT", OrderType.STOP_LIMIT),
    SL("SL", OrderType.STOP_LIMIT),
    SL_M("SL-M", OrderType.STOP);

    private final String wire;
    private final OrderType type;

    WireOrderType(String wire, OrderType type) {
        this.wire = wire;
        this.type = type;
    }

    OrderType type() {
        return type;
    }

    /** The name in JSON. */
    @Override
    public String toString() {
        return wire;
    }
}
