package io.gatehouse.application.performance;

import io.gatehouse.domain.risk.EquityRecord;

import java.math.BigDecimal;

/**
 * What an account has gained in base currency, less than zero lost: its equity less net deposits,
 * and the part of it that is open.
 */
record Earnings(BigDecimal total, BigDecimal open) {
    /** Before the account began. */
    static final Earnings NONE = new Earnings(BigDecimal.ZERO, BigDecimal.ZERO);

    /** Since the account began, at a point of its history. */
    static Earnings upTo(EquityRecord point) {
        return new Earnings(point.earned(), point.event().point().unrealized());
    }

    /** The same, and that much more of it open. */
    Earnings withOpen(BigDecimal more) {
        return new Earnings(total, open.add(more));
    }

    /** What came after an earlier instant. */
    Earnings since(Earnings earlier) {
        return new Earnings(total.subtract(earlier.total), open.subtract(earlier.open));
    }

    /**
     * The part that is not open any more: trades, cash income, currency results, rounding, fees.
     */
    BigDecimal closed() {
        return total.subtract(open);
    }
}
