package io.gatehouse.domain.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.gatehouse.domain.money.Money;
import io.gatehouse.domain.order.FeeSchedule.Basis;
import io.gatehouse.domain.order.FeeSchedule.Line;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

class FeeScheduleTest {
    @ParameterizedTest
    @CsvSource({
        // 0.1 % of 250 x 40 = 10000; 0.005 x 250; 1.50 an execution.
        "NOTIONAL, 0.001, 10",
        "QUANTITY, 0.005, 1.25",
        "ORDER,    1.50,  1.5"
    })
    void chargesARateOfItsBasis(Basis basis, String rate, String fees) {
        assertThat(buy(250, "10000", line(basis, rate))).isEqualByComparingTo(fees);
    }

    @ParameterizedTest
    @CsvSource({
        // 0.005 a share, at least 1, at most 4: at, under and over both bounds.
        "100, 1.00",
        "200, 1.00",
        "201, 1.00",
        "202, 1.01",
        "800, 4.00",
        "801, 4.00"
    })
    void staysWithinItsLeastAndItsMost(int quantity, String fees) {
        assertThat(buy(quantity, "10000", bounded(Basis.QUANTITY, "0.005", "1", "4")))
                .isEqualByComparingTo(fees);
    }

    @Test
    void chargesOnlyTheSideThatPays() {
        Line onSales =
                new Line(
                        "stamp duty",
                        Basis.NOTIONAL,
                        new BigDecimal("0.001"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(Side.SELL));
        FeeSchedule stampDuty = new FeeSchedule(List.of(onSales));
        assertThat(stampDuty.feesOf(Side.SELL, BigDecimal.ONE, Money.of("10000", "INR")))
                .isEqualByComparingTo("10");
        assertThat(stampDuty.feesOf(Side.BUY, BigDecimal.ONE, Money.of("10000", "INR"))).isZero();
    }

    @Test
    void taxesTheFeesOfTheLinesBefore() {
        // Brokerage 20, exchange 3.25 of 10000; 18 % on both is 4.185, in all 27.435.
        Line brokerage = line(Basis.ORDER, "20");
        Line exchange = line(Basis.NOTIONAL, "0.000325");
        Line tax = line(Basis.FEES, "0.18");
        assertThat(buy(25, "10000", brokerage, exchange, tax)).isEqualByComparingTo("27.44");
        assertThat(buy(25, "10000", tax, brokerage)).isEqualByComparingTo("20");
    }

    @Test
    void roundsOnceHalfEvenAtTheEnd() {
        // 0.004 + 0.004 + 0.007 = 0.015: half to even is 0.02; line by line it would be 0.01.
        Line small = line(Basis.ORDER, "0.004");
        Line larger = line(Basis.ORDER, "0.007");
        assertThat(buy(1, "1", small, small, larger)).isEqualByComparingTo("0.02");
    }

    @Test
    void chargesAShortSaleOnTheMagnitudeOfItsNotional() {
        FeeSchedule fees = new FeeSchedule(List.of(line(Basis.NOTIONAL, "0.001")));
        assertThat(fees.feesOf(Side.SELL, BigDecimal.TEN, Money.of("-5000", "USD")))
                .isEqualByComparingTo("5");
    }

    @Test
    void freeScheduleChargesNothing() {
        assertThat(FeeSchedule.FREE.isFree()).isTrue();
        assertThat(FeeSchedule.FREE.feesOf(Side.BUY, BigDecimal.TEN, Money.of("5000", "USD")))
                .isZero();
    }

    @Test
    void refusesALeastAboveTheMost() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bounded(Basis.ORDER, "1", "5", "4"))
                .withMessage("The least fee is above the cap: test");
    }

    private static BigDecimal buy(int quantity, String notional, Line... lines) {
        return new FeeSchedule(List.of(lines))
                .feesOf(Side.BUY, new BigDecimal(quantity), Money.of(notional, "USD"));
    }

    private static Line line(Basis on, String rate) {
        return new Line(
                "test",
                on,
                new BigDecimal(rate),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Line bounded(Basis on, String rate, String min, String cap) {
        return new Line(
                "test",
                on,
                new BigDecimal(rate),
                Optional.of(new BigDecimal(min)),
                Optional.of(new BigDecimal(cap)),
                Optional.empty());
    }
}
