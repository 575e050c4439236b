package io.gatehouse.application.order;

import io.gatehouse.application.account.AccountBook;
import io.gatehouse.application.account.DeskSession;
import io.gatehouse.application.account.DeskTask;
import io.gatehouse.application.port.BrokerEvent;
import io.gatehouse.application.port.BrokerGateway.Replacement;
import io.gatehouse.application.port.Ids;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.BrokerId;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.OrderChange;
import io.gatehouse.domain.order.OrderEventKind;
import io.gatehouse.domain.order.OrderStatus;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.portfolio.Holding;
import io.gatehouse.domain.portfolio.WorkingOrder;
import io.gatehouse.domain.risk.OrderEffect;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One account's share of a broker's report, under the account's lock. Answers how many events
 * changed something.
 */
final class ReportTask implements DeskTask<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(ReportTask.class);

    private final AccountId account;
    private final List<BrokerEvent> events;
    private final FillBooking fills;
    private final BracketBooking brackets;
    private final ProtectionSync protection;
    private final OrderEnd end;
    private final ExitTrim exits;
    private final FillAlarm alarm;

    ReportTask(AccountId account, List<BrokerEvent> events, Dispatch dispatch, Ids ids) {
        this.account = account;
        this.events = List.copyOf(events);
        this.fills = new FillBooking(ids);
        this.protection = new ProtectionSync(ids, dispatch);
        this.end = new OrderEnd(ids, protection);
        this.exits = new ExitTrim(dispatch);
        this.brackets = new BracketBooking(ids, protection, exits);
        this.alarm = new FillAlarm(ids);
    }

    @Override
    public AccountId account() {
        return account;
    }

    @Override
    public Set<String> executionKeys() {
        Set<String> keys = new HashSet<>();
        for (BrokerEvent event : events) {
            if (event instanceof BrokerEvent.Executed) {
                keys.add(event.key());
            }
        }
        return keys;
    }

    @Override
    public Integer run(AccountBook book, DeskSession session) {
        int applied = 0;
        for (BrokerEvent event : events) {
            Optional<Order> order = session.order(book, event.subject().orderId());
            if (order.isEmpty()) {
                LOG.error(
                        "Report {} of {} names order {}, which is not here",
                        event.key(),
                        event.subject().broker(),
                        event.subject().orderId());
            } else if (apply(book, session, order.get(), event)) {
                applied++;
            }
        }
        return applied;
    }

    private boolean apply(AccountBook book, DeskSession session, Order order, BrokerEvent event) {
        return switch (event) {
            case BrokerEvent.Acknowledged ack -> acknowledged(book, session, order, ack);
            case BrokerEvent.Triggered hit -> triggered(book, order, hit);
            case BrokerEvent.Executed executed -> executed(book, session, order, executed);
            case BrokerEvent.Replaced changed -> replaced(book, session, order, changed);
            case BrokerEvent.Canceled ended ->
                    end.of(book, session, order, OrderEventKind.CANCELED, ended.reason());
            case BrokerEvent.Expired ended ->
                    end.of(book, session, order, OrderEventKind.EXPIRED, "Its time is over.");
            case BrokerEvent.Rejected no ->
                    end.of(book, session, order, OrderEventKind.REJECTED, no.text());
            case BrokerEvent.NotSent no ->
                    end.of(book, session, order, OrderEventKind.PROVEN_ABSENT, no.why());
            case BrokerEvent.CommandRejected no -> commandRejected(book, session, order, no.text());
        };
    }

    private boolean acknowledged(
            AccountBook book, DeskSession session, Order order, BrokerEvent.Acknowledged ack) {
        Order named =
                order.identity().brokerOrderId().isPresent()
                        ? order
                        : order.withIdentity(
                                order.identity().withBrokerOrderId(ack.brokerOrderId()));
        Order after = named.after(OrderEventKind.ACKNOWLEDGED, ack.at());
        if (after.equals(order)) {
            return false;
        }
        book.update(after, "ACKNOWLEDGED", ack.at(), "The broker has the order.");
        book.reported(after);
        catchUp(book, session, order);
        return true;
    }

    /**
     * A child that could not be changed while the broker was busy with it follows now; one whose
     * bracket has ended meanwhile goes. So do exits, and what works beside them.
     */
    private void catchUp(AccountBook book, DeskSession session, Order order) {
        if (!order.ticket().isProtective() && order.ticket().reduceOnly()) {
            exits.trim(book, order.instrument(), order.ticket().side(), session);
        }
        protection.align(book, order.instrument(), session);
        if (order.ticket().isProtective()) {
            protection.cancelOrphan(book, order.id(), session);
        }
    }

    private static boolean triggered(AccountBook book, Order order, BrokerEvent.Triggered hit) {
        if (order.triggered() || order.status().isFinal() || isOutdated(order, hit.terms())) {
            return false;
        }
        book.update(
                order.afterTrigger(hit.at()), "TRIGGERED", hit.at(), "The stop price was touched.");
        return true;
    }

    private boolean executed(
            AccountBook book, DeskSession session, Order order, BrokerEvent.Executed executed) {
        if (session.isBooked(book, executed.key())) {
            return false;
        }
        boolean isPaper = order.identity().broker().equals(BrokerId.PAPER);
        if (isPaper && (order.status().isFinal() || isOutdated(order, executed.terms()))) {
            // The paper market of another node went on with what has ended or changed here: nobody
            // traded. What still works is filled by the node that knows its terms.
            LOG.info(
                    "Paper order {} is {}; fill {} is dropped",
                    order.id(),
                    order.status(),
                    executed.key());
            return false;
        }
        if (isPaper && order.rejectReason().isPresent()) {
            // Called off before this was booked: on paper nobody traded.
            return end.of(book, session, order, OrderEventKind.CANCELED, "Called off.");
        }
        if (isPaper && order.ticket().reduceOnly()) {
            return closed(book, session, order, executed);
        }
        booked(book, session, order, executed);
        return true;
    }

    /**
     * Stop and exit may meet one quote: on paper, what closes a position trades no more than is
     * left of it.
     */
    private boolean closed(
            AccountBook book, DeskSession session, Order order, BrokerEvent.Executed executed) {
        Quantity left = ExitTrim.reducible(book, order.instrument(), order.ticket().side());
        if (left.compareTo(executed.quantity()) >= 0) {
            booked(book, session, order, executed);
            return true;
        }
        Order traded = left.isZero() ? order : booked(book, session, order, executed.ofPart(left));
        return end.of(book, session, traded, OrderEventKind.CANCELED, "Its position was closed.");
    }

    private Order booked(
            AccountBook book, DeskSession session, Order order, BrokerEvent.Executed executed) {
        FillBooking.Booked booked = fills.book(book, session, order, executed);
        book.reported(booked.order());
        brackets.follow(book, session, booked);
        if (order.status().isFinal()) {
            alarm.late(book, session, booked.order());
        }
        if (booked.order().isOverfilled()) {
            alarm.overfilled(book, session, booked.order());
        }
        return booked.order();
    }

    private static boolean isOutdated(Order order, Optional<Replacement> terms) {
        Replacement known = terms(order.ticket());
        return terms.filter(other -> !other.equals(known)).isPresent();
    }

    private static Replacement terms(OrderTicket ticket) {
        return new Replacement(ticket.quantity(), ticket.price(), ticket.stopPrice());
    }

    private boolean replaced(
            AccountBook book, DeskSession session, Order order, BrokerEvent.Replaced changed) {
        if (!isAwaited(order, changed.to())) {
            LOG.warn(
                    "Order {} is {}; nobody waits for its change to {}",
                    order.id(),
                    order.status(),
                    changed.to());
            return false;
        }
        OrderChange change =
                new OrderChange(
                        Optional.of(changed.to().quantity()),
                        changed.to().price(),
                        changed.to().stopPrice());
        Order after = asExit(book, session, order.changed(change, changed.at()));
        book.update(after, "REPLACED", changed.at(), "The broker changed the order.");
        book.reported(after);
        catchUp(book, session, after);
        return true;
    }

    /**
     * What was told before, or of a change that another one has followed, would undo the latter.
     */
    private static boolean isAwaited(Order order, Replacement made) {
        return order.status() == OrderStatus.PENDING_REPLACE
                && order.pendingChange()
                        .map(change -> terms(change.appliedTo(order.ticket())))
                        .filter(made::equals)
                        .isPresent();
    }

    /**
     * What a change has left nothing to open is worked as any exit is; not before the broker has
     * made the change, and in our books only, as it stays at the broker what it was sent as.
     */
    private static Order asExit(AccountBook book, DeskSession session, Order changed) {
        if (changed.ticket().reduceOnly() || changed.status().isFinal()) {
            return changed;
        }
        return session.market()
                .instrument(changed.instrument())
                .map(traded -> session.market().holding(book, traded))
                .filter(holding -> opensNothing(book, changed, holding))
                .map(holding -> changed.asReduceOnly())
                .orElse(changed);
    }

    private static boolean opensNothing(AccountBook book, Order order, Holding traded) {
        OrderTicket rest = order.ticket().withQuantity(order.leavesQuantity());
        List<WorkingOrder> others =
                book.working().stream().filter(one -> !one.id().equals(order.id())).toList();
        return OrderEffect.of(rest, traded, others).isPureReduction();
    }

    private boolean commandRejected(
            AccountBook book, DeskSession session, Order order, String text) {
        Order after = order.commandRejected(session.now());
        book.settle(order.id());
        if (after.equals(order)) {
            return false;
        }
        book.update(after, "COMMAND_REJECTED", session.now(), text);
        if (order.ticket().reduceOnly() && book.isFirstRefusal(order.id())) {
            followAfterRefusal(book, session, order);
        }
        return true;
    }

    /**
     * A child that could not be changed is made anew, one that could not be cancelled follows its
     * position. Once only: a broker that refuses both is not asked for ever.
     */
    private void followAfterRefusal(AccountBook book, DeskSession session, Order order) {
        if (!order.ticket().isProtective()) {
            exits.cancelBeyond(book, order, session);
            protection.align(book, order.instrument(), session);
        } else if (order.status() == OrderStatus.PENDING_REPLACE) {
            protection.remake(book, order.id(), session);
        } else {
            catchUp(book, session, order);
        }
    }
}
