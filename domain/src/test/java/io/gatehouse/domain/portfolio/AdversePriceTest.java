package io.gatehouse.domain.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.instrument.Instrument;
import io.gatehouse.domain.marketdata.Quote;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
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

/** In a market of 99 to 101. */
class AdversePriceTest {
    @ParameterizedTest
    @CsvSource({
        // type, limit, stop: committed, risked, highest
        "MARKET,     ,    ,    101, 101, 101",
        "LIMIT,      95,  ,    95,  95,  95",
        "LIMIT,      109, ,    109, 109, 109",
        "STOP,       ,    104, 104, 104, 104",
        "STOP_LIMIT, 106, 104, 106, 106, 106"
    })
    void buysAtWhatItNamesAtTheWorst(
            OrderType type,
            String limit,
            String stop,
            String committed,
            String risked,
            String highest) {
        assertIs(
                of(Contracts.future("ES"), Side.BUY, type, limit, stop),
                committed,
                risked,
                highest);
        assertIs(
                of(Contracts.share("AAPL"), Side.BUY, type, limit, stop),
                committed,
                risked,
                highest);
    }

    @ParameterizedTest
    @CsvSource({
        // type, limit, stop: committed, risked, highest
        "MARKET,     ,    ,   99,  99,  99",
        "LIMIT,      81,  ,   99,  81,  99",
        "LIMIT,      105, ,   105, 105, 105",
        "STOP,       ,    97, 97,  97,  97",
        "STOP_LIMIT, 80,  97, 97,  80,  97",
        "STOP_LIMIT, 98,  97, 98,  98,  98"
    })
    void sellsAtTheBetterOfItsLimitAndWhatItMeets(
            OrderType type,
            String limit,
            String stop,
            String committed,
            String risked,
            String highest) {
        assertIs(
                of(Contracts.future("ES"), Side.SELL, type, limit, stop),
                committed,
                risked,
                highest);
    }

    @ParameterizedTest
    @CsvSource({
        // 1.03 x 101 at least
        "MARKET,     ,    ,   104.03, 99,  99",
        "LIMIT,      81,  ,   104.03, 81,  99",
        "LIMIT,      105, ,   105,    105, 105",
        "STOP_LIMIT, 80,  97, 104.03, 80,  97"
    })
    void sellsShortAboveTheAsk(
            OrderType type,
            String limit,
            String stop,
            String committed,
            String risked,
            String highest) {
        assertIs(
                of(Contracts.share("AAPL"), Side.SELL, type, limit, stop),
                committed,
                risked,
                highest);
    }

    private static AdversePrice of(
            Instrument instrument, Side side, OrderType type, String limit, String stop) {
        Holding flat =
                new Holding(
                        instrument,
                        new Position(
                                instrument.symbol(),
                                Quantity.ZERO,
                                BigDecimal.ZERO,
                                BigDecimal.ZERO),
                        Optional.of(
                                Quote.of(
                                        instrument.symbol(),
                                        Price.of("99"),
                                        Price.of("101"),
                                        OrderDraft.MADE_AT)),
                        Optional.of(BigDecimal.ONE),
                        FeeSchedule.FREE);
        return AdversePrice.of(flat, side, type, price(limit), price(stop));
    }

    private static void assertIs(
            AdversePrice price, String committed, String risked, String highest) {
        assertThat(price.committed().value()).isEqualByComparingTo(committed);
        assertThat(price.risked().value()).isEqualByComparingTo(risked);
        assertThat(price.highest().value()).isEqualByComparingTo(highest);
    }

    private static Optional<Price> price(String value) {
        return Optional.ofNullable(value).map(Price::of);
    }
}
