package io.gatehouse.domain.risk;

import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.OrderOrigin;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.order.OrderType;
import io.gatehouse.domain.order.Protection;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.order.TimeInForce;

import java.math.BigDecimal;
import java.util.Optional;

/** A ticket for tests: a user's market order unless told otherwise. */
public final class TicketBuilder {
    private final Side side;
    private final Quantity quantity;
    private final Symbol symbol;
    private Optional<Price> limit = Optional.empty();
    private Optional<Price> stop = Optional.empty();
    private Optional<Price> stopLoss = Optional.empty();
    private Optional<Price> target = Optional.empty();
    private TimeInForce timeInForce = TimeInForce.DAY;
    private boolean reduceOnly;
    private boolean allowResize;
    private OrderOrigin origin = OrderOrigin.USER;
    private Optional<BigDecimal> riskAmount = Optional.empty();

    private TicketBuilder(Side side, String quantity, String symbol) {
        this.side = side;
        this.quantity = Quantity.of(quantity);
        this.symbol = new Symbol(symbol);
    }

    public static TicketBuilder buy(String quantity, String symbol) {
        return new TicketBuilder(Side.BUY, quantity, symbol);
    }

    public static TicketBuilder sell(String quantity, String symbol) {
        return new TicketBuilder(Side.SELL, quantity, symbol);
    }

    public TicketBuilder limit(String price) {
        limit = Optional.of(Price.of(price));
        return this;
    }

    public TicketBuilder stop(String price) {
        stop = Optional.of(Price.of(price));
        return this;
    }

    public TicketBuilder stopLoss(String price) {
        stopLoss = Optional.of(Price.of(price));
        return this;
    }

    public TicketBuilder target(String price) {
        target = Optional.of(Price.of(price));
        return this;
    }

    /** What its sender says that it risks. */
    public TicketBuilder risking(String amount) {
        riskAmount = Optional.of(new BigDecimal(amount));
        return this;
    }

    public TicketBuilder gtc() {
        timeInForce = TimeInForce.GTC;
        return this;
    }

    public TicketBuilder inForce(TimeInForce other) {
        timeInForce = other;
        return this;
    }

    public TicketBuilder reduceOnly() {
        reduceOnly = true;
        return this;
    }

    public TicketBuilder allowResize() {
        allowResize = true;
        return this;
    }

    public TicketBuilder from(OrderOrigin other) {
        origin = other;
        return this;
    }

    public OrderTicket ticket() {
        return new OrderTicket(
                symbol,
                side,
                type(),
                quantity,
                limit,
                stop,
                timeInForce,
                new Protection(stopLoss, target),
                reduceOnly,
                allowResize,
                origin,
                riskAmount);
    }

    private OrderType type() {
        if (stop.isPresent()) {
            return limit.isPresent() ? OrderType.STOP_LIMIT : OrderType.STOP;
        }
        return limit.isPresent() ? OrderType.LIMIT : OrderType.MARKET;
    }
}
