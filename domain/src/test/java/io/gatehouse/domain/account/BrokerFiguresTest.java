package io.gatehouse.domain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

class BrokerFiguresTest {
    @Test
    void floatsByWhatEquityHasBeyondTheBalance() {
        BrokerFigures figures = figures("1000", "-200", "0", "1");

        assertThat(figures.floating()).isEqualByComparingTo("-1200");
        BrokerSync sync =
                new BrokerSync(DataState.FRESH, Optional.of(Instant.EPOCH), Optional.of(figures));
        assertThat(sync.floating()).isEqualByComparingTo("-1200");
        assertThat(new BrokerSync(DataState.UNKNOWN, Optional.empty()).floating())
                .isEqualByComparingTo("0");
    }

    @ParameterizedTest
    @CsvSource({"-0.01, 100", "0, -1"})
    void holdNoLessMarginAndLeverageThanNone(String margin, String leverage) {
        assertThatIllegalArgumentException().isThrownBy(() -> figures("0", "0", margin, leverage));
    }

    @Test
    void mayTellOfADebtAndOfNoLeverage() {
        assertThat(figures("-150", "-100", "0", "0").floating()).isEqualByComparingTo("50");
    }

    private static BrokerFigures figures(
            String balance, String equity, String margin, String leverage) {
        return new BrokerFigures(
                new BigDecimal(balance),
                new BigDecimal(equity),
                new BigDecimal(margin),
                BigDecimal.ZERO,
                new BigDecimal(leverage));
    }
}
