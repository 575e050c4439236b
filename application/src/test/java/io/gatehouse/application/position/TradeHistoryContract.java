package io.gatehouse.application.position;

import static io.gatehouse.application.port.Specimens.BTC;
import static io.gatehouse.application.port.Specimens.EURUSD;
import static io.gatehouse.application.port.Specimens.NINE;
import static io.gatehouse.application.port.Specimens.id;
import static io.gatehouse.application.position.SpecimenTrades.closed;
import static io.gatehouse.application.position.SpecimenTrades.trade;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.port.PositionStore.FillFilter;
import io.gatehouse.application.port.PositionStore.FillQuery;
import io.gatehouse.application.port.PositionStore.TradeQuery;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.order.FillId;
import io.gatehouse.domain.order.OrderId;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.position.BookedFill;
import io.gatehouse.domain.position.OpenPosition;
import io.gatehouse.domain.position.Trade;
import io.gatehouse.domain.position.TradeId;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What every store of positions tells of fills, and of the trades that they made. */
abstract class TradeHistoryContract extends PositionStoreCase {
    @Test
    void keepsEveryFieldOfAFillAndPagesNewestFirst() {
        BookedFill one = fill("X-1", NINE);
        BookedFill two = fill("X-2", NINE.plusSeconds(1));
        BookedFill three = fill("X-3", NINE.plusSeconds(2));
        saved(new Batch().fill(two).fill(three).fill(one));

        assertThat(fills(2, Optional.empty())).containsExactly(three, two);
        assertThat(fills(2, Optional.of(two.fill().id()))).containsExactly(one);
        assertThat(inOrder(Optional.of(one.fill().id()))).containsExactly(two, three);
        assertThat(
                        found(
                                FillFilter.ALL
                                        .of(BTC)
                                        .within(
                                                Optional.of(NINE.plusSeconds(1)),
                                                Optional.of(NINE.plusSeconds(2)))))
                .containsExactly(two);
        assertThat(found(FillFilter.ALL.of(EURUSD))).isEmpty();
    }

    @Test
    void findsTheFillsOfAnOrderAndOfATrade() {
        BookedFill one = fill("X-1", NINE);
        BookedFill two = fill("X-2", NINE.plusSeconds(1));
        saved(new Batch().fill(one).fill(two));

        assertThat(found(FillFilter.ALL.of(two.fill().orderId()))).containsExactly(two);
        assertThat(found(FillFilter.ALL.of(one.trade()))).contains(one);
        assertThat(found(FillFilter.ALL.of(new OrderId(id(NINE))))).isEmpty();
        assertThat(found(FillFilter.ALL.of(new TradeId(id(NINE))))).isEmpty();
    }

    @Test
    void filtersFillsBySide() {
        BookedFill sold = fill("X-1", NINE);
        BookedFill bought = fill("X-2", Side.BUY, NINE.plusSeconds(1));
        saved(new Batch().fill(sold).fill(bought));

        assertThat(found(FillFilter.ALL.of(BTC).of(Side.SELL))).containsExactly(sold);
        assertThat(found(FillFilter.ALL.of(BTC).of(Side.BUY))).containsExactly(bought);
    }

    @Test
    void listsOpenAndClosedTradesNewestFirst() {
        Trade first = closed(trade(BTC, NINE));
        Trade second = closed(trade(EURUSD, NINE.plusSeconds(1)));
        Trade third = trade(BTC, NINE.plusSeconds(2));
        OpenPosition open = position(BTC, third);
        saved(new Batch().trade(first).trade(second).trade(third).open(open));

        assertThat(trades(Optional.empty())).containsExactly(third, second, first);
        assertThat(trades(Optional.of(true))).containsExactly(second, first);
        assertThat(trades(Optional.of(false))).containsExactly(third);
        assertThat(trades(Optional.of(BTC), Optional.empty(), 9)).containsExactly(third, first);
        assertThat(trades(Optional.empty(), Optional.of(third.id()), 1)).containsExactly(second);
    }

    @Test
    void filtersTradesByWhenTheyBegan() {
        Trade first = closed(trade(BTC, NINE));
        Trade second = closed(trade(EURUSD, NINE.plusSeconds(1)));
        Trade third = trade(BTC, NINE.plusSeconds(2));
        saved(new Batch().trade(first).trade(second).open(position(BTC, third)));

        assertThat(began(Optional.of(NINE.plusSeconds(1)), Optional.of(NINE.plusSeconds(2))))
                .containsExactly(second);
        assertThat(began(Optional.of(NINE.plusSeconds(1)), Optional.empty()))
                .containsExactly(third, second);
        assertThat(began(Optional.empty(), Optional.of(NINE.plusSeconds(1))))
                .containsExactly(first);
    }

    private List<BookedFill> found(FillFilter filter) {
        return positions().fills(new FillQuery(account, filter, Optional.empty(), 9));
    }

    private List<BookedFill> inOrder(Optional<FillId> after) {
        return positions().fillsInOrder(account, Optional.of(BTC), after, 9);
    }

    private List<Trade> began(Optional<Instant> from, Optional<Instant> to) {
        return positions()
                .trades(
                        new TradeQuery(
                                account,
                                Optional.empty(),
                                Optional.empty(),
                                from,
                                to,
                                Optional.empty(),
                                9));
    }

    private List<Trade> trades(Optional<Symbol> symbol, Optional<TradeId> before, int limit) {
        return positions()
                .trades(
                        new TradeQuery(
                                account,
                                Optional.empty(),
                                symbol,
                                Optional.empty(),
                                Optional.empty(),
                                before,
                                limit));
    }
}
