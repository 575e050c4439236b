package io.gatehouse.application.port;

import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.BrokerId;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.OrderEvent;
import io.gatehouse.domain.order.OrderId;
import io.gatehouse.domain.order.OrderStatus;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Orders, their timelines, and the intents that still have to reach a broker. */
public interface OrderStore {
    /** Orders that are not final. */
    List<Order> working(Collection<AccountId> accounts);

    /** Accounts with an order that is not final, of one instrument or of any. */
    List<AccountId> accountsWorking(Optional<Symbol> instrument);

    /** All working orders at a broker, for its start. */
    List<Order> workingAt(BrokerId broker);

    /** Orders at a broker that are UNKNOWN or PENDING_NEW, unchanged since an instant. */
    List<Order> unanswered(BrokerId broker, Instant since);

    /** Orders under these names; names that are not taken are left out. */
    List<Stored> named(Collection<Name> names);

    /** Orders by id, final ones too. */
    List<Order> find(AccountId account, Collection<OrderId> ids);

    /**
     * Unnamed user orders since an instant that were not denied, rejected or cancelled, for the
     * duplicate check.
     */
    List<Order> recentUnnamed(Collection<AccountId> accounts, Instant since);

    void insert(List<Stored> orders);

    void update(List<Order> orders);

    void append(List<OwnedEvent> events);

    List<OrderEvent> events(AccountId account, OrderId order);

    /** Newest first. */
    List<Order> page(Query query);

    /** Intents to send, written in the transaction that accepts the order. */
    void enqueue(List<Intent> intents);

    /** Intents whose outcome is known. */
    void settle(List<Settled> orders);

    /** Intents enqueued before an instant that are not settled. */
    List<Intent> pendingIntents(BrokerId broker, Instant olderThan);

    /** A client order id within its account. */
    record Name(AccountId account, String clientOrderId) {}

    /**
     * An order with a hash of the request that made it, to tell a repetition from another order of
     * the same name.
     */
    record Stored(Order order, String requestHash) {}

    /** A timeline line and the account it belongs to. */
    record OwnedEvent(AccountId account, OrderEvent event) {}

    /** An order whose intent needs nobody any more, unless it is a cancel that is left out. */
    record Settled(AccountId account, OrderId order, boolean cancelToo) {}

    /** What must reach a broker. */
    record Intent(AccountId account, OrderId order, BrokerId broker, Kind kind, Instant at) {
        /** What is to be done. */
        public enum Kind {
            NEW,
            CANCEL,
            REPLACE
        }
    }

    /** Which orders to list: those before one, or from the newest on. */
    record Query(AccountId account, Filter filter, Optional<OrderId> before, int limit) {}

    /** What orders are looked for; no status is every status, what is empty narrows nothing. */
    record Filter(
            Set<OrderStatus> statuses,
            Optional<Boolean> working,
            Optional<String> clientOrderId,
            Optional<Symbol> instrument,
            Optional<Instant> from,
            Optional<Instant> to) {
        /** Every order. */
        public static final Filter ALL =
                new Filter(
                        Set.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());

        public Filter {
            statuses = Set.copyOf(statuses);
        }

        /** The same in these statuses only. */
        public Filter in(Set<OrderStatus> wanted) {
            return new Filter(wanted, working, clientOrderId, instrument, from, to);
        }

        /** The same of those that can still fill only, or of those that cannot. */
        public Filter working(boolean wanted) {
            return new Filter(statuses, Optional.of(wanted), clientOrderId, instrument, from, to);
        }

        /** The same of that name only. */
        public Filter named(String wanted) {
            return new Filter(statuses, working, Optional.of(wanted), instrument, from, to);
        }

        /** The same in one instrument only. */
        public Filter of(Symbol wanted) {
            return new Filter(statuses, working, clientOrderId, Optional.of(wanted), from, to);
        }

        /** The same of those that were made within a span. */
        public Filter within(Optional<Instant> since, Optional<Instant> until) {
            return new Filter(statuses, working, clientOrderId, instrument, since, until);
        }
    }
}
