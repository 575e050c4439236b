package io.gatehouse.application.risk;

import io.gatehouse.application.account.AccountBook;
import io.gatehouse.application.account.AccountWorth;
import io.gatehouse.application.account.BookReader;
import io.gatehouse.application.port.Ids;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.portfolio.ExposureSnapshot;
import io.gatehouse.domain.portfolio.Holding;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Takes the exposure of an account from its books and the market of one instant. */
final class ExposureReading {
    private ExposureReading() {}

    /**
     * Empty while a rate to the base currency is missing, or what a broker holds is not in the
     * catalogue: what cannot be known is not shown.
     */
    static Optional<ExposureSnapshot> snapshot(BookReader.Reading reading, Ids ids) {
        AccountBook book = reading.book();
        return AccountWorth.of(book, reading.market())
                .filter(worth -> reading.market().isKnown(book))
                .map(
                        worth ->
                                new ExposureSnapshot(
                                        ids.next(),
                                        book.id(),
                                        reading.market().now(),
                                        values(reading),
                                        worth.drawdownPercent(),
                                        worth.dailyPnl()));
    }

    /** Instruments in which there is a position, of the catalogue or not. */
    static int positions(BookReader.Reading reading) {
        return values(reading).size() + reading.market().unlisted(reading.book()).size();
    }

    private static Map<Symbol, BigDecimal> values(BookReader.Reading reading) {
        Map<Symbol, BigDecimal> values = new TreeMap<>();
        for (Holding holding : reading.market().holdings(reading.book(), List.of())) {
            if (holding.isHeld()) {
                values.put(holding.symbol(), holding.marketValue());
            }
        }
        return values;
    }
}
