package io.gatehouse.domain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;

class PriceTest {
    @Test
    void mayBeZeroButNotLess() {
        assertThat(Price.of("0.00").value()).isEqualByComparingTo("0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Price.of("-0.01"))
                .withMessage("A price is zero or more: -0.01");
    }

    @Test
    void notionalCarriesTheSignOfTheQuantity() {
        // -3 x 4729.75 x 50
        assertThat(Price.of("4729.75").notional(Quantity.of("-3"), new BigDecimal("50")))
                .isEqualByComparingTo("-709462.50");
    }

    @Test
    void comparesByValue() {
        assertThat(Price.of("1.10").isAbove(Price.of("1.1"))).isFalse();
        assertThat(Price.of("1.11").isAbove(Price.of("1.1"))).isTrue();
        assertThat(Price.of("1.09").isBelow(Price.of("1.1"))).isTrue();
        assertThat(Price.of("1.09").max(Price.of("1.1"))).isEqualTo(Price.of("1.1"));
        assertThat(Price.of("1.09").min(Price.of("1.1"))).isEqualTo(Price.of("1.09"));
    }

    @Test
    void differenceIsSigned() {
        assertThat(Price.of("99").minus(Price.of("100"))).isEqualByComparingTo("-1");
    }
}
