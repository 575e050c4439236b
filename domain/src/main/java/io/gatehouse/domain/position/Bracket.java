package io.gatehouse.domain.position;

import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.OrderId;
import io.gatehouse.domain.order.Protection;

import java.time.Instant;
import java.util.Optional;

/**
 * Stop and target over a part of a position, kept as up to two OCO children. Covers its parent's
 * filled quantity; a bracket set on the position itself has no parent.
 */
public record Bracket(
        BracketId id,
        Symbol instrument,
        Optional<OrderId> parentOrder,
        Quantity covered,
        Protection protection,
        Optional<OrderId> stopOrder,
        Optional<OrderId> targetOrder,
        Instant createdAt) {

    public Bracket {
        if (covered.signum() < 0) {
            throw new IllegalArgumentException("A bracket covers zero or more: " + covered);
        }
    }

    public Bracket withCovered(Quantity other) {
        return new Bracket(
                id, instrument, parentOrder, other, protection, stopOrder, targetOrder, createdAt);
    }

    public Bracket withProtection(Protection other) {
        return new Bracket(
                id, instrument, parentOrder, covered, other, stopOrder, targetOrder, createdAt);
    }

    public Bracket withChildren(Optional<OrderId> stop, Optional<OrderId> target) {
        return new Bracket(
                id, instrument, parentOrder, covered, protection, stop, target, createdAt);
    }
}
