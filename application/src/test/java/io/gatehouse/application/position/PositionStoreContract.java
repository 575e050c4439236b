package io.gatehouse.application.position;

import static io.gatehouse.application.port.Specimens.BTC;
import static io.gatehouse.application.port.Specimens.EURUSD;
import static io.gatehouse.application.port.Specimens.NINE;
import static io.gatehouse.application.port.Specimens.accountId;
import static io.gatehouse.application.port.Specimens.id;
import static io.gatehouse.application.position.SpecimenTrades.closed;
import static io.gatehouse.application.position.SpecimenTrades.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.application.port.PositionStore;
import io.gatehouse.application.port.PositionStore.BookedFill;
import io.gatehouse.application.port.PositionStore.Changes;
import io.gatehouse.application.port.PositionStore.ExecutionKey;
import io.gatehouse.application.port.PositionStore.FillQuery;
import io.gatehouse.application.port.PositionStore.Owned;
import io.gatehouse.application.port.PositionStore.OwnedLot;
import io.gatehouse.application.port.PositionStore.TradeQuery;
import io.gatehouse.application.port.Rollback;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.BrokerId;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.Fill;
import io.gatehouse.domain.order.FillId;
import io.gatehouse.domain.order.OrderId;
import io.gatehouse.domain.order.Protection;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.position.Bracket;
import io.gatehouse.domain.position.BracketId;
import io.gatehouse.domain.position.Lot;
import io.gatehouse.domain.position.OpenPosition;
import io.gatehouse.domain.position.Position;
import io.gatehouse.domain.position.Trade;
import io.gatehouse.domain.position.TradeId;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What every store of positions does. */
public abstract class PositionStoreContract {
    private final AccountId account = accountId();
    private final AccountId other = accountId();

    protected abstract PositionStore positions();

    protected abstract Transactions transactions();

    @Test
    void keepsOpenPositionsWithTheirTrades() {
        OpenPosition coins = position(BTC, "0.5", "22500.125", "22500.125");
        OpenPosition euros = position(EURUSD, "-2", "-2.16", "-2.16000000000000000001");
        saved(new Batch().open(coins).open(euros));

        assertThat(positions().open(List.of(account)))
                .containsExactly(new Owned<>(account, coins), new Owned<>(account, euros));
        assertThat(positions().open(List.of(other))).isEmpty();
        assertThat(positions().open(List.of())).isEmpty();
    }

    @Test
    void replacesAPositionByItsNextState() {
        saved(new Batch().open(position(BTC, "0.5", "22500", "22500")));
        OpenPosition flipped = position(BTC, "-1", "-46000", "-46000");

        saved(new Batch().open(flipped));

        assertThat(positions().open(List.of(account)))
                .containsExactly(new Owned<>(account, flipped));
    }

    @Test
    void forgetsAFlatPositionUntilItOpensAgain() {
        saved(new Batch().open(position(BTC, "0.5", "22500", "22500")));

        saved(new Batch().flat(BTC));
        assertThat(positions().open(List.of(account))).isEmpty();
        assertThat(trades(Optional.empty())).isEmpty();

        OpenPosition again = position(BTC, "1", "44000", "44000");
        saved(new Batch().open(again));
        assertThat(positions().open(List.of(account))).containsExactly(new Owned<>(account, again));
    }

    @Test
    void takesAPositionThatOpenedAndClosedBeforeItWasStored() {
        saved(new Batch().flat(BTC));

        assertThat(positions().open(List.of(account))).isEmpty();
    }

    @Test
    void keepsLotsOldestFirst() {
        Lot late = lot("0.2", NINE.plusSeconds(2));
        Lot early = lot("-0.1", NINE.plusSeconds(1));
        Lot euros = lot("3", NINE);
        saved(new Batch().lot(BTC, late).lot(BTC, early).lot(EURUSD, euros));

        assertThat(positions().lots(account, BTC)).containsExactly(early, late);
        assertThat(positions().lots(List.of(account)))
                .containsExactly(
                        new OwnedLot(account, EURUSD, euros),
                        new OwnedLot(account, BTC, early),
                        new OwnedLot(account, BTC, late));
        assertThat(positions().lots(other, BTC)).isEmpty();
    }

