package io.gatehouse.domain.risk;

import io.gatehouse.domain.money.Decimals;

import java.math.BigDecimal;

/**
 * The numbers of one limit: used by what is held, reserved by what is working, projected with the
 * order. A percent figure is kept as amounts with the amount that 100 % stands for, and divided
 * only when it is shown.
 */
public record Figures(
        Scope scope,
        Unit unit,
        BigDecimal limit,
        BigDecimal used,
        BigDecimal reserved,
        BigDecimal projected,
        BigDecimal whole) {

    /** Figures in their own unit. */
    public static Figures of(
            Scope scope,
            Unit unit,
            BigDecimal limit,
            BigDecimal used,
            BigDecimal reserved,
            BigDecimal projected) {
        return new Figures(scope, unit, limit, used, reserved, projected, BigDecimal.ZERO);
    }

    /**
     * Amounts measured against a percent limit of {@code whole}; a whole of zero or less leaves no
     * room at all.
     */
    public static Figures percentOf(
            BigDecimal whole,
            Scope scope,
            BigDecimal percent,
            BigDecimal used,
            BigDecimal reserved,
            BigDecimal projected) {
        BigDecimal base = whole.max(BigDecimal.ZERO);
        return new Figures(
                scope,
                Unit.PERCENT,
                Decimals.percentOf(percent, base),
                used,
                reserved,
                projected,
                base);
    }

    /** Used and reserved together: where the limit stands without the order. */
    public BigDecimal current() {
        return used.add(reserved);
    }

    /** What is left without the order; negative when the limit is already exceeded. */
    public BigDecimal headroom() {
        return limit.subtract(current());
    }

    /** Above the limit, and made worse by the order: only both together deny. */
    public boolean isBreached() {
        return projected.abs().compareTo(limit) > 0
                && projected.abs().compareTo(current().abs()) > 0;
    }

    /** The same figures in the limit's unit: percent where they are percent. */
    public Figures shown() {
        if (unit != Unit.PERCENT || whole.signum() == 0) {
            return this;
        }
        return of(
                scope,
                unit,
                Decimals.asPercent(limit, whole),
                Decimals.asPercent(used, whole),
                Decimals.asPercent(reserved, whole),
                Decimals.asPercent(projected, whole));
    }
}
