package io.gatehouse.domain.sizing;

import io.gatehouse.domain.money.Quantity;

import java.util.Optional;

/** A size, zero when there is none, and what made it smaller than its method would have it. */
public record Proposal(Quantity quantity, Optional<SizeCap> cap) {
    public Proposal {
        if (quantity.signum() < 0) {
            throw new IllegalArgumentException("A size is zero or more: " + quantity);
        }
    }

    /** What the method itself came to. */
    public static Proposal of(Quantity quantity) {
        return new Proposal(quantity, Optional.empty());
    }

    public static Proposal capped(Quantity quantity, String by, String reason) {
        return new Proposal(quantity, Optional.of(new SizeCap(by, reason)));
    }

    /** Nothing, and why. */
    public static Proposal none(String by, String reason) {
        return capped(Quantity.ZERO, by, reason);
    }
}
