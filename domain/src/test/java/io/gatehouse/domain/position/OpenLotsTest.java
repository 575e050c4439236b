package io.gatehouse.domain.position;

import static io.gatehouse.domain.order.FillDraft.buy;
import static io.gatehouse.domain.order.FillDraft.sell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.gatehouse.domain.instrument.Settlement;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.FillDraft;

import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.math.BigDecimal;
import java.util.List;

class OpenLotsTest {

    @Test
    void fifoClosesTheOldestFirst() {
        OpenLots lots = twoLots(LotMethod.FIFO);
        assertThat(shown(lots.book(sell(3, "120", "55").fill())))
                .containsExactly(tuple("50", "100"), tuple("52", "20"));
        assertThat(open(lots)).containsExactly(tuple("52", "30"));
    }

    @Test
    void lifoClosesTheNewestFirst() {
        OpenLots lots = twoLots(LotMethod.LIFO);
        assertThat(shown(lots.book(sell(3, "120", "55").fill())))
                .containsExactly(tuple("52", "50"), tuple("50", "70"));
        assertThat(open(lots)).containsExactly(tuple("50", "30"));
    }

    @Test
    void averageClosesAtTheAverageCostOfAllLots() {
        // (100 x 50 + 50 x 53) / 150 = 51
        OpenLots lots = booked(LotMethod.AVERAGE, "1", buy(1, "100", "50"), buy(2, "50", "53"));
        assertThat(shown(lots.book(sell(3, "120", "55").fill())))
                .containsExactly(tuple("51", "120"));
        assertThat(open(lots)).containsExactly(tuple("51", "30"));
    }

