package io.gatehouse.application.performance;

import io.gatehouse.application.account.BookReader;
import io.gatehouse.application.account.ForeignCash;
import io.gatehouse.application.account.Market;
import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.money.Decimals;
import io.gatehouse.domain.portfolio.Holding;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an account may lose by: a holding, or else the cash of another currency than its own. The
 * exposure is signed, in base currency; none without a rate.
 */
record Stake(Optional<Holding> holding, CurrencyCode currency, Optional<BigDecimal> exposure) {
    /** Cash that is no stake: as a part of the equity last kept. */
    private static final BigDecimal LITTLE = new BigDecimal("0.0001");

    /** The holdings by symbol, then the cash by currency. */
    static Stream<Stake> of(BookReader.Reading reading) {
        return Stream.concat(
                HeldInstruments.of(reading).stream().map(Stake::ofHolding), ofCash(reading));
    }

    private static Stake ofHolding(Holding holding) {
        return new Stake(
                Optional.of(holding),
                holding.instrument().spec().currency(),
                holding.fxToBase().map(any -> holding.marketValue()));
    }

    private static Stream<Stake> ofCash(BookReader.Reading reading) {
        Market market = reading.market();
        CurrencyCode base = reading.book().baseCurrency();
        BigDecimal little = reading.book().risk().last().equity().multiply(LITTLE);
        return ForeignCash.of(reading.book()).entrySet().stream()
                .map(
                        cash ->
                                new Stake(
                                        Optional.empty(),
                                        cash.getKey(),
                                        market.fx()
                                                .rate(cash.getKey(), base)
                                                .map(
                                                        rate ->
                                                                Decimals.converted(
                                                                        cash.getValue(), rate))))
                .filter(stake -> !stake.isWithin(little));
    }

    private boolean isWithin(BigDecimal most) {
        return exposure.filter(worth -> worth.abs().compareTo(most) <= 0).isPresent();
    }

    /** Of the instrument, or of the currency. */
    String name() {
        return holding.map(one -> one.symbol().value()).orElseGet(currency::code);
    }
}
