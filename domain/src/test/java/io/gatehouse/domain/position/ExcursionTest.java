package io.gatehouse.domain.position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.Side;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Two contracts of 50 a point, entered at 4700 and left at 4710. */
class ExcursionTest {
    private static final BigDecimal MULTIPLIER = new BigDecimal("50");

    @ParameterizedTest
    @CsvSource({
        // 2 x 50 x the way from 4700; the exit at 4710 was seen, too.
        "BUY,  4690, 4725, -1000, 2500",
        "SELL, 4690, 4725, -2500, 1000",
        "BUY,  4700, 4700, 0,     1000",
        "SELL, 4700, 4700, -1000, 0",
        "BUY,  4720, 4730, 0,     3000"
    })
    void measuresFromTheAverageEntry(
            Side direction, String low, String high, String adverse, String favourable) {
        Excursion excursion =
                Excursion.of(
                        trade(direction, Optional.empty()),
                        new MarkRange(Price.of(low), Price.of(high)),
                        MULTIPLIER);
        assertThat(excursion.adverse()).isEqualByComparingTo(adverse);
        assertThat(excursion.favourable()).isEqualByComparingTo(favourable);
    }

    @ParameterizedTest
    @CsvSource({
        // Gross 2 x 50 x 10 = 1000 less fees of 40, by 2 x 50 x 8 = 800 that the stop risked.
        "BUY,  4692, 1.2",
        // The short lost 1000 and 40 with 2 x 50 x 20 = 2000 at risk.
        "SELL, 4720, -0.52"
    })
    void resultInMultiplesOfTheRiskAtTheFirstStop(Side direction, String stop, String multiple) {
        assertThat(trade(direction, Optional.of(Price.of(stop))).rMultiple(MULTIPLIER))
                .hasValueSatisfying(r -> assertThat(r).isEqualByComparingTo(multiple));
    }

    @Test
    void withoutAStopNothingIsKnownOfTheRisk() {
        assertThat(trade(Side.BUY, Optional.empty()).rMultiple(MULTIPLIER)).isEmpty();
        assertThat(trade(Side.BUY, Optional.of(Price.of("4700"))).rMultiple(MULTIPLIER)).isEmpty();
    }

    @Test
    void refusesALowAboveTheHigh() {
        assertThatThrownBy(() -> new MarkRange(Price.of("2"), Price.of("1")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Trade trade(Side direction, Optional<Price> stop) {
        Instant opened = Instant.parse("2026-02-02T09:30:00Z");
        BigDecimal gross = new BigDecimal(direction == Side.BUY ? "1000" : "-1000");
        return new Trade(
                new TradeId(new UUID(0, 1)),
                new Symbol("ES"),
                direction,
                new Trade.Leg(Quantity.of("2"), new BigDecimal("9400")),
                new Trade.Leg(Quantity.of("2"), new BigDecimal("9420")),
                new Trade.Result(gross, gross, new BigDecimal("40"), new BigDecimal("40")),
                opened,
                Optional.of(opened.plusSeconds(60)),
                stop,
                Optional.empty());
    }
}
