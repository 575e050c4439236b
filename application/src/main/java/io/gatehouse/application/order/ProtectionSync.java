package io.gatehouse.application.order;

import io.gatehouse.application.account.AccountBook;
import io.gatehouse.application.account.DeskSession;
import io.gatehouse.application.port.Ids;
import io.gatehouse.application.port.OrderStore;
import io.gatehouse.domain.audit.AuditContext;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.BrokerReference;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.OrderChange;
import io.gatehouse.domain.order.OrderId;
import io.gatehouse.domain.order.OrderIdentity;
import io.gatehouse.domain.order.OrderOrigin;
import io.gatehouse.domain.order.OrderStatus;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.order.OrderType;
import io.gatehouse.domain.order.Protection;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.order.TimeInForce;
import io.gatehouse.domain.portfolio.ProtectionRoom;
import io.gatehouse.domain.portfolio.WorkingOrder;
import io.gatehouse.domain.position.Bracket;
import io.gatehouse.domain.position.ProtectionPlan;
import io.gatehouse.domain.position.ProtectionPlan.Share;

import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * Brings the OCO children of a position to what its brackets want now: they grow with fills, shrink
 * with reductions, yield to an exit that is on its way and come back when it fails; beside a limit
 * beyond the market the stop works on. Safe to call at any time.
 */
final class ProtectionSync {
    private final Ids ids;
    private final Dispatch dispatch;

    ProtectionSync(Ids ids, Dispatch dispatch) {
        this.ids = ids;
        this.dispatch = dispatch;
    }

    void align(AccountBook book, Symbol symbol, DeskSession session) {
        Quantity position =
                book.position(symbol).map(open -> open.position().quantity()).orElse(Quantity.ZERO);
        Side exit = position.isZero() ? Side.SELL : Side.openingFor(position.signum()).opposite();
        List<Bracket> brackets = book.brackets(symbol);
        if (brackets.isEmpty()) {
            return;
        }
        ProtectionRoom room = ProtectionRoom.of(position, brackets, working(book, symbol));
        List<Share> stops = room.forStops();
        List<Share> targets = room.forTargets();
        for (int i = 0; i < stops.size(); i++) {
            Shares shares = new Shares(stops.get(i).quantity(), targets.get(i).quantity());
            align(book, stops.get(i).bracket(), shares, exit, session);
        }
    }

    /**
     * The tick may have changed since a price was set: the market's way, so that what is to come
     * comes no later than it was asked for.
     */
    private static Optional<Price> onTick(
            Optional<Price> price, Symbol symbol, OrderType type, Side exit, DeskSession session) {
        boolean fromBelow = (type == OrderType.STOP) == (exit == Side.SELL);
        RoundingMode direction = fromBelow ? RoundingMode.CEILING : RoundingMode.FLOOR;
        return price.map(
                exact ->
                        session.market()
                                .instrument(symbol)
                                .map(instrument -> instrument.spec().onTick(exact, direction))
                                .orElse(exact));
    }

    /** What the children of a bracket shall have now; zero makes them yield. */
    private record Shares(Quantity stop, Quantity target) {}

    /**
     * Cover beyond the position's size is given up for good; a bracket that covers nothing ends.
     */
    void shrink(AccountBook book, Symbol symbol, Quantity size, DeskSession session) {
        for (Bracket bracket : ProtectionPlan.shrunkTo(book.brackets(symbol), size)) {
            if (bracket.covered().isZero()) {
                cancelChild(book, bracket.stopOrder(), session);
                cancelChild(book, bracket.targetOrder(), session);
                book.end(bracket.id());
            } else {
                book.save(bracket);
            }
        }
    }

    /** A working child that no bracket has any more protects nothing: it would open a position. */
    void cancelOrphan(AccountBook book, OrderId child, DeskSession session) {
        Optional<OrderId> wanted = Optional.of(child);
        boolean isOrphan =
                book.brackets().stream()
                        .noneMatch(
                                bracket ->
                                        bracket.stopOrder().equals(wanted)
                                                || bracket.targetOrder().equals(wanted));
        if (isOrphan) {
            cancelChild(book, wanted, session);
        }
    }

    /** A child that cannot be changed goes; its end brings another one. */
    void remake(AccountBook book, OrderId child, DeskSession session) {
        book.workingOrder(child)
                .ifPresent(order -> cancel(book, order, "Unchangeable, it is made anew.", session));
    }

    private static List<WorkingOrder> working(AccountBook book, Symbol symbol) {
        return book.workingOrders().stream()
                .filter(order -> order.instrument().equals(symbol))
                .map(WorkingOrder::of)
                .toList();
    }

