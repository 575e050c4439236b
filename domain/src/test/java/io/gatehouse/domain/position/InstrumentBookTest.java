package io.gatehouse.domain.position;

import static io.gatehouse.domain.order.FillDraft.buy;
import static io.gatehouse.domain.order.FillDraft.sell;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.instrument.Settlement;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.order.FillDraft;
import io.gatehouse.domain.order.Side;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.math.BigDecimal;

class InstrumentBookTest {

    @ParameterizedTest
    @EnumSource(LotMethod.class)
    void averagePriceIsThatOfThePositionByEveryMethod(LotMethod method) {
        // (100 x 50 + 50 x 53) / 150 = 51, and selling changes nothing about it
        InstrumentBook book = book(Settlement.CASH, method);
        book(book, buy(1, "100", "50"), buy(2, "50", "53"), sell(3, "60", "55"));
        assertThat(book.averagePrice()).contains(Price.of("51"));
    }

    @Test
    void flipEndsOneRoundTripAndBeginsTheNext() {
        InstrumentBook book = book(Settlement.CASH, LotMethod.LIFO);
        book(book, buy(1, "10", "50"), buy(2, "10", "52"));
        RoundTrip first = book.book(sell(3, "30", "55").fill()).trip().orElseThrow();
        RoundTrip second = book.book(buy(4, "10", "54").fill()).trip().orElseThrow();
        assertThat(first).isEqualTo(trip(Side.BUY, 1, 3, "80")); // 10 x 5 + 10 x 3
        assertThat(second).isEqualTo(trip(Side.SELL, 3, 4, "10"));
    }

    @ParameterizedTest
    @CsvSource({
        // (110 - 100) x 1.2 - 1 x 1.2 - 1 x 1.2, or 110 x 1.2 - 100 x 1.1 - 1 x 1.1 - 1 x 1.2
        "MARGIN, 9.6",
        "CASH,   19.7"
    })
    void baseCurrencyFollowsTheSettlement(Settlement settlement, String netBase) {
        InstrumentBook book = book(settlement, LotMethod.FIFO);
        book(book, buy(1, "1", "100").rate("1.1").fee("1"));
        RoundTrip trip =
                book.book(sell(2, "1", "110").rate("1.2").fee("1").fill()).trip().orElseThrow();
        assertThat(trip.net()).isEqualByComparingTo("8");
        assertThat(trip.netBase()).isEqualByComparingTo(netBase);
    }

    @Test
    void feesAreThoseOfAllFillsButNetOfClosedLotsOnly() {
        InstrumentBook book = book(Settlement.CASH, LotMethod.FIFO);
        book(book, buy(1, "10", "50").fee("2"), sell(2, "5", "51").fee("1"));
        assertThat(book.fees()).isEqualByComparingTo("3");
        assertThat(book.realizedGross()).isEqualByComparingTo("5");
        assertThat(book.realizedNet()).isEqualByComparingTo("3");
    }

    private static InstrumentBook book(Settlement settlement, LotMethod method) {
        return new InstrumentBook(BigDecimal.ONE, settlement, method);
    }

    private static void book(InstrumentBook book, FillDraft... fills) {
        for (FillDraft fill : fills) {
            book.book(fill.fill());
        }
    }

    private static RoundTrip trip(Side direction, int opened, int closed, String pnl) {
        BigDecimal amount = new BigDecimal(pnl);
        return new RoundTrip(
                direction,
                buy(opened, "1", "1").fill().id(),
                buy(closed, "1", "1").fill().id(),
                amount,
                amount,
                amount);
    }
}
