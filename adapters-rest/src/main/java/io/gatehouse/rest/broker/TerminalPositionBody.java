package io.gatehouse.rest.broker;

import io.gatehouse.domain.broker.TerminalPosition;
import io.gatehouse.domain.order.Side;
import io.gatehouse.rest.http.json.Exact;
import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/** A position as its broker names it. */
@Serdeable.Serializable
record TerminalPositionBody(
        String ticket,
        String symbol,
        Side side,
        @Exact BigDecimal lots,
        @Exact BigDecimal price,
        @Exact @Nullable BigDecimal sl,
        @Exact @Nullable BigDecimal tp) {
    static TerminalPositionBody from(TerminalPosition position) {
        return new TerminalPositionBody(
                position.ticket(),
                position.symbol(),
                position.side(),
                position.lots(),
                position.price(),
                position.stopLoss().orElse(null),
                position.target().orElse(null));
    }
}
