package io.gatehouse.domain.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.instrument.Instrument;
import io.gatehouse.domain.marketdata.Quote;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.order.FeeSchedule;
import io.gatehouse.domain.order.OrderDraft;
import io.gatehouse.domain.order.OrderType;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.position.Position;
import io.gatehouse.domain.risk.Contracts;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.util.Optional;

/** In a market of 99 to 101: what a future and a share, each flat, may open at. */
class AdversePriceTest {
    @ParameterizedTest
    @CsvSource({
        // what it names at the worst
        "ES,   BUY,  MARKET,     ,    ,    101, 101, 101",
        "ES,   BUY,  LIMIT,      95,  ,    95,  95,  95",
        "AAPL, BUY,  LIMIT,      109, ,    109, 109, 109",
        "AAPL, BUY,  STOP,       ,    104, 104, 104, 104",
        "ES,   BUY,  STOP_LIMIT, 106, 104, 106, 106, 106",
        // the better of its limit and what it meets
        "ES,   SELL, MARKET,     ,    ,    99,  99,  99",
        "ES,   SELL, LIMIT,      81,  ,    99,  81,  99",
        "ES,   SELL, LIMIT,      105, ,    105, 105, 105",
        "ES,   SELL, STOP,       ,    97,  97,  97,  97",
        "ES,   SELL, STOP_LIMIT, 80,  97,  97,  80,  97",
        "ES,   SELL, STOP_LIMIT, 98,  97,  98,  98,  98",
        // a short sale ties up 1.03 x 101 at least
        "AAPL, SELL, MARKET,     ,    ,    104.03, 99,  99",
        "AAPL, SELL, LIMIT,      81,  ,    104.03, 81,  99",
        "AAPL, SELL, LIMIT,      105, ,    105,    105, 105",
        "AAPL, SELL, STOP_LIMIT, 80,  97,  104.03, 80,  97"
    })
    void isTheWorstForFundsForAStopAndForNotional(
            String symbol,
            Side side,
            OrderType type,
            String limit,
            String stop,
            String committed,
            String risked,
            String highest) {
        AdversePrice worst = AdversePrice.of(flat(symbol), side, type, price(limit), price(stop));

        assertThat(worst.committed()).isEqualTo(Price.of(committed));
        assertThat(worst.risked()).isEqualTo(Price.of(risked));
        assertThat(worst.highest()).isEqualTo(Price.of(highest));
    }

    private static Holding flat(String symbol) {
        Instrument instrument =
                symbol.equals("ES") ? Contracts.future(symbol) : Contracts.share(symbol);
        return new Holding(
                instrument,
                Position.flat(instrument.symbol()),
                Optional.of(
                        Quote.of(
                                instrument.symbol(),
                                Price.of("99"),
                                Price.of("101"),
                                OrderDraft.MADE_AT)),
                Optional.of(BigDecimal.ONE),
                FeeSchedule.FREE);
    }

    private static Optional<Price> price(String value) {
        return Optional.ofNullable(value).map(Price::of);
    }
}
