package io.gatehouse.broker.paper;

import io.gatehouse.domain.instrument.Instrument;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.FeeSchedule;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.order.OrderType;
import io.gatehouse.domain.order.Side;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** What the paper market applies to one instrument, whatever the order. */
record PaperTerms(
        Instrument instrument,
        FeeSchedule fees,
        Friction friction,
        Optional<Quantity> freezeQuantity,
        Optional<BigDecimal> stopProtectionPercent) {

    BigDecimal tick() {
        return instrument.spec().tickSize();
    }

    /**
     * The worst price an order may trade at: its own limit, or the protection of a stop order in a
     * market that takes no stop-market orders.
     */
    Optional<Price> limitOf(OrderTicket ticket) {
        return ticket.type() == OrderType.STOP
                ? ticket.stopPrice().flatMap(stop -> protection(ticket.side(), stop))
                : ticket.price();
    }

    private Optional<Price> protection(Side side, Price stop) {
        return stopProtectionPercent.map(
                percent -> {
                    BigDecimal room = stop.value().multiply(percent).movePointLeft(2);
                    return side == Side.BUY
                            ? onTick(stop.value().add(room), RoundingMode.FLOOR)
                            : onTick(stop.value().subtract(room), RoundingMode.CEILING);
                });
    }

    private Price onTick(BigDecimal price, RoundingMode rounding) {
        return new Price(price.divide(tick(), 0, rounding).multiply(tick()));
    }
}
