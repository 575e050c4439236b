package io.gatehouse.domain.instrument;

import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.money.Quantity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** Instruments for tests, open around the clock and tradable. */
public final class Instruments {
    private Instruments() {}

    /** A fully paid instrument of a class. */
    public static Instrument paid(AssetClass assetClass, String symbol, String currency) {
        return of(assetClass, symbol, Specs.cash(currency, "1"));
    }

    /** A currency pair in lots of 100,000. */
    public static Instrument pair(String symbol, String currency) {
        return of(AssetClass.FOREX, symbol, Specs.margined(currency, "100000"));
    }

    /** An index future with every optional term set. */
    public static Instrument future(String symbol) {
        ContractSpec spec =
                new ContractSpec(
                        new CurrencyCode("INR"),
                        BigDecimal.ONE,
                        new BigDecimal("0.05"),
                        Quantity.of("1"),
                        Quantity.of("1"),
                        Optional.of(Quantity.of("600")),
                        Optional.of(new BigDecimal("0.1")),
                        new BigDecimal("0.12"),
                        Settlement.MARGIN);
        Listing listing =
                new Listing(
                        new Symbol(symbol),
                        "Future of " + symbol,
                        spec,
                        new AroundTheClock(),
                        Optional.of("india_index"),
                        Optional.of(new Symbol("INDEX")),
                        Optional.of(LocalDate.of(2027, 3, 25)),
                        true);
        return Instrument.of(AssetClass.FUTURE, listing);
    }

    public static Instrument of(AssetClass assetClass, String symbol, ContractSpec spec) {
        Listing listing =
                new Listing(
                        new Symbol(symbol),
                        symbol,
                        spec,
                        new AroundTheClock(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        true);
        return Instrument.of(assetClass, listing);
    }

    /** The same instrument in another market. */
    public static Instrument traded(TradingCalendar calendar, Instrument one) {
        return relisted(one, calendar, one.listing().expiry());
    }

    /** The same instrument up to and including a date of its exchange. */
    public static Instrument until(LocalDate expiry, Instrument one) {
        return relisted(one, one.calendar(), Optional.of(expiry));
    }

    private static Instrument relisted(
            Instrument one, TradingCalendar calendar, Optional<LocalDate> expiry) {
        Listing listing = one.listing();
        return Instrument.of(
                one.assetClass(),
                new Listing(
                        listing.symbol(),
                        listing.name(),
                        listing.spec(),
                        calendar,
                        listing.correlationGroup(),
                        listing.underlying(),
                        expiry,
                        listing.tradable()));
    }
}
