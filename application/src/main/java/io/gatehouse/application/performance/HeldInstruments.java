package io.gatehouse.application.performance;

import io.gatehouse.application.account.BookReader;
import io.gatehouse.domain.portfolio.Holding;

import java.util.List;

/** What an account holds. */
final class HeldInstruments {
    private HeldInstruments() {}

    /** The holdings with a position, by symbol. */
    static List<Holding> of(BookReader.Reading reading) {
        return reading.market().holdings(reading.book(), List.of()).stream()
                .filter(holding -> !holding.position().isFlat())
                .toList();
    }
}
