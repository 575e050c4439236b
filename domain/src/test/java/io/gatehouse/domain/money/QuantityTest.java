package io.gatehouse.domain.money;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuantityTest {
    @Test
    void isTheSameRecordHoweverItWasWritten() {
        assertThat(Quantity.of("0.10")).isEqualTo(Quantity.of("1E-1")).hasToString("0.1");
    }

    @Test
    void magnitudeDropsTheSignOfAShort() {
        assertThat(Quantity.of("-2.5").magnitude()).isEqualTo(Quantity.of("2.5"));
        assertThat(Quantity.of("2.5").magnitude()).isEqualTo(Quantity.of("2.5"));
    }

    @Test
    void floorsToTheLotStep() {
        assertThat(Quantity.of("0.7589").floorTo(Quantity.of("0.01")))
                .isEqualTo(Quantity.of("0.75"));
    }

    @Test
    void picksTheSmallerAndTheLarger() {
        assertThat(Quantity.of("-1").min(Quantity.ZERO)).isEqualTo(Quantity.of("-1"));
        assertThat(Quantity.of("-1").max(Quantity.ZERO)).isEqualTo(Quantity.ZERO);
    }

    @Test
    void addsAndSubtractsWithSign() {
        assertThat(Quantity.of("90").minus(Quantity.of("120"))).isEqualTo(Quantity.of("-30"));
        assertThat(Quantity.of("-30").plus(Quantity.of("30")).isZero()).isTrue();
    }
}
