package io.gatehouse.domain.risk;

import io.gatehouse.domain.instrument.AroundTheClock;
import io.gatehouse.domain.instrument.AssetClass;
import io.gatehouse.domain.instrument.ContractSpec;
import io.gatehouse.domain.instrument.Instrument;
import io.gatehouse.domain.instrument.Instruments;
import io.gatehouse.domain.instrument.Listing;
import io.gatehouse.domain.instrument.Settlement;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.instrument.TradingCalendar;
import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.money.Quantity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** Instruments for tests of the gate, with the contract data of the shipped catalogue. */
public final class Contracts {
    private Contracts() {}

    /** Fully paid, tick 0.01, whole shares, USD. */
    public static Instrument share(String symbol) {
        return Instrument.of(
                AssetClass.EQUITY,
                listing(symbol, spec("USD", "1", "0.01", "1", "1", Settlement.CASH)));
    }

    /** Fully paid, tick 0.01, steps of 0.0001, USD. */
    public static Instrument coin(String symbol) {
        return Instrument.of(
                AssetClass.CRYPTO,
                listing(symbol, spec("USD", "1", "0.01", "0.0001", "1", Settlement.CASH)));
    }

    /** Fully paid, tick 0.01, whole contracts of multiplier 100, USD; without an expiry yet. */
    public static Instrument option(String symbol) {
        return Instrument.of(
                AssetClass.OPTION,
                listing(symbol, spec("USD", "100", "0.01", "1", "1", Settlement.CASH)));
    }

    /** Margined at 12 %, tick 0.05, whole contracts of multiplier 1, INR. */
    public static Instrument index(String symbol) {
        return Instrument.of(
                AssetClass.INDEX,
                listing(symbol, spec("INR", "1", "0.05", "1", "0.12", Settlement.MARGIN)));
    }

    /** Margined at 10 %, tick 0.25, whole contracts of multiplier 50, USD. */
    public static Instrument future(String symbol) {
        return Instrument.of(
                AssetClass.FUTURE,
                listing(symbol, spec("USD", "50", "0.25", "1", "0.10", Settlement.MARGIN)));
    }

    /** Margined at 3.33 %, lots of 100,000 in steps of 0.01; priced in the pair's last currency. */
    public static Instrument pair(String symbol) {
        String tick = symbol.endsWith("JPY") ? "0.001" : "0.00001";
        String currency = symbol.substring(3);
        return Instrument.of(
                AssetClass.FOREX,
                listing(
                        symbol,
                        spec(currency, "100000", tick, "0.01", "0.0333", Settlement.MARGIN)));
    }

    /** Margined at 5 %, lots of 100 ounces in steps of 0.01, tick 0.001, USD. */
    public static Instrument metal(String symbol) {
        return Instrument.of(
                AssetClass.METAL,
                listing(symbol, spec("USD", "100", "0.001", "0.01", "0.05", Settlement.MARGIN)));
    }

    /** The same instrument with an underlying, so that concentration is measured over both. */
    public static Instrument on(String underlying, Instrument instrument) {
        Listing listing = instrument.listing();
        return Instrument.of(
                instrument.assetClass(),
                new Listing(
                        listing.symbol(),
                        listing.name(),
                        listing.spec(),
                        listing.calendar(),
                        listing.correlationGroup(),
                        Optional.of(new Symbol(underlying)),
                        listing.expiry(),
                        listing.tradable()));
    }

    /** The same instrument as a member of a correlation group. */
    public static Instrument grouped(String group, Instrument instrument) {
        Listing listing = instrument.listing();
        return Instrument.of(
                instrument.assetClass(),
                new Listing(
                        listing.symbol(),
                        listing.name(),
                        listing.spec(),
                        listing.calendar(),
                        Optional.of(group),
                        listing.underlying(),
                        listing.expiry(),
                        listing.tradable()));
    }

    public static Instrument untradable(Instrument instrument) {
        Listing listing = instrument.listing();
        return Instrument.of(
                instrument.assetClass(),
                new Listing(
                        listing.symbol(),
                        listing.name(),
                        listing.spec(),
                        listing.calendar(),
                        listing.correlationGroup(),
                        listing.underlying(),
                        listing.expiry(),
                        false));
    }

    /** The same instrument in another exchange's hands, up to and including a date there. */
    public static Instrument expiring(String date, TradingCalendar calendar, Instrument one) {
        return Instruments.until(LocalDate.parse(date), Instruments.traded(calendar, one));
    }

    /** The same instrument up to and including a date, UTC. */
    public static Instrument expiring(String date, Instrument instrument) {
        return expiring(date, new AroundTheClock(), instrument);
    }

    /** The same instrument with other bounds of one order. */
    public static Instrument bounded(Instrument instrument, String min, String max) {
        ContractSpec spec = instrument.spec();
        return Instrument.of(
                instrument.assetClass(),
                listing(
                        instrument.symbol().value(),
                        new ContractSpec(
                                spec.currency(),
                                spec.multiplier(),
                                spec.tickSize(),
                                spec.lotStep(),
                                Quantity.of(min),
                                Optional.of(Quantity.of(max)),
                                spec.pipSize(),
                                spec.marginRate(),
                                spec.settlement())));
    }

    /** The same instrument with a pip size. */
    public static Instrument inPips(String pip, Instrument instrument) {
        BigDecimal tick = instrument.spec().tickSize();
        return quotedIn(tick, Optional.of(new BigDecimal(pip)), instrument);
    }

    /** The same instrument in prices of another step. */
    public static Instrument inTicks(String tick, Instrument instrument) {
        return quotedIn(new BigDecimal(tick), instrument.spec().pipSize(), instrument);
    }

    private static Instrument quotedIn(
            BigDecimal tick, Optional<BigDecimal> pip, Instrument instrument) {
        ContractSpec spec = instrument.spec();
        return Instrument.of(
                instrument.assetClass(),
                listing(
                        instrument.symbol().value(),
                        new ContractSpec(
                                spec.currency(),
                                spec.multiplier(),
                                tick,
                                spec.lotStep(),
                                spec.minQuantity(),
                                spec.maxQuantity(),
                                pip,
                                spec.marginRate(),
                                spec.settlement())));
    }

    private static Listing listing(String symbol, ContractSpec spec) {
        return new Listing(
                new Symbol(symbol),
                symbol,
                spec,
                new AroundTheClock(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                true);
    }

    private static ContractSpec spec(
            String currency,
            String multiplier,
            String tick,
            String step,
            String marginRate,
            Settlement settlement) {
        return new ContractSpec(
                new CurrencyCode(currency),
                new BigDecimal(multiplier),
                new BigDecimal(tick),
                Quantity.of(step),
                Quantity.of(step),
                Optional.empty(),
                Optional.empty(),
                new BigDecimal(marginRate),
                settlement);
    }
}