    @Test
    void shrinksAndClosesLots() {
        Lot kept = lot("0.2", NINE);
        Lot closed = lot("0.1", NINE);
        saved(new Batch().lot(BTC, kept).lot(BTC, closed));
        Lot left =
                new Lot(
                        kept.openedBy(),
                        Quantity.of("0.05"),
                        kept.price(),
                        kept.fxRate(),
                        new BigDecimal("0.25"),
                        kept.openedAt());

        saved(new Batch().lot(BTC, left).closedLot(closed));

        assertThat(positions().lots(account, BTC)).containsExactly(left);
    }

    @Test
    void keepsBracketsUntilTheyEnd() {
        Bracket full =
                new Bracket(
                        new BracketId(id(NINE)),
                        BTC,
                        Optional.of(new OrderId(id(NINE))),
                        Quantity.of("0.5"),
                        new Protection(
                                Optional.of(Price.of("44000")), Optional.of(Price.of("52000"))),
                        Optional.of(new OrderId(id(NINE))),
                        Optional.of(new OrderId(id(NINE))),
                        NINE);
        Bracket bare =
                new Bracket(
                        new BracketId(id(NINE)),
                        EURUSD,
                        Optional.empty(),
                        Quantity.ZERO,
                        Protection.NONE,
                        Optional.empty(),
                        Optional.empty(),
                        NINE.plusSeconds(1));
        saved(new Batch().bracket(bare).bracket(full));
        assertThat(positions().brackets(List.of(account)))
                .containsExactly(new Owned<>(account, full), new Owned<>(account, bare));

        Bracket changed =
                full.withCovered(Quantity.of("0.25"))
                        .withProtection(Protection.NONE)
                        .withChildren(Optional.empty(), Optional.of(new OrderId(id(NINE))));
        saved(new Batch().bracket(changed).ended(bare));

        assertThat(positions().brackets(List.of(account)))
                .containsExactly(new Owned<>(account, changed));
    }

    @Test
    void knowsWhichExecutionsAreBooked() {
        BookedFill fill = fill("X-1, \"a\"", NINE);
        saved(new Batch().fill(fill));
        ExecutionKey booked = new ExecutionKey(account, BrokerId.PAPER, "X-1, \"a\"");
        ExecutionKey elsewhere = new ExecutionKey(other, BrokerId.PAPER, "X-1, \"a\"");
        ExecutionKey otherBroker = new ExecutionKey(account, new BrokerId("fix"), "X-1, \"a\"");
        ExecutionKey fresh = new ExecutionKey(account, BrokerId.PAPER, "X-2");

        assertThat(positions().booked(List.of(booked, elsewhere, otherBroker, fresh)))
                .containsExactly(booked);
        assertThat(positions().booked(List.of())).isEmpty();
    }