    @ParameterizedTest
    @CsvSource({
        // 60 x 5; 50 x 3 + 10 x 5; 60 x 55 - 60 of 150 of 7600
        "FIFO,    300",
        "LIFO,    200",
        "AVERAGE, 260"
    })
    void realizedPnlDependsOnTheMethod(LotMethod method, String gross) {
        List<ClosedLot> closed = twoLots(method).book(sell(3, "60", "55").fill());
        assertThat(closed.stream().map(ClosedLot::gross).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(gross);
    }

    @ParameterizedTest
    @CsvSource({
        // At 51: 40 x 1 - 50; 90 x 1; 90 x 51 less 90 of 150 of 7600
        "FIFO,    -10",
        "LIFO,     90",
        "AVERAGE,  30"
    })
    void openPnlIsThatOfTheLotsLeft(LotMethod method, String unrealized) {
        OpenLots lots = twoLots(method);
        lots.book(sell(3, "60", "55").fill());
        assertThat(lots.unrealized(Price.of("51"))).isEqualByComparingTo(unrealized);
    }

    @ParameterizedTest
    @EnumSource(value = LotMethod.class, names = "LIFO", mode = EnumSource.Mode.EXCLUDE)
    void carriesBothEndsOfTheFeesByQuantity(LotMethod method) {
        // 60 of 100 bought for a fee of 1.50, sold for one of 1.30: 0.90 + 1.30
        OpenLots lots = booked(method, "1", buy(1, "100", "50").fee("1.50"));
        ClosedLot closed = lots.book(sell(3, "60", "55").fee("1.30").fill()).getFirst();
        assertThat(closed.fees()).isEqualByComparingTo("2.20");
        assertThat(closed.net()).isEqualByComparingTo("297.80");
    }

    @ParameterizedTest
    @EnumSource(LotMethod.class)
    void flipClosesEveryLotAndOpensTheRest(LotMethod method) {
        OpenLots lots = twoLots(method);
        List<ClosedLot> closed = lots.book(sell(3, "180", "48").fee("1.80").fill());
        assertThat(closed.stream().map(ClosedLot::quantity).reduce(Quantity.ZERO, Quantity::plus))
                .isEqualTo(Quantity.of("150"));
        assertThat(lots.lots())
                .singleElement()
                .satisfies(
                        lot -> {
                            assertThat(lot.quantity()).isEqualTo(Quantity.of("-30"));
                            assertThat(lot.price()).isEqualTo(Price.of("48"));
                            assertThat(lot.fees()).isEqualByComparingTo("0.30");
                        });
    }

    @ParameterizedTest
    @EnumSource(LotMethod.class)
    void closesAShortLotWithItsSign(LotMethod method) {
        OpenLots lots = booked(method, "50", sell(1, "3", "4729.75"));
        ClosedLot closed = lots.book(buy(2, "3", "4702.50").fill()).getFirst();
        assertThat(closed.wasLong()).isFalse();
        assertThat(closed.quantity()).isEqualTo(Quantity.of("-3"));
        assertThat(closed.gross()).isEqualByComparingTo("4087.50");
        assertThat(lots.lots()).isEmpty();
        assertThat(lots.quantity()).isEqualTo(Quantity.ZERO);
    }

    @ParameterizedTest
    @EnumSource(LotMethod.class)
    void convertsByBothConventions(LotMethod method) {
        // 100 EUR at the closing 1.0841; or -5 x (16880 x 1.0841 - 16900 x 1.0850). Fees of 1.60:
        // all at 1.0841, or half at each end's rate.
        OpenLots lots = booked(method, "5", sell(1, "1", "16900").rate("1.0850").fee("0.80"));
        ClosedLot closed =
                lots.book(buy(2, "1", "16880").rate("1.0841").fee("0.80").fill()).getFirst();
        assertThat(closed.grossAtCloseRate()).isEqualByComparingTo("108.41");
        assertThat(closed.netAtCloseRate()).isEqualByComparingTo("106.67544");
        assertThat(closed.grossAtBothRates()).isEqualByComparingTo("184.46");
        assertThat(closed.netAtBothRates()).isEqualByComparingTo("182.72472");
        assertThat(closed.netAsBooked(Settlement.CASH)).isEqualByComparingTo("182.72472");
        assertThat(closed.netAsBooked(Settlement.MARGIN)).isEqualByComparingTo("106.67472");
    }

    @Test
    void splitsAFeeThatDoesNotDivideWithoutLosingAGrain() {
        OpenLots three =
                booked(
                        LotMethod.FIFO,
                        "1",
                        buy(1, "1", "10"),
                        buy(2, "1", "10"),
                        buy(3, "1", "10"));
        List<ClosedLot> closed = three.book(sell(4, "3", "10").fee("1").fill());
        assertThat(closed.stream().map(ClosedLot::fees).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("1");
    }

    @Test
    @Timeout(10)
    void aHundredThousandOpenLotsDelayNoFill() {
        // Every tenth fill closes; a queue copied by each would move 6,000 million lots.
        OpenLots lots = OpenLots.none(LotMethod.FIFO, BigDecimal.ONE);
        for (int i = 1; i <= 125_000; i++) {
            lots.book((i % 10 == 0 ? sell(i, "1", "10") : buy(i, "1", "10")).fill());
        }
        assertThat(lots.quantity()).isEqualTo(Quantity.of("100000"));
        assertThat(lots.lots().getFirst().openedBy().value().getLeastSignificantBits())
                .isEqualTo(13_889);
    }

    private static OpenLots twoLots(LotMethod method) {
        return booked(method, "1", buy(1, "100", "50").fee("1.50"), buy(2, "50", "52").fee("1.25"));
    }

    private static OpenLots booked(LotMethod method, String multiplier, FillDraft... fills) {
        OpenLots lots = OpenLots.none(method, new BigDecimal(multiplier));
        for (FillDraft fill : fills) {
            lots.book(fill.fill());
        }
        return lots;
    }

    private static List<Tuple> shown(List<ClosedLot> closed) {
        return closed.stream()
                .map(lot -> tuple(lot.openPrice().toString(), lot.quantity().toString()))
                .toList();
    }

    private static List<Tuple> open(OpenLots lots) {
        return lots.lots().stream()
                .map(lot -> tuple(lot.price().toString(), lot.quantity().toString()))
                .toList();
    }
}
