package io.gatehouse.domain.risk;

import io.gatehouse.domain.money.Decimals;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The numbers of one limit: used by what is held, reserved by what is working, projected with the
 * order. Percents and ratios are kept as amounts beside the {@code whole} they are measured by, and
 * divided only when shown, so that no rounding decides.
 */
public record Figures(
        Scope scope,
        Unit unit,
        BigDecimal limit,
        BigDecimal used,
        BigDecimal reserved,
        BigDecimal projected,
        Optional<BigDecimal> whole) {

    /** Figures in their own unit. */
    public static Figures of(Scope scope, Unit unit, BigDecimal limit, Usage usage) {
        return new Figures(
                scope,
                unit,
                limit,
                usage.used(),
                usage.reserved(),
                usage.projected(),
                Optional.empty());
    }

    /** Amounts measured by {@code whole} in percent or as a ratio; at zero or less no room. */
    public static Figures measuredBy(
            BigDecimal whole, Scope scope, Unit unit, BigDecimal limit, Usage usage) {
        BigDecimal base = Decimals.atLeastZero(whole);
        return new Figures(
                scope,
                unit,
                unit == Unit.PERCENT ? Decimals.percentOf(limit, base) : base.multiply(limit),
                usage.used(),
                usage.reserved(),
                usage.projected(),
                Optional.of(base));
    }

    /** The same with a limit of at least an amount. */
    public Figures withLimitAtLeast(BigDecimal amount) {
        return new Figures(scope, unit, limit.max(amount), used, reserved, projected, whole);
    }

    /** The same where so much is taken as it stands. */
    Figures reserving(BigDecimal current) {
        return new Figures(scope, unit, limit, used, current.subtract(used), projected, whole);
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
        BigDecimal size = projected.abs();
        return size.compareTo(limit) > 0 && size.compareTo(current().abs()) > 0;
    }

    /** The same figures in the limit's unit; of a whole of zero they stay amounts of money. */
    public Figures shown() {
        if (whole.isEmpty()) {
            return this;
        }
        Usage usage = new Usage(shown(used), shown(reserved), shown(projected));
        return of(scope, shownUnit(), shown(limit), usage);
    }

    /** The unit in which the figures are shown. */
    Unit shownUnit() {
        return whole.isPresent() && whole.get().signum() == 0 ? Unit.MONEY : unit;
    }

    /** One of these amounts in that unit. */
    BigDecimal shown(BigDecimal amount) {
        if (whole.isEmpty() || whole.get().signum() == 0) {
            return amount;
        }
        return unit == Unit.PERCENT
                ? Decimals.asPercent(amount, whole.get())
                : amount.divide(whole.get(), Decimals.RATIO);
    }
}