    @Test
    void refusesToBookAnExecutionTwice() {
        saved(new Batch().fill(fill("X-1", NINE)));

        assertThatThrownBy(() -> saved(new Batch().fill(fill("X-2", NINE)).fill(fill("X-1", NINE))))
                .isInstanceOf(RuntimeException.class);

        assertThat(fills(9, Optional.empty())).hasSize(1);
    }

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
                                                Optional.of(NINE.plusSeconds(1)),
                                                Optional.of(NINE.plusSeconds(2)),
                                                Optional.empty(),
                                                9)))
                .containsExactly(two);
        assertThat(
                        positions()
                                .fills(
                                        new FillQuery(
                                                account,
                                                Optional.of(EURUSD),
                                                Optional.empty(),
                                                Optional.empty(),
                                                Optional.empty(),
                                                9)))
                .isEmpty();
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

    @Test
    void findsTheTradesThatAnOrderOpened() {
        Trade first = closed(trade(BTC, NINE));
        Trade second = trade(EURUSD, NINE.plusSeconds(1));
        OrderId opener = new OrderId(id(NINE));
        OrderId adder = new OrderId(id(NINE));
        saved(
                new Batch()
                        .trade(first)
                        .open(position(EURUSD, second))
                        .fill(fill("X-1", opener, first.id(), NINE))
                        .fill(fill("X-2", adder, first.id(), NINE.plusSeconds(1)))
                        .fill(fill("X-3", adder, second.id(), NINE.plusSeconds(2))));

        assertThat(positions().openedBy(account, List.of(opener))).containsExactly(first);
        assertThat(positions().openedBy(account, List.of(adder))).containsExactly(second);
        assertThat(positions().openedBy(account, List.of(adder, opener)))
                .containsExactly(second, first);
        assertThat(positions().openedBy(other, List.of(opener))).isEmpty();
        assertThat(positions().openedBy(account, List.of())).isEmpty();
    }

    @Test
    void keepsNothingThatWasRolledBack() {
        OpenPosition kept = position(BTC, "0.5", "22500", "22500");
        Lot lot = lot("0.5", NINE);
        saved(new Batch().open(kept).lot(BTC, lot));
        Changes lost =
                new Batch()
                        .flat(BTC)
                        .closedLot(lot)
                        .fill(fill("X-1", NINE))
                        .trade(closed(kept.trade()))
                        .changes;

        Rollback.after(transactions(), () -> positions().save(lost));

        assertThat(positions().open(List.of(account))).containsExactly(new Owned<>(account, kept));
        assertThat(positions().lots(account, BTC)).containsExactly(lot);
        assertThat(fills(9, Optional.empty())).isEmpty();
        assertThat(trades(Optional.of(true))).isEmpty();
    }

    private void saved(Batch batch) {
        transactions().run(() -> positions().save(batch.changes));
    }

    private List<BookedFill> inOrder(Optional<FillId> after) {
        return positions().fillsInOrder(account, Optional.of(BTC), after, 9);
    }

    private List<BookedFill> fills(int limit, Optional<FillId> before) {
        return positions()
                .fills(
                        new FillQuery(
                                account,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                before,
                                limit));
    }

    private List<Trade> trades(Optional<Boolean> closed) {
        return positions()
                .trades(
                        new TradeQuery(
                                account,
                                closed,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                9));
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

    private static OpenPosition position(
            Symbol symbol, String quantity, String cost, String baseCost) {
        return new OpenPosition(
                new Position(
                        symbol,
                        Quantity.of(quantity),
                        new BigDecimal(cost),
                        new BigDecimal(baseCost)),
                trade(symbol, NINE),
                NINE.plusSeconds(9));
    }

    private static OpenPosition position(Symbol symbol, Trade trade) {
        return new OpenPosition(
                new Position(symbol, Quantity.of("1"), BigDecimal.TEN, BigDecimal.TEN),
                trade,
                NINE);
    }

    private static Lot lot(String quantity, Instant at) {
        return new Lot(
                new FillId(id(at)),
                Quantity.of(quantity),
                Price.of("45000.25"),
                new BigDecimal("0.012"),
                new BigDecimal("0.5"),
                at);
    }

    private BookedFill fill(String key, Instant at) {
        return fill(key, new OrderId(id(at)), new TradeId(id(at)), at);
    }

    private BookedFill fill(String key, OrderId order, TradeId trade, Instant at) {
        Fill fill =
                new Fill(
                        new FillId(id(at)),
                        order,
                        key,
                        BTC,
                        Side.SELL,
                        Quantity.of("0.5"),
                        Price.of("45000.25"),
                        Optional.of(Price.of("45000")),
                        new BigDecimal("1.25"),
                        new BigDecimal("0.012"),
                        at);
        return new BookedFill(
                account,
                fill,
                BrokerId.PAPER,
                trade,
                new BigDecimal("-12.5"),
                new BigDecimal("-0.15"),
                new BigDecimal("0.015"));
    }

    /** Changes of one account, in the making. */
    private final class Batch {
        private final Changes changes =
                new Changes(
                        new ArrayList<>(),
                        new ArrayList<>(),
                        new ArrayList<>(),
                        new ArrayList<>(),
                        new ArrayList<>(),
                        new ArrayList<>(),
                        new ArrayList<>(),
                        new ArrayList<>());

        Batch open(OpenPosition position) {
            changes.positions().add(new Owned<>(account, position));
            return this;
        }

        Batch flat(Symbol symbol) {
            changes.flattened().add(new Owned<>(account, symbol));
            return this;
        }

        Batch trade(Trade trade) {
            changes.trades().add(new Owned<>(account, trade));
            return this;
        }

        Batch lot(Symbol symbol, Lot lot) {
            changes.lots().add(new OwnedLot(account, symbol, lot));
            return this;
        }

        Batch closedLot(Lot lot) {
            changes.closedLots().add(new Owned<>(account, lot.openedBy()));
            return this;
        }

        Batch fill(BookedFill fill) {
            changes.fills().add(fill);
            return this;
        }

        Batch bracket(Bracket bracket) {
            changes.brackets().add(new Owned<>(account, bracket));
            return this;
        }

        Batch ended(Bracket bracket) {
            changes.endedBrackets().add(new Owned<>(account, bracket.id()));
            return this;
        }
    }
}
