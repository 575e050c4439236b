package io.gatehouse.application.portfolio;

import io.gatehouse.application.account.BookReader;
import io.gatehouse.application.account.Market;
import io.gatehouse.domain.instrument.Instrument;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.marketdata.FxRates;
import io.gatehouse.domain.marketdata.Quote;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.portfolio.Holding;
import io.gatehouse.domain.portfolio.Shock;
import io.gatehouse.domain.portfolio.ShockedPrices;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The market that a book was read with, after shocks; conversion rates follow the pairs. */
final class ShockedMarket {
    private ShockedMarket() {}

    /** The reading has quotes of what the account holds and of all currency pairs. */
    static Market of(BookReader.Reading reading, List<Shock> shocks) {
        Market market = reading.market();
        ShockedPrices prices = new ShockedPrices(shocks);
        Map<Symbol, Instrument> quoted = new TreeMap<>();
        Map<Symbol, Quote> after = new HashMap<>();
        known(reading)
                .forEach(
                        (symbol, quote) ->
                                market.instrument(symbol)
                                        .ifPresent(
                                                instrument -> {
                                                    quoted.put(symbol, instrument);
                                                    after.put(
                                                            symbol,
                                                            prices.after(instrument, quote));
                                                }));
        return new Market(
                market.now(),
                after,
                FxRates.of(quoted.values(), after),
                market.catalogue(),
                market.fees(),
                market.controls(),
                market.platform());
    }

    /** A position without a quote is valued at its cost, and is hit from there. */
    private static Map<Symbol, Quote> known(BookReader.Reading reading) {
        Map<Symbol, Quote> known = new HashMap<>(reading.market().quotes());
        for (Holding holding : reading.market().holdings(reading.book(), List.of())) {
            if (holding.quote().isEmpty()) {
                holding.mark()
                        .map(cost -> atCost(holding.symbol(), cost, reading.market().now()))
                        .ifPresent(quote -> known.put(holding.symbol(), quote));
            }
        }
        return known;
    }

    private static Quote atCost(Symbol symbol, Price cost, Instant now) {
        return new Quote(symbol, Optional.empty(), Optional.empty(), Optional.of(cost), now);
    }
}
