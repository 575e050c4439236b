package io.gatehouse.domain.performance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A risk day that has ended, base currency: what the account was worth at its bounds and at each
 * flow between them. Not {@code current}: the close is the last known value, marks were missing.
 */
public record EquityDay(
        LocalDate date,
        BigDecimal opening,
        List<EquityFlow> flows,
        BigDecimal close,
        BigDecimal nav,
        boolean current) {
    public EquityDay {
        flows = List.copyOf(flows);
    }

    /** This day and the one after it as one under this date. */
    public EquityDay followedBy(EquityDay next) {
        List<EquityFlow> both = new ArrayList<>(flows);
        both.addAll(next.flows());
        return new EquityDay(date, opening, both, next.close(), next.nav(), next.current());
    }
}
