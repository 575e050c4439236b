package io.gatehouse.rest.performance;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.performance.BreakDownPnl.Part;
import io.gatehouse.domain.performance.TradeTotals;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

class WireGroupingTest {
    @Test
    void placesPartsInTheOrderOfTheirList() {
        assertThat(places(WireGrouping.WEEKDAY, "MONDAY", "TUESDAY", "FRIDAY", "SUNDAY"))
                .isSorted();
        assertThat(places(WireGrouping.SIDE, "BUY", "SELL")).isSorted();
        assertThat(places(WireGrouping.INSTRUMENT, "AAPL", "BTC", "EURUSD")).isSorted();
    }

    @Test
    void placesTradesOfNoStrategyLast() {
        List<String> named = places(WireGrouping.STRATEGY, "breakout", "zone");

        assertThat(Stream.concat(named.stream(), Stream.of(place(Optional.empty()))).toList())
                .isSorted();
    }

    private static String place(Optional<String> strategy) {
        return WireGrouping.STRATEGY.place(new Part(strategy, TradeTotals.NONE));
    }

    private static List<String> places(WireGrouping by, String... values) {
        return Arrays.stream(values)
                .map(value -> by.place(new Part(Optional.of(value), TradeTotals.NONE)))
                .toList();
    }
}
