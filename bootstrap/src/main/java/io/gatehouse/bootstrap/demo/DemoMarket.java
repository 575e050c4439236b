package io.gatehouse.bootstrap.demo;

import io.gatehouse.application.marketdata.RecordQuotes;
import io.gatehouse.domain.instrument.Instrument;
import io.gatehouse.domain.instrument.Symbol;
import io.micronaut.context.annotation.Requires;

import jakarta.inject.Singleton;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells the house the quotes that its history saw. */
@Singleton
@Requires(property = "gatehouse.demo", value = "true")
final class DemoMarket {
    private final Map<Symbol, SyntheticPrice> prices = SyntheticPrice.table();
    private final RecordQuotes recordQuotes;

    DemoMarket(RecordQuotes recordQuotes) {
        this.recordQuotes = recordQuotes;
    }

    /** The market around a middle price, as of now. */
    void quote(Instrument instrument, BigDecimal middle) {
        SyntheticPrice terms = Optional.ofNullable(prices.get(instrument.symbol())).orElseThrow();
        SyntheticPrice.Sides sides = terms.around(middle, instrument.spec().tickSize());
        Optional<String> bid = Optional.of(sides.bid().toPlainString());
        RecordQuotes.Offer offer =
                new RecordQuotes.Offer(
                        instrument.symbol().value(),
                        bid,
                        Optional.of(sides.ask().toPlainString()),
                        bid.filter(price -> terms.trades()),
                        Optional.empty());
        recordQuotes.record(DemoPrices.HOUSE, new RecordQuotes.Command(List.of(offer)));
    }
}
