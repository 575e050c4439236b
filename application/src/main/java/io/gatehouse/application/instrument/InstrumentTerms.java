package io.gatehouse.application.instrument;

import io.gatehouse.application.Outcome;
import io.gatehouse.domain.instrument.ContractSpec;
import io.gatehouse.domain.instrument.Instrument;
import io.gatehouse.domain.instrument.Listing;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.instrument.TradingCalendar;
import io.gatehouse.domain.money.Quantity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What is said of an instrument, in plain words and numbers that nobody has checked yet; the margin
 * rate is a fraction of notional, the calendar a name.
 */
public record InstrumentTerms(
        String symbol,
        String name,
        String assetClass,
        String currency,
        BigDecimal multiplier,
        BigDecimal tickSize,
        BigDecimal lotStep,
        BigDecimal minQuantity,
        Optional<BigDecimal> maxQuantity,
        Optional<BigDecimal> pipSize,
        BigDecimal marginRate,
        String settlement,
        String calendar,
        Optional<String> correlationGroup,
        Optional<String> underlying,
        Optional<LocalDate> expiry,
        boolean tradable) {

    /** The terms of an instrument as it stands. */
    public static InstrumentTerms of(Instrument instrument) {
        Listing listing = instrument.listing();
        ContractSpec spec = instrument.spec();
        return new InstrumentTerms(
                listing.symbol().value(),
                listing.name(),
                instrument.assetClass().name(),
                spec.currency().code(),
                spec.multiplier(),
                spec.tickSize(),
                spec.lotStep().value(),
                spec.minQuantity().value(),
                spec.maxQuantity().map(Quantity::value),
                spec.pipSize(),
                spec.marginRate(),
                spec.settlement().name(),
                listing.calendar().id(),
                listing.correlationGroup(),
                listing.underlying().map(Symbol::value),
                listing.expiry(),
                listing.tradable());
    }

    /** The same with another size of one unit, and another pip. */
    public InstrumentTerms withContract(BigDecimal size, Optional<BigDecimal> pip) {
        return new InstrumentTerms(
                symbol,
                name,
                assetClass,
                currency,
                size,
                tickSize,
                lotStep,
                minQuantity,
                maxQuantity,
                pip,
                marginRate,
                settlement,
                calendar,
                correlationGroup,
                underlying,
                expiry,
                tradable);
    }

    /** The instrument these terms describe, or every field that is wrong with them. */
    public Outcome<Instrument> instrument(
            Function<String, Optional<TradingCalendar>> calendars, Predicate<Symbol> isListed) {
        return new TermsCheck(this, calendars, isListed).instrument();
    }
}
