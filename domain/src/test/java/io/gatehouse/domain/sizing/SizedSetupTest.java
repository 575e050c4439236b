package io.gatehouse.domain.sizing;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.Decimals;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.order.Side;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;

class SizedSetupTest {
    @ParameterizedTest
    @CsvSource({
        "BUY, 1.10, 1.09, 1.12, 2",
        "SELL, 1.10, 1.12, 1.09, 0.5",
        "BUY, 1.10, 1.10, 1.12, ",
        "BUY, 1.10, 1.09, , ",
        "BUY, , 1.09, 1.12, "
    })
    void gainsSoManyTimesItsRisk(
            Side side, String price, String stop, String target, BigDecimal times) {
        SizedSetup.Signalled signalled =
                new SizedSetup.Signalled(
                        new UUID(0, 1),
                        new Symbol("EURUSD"),
                        side,
                        price(price),
                        Price.of(stop),
                        price(target),
                        BigDecimal.ONE,
                        new BigDecimal("3"));

        assertThat(signalled.riskReward().map(Decimals::canonical))
                .isEqualTo(Optional.ofNullable(times));
    }

    private static Optional<Price> price(String text) {
        return Optional.ofNullable(text).map(Price::of);
    }
}
