package io.gatehouse.application.position;

import static io.gatehouse.application.port.Specimens.BTC;
import static io.gatehouse.application.port.Specimens.EURUSD;
import static io.gatehouse.application.port.Specimens.NINE;
import static io.gatehouse.application.position.SpecimenTrades.closed;
import static io.gatehouse.application.position.SpecimenTrades.trade;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.port.PositionStore.FillQuery;
import io.gatehouse.application.port.PositionStore.TradeQuery;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.order.FillId;
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
                        positions()
                                .fills(
                                        new FillQuery(
                                                account,
                                                Optional.of(BTC),
                                                Optional.empty(),
                                                Optional.of(NINE.plusSeconds(1)),
                                                Optional.of(NINE.plusSeconds(2)),
                                                Optional.empty(),
                                                9)))
                .containsExactly(two);
        assertThat(fills(Optional.of(EURUSD), Optional.empty())).isEmpty();
    }

    @Test
    void filtersFillsBySide() {
        BookedFill sold = fill("X-1", NINE);
        BookedFill bought = fill("X-2", Side.BUY, NINE.plusSeconds(1));
        saved(new Batch().fill(sold).fill(bought));

        assertThat(fills(Optional.of(BTC), Optional.of(Side.SELL))).containsExactly(sold);
        assertThat(fills(Optional.of(BTC), Optional.of(Side.BUY))).containsExactly(bought);
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

    private List<BookedFill> fills(Optional<Symbol> symbol, Optional<Side> side) {
        return positions()
                .fills(
                        new FillQuery(
                                account,
                                symbol,
                                side,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                9));
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
