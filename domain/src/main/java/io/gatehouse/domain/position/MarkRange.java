package io.gatehouse.domain.position;

import io.gatehouse.domain.money.Price;

import java.util.Optional;

/** The lowest and the highest price that something was seen at. */
public record MarkRange(Price low, Price high) {
    public MarkRange {
        if (low.isAbove(high)) {
            throw new IllegalArgumentException("The low " + low + " is above the high " + high);
        }
    }

    public static MarkRange of(Price only) {
        return new MarkRange(only, only);
    }

    public MarkRange including(Price price) {
        return new MarkRange(low.min(price), high.max(price));
    }

    MarkRange including(Optional<MarkRange> other) {
        return other.map(range -> including(range.low).including(range.high)).orElse(this);
    }
}
