package io.gatehouse.domain.position;

import io.gatehouse.domain.money.Decimals;
import io.gatehouse.domain.money.Quantity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Which lots a reduction closes. */
public enum LotMethod {
    /** The oldest first. */
    FIFO,
    /** The newest first. */
    LIFO,
    /** All lots in proportion. */
    AVERAGE;

    /**
     * What closing {@code toClose} (more than zero, at most their sum) takes of each lot; sizes are
     * magnitudes, oldest first.
     */
    List<Quantity> parts(List<Quantity> sizes, Quantity toClose) {
        return switch (this) {
            case FIFO -> inOrder(sizes, toClose);
            case LIFO -> inOrder(sizes.reversed(), toClose).reversed();
            case AVERAGE -> inProportion(sizes, toClose);
        };
    }

    private static List<Quantity> inOrder(List<Quantity> sizes, Quantity toClose) {
        List<Quantity> parts = new ArrayList<>();
        Quantity open = toClose;
        for (Quantity size : sizes) {
            Quantity part = open.min(size);
            parts.add(part);
            open = open.minus(part);
        }
        return parts;
    }

    private static List<Quantity> inProportion(List<Quantity> sizes, Quantity toClose) {
        List<BigDecimal> weights = sizes.stream().map(Quantity::value).toList();
        return Decimals.apportion(toClose.value(), weights).stream().map(Quantity::new).toList();
    }
}
