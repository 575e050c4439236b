package io.gatehouse.domain.portfolio;

import io.gatehouse.domain.instrument.CurrencyPair;
import io.gatehouse.domain.instrument.Instrument;
import io.gatehouse.domain.marketdata.Quote;
import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.money.Decimals;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.portfolio.Shock.OfClass;
import io.gatehouse.domain.portfolio.Shock.OfCurrency;
import io.gatehouse.domain.portfolio.Shock.OfInstrument;
import io.gatehouse.domain.portfolio.Shock.Target;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Prices after shocks: the one on an instrument counts, else the one on its class; a currency pair
 * that neither names follows its two currencies, and everything else stays.
 */
public final class ShockedPrices {
    private final Map<Target, BigDecimal> factors = new HashMap<>();

    /** Each target is hit once. */
    public ShockedPrices(List<Shock> shocks) {
        for (Shock shock : shocks) {
            if (factors.put(shock.target(), shock.factor()) != null) {
                throw new IllegalArgumentException("Hit twice: " + shock.target());
            }
        }
    }

    /** The quote with all its prices moved. */
    public Quote after(Instrument instrument, Quote quote) {
        BigDecimal factor = factor(instrument);
        return new Quote(
                quote.symbol(),
                moved(quote.bid(), factor),
                moved(quote.ask(), factor),
                moved(quote.last(), factor),
                quote.at(),
                quote.confirmed());
    }

    private BigDecimal factor(Instrument instrument) {
        return found(new OfInstrument(instrument.symbol()))
                .or(() -> found(new OfClass(instrument.assetClass())))
                .or(() -> CurrencyPair.of(instrument).map(this::factor))
                .orElse(BigDecimal.ONE);
    }

    private BigDecimal factor(CurrencyPair pair) {
        return factor(pair.base()).divide(factor(pair.quote()), Decimals.RATIO);
    }

    private BigDecimal factor(CurrencyCode currency) {
        return found(new OfCurrency(currency)).orElse(BigDecimal.ONE);
    }

    private Optional<BigDecimal> found(Target target) {
        return Optional.ofNullable(factors.get(target));
    }

    private static Optional<Price> moved(Optional<Price> price, BigDecimal factor) {
        return price.map(one -> new Price(one.value().multiply(factor, Decimals.RATIO)));
    }
}
