package io.gatehouse.domain.portfolio;

import io.gatehouse.domain.instrument.AssetClass;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.money.Decimals;

import java.math.BigDecimal;

/**
 * A sudden move of what it hits, in percent of the price, or of a currency's worth in all that does
 * not move; above -100 and at most 1000.
 */
public record Shock(Target target, BigDecimal percent) {
    private static final BigDecimal LOWEST = BigDecimal.valueOf(-100);
    private static final BigDecimal HIGHEST = BigDecimal.valueOf(1_000);

    public Shock {
        percent = Decimals.canonical(percent);
        if (percent.compareTo(LOWEST) <= 0 || percent.compareTo(HIGHEST) > 0) {
            throw new IllegalArgumentException(
                    "A shock is above -100 and at most 1000 percent: " + percent);
        }
    }

    /** What a shock hits. */
    public sealed interface Target {}

    public record OfInstrument(Symbol symbol) implements Target {}

    public record OfClass(AssetClass assetClass) implements Target {}

    public record OfCurrency(CurrencyCode currency) implements Target {}

    public static Shock of(Symbol symbol, String percent) {
        return new Shock(new OfInstrument(symbol), new BigDecimal(percent));
    }

    public static Shock of(AssetClass assetClass, String percent) {
        return new Shock(new OfClass(assetClass), new BigDecimal(percent));
    }

    public static Shock of(CurrencyCode currency, String percent) {
        return new Shock(new OfCurrency(currency), new BigDecimal(percent));
    }

    /** What the price is multiplied by: 0.8 for -20 percent. */
    BigDecimal factor() {
        return BigDecimal.ONE.add(percent.movePointLeft(2));
    }
}
