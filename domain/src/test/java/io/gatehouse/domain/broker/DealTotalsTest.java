package io.gatehouse.domain.broker;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.broker.TerminalDeal.Kind;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.Map;

class DealTotalsTest {
    @Test
    void realisesTradesAndSwapsAndTakesCommissionsForFees() {
        DealTotals totals =
                DealTotals.of(
                        Map.of(
                                Kind.BALANCE, new BigDecimal("1000"),
                                Kind.TRADE, new BigDecimal("60.00"),
                                Kind.SWAP, new BigDecimal("-1.5"),
                                Kind.COMMISSION, new BigDecimal("2")));

        assertThat(totals.realized()).isEqualTo("58.5");
        // charges are less than zero at the broker, so this was a rebate
        assertThat(totals.fees()).isEqualTo("-2");
    }

    @Test
    void comesToNothingWithoutDeals() {
        assertThat(DealTotals.of(Map.of())).isEqualTo(DealTotals.NONE);
    }
}
