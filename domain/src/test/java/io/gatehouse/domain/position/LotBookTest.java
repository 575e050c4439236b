package io.gatehouse.domain.position;

import static io.gatehouse.domain.order.FillDraft.buy;
import static io.gatehouse.domain.order.FillDraft.sell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.FillDraft;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.math.BigDecimal;
import java.util.List;

class LotBookTest {
    private final LotBook twoLots =
            book(LotMethod.FIFO, buy(1, "100", "50").fee("1.50"), buy(2, "50", "52").fee("1.25"));

    @Test
    void fifoClosesTheOldestFirst() {
        LotBook.Step step =
                twoLots.after(sell(3, "120", "55").fill(), BigDecimal.ONE, LotMethod.FIFO);
        assertThat(step.closed())
                .extracting(lot -> lot.openPrice().toString(), lot -> lot.quantity().toString())
                .containsExactly(tuple("50", "100"), tuple("52", "20"));
        assertThat(remaining(step)).containsExactly(tuple("52", "30"));
    }

    @Test
    void lifoClosesTheNewestFirst() {
        LotBook.Step step =
                twoLots.after(sell(3, "120", "55").fill(), BigDecimal.ONE, LotMethod.LIFO);
        assertThat(step.closed())
                .extracting(lot -> lot.openPrice().toString(), lot -> lot.quantity().toString())
                .containsExactly(tuple("50", "70"), tuple("52", "50"));
        assertThat(remaining(step)).containsExactly(tuple("50", "30"));
    }

    @Test
    void averageClosesAllInProportion() {
        // 120 of 150 is four fifths of each lot.
        LotBook.Step step =
                twoLots.after(sell(3, "120", "55").fill(), BigDecimal.ONE, LotMethod.AVERAGE);
        assertThat(step.closed())
                .extracting(lot -> lot.openPrice().toString(), lot -> lot.quantity().toString())
                .containsExactly(tuple("50", "80"), tuple("52", "40"));
        assertThat(remaining(step)).containsExactly(tuple("50", "20"), tuple("52", "10"));
    }

    @Test
    void realizedPnlDependsOnTheMethod() {
        // FIFO 60 x 5; LIFO 50 x 3 + 10 x 5; average 60 x (55 - 50.666...)
        assertThat(gross(LotMethod.FIFO)).isEqualByComparingTo("300");
        assertThat(gross(LotMethod.LIFO)).isEqualByComparingTo("200");
        assertThat(gross(LotMethod.AVERAGE)).isEqualByComparingTo("260");
    }

    @Test
    void carriesBothEndsOfTheFeesByQuantity() {
        // 60 of 100 bought for a fee of 1.50, sold for one of 1.30: 0.90 + 1.30
        ClosedLot closed = closedByFifo(sell(3, "60", "55").fee("1.30"));
        assertThat(closed.fees()).isEqualByComparingTo("2.20");
        assertThat(closed.net()).isEqualByComparingTo("297.80");
    }

    @ParameterizedTest
    @EnumSource(LotMethod.class)
    void flipClosesEveryLotAndOpensTheRest(LotMethod method) {
        LotBook.Step step =
                twoLots.after(sell(3, "180", "48").fee("1.80").fill(), BigDecimal.ONE, method);
        assertThat(step.closed()).hasSize(2);
        assertThat(step.after().lots())
                .singleElement()
                .satisfies(
                        lot -> {
                            assertThat(lot.quantity()).isEqualTo(Quantity.of("-30"));
                            assertThat(lot.price()).isEqualTo(Price.of("48"));
                            assertThat(lot.fees()).isEqualByComparingTo("0.30");
                        });
    }

    @Test
    void closesAShortLotWithItsSign() {
        LotBook.Step step =
                book(LotMethod.FIFO, sell(1, "3", "4729.75"))
                        .after(buy(2, "3", "4702.50").fill(), new BigDecimal("50"), LotMethod.FIFO);
        ClosedLot closed = step.closed().getFirst();
        assertThat(closed.wasLong()).isFalse();
        assertThat(closed.quantity()).isEqualTo(Quantity.of("-3"));
        assertThat(closed.gross()).isEqualByComparingTo("4087.50");
        assertThat(step.after()).isEqualTo(LotBook.EMPTY);
    }

    @Test
    void convertsByBothConventions() {
        // 100 EUR at the closing 1.0841; or -5 x (16880 x 1.0841 - 16900 x 1.0850)
        ClosedLot closed =
                book(LotMethod.FIFO, sell(1, "1", "16900").rate("1.0850"))
                        .after(
                                buy(2, "1", "16880").rate("1.0841").fill(),
                                new BigDecimal("5"),
                                LotMethod.FIFO)
                        .closed()
                        .getFirst();
        assertThat(closed.grossAtCloseRate()).isEqualByComparingTo("108.41");
        assertThat(closed.grossAtBothRates()).isEqualByComparingTo("184.46");
    }

    @Test
    void splitsAFeeThatDoesNotDivideWithoutLosingAGrain() {
        LotBook three =
                book(LotMethod.FIFO, buy(1, "1", "10"), buy(2, "1", "10"), buy(3, "1", "10"));
        List<ClosedLot> closed =
                three.after(sell(4, "3", "10").fee("1").fill(), BigDecimal.ONE, LotMethod.FIFO)
                        .closed();
        assertThat(closed.stream().map(ClosedLot::fees).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("1");
    }

    @Test
    void averageNeverTakesMoreOfALotThanItHas() {
        // A lot of a grain beside two of one: rounding the others must not fall on it.
        String grain = "0.00000000000000000001";
        LotBook uneven =
                book(LotMethod.FIFO, buy(1, "1", "10"), buy(2, "1", "10"), buy(3, grain, "10"));
        LotBook.Step step =
                uneven.after(sell(4, "1", "10").fill(), BigDecimal.ONE, LotMethod.AVERAGE);
        assertThat(step.after().lots()).allMatch(lot -> lot.quantity().isPositive());
        assertThat(step.after().quantity()).isEqualTo(Quantity.of("1.00000000000000000001"));
    }

    private BigDecimal gross(LotMethod method) {
        return twoLots.after(sell(3, "60", "55").fill(), BigDecimal.ONE, method).closed().stream()
                .map(ClosedLot::gross)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private ClosedLot closedByFifo(FillDraft fill) {
        return twoLots.after(fill.fill(), BigDecimal.ONE, LotMethod.FIFO).closed().getFirst();
    }

    private static List<org.assertj.core.groups.Tuple> remaining(LotBook.Step step) {
        return step.after().lots().stream()
                .map(lot -> tuple(lot.price().toString(), lot.quantity().toString()))
                .toList();
    }

    private static LotBook book(LotMethod method, FillDraft... fills) {
        LotBook book = LotBook.EMPTY;
        for (FillDraft fill : fills) {
            book = book.after(fill.fill(), BigDecimal.ONE, method).after();
        }
        return book;
    }
}
