package io.gatehouse.application.order;

import io.gatehouse.application.account.AccountBook;
import io.gatehouse.application.account.BookChanges;
import io.gatehouse.application.account.DeskSession;
import io.gatehouse.application.account.Market;
import io.gatehouse.application.port.BrokerEvent;
import io.gatehouse.application.port.Ids;
import io.gatehouse.domain.audit.AuditContext;
import io.gatehouse.domain.instrument.ContractSpec;
import io.gatehouse.domain.instrument.Instrument;
import io.gatehouse.domain.ledger.FillEntries;
import io.gatehouse.domain.ledger.LedgerEntry;
import io.gatehouse.domain.money.Decimals;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.Fill;
import io.gatehouse.domain.order.FillId;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.SignalTag;
import io.gatehouse.domain.position.BookedFill;
import io.gatehouse.domain.position.ClosedLot;
import io.gatehouse.domain.position.Lot;
import io.gatehouse.domain.position.LotBook;
import io.gatehouse.domain.position.OpenPosition;
import io.gatehouse.domain.position.Position;
import io.gatehouse.domain.position.PositionChange;
import io.gatehouse.domain.position.Trade;
import io.gatehouse.domain.position.TradeBook;
import io.gatehouse.domain.position.TradeId;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Books one execution: order, position, lots, round trip, ledger and audit. A fill is booked
 * whatever the order's state.
 */
final class FillBooking {
    private final Ids ids;

    FillBooking(Ids ids) {
        this.ids = ids;
    }

    /** What the fill did to the position, and the order after it. */
    record Booked(Order order, Fill fill, PositionChange change) {}

    Booked book(AccountBook book, DeskSession session, Order order, BrokerEvent.Executed executed) {
        Instrument instrument = instrument(session.market(), order);
        Fill fill = fill(book, session.market(), order, instrument, executed);
        Optional<OpenPosition> before = book.position(order.instrument());
        Position position =
                before.map(OpenPosition::position)
                        .orElseGet(() -> Position.flat(order.instrument()));
        PositionChange change = position.after(fill, instrument.spec());
        TradeBook.Step step =
                TradeBook.book(
                        before.map(OpenPosition::trade),
                        fill,
                        change,
                        new TradeId(ids.next()),
                        opener(order));
        keepPosition(book, change, step, fill.executedAt());
        keepLots(book, session, fill, change, instrument.spec());
        postEntries(book, fill, instrument.spec(), change);
        Trade trade = step.open().or(step::closed).orElseThrow();
        book.book(bookedFill(book, order, fill, change, trade.id()));
        Order after = orderAfter(order, fill, trade.id());
        book.update(after, "FILLED", session.now(), fill.quantity() + " at " + fill.price());
        book.audit(ids.next(), session.now(), AuditContext.HOUSE, OrderFacts.executed(after, fill));
        step.closed()
                .ifPresent(
                        closed ->
                                book.audit(
                                        ids.next(),
                                        session.now(),
                                        AuditContext.HOUSE,
                                        OrderFacts.positionClosed(after, closed)));
        return new Booked(after, fill, change);
    }

    private static TradeBook.Opener opener(Order order) {
        return new TradeBook.Opener(
                order.ticket().protection().stopLoss(),
                order.identity().signal().flatMap(SignalTag::strategy));
    }

    private static Order orderAfter(Order order, Fill fill, TradeId trade) {
        Order named =
                order.identity().tradeId().isPresent()
                        ? order
                        : order.withIdentity(order.identity().withTradeId(trade.value()));
        return named.afterFill(fill);
    }

    private static Instrument instrument(Market market, Order order) {
        return market.instrument(order.instrument())
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "No instrument " + order.instrument() + " to book on"));
    }

    private Fill fill(
            AccountBook book,
            Market market,
            Order order,
            Instrument instrument,
            BrokerEvent.Executed executed) {
        return new Fill(
                new FillId(ids.next()),
                order.id(),
                executed.key(),
                order.instrument(),
                order.ticket().side(),
                executed.quantity(),
                executed.price(),
                executed.requestedPrice(),
                executed.fee(),
                rate(book, market, instrument),
                executed.at());
    }

    /** The rate now; where no pair is quoted any more, the one at which the position was opened. */
    private static BigDecimal rate(AccountBook book, Market market, Instrument instrument) {
        return market.fx()
                .rate(instrument.spec().currency(), book.baseCurrency())
                .or(() -> openingRate(book, instrument))
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "No FX rate from "
                                                + instrument.spec().currency()
                                                + " to "
                                                + book.baseCurrency()));
    }

    private static Optional<BigDecimal> openingRate(AccountBook book, Instrument instrument) {
        return book.position(instrument.symbol())
                .map(OpenPosition::position)
                .filter(position -> position.cost().signum() != 0)
                .map(position -> position.baseCost().divide(position.cost(), Decimals.RATIO));
    }

    private static void keepPosition(
            AccountBook book, PositionChange change, TradeBook.Step step, Instant at) {
        step.closed().ifPresent(book::save);
        step.open()
                .ifPresentOrElse(
                        trade -> book.save(new OpenPosition(change.after(), trade, at)),
                        () -> book.closed(change.after().symbol()));
    }

    private static void keepLots(
            AccountBook book,
            DeskSession session,
            Fill fill,
            PositionChange change,
            ContractSpec spec) {
        // An opening needs no other lot, so only reductions read them.
        LotBook before =
                change.closed().isZero()
                        ? LotBook.EMPTY
                        : book.lots(
                                fill.instrument(),
                                symbol -> session.positions().lots(book.id(), symbol));
        LotBook.Step step = before.after(fill, spec.multiplier());
        Map<FillId, Lot> left =
                step.after().lots().stream()
                        .collect(Collectors.toMap(Lot::openedBy, Function.identity()));
        for (ClosedLot closed : step.closed()) {
            if (!left.containsKey(closed.openedBy())) {
                book.save(
                        new BookChanges.LotChange(
                                fill.instrument(), closed.openedBy(), Optional.empty()));
            }
        }
        for (Lot lot : left.values()) {
            if (!before.lots().contains(lot)) {
                book.save(
                        new BookChanges.LotChange(
                                fill.instrument(), lot.openedBy(), Optional.of(lot)));
            }
        }
    }

    private void postEntries(
            AccountBook book, Fill fill, ContractSpec spec, PositionChange change) {
        List<LedgerEntry> entries =
                FillEntries.of(fill, spec, change, book.balances(), book.baseCurrency());
        for (LedgerEntry entry : entries) {
            book.post(ids.next(), entry, fill.executedAt(), fill.orderId().toString());
        }
    }

    private static BookedFill bookedFill(
            AccountBook book, Order order, Fill fill, PositionChange change, TradeId trade) {
        BigDecimal feeBase = Decimals.canonical(fill.fee().multiply(fill.fxRate()));
        return new BookedFill(
                book.id(),
                fill,
                order.identity().broker(),
                trade,
                change.realized(),
                change.realizedBase(),
                feeBase);
    }

    /**
     * Size of the position after a change, in the direction it had; zero when it closed or flipped.
     */
    static Quantity remaining(PositionChange change) {
        return change.isFlip() ? Quantity.ZERO : change.after().quantity().magnitude();
    }
}
