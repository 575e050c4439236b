package io.gatehouse.domain.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.money.Quantity;

import org.junit.jupiter.api.Test;

class SideTest {
    @Test
    void sellingOpposesALongAndBuyingAShort() {
        assertThat(Side.SELL.opposes(Quantity.of("1"))).isTrue();
        assertThat(Side.BUY.opposes(Quantity.of("1"))).isFalse();
        assertThat(Side.BUY.opposes(Quantity.of("-1"))).isTrue();
    }

    @Test
    void nothingOpposesAFlatPosition() {
        assertThat(Side.SELL.opposes(Quantity.ZERO)).isFalse();
        assertThat(Side.BUY.opposes(Quantity.ZERO)).isFalse();
    }

    @Test
    void opensAShortBySelling() {
        assertThat(Side.openingFor(-1)).isEqualTo(Side.SELL);
        assertThat(Side.openingFor(0)).isEqualTo(Side.BUY);
    }
}
