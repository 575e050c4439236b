package io.gatehouse.domain.instrument;

import io.gatehouse.domain.money.CurrencyCode;

import java.util.Optional;

/** Which currency a pair prices, and in which. */
public record CurrencyPair(CurrencyCode base, CurrencyCode quote) {
    private static final int ISO_LETTERS = 3;

    /**
     * The pair of a forex instrument whose symbol is base and quote, as EURUSD is; empty for all
     * others, FX-USD among them, which give no conversion rate.
     */
    public static Optional<CurrencyPair> of(Instrument instrument) {
        String symbol = instrument.symbol().value();
        CurrencyCode quote = instrument.spec().currency();
        boolean isPair =
                instrument.assetClass() == AssetClass.FOREX
                        && symbol.length() == ISO_LETTERS + quote.code().length()
                        && symbol.endsWith(quote.code());
        return Optional.of(symbol)
                .filter(text -> isPair)
                .map(text -> text.substring(0, ISO_LETTERS))
                .filter(CurrencyCode::isWellFormed)
                .map(base -> new CurrencyPair(new CurrencyCode(base), quote));
    }
}
