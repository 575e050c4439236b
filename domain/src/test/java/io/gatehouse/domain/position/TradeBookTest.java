package io.gatehouse.domain.position;

import static io.gatehouse.domain.order.FillDraft.buy;
import static io.gatehouse.domain.order.FillDraft.sell;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.instrument.ContractSpec;
import io.gatehouse.domain.instrument.Specs;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.FillDraft;
import io.gatehouse.domain.order.Side;

import org.junit.jupiter.api.Test;

class TradeBookTest {
    @Test
    void runsFromFlatToFlat() {
        Book book =
                booked(
                        Specs.cash("USD", "1"),
                        buy(1, "100", "50").fee("1.50"),
                        sell(2, "60", "55").fee("1.30"),
                        sell(3, "40", "45").fee("1"));
        Trade trade = book.closedTrades().getFirst();
        assertThat(trade.direction()).isEqualTo(Side.BUY);
        assertThat(trade.entry().averagePrice()).contains(Price.of("50"));
        // (60 x 55 + 40 x 45) / 100
        assertThat(trade.exit().averagePrice()).contains(Price.of("51"));
        assertThat(trade.result().gross()).isEqualByComparingTo("100");
        assertThat(trade.result().net()).isEqualByComparingTo("96.20");
        assertThat(trade.openedAt()).isEqualTo(buy(1, "1", "1").fill().executedAt());
        assertThat(trade.closedAt()).contains(sell(3, "1", "1").fill().executedAt());
        assertThat(book.openTrade()).isEmpty();
    }

    @Test
    void staysOpenWhileAnythingIsHeld() {
        Book book = booked(Specs.cash("USD", "1"), buy(1, "100", "50"), sell(2, "60", "55"));
        assertThat(book.closedTrades()).isEmpty();
        assertThat(book.openTrade()).get().matches(trade -> !trade.isClosed());
        assertThat(book.openTrade().orElseThrow().exit().quantity()).isEqualTo(Quantity.of("60"));
    }

    @Test
    void flipClosesOneAndStartsTheNextWithItsShareOfTheFee() {
        Book book =
                booked(
                        Specs.cash("USD", "1"),
                        buy(1, "90", "50"),
                        sell(2, "120", "48.50").fee("1.60"));
        Trade closed = book.closedTrades().getFirst();
        Trade open = book.openTrade().orElseThrow();
        assertThat(closed.result().net()).isEqualByComparingTo("-136.20");
        assertThat(open.direction()).isEqualTo(Side.SELL);
        assertThat(open.entry().quantity()).isEqualTo(Quantity.of("30"));
        assertThat(open.result().fees()).isEqualByComparingTo("0.40");
        assertThat(open.id()).isNotEqualTo(closed.id());
    }

    @Test
    void reopeningFromFlatIsANewTrade() {
        Book book =
                booked(
                        Specs.cash("USD", "1"),
                        buy(1, "10", "50"),
                        sell(2, "10", "55"),
                        buy(3, "10", "60"));
        assertThat(book.closedTrades()).hasSize(1);
        assertThat(book.openTrade().orElseThrow().entry().averagePrice()).contains(Price.of("60"));
    }

    @Test
    void feesConvertAtTheRateOfTheirOwnFill() {
        // 1.60 x 1.0850 + 0.80 x 1.0841
        Book book =
                booked(
                        Specs.margined("EUR", "5"),
                        sell(1, "1", "16900").fee("1.60").rate("1.0850"),
                        buy(2, "1", "16880").fee("0.80").rate("1.0841"));
        Trade trade = book.closedTrades().getFirst();
        assertThat(trade.result().feesBase()).isEqualByComparingTo("2.60328");
        assertThat(trade.result().netBase()).isEqualByComparingTo("105.80672");
    }

    private static Book booked(ContractSpec spec, FillDraft... fills) {
        Book book = new Book(new Symbol("ACME"), spec, LotMethod.FIFO);
        for (FillDraft fill : fills) {
            book.book(fill.fill());
        }
        return book;
    }
}
