package io.gatehouse.application.position;

import static io.gatehouse.application.port.Specimens.BTC;
import static io.gatehouse.application.port.Specimens.NINE;
import static io.gatehouse.application.port.Specimens.accountId;
import static io.gatehouse.application.port.Specimens.id;
import static io.gatehouse.application.position.SpecimenTrades.trade;

import io.gatehouse.application.port.PositionStore;
import io.gatehouse.application.port.PositionStore.Changes;
import io.gatehouse.application.port.PositionStore.FillFilter;
import io.gatehouse.application.port.PositionStore.FillQuery;
import io.gatehouse.application.port.PositionStore.Owned;
import io.gatehouse.application.port.PositionStore.OwnedLot;
import io.gatehouse.application.port.PositionStore.TradeQuery;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.BrokerId;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.Fill;
import io.gatehouse.domain.order.FillId;
import io.gatehouse.domain.order.OrderId;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.position.BookedFill;
import io.gatehouse.domain.position.Bracket;
import io.gatehouse.domain.position.Lot;
import io.gatehouse.domain.position.OpenPosition;
import io.gatehouse.domain.position.Position;
import io.gatehouse.domain.position.Trade;
import io.gatehouse.domain.position.TradeId;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An account's positions, fills and trades, saved in batches and read again. */
abstract class PositionStoreCase {
    final AccountId account = accountId();
    final AccountId other = accountId();

    protected abstract PositionStore positions();

    protected abstract Transactions transactions();

    void saved(Batch batch) {
        transactions().run(() -> positions().save(batch.changes));
    }

    List<BookedFill> fills(int limit, Optional<FillId> before) {
        return positions().fills(new FillQuery(account, FillFilter.ALL, before, limit));
    }

    List<Trade> trades(Optional<Boolean> closed) {
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

    static OpenPosition position(Symbol symbol, String quantity, String cost, String baseCost) {
        return new OpenPosition(
                new Position(
                        symbol,
                        Quantity.of(quantity),
                        new BigDecimal(cost),
                        new BigDecimal(baseCost)),
                trade(symbol, NINE),
                NINE.plusSeconds(9));
    }

    static OpenPosition position(Symbol symbol, Trade trade) {
        return new OpenPosition(
                new Position(symbol, Quantity.of("1"), BigDecimal.TEN, BigDecimal.TEN),
                trade,
                NINE);
    }

    static Lot lot(String quantity, Instant at) {
        return new Lot(
                new FillId(id(at)),
                Quantity.of(quantity),
                Price.of("45000.25"),
                new BigDecimal("0.012"),
                new BigDecimal("0.5"),
                at);
    }

    BookedFill fill(String key, Instant at) {
        return fill(key, Side.SELL, at);
    }

    BookedFill fill(String key, Side side, Instant at) {
        Fill fill =
                new Fill(
                        new FillId(id(at)),
                        new OrderId(id(at)),
                        key,
                        BTC,
                        side,
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
                new TradeId(id(at)),
                new BigDecimal("-12.5"),
                new BigDecimal("-0.15"),
                new BigDecimal("0.015"));
    }

    /** Changes of one account, in the making. */
    final class Batch {
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

        Changes changes() {
            return changes;
        }

        Batch open(OpenPosition position) {
            changes.positions().add(new Owned<>(account, position));
            return this;
        }

        Batch flat(Symbol symbol) {
            changes.closed().add(new Owned<>(account, symbol));
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
