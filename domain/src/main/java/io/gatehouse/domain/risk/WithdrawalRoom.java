package io.gatehouse.domain.risk;

import io.gatehouse.domain.money.Decimals;
import io.gatehouse.domain.portfolio.ExposureTotals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * What may leave an account's equity, in base currency, so that its margin stays within what the
 * buffer leaves of it and its gross notional within the leverage limit; working orders count as
 * they do at the gate.
 */
public record WithdrawalRoom(
        BigDecimal equity,
        ExposureTotals totals,
        BigDecimal marginBufferPercent,
        Optional<BigDecimal> leverageLimit) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int CENTS = 2;

    /** The most that may leave, rounded down to cents, at least zero; empty: nothing binds. */
    public Optional<BigDecimal> most() {
        return least(besideMargin(), besideNotional())
                .map(room -> Decimals.atLeastZero(room.setScale(CENTS, RoundingMode.FLOOR)));
    }

    private Optional<BigDecimal> besideMargin() {
        BigDecimal usable = HUNDRED.subtract(marginBufferPercent).movePointLeft(CENTS);
        return besideTaken(totals.worstMargin(), usable);
    }

    private Optional<BigDecimal> besideNotional() {
        return leverageLimit.flatMap(limit -> besideTaken(totals.worstNotional(), limit));
    }

    /** What is taken may be so many times the equity. */
    private Optional<BigDecimal> besideTaken(BigDecimal taken, BigDecimal times) {
        if (taken.signum() == 0) {
            return Optional.empty();
        }
        return Optional.of(
                times.signum() == 0
                        ? BigDecimal.ZERO
                        : equity.subtract(taken.divide(times, Decimals.RATIO)));
    }

    private static Optional<BigDecimal> least(
            Optional<BigDecimal> one, Optional<BigDecimal> other) {
        return one.isPresent() && other.isPresent()
                ? Optional.of(one.get().min(other.get()))
                : one.or(() -> other);
    }
}
