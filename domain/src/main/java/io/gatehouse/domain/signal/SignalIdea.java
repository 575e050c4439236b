package io.gatehouse.domain.signal;

import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.Decimals;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.order.Protection;
import io.gatehouse.domain.order.Side;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The trade that a signal proposes: at the entry price or, without one, at the market; confidence 0
 * to 1; the quantity, where its provider fixes it, is for the provider's own account.
 */
public record SignalIdea(
        Symbol instrument,
        Side side,
        Optional<Price> entry,
        Price stop,
        Optional<Price> target,
        BigDecimal confidence,
        Optional<Quantity> quantity,
        Optional<String> strategy) {

    public static final int STRATEGY_LENGTH = 64;

    /** Stands in the ticket of an idea whose size is still to be found. */
    private static final Quantity ONE = Quantity.of("1");

    public SignalIdea {
        if (confidence.signum() < 0 || confidence.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("confidence is 0 to 1: " + confidence);
        }
        if (quantity.isPresent() && !quantity.get().isPositive()) {
            throw new IllegalArgumentException("quantity is more than zero: " + quantity.get());
        }
        if (entry.isPresent() && !isBeyond(side.opposite(), entry.get(), stop)) {
            throw new IllegalArgumentException("stop_loss is not on the side of a loss: " + stop);
        }
        if (target.isPresent() && !isBeyond(side, entry.orElse(stop), target.get())) {
            throw new IllegalArgumentException(
                    "target_price is not on the side of a gain: " + target.get());
        }
        if (strategy.isPresent()
                && (strategy.get().isBlank() || strategy.get().length() > STRATEGY_LENGTH)) {
            throw new IllegalArgumentException("strategy has 1 to 64 characters");
        }
        confidence = Decimals.canonical(confidence);
    }

    /** Whether a price moved the way a side wants it: up for a buy, down for a sale. */
    public static boolean isBeyond(Side side, Price from, Price to) {
        return side == Side.BUY ? to.isAbove(from) : to.isBelow(from);
    }

    /** The idea for an account of its own size. */
    public SignalIdea unsized() {
        return new SignalIdea(
                instrument, side, entry, stop, target, confidence, Optional.empty(), strategy);
    }

    /** A DAY order of the idea, which the gate may shrink where nobody has fixed its quantity. */
    public OrderTicket ticket() {
        Quantity size = quantity.orElse(ONE);
        OrderTicket plain =
                entry.map(price -> OrderTicket.limit(instrument, side, size, price))
                        .orElseGet(() -> OrderTicket.market(instrument, side, size))
                        .withProtection(new Protection(Optional.of(stop), target));
        return quantity.isPresent() ? plain : plain.resizable();
    }
}
