package io.gatehouse.application.broker;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.port.CommandOutcome;
import io.gatehouse.application.port.SubmitOutcome;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.OrderEventKind;
import io.gatehouse.domain.order.OrderTicket;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;

import java.util.List;
import java.util.Optional;

/** A broker in some trouble or none, and what a house sends to it. */
abstract class BrokerCase {
    static final Class<?>[] TAKEN = {SubmitOutcome.Sent.class, SubmitOutcome.Acknowledged.class};

    static final Class<?>[] ACCEPTED = {
        CommandOutcome.Sent.class, CommandOutcome.Acknowledged.class
    };

    final HouseBooks books = new HouseBooks();
    private Optional<BrokerRig> inUse = Optional.empty();
    private Optional<BrokerOrders> orders = Optional.empty();

    /** A fresh broker in this trouble; empty when that cannot be staged with it. */
    protected abstract Optional<BrokerRig> rig(Trouble trouble);

    @AfterEach
    void takeDown() {
        inUse.ifPresent(BrokerRig::close);
    }

    /** A connected broker whose market stands at 100 bid, 101 asked. */
    BrokerRig connected(Trouble trouble) {
        BrokerRig rig = unconnected(trouble);
        rig.gateway().connect(books, List.of());
        return rig;
    }

    BrokerRig unconnected(Trouble trouble) {
        BrokerRig rig = rig(trouble).orElseGet(() -> skip(trouble));
        inUse = Optional.of(rig);
        orders = Optional.of(new BrokerOrders(rig.gateway().id()));
        rig.quote("100", "101");
        return rig;
    }

    private BrokerRig skip(Trouble trouble) {
        String why = getClass().getSimpleName() + " cannot be put into " + trouble;
        System.out.println("Skipped: " + why);
        return Assumptions.abort(why);
    }

    Order pending(BrokerRig rig, OrderTicket ticket) {
        return orders.orElseThrow().pending(ticket, rig.now());
    }

    Order sent(BrokerRig rig, OrderTicket ticket) {
        Order order = books.store(pending(rig, ticket));
        assertThat(rig.gateway().submit(List.of(order)).getFirst()).isInstanceOfAny(TAKEN);
        return order;
    }

    CommandOutcome cancel(BrokerRig rig, Order order) {
        return rig.gateway()
                .cancel(
                        books.store(
                                books.order(order)
                                        .after(OrderEventKind.CANCEL_REQUESTED, rig.now())));
    }
}
