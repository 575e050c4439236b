package io.gatehouse.domain.order;

import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.Decimals;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What is asked: an order before anybody has judged it. Quantity more than zero; prices as the type
 * demands; the risk amount, where its sender names one, in the account's base currency.
 */
public record OrderTicket(
        Symbol instrument,
        Side side,
        OrderType type,
        Quantity quantity,
        Optional<Price> price,
        Optional<Price> stopPrice,
        TimeInForce timeInForce,
        Protection protection,
        boolean reduceOnly,
        boolean allowResize,
        OrderOrigin origin,
        Optional<BigDecimal> riskAmount) {

    private static final int RISK_SCALE = 8;

    public OrderTicket {
        if (!quantity.isPositive()) {
            throw new IllegalArgumentException("quantity is more than zero: " + quantity);
        }
        if (type.hasLimit() != price.isPresent()) {
            throw new IllegalArgumentException(
                    type + (price.isPresent() ? " takes no price" : " needs a price"));
        }
        if (type.hasStop() != stopPrice.isPresent()) {
            throw new IllegalArgumentException(
                    type
                            + (stopPrice.isPresent()
                                    ? " takes no stop_price"
                                    : " needs a stop_price"));
        }
        if (riskAmount.isPresent() && riskAmount.get().signum() <= 0) {
            throw new IllegalArgumentException(
                    "risk_amount is more than zero: " + riskAmount.get());
        }
        riskAmount = riskAmount.map(Decimals::canonical);
    }

    /** A ticket whose sender names no risk. */
    public OrderTicket(
            Symbol instrument,
            Side side,
            OrderType type,
            Quantity quantity,
            Optional<Price> price,
            Optional<Price> stopPrice,
            TimeInForce timeInForce,
            Protection protection,
            boolean reduceOnly,
            boolean allowResize,
            OrderOrigin origin) {
        this(
                instrument,
                side,
                type,
                quantity,
                price,
                stopPrice,
                timeInForce,
                protection,
                reduceOnly,
                allowResize,
                origin,
                Optional.empty());
    }

    /** A user's market order, DAY, unprotected: the shortest ticket there is. */
    public static OrderTicket market(Symbol instrument, Side side, Quantity quantity) {
        return new OrderTicket(
                instrument,
                side,
                OrderType.MARKET,
                quantity,
                Optional.empty(),
                Optional.empty(),
                TimeInForce.DAY,
                Protection.NONE,
                false,
                false,
                OrderOrigin.USER);
    }

    /** A user's limit order, DAY, unprotected. */
    public static OrderTicket limit(Symbol instrument, Side side, Quantity quantity, Price price) {
        return new OrderTicket(
                instrument,
                side,
                OrderType.LIMIT,
                quantity,
                Optional.of(price),
                Optional.empty(),
                TimeInForce.DAY,
                Protection.NONE,
                false,
                false,
                OrderOrigin.USER);
    }

    /** What a stop is once it was touched: an order at its limit, or at the market. */
    public OrderTicket triggered() {
        return with(
                draft -> {
                    draft.type = type.hasLimit() ? OrderType.LIMIT : OrderType.MARKET;
                    draft.stopPrice = Optional.empty();
                });
    }

    public OrderTicket withQuantity(Quantity other) {
        return with(draft -> draft.quantity = other);
    }

    /** What is still to be done of it, and of its declared risk that share, never less. */
    public OrderTicket leaving(Quantity leaves) {
        OrderTicket rest = withQuantity(leaves);
        return riskAmount.isEmpty() || leaves.equals(quantity)
                ? rest
                : rest.withRiskAmount(
                        riskAmount
                                .get()
                                .multiply(leaves.value())
                                .divide(quantity.value(), RISK_SCALE, RoundingMode.UP));
    }

    public OrderTicket withProtection(Protection other) {
        return with(draft -> draft.protection = other);
    }

    public OrderTicket withPrices(Optional<Price> otherPrice, Optional<Price> otherStop) {
        return with(
                draft -> {
                    draft.price = otherPrice;
                    draft.stopPrice = otherStop;
                });
    }

    /** The same ticket with the loss at its stop that its sender declares, base currency. */
    public OrderTicket withRiskAmount(BigDecimal risk) {
        return with(draft -> draft.riskAmount = Optional.of(risk));
    }

    /** The same ticket, which the gate may shrink to what passes. */
    public OrderTicket resizable() {
        return with(draft -> draft.allowResize = true);
    }

    /** Of this quantity or not at all. */
    public OrderTicket unresizable() {
        return with(draft -> draft.allowResize = false);
    }

    public OrderTicket asReduceOnly(OrderOrigin by) {
        return with(
                draft -> {
                    draft.reduceOnly = true;
                    draft.origin = by;
                });
    }

    /** Protective children never block an exit and never count as pending exposure. */
    public boolean isProtective() {
        return origin == OrderOrigin.PROTECTIVE;
    }

    private OrderTicket with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.ticket();
    }

    /** What may differ between a ticket and one made of it. */
    private static final class Draft {
        private final OrderTicket before;
        private OrderType type;
        private Quantity quantity;
        private Optional<Price> price;
        private Optional<Price> stopPrice;
        private Protection protection;
        private boolean reduceOnly;
        private boolean allowResize;
        private OrderOrigin origin;
        private Optional<BigDecimal> riskAmount;

        Draft(OrderTicket before) {
            this.before = before;
            this.type = before.type;
            this.quantity = before.quantity;
            this.price = before.price;
            this.stopPrice = before.stopPrice;
            this.protection = before.protection;
            this.reduceOnly = before.reduceOnly;
            this.allowResize = before.allowResize;
            this.origin = before.origin;
            this.riskAmount = before.riskAmount;
        }

        OrderTicket ticket() {
            return new OrderTicket(
                    before.instrument,
                    before.side,
                    type,
                    quantity,
                    price,
                    stopPrice,
                    before.timeInForce,
                    protection,
                    reduceOnly,
                    allowResize,
                    origin,
                    riskAmount);
        }
    }
}
