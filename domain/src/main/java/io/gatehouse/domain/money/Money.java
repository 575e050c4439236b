package io.gatehouse.domain.money;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** A signed amount in one currency, at full precision until it is {@link #settled() settled}. */
public record Money(BigDecimal amount, CurrencyCode currency) {
    /** What a quotient of rates, of 18 digits, leaves exact of a product. */
    private static final MathContext EXACT = new MathContext(16, RoundingMode.HALF_EVEN);

    public Money {
        amount = Decimals.canonical(amount);
    }

    public static Money of(String amount, String currency) {
        return new Money(new BigDecimal(amount), new CurrencyCode(currency));
    }

    public static Money zero(CurrencyCode currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    /** Rounded half even to the currency's scale, as everything is that is posted but a change. */
    public Money settled() {
        return new Money(amount.setScale(currency.scale(), RoundingMode.HALF_EVEN), currency);
    }

    /** What is paid out for another currency: whole units, so that rounding is nobody's gain. */
    public Money settledDown() {
        return new Money(
                amount.round(EXACT).setScale(currency.scale(), RoundingMode.DOWN), currency);
    }

    public Money plus(Money other) {
        return new Money(amount.add(sameCurrency(other).amount), currency);
    }

    public Money minus(Money other) {
        return new Money(amount.subtract(sameCurrency(other).amount), currency);
    }

    public Money negated() {
        return new Money(amount.negate(), currency);
    }

    public boolean isZero() {
        return amount.signum() == 0;
    }

    public boolean isNegative() {
        return amount.signum() < 0;
    }

    public boolean isPositive() {
        return amount.signum() > 0;
    }

    /** This amount in another currency at {@code rate} units of it per unit of ours, unrounded. */
    public Money convertedTo(CurrencyCode target, BigDecimal rate) {
        return new Money(amount.multiply(rate), target);
    }

    @Override
    public String toString() {
        return Decimals.text(amount) + " " + currency;
    }

    private Money sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("Cannot add " + other.currency + " to " + currency);
        }
        return other;
    }
}
