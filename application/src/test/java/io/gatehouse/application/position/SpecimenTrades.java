package io.gatehouse.application.position;

import static io.gatehouse.application.port.Specimens.id;

import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.position.Trade;
import io.gatehouse.domain.position.TradeId;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/** Round trips for store tests, with every part set. */
final class SpecimenTrades {
    private SpecimenTrades() {}

    /** Open, and partly closed already. */
    static Trade trade(Symbol symbol, Instant at) {
        return new Trade(
                new TradeId(id(at)),
                symbol,
                Side.SELL,
                new Trade.Leg(Quantity.of("1.5"), new BigDecimal("67500.375")),
                new Trade.Leg(Quantity.of("1"), new BigDecimal("45500")),
                new Trade.Result(
                        new BigDecimal("-499.75"),
                        new BigDecimal("-460.5"),
                        new BigDecimal("3"),
                        new BigDecimal("2.75")),
                at,
                Optional.empty(),
                Optional.of(Price.of("46000.5")),
                Optional.of("breakout"));
    }

    /** The same when it has ended. */
    static Trade closed(Trade open) {
        return new Trade(
                open.id(),
                open.instrument(),
                open.direction(),
                open.entry(),
                open.exit(),
                open.result(),
                open.openedAt(),
                Optional.of(open.openedAt().plusSeconds(30)),
                open.initialStop(),
                open.strategy());
    }
}
