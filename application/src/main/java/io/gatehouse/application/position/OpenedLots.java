package io.gatehouse.application.position;

import io.gatehouse.application.port.InstrumentCatalogue;
import io.gatehouse.application.port.PositionStore;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.instrument.Instrument;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.FillId;
import io.gatehouse.domain.order.OrderId;
import io.gatehouse.domain.position.BookedFill;
import io.gatehouse.domain.position.ClosedLot;
import io.gatehouse.domain.position.LotMethod;
import io.gatehouse.domain.position.TradeId;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what came of the lots that orders opened. Lots are closed as the desk closes them, the
 * oldest first, so what an order added to a position has a result of its own.
 */
public final class OpenedLots {
    private final LotReplay replay;

    public OpenedLots(PositionStore positions, InstrumentCatalogue catalogue) {
        this.replay = new LotReplay(positions, catalogue);
    }

    /**
     * What an order opened within one round trip: how much of it is still open, and the net P&L of
     * the rest in base currency; closed when nothing is open.
     */
    public record Opened(
            OrderId order,
            TradeId trade,
            Symbol instrument,
            Quantity quantity,
            Quantity open,
            BigDecimal net,
            Instant openedAt,
            Optional<Instant> closedAt) {}

    /** In the order of their opening, instrument by instrument. */
    public List<Opened> by(AccountId account, Set<OrderId> orders, Collection<Symbol> instruments) {
        List<Opened> opened = new ArrayList<>();
        for (Symbol instrument : instruments) {
            Tally tally = new Tally(orders);
            replay.replay(account, Optional.of(instrument), LotMethod.FIFO, tally);
            opened.addAll(tally.opened());
        }
        return opened;
    }

    /** Adds up what fills of the orders open, and what closes that again. */
    private static final class Tally implements LotReplay.Booking {
        private record Key(OrderId order, TradeId trade) {}

        private final Set<OrderId> orders;
        private final Map<Key, Opened> sums = new LinkedHashMap<>();
        private final Map<FillId, Key> lots = new HashMap<>();

        Tally(Set<OrderId> orders) {
            this.orders = orders;
        }

        @Override
        public void booked(Instrument instrument, BookedFill booked, List<ClosedLot> closed) {
            closed.forEach(lot -> close(instrument, lot));
            if (orders.contains(booked.fill().orderId())) {
                open(booked, closed);
            }
        }

        private void close(Instrument instrument, ClosedLot lot) {
            Key key = lots.get(lot.openedBy());
            if (key != null) {
                BigDecimal net = lot.netAsBooked(instrument.spec().settlement());
                sums.computeIfPresent(
                        key, (same, sum) -> closed(sum, lot.quantity().magnitude(), net, lot));
            }
        }

        private static Opened closed(Opened sum, Quantity part, BigDecimal net, ClosedLot lot) {
            Quantity open = sum.open().minus(part);
            return new Opened(
                    sum.order(),
                    sum.trade(),
                    sum.instrument(),
                    sum.quantity(),
                    open,
                    sum.net().add(net),
                    sum.openedAt(),
                    open.isZero() ? Optional.of(lot.closedAt()) : Optional.empty());
        }

        private void open(BookedFill booked, List<ClosedLot> closed) {
            Quantity opened = booked.fill().quantity();
            for (ClosedLot lot : closed) {
                opened = opened.minus(lot.quantity().magnitude());
            }
            if (opened.isPositive()) {
                Key key = new Key(booked.fill().orderId(), booked.trade());
                lots.put(booked.fill().id(), key);
                sums.merge(key, first(key, booked, opened), Tally::more);
            }
        }

        private static Opened first(Key key, BookedFill booked, Quantity opened) {
            return new Opened(
                    key.order(),
                    key.trade(),
                    booked.fill().instrument(),
                    opened,
                    opened,
                    BigDecimal.ZERO,
                    booked.fill().executedAt(),
                    Optional.empty());
        }

        private static Opened more(Opened sum, Opened added) {
            return new Opened(
                    sum.order(),
                    sum.trade(),
                    sum.instrument(),
                    sum.quantity().plus(added.quantity()),
                    sum.open().plus(added.open()),
                    sum.net(),
                    sum.openedAt(),
                    Optional.empty());
        }

        List<Opened> opened() {
            return List.copyOf(sums.values());
        }
    }
}
