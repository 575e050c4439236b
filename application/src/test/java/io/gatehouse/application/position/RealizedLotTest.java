package io.gatehouse.application.position;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.port.Specimens;
import io.gatehouse.domain.instrument.Settlement;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.FillId;
import io.gatehouse.domain.position.ClosedLot;
import io.gatehouse.domain.position.HoldingPeriod;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.ZoneOffset;

class RealizedLotTest {
    /** 800 rupees at 0.0125 to open and 1,000 at 0.01 to close are 10 dollars each. */
    @Test
    void countsFeesAtTheRatesAtWhichTheyWereBooked() {
        ClosedLot lot =
                new ClosedLot(
                        new FillId(Specimens.id(Specimens.NINE)),
                        new FillId(Specimens.id(Specimens.NINE)),
                        Quantity.of("50"),
                        Price.of("24000"),
                        Price.of("24000"),
                        BigDecimal.ZERO,
                        new BigDecimal("1800"),
                        new BigDecimal("0.01"),
                        new BigDecimal("-3000"),
                        new BigDecimal("20"),
                        Specimens.NINE,
                        Specimens.NINE);
        RealizedLot realized =
                new RealizedLot(
                        new Symbol("NIFTY"),
                        new CurrencyCode("INR"),
                        Settlement.MARGIN,
                        lot,
                        HoldingPeriod.between(Specimens.NINE, Specimens.NINE, ZoneOffset.UTC));

        assertThat(realized.netInBase()).isEqualByComparingTo("-20");
    }
}