    private void align(
            AccountBook book, Bracket bracket, Shares shares, Side exit, DeskSession session) {
        Protection wanted = bracket.protection();
        Optional<OrderId> stop =
                child(
                        book,
                        bracket,
                        bracket.stopOrder(),
                        wanted.stopLoss(),
                        OrderType.STOP,
                        shares.stop(),
                        exit,
                        session);
        Optional<OrderId> target =
                child(
                        book,
                        bracket,
                        bracket.targetOrder(),
                        wanted.targetPrice(),
                        OrderType.LIMIT,
                        shares.target(),
                        exit,
                        session);
        Bracket aligned = bracket.withChildren(stop, target);
        if (!aligned.equals(bracket)) {
            book.save(aligned);
        }
    }

    private Optional<OrderId> child(
            AccountBook book,
            Bracket bracket,
            Optional<OrderId> childId,
            Optional<Price> asked,
            OrderType type,
            Quantity quantity,
            Side exit,
            DeskSession session) {
        Optional<Price> wanted = onTick(asked, bracket.instrument(), type, exit, session);
        Optional<Order> child = childId.flatMap(book::workingOrder);
        if (wanted.isEmpty() || quantity.isZero()) {
            child.ifPresent(order -> cancel(book, order, "Gives way.", session));
            return child.map(Order::id);
        }
        if (child.isEmpty() || child.get().status() == OrderStatus.PENDING_CANCEL) {
            // A child that is being cancelled is replaced when its end is reported.
            return child.isPresent()
                    ? childId
                    : Optional.of(
                            create(book, bracket, wanted.get(), type, quantity, exit, session));
        }
        resize(book, child.get(), wanted.get(), quantity, session);
        return childId;
    }

    private void resize(
            AccountBook book, Order child, Price price, Quantity leaves, DeskSession session) {
        OrderTicket ticket = child.ticket();
        Price now = ticket.stopPrice().or(ticket::price).orElse(price);
        if (child.leavesQuantity().equals(leaves) && now.equals(price)) {
            return;
        }
        if (child.triggered() && !now.equals(price)) {
            // A trigger latches: at another price it would not wait, but trade at once.
            cancel(book, child, "It has triggered; the moved stop is a new one.", session);
            return;
        }
        Optional<Price> changed = Optional.of(price);
        OrderChange change =
                new OrderChange(
                        Optional.of(child.filledQuantity().plus(leaves)),
                        ticket.type().hasLimit() ? changed : Optional.empty(),
                        ticket.type().hasStop() ? changed : Optional.empty());
        dispatch.enqueueChange(book, child, change, session.now(), "Follows its position.");
    }

    private OrderId create(
            AccountBook book,
            Bracket bracket,
            Price price,
            OrderType type,
            Quantity quantity,
            Side exit,
            DeskSession session) {
        OrderTicket ticket =
                new OrderTicket(
                        bracket.instrument(),
                        exit,
                        type,
                        quantity,
                        type.hasLimit() ? Optional.of(price) : Optional.empty(),
                        type.hasStop() ? Optional.of(price) : Optional.empty(),
                        TimeInForce.GTC,
                        Protection.NONE,
                        true,
                        false,
                        OrderOrigin.PROTECTIVE);
        Order child = childOrder(book, bracket, ticket, session);
        book.insert(new OrderStore.Stored(child, ""), "ACCEPTED", "Protects the position.");
        dispatch.enqueueNew(book, child, session.now());
        book.audit(ids.next(), session.now(), AuditContext.HOUSE, OrderFacts.protective(child));
        return child.id();
    }

    private Order childOrder(
            AccountBook book, Bracket bracket, OrderTicket ticket, DeskSession session) {
        OrderId id = new OrderId(ids.next());
        return Order.begun(
                new OrderIdentity(
                        id,
                        book.id(),
                        id.toString(),
                        true,
                        book.account().broker(),
                        new BrokerReference(ids.nextBrokerReference()),
                        Optional.empty(),
                        bracket.parentOrder(),
                        Optional.empty(),
                        Optional.empty()),
                ticket,
                OrderStatus.PENDING_NEW,
                Optional.empty(),
                Optional.empty(),
                session.now());
    }

    private void cancelChild(AccountBook book, Optional<OrderId> child, DeskSession session) {
        child.flatMap(book::workingOrder)
                .ifPresent(order -> cancel(book, order, "Its position is closed.", session));
    }

    /** Aligning is repeated at will: it also meets what was asked before the books were read. */
    private void cancel(AccountBook book, Order child, String why, DeskSession session) {
        if (child.status() != OrderStatus.PENDING_CANCEL) {
            dispatch.enqueueCancel(book, child, session.now(), why);
        }
    }
}
