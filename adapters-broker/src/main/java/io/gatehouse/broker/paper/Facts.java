package io.gatehouse.broker.paper;

import io.gatehouse.application.port.BrokerEvent;
import io.gatehouse.application.port.BrokerEvent.Subject;
import io.gatehouse.application.port.BrokerGateway.Replacement;
import io.gatehouse.application.port.SubmitOutcome;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.OrderIdentity;
import io.gatehouse.domain.order.OrderTicket;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Words the facts of one order at one instant. A fact has the same key on every node and after
 * every restart, so that the house books it once; a fill is named by the quantity done before it.
 */
record Facts(OrderIdentity identity, Instant at) {

    BrokerEvent acknowledged() {
        return new BrokerEvent.Acknowledged(
                subject(), key("A"), "paper-" + identity.brokerReference().text(), at);
    }

    BrokerEvent rejected(SubmitOutcome.Refused refused) {
        return new BrokerEvent.Rejected(
                subject(), key("R"), refused.code(), refused.code() + ": " + refused.text(), at);
    }

    BrokerEvent triggered(OrderTicket ticket) {
        return new BrokerEvent.Triggered(subject(), key("T"), Optional.of(terms(ticket)), at);
    }

    /** The terms tell the house which fills are of a copy that it has changed elsewhere. */
    BrokerEvent executed(
            PaperOrder order,
            Quantity quantity,
            Price price,
            Optional<Price> requested,
            BigDecimal fee) {
        return new BrokerEvent.Executed(
                subject(),
                fillAfter(order.done()),
                quantity,
                price,
                requested,
                Optional.of(terms(order.ticket())),
                fee,
                at);
    }

    /** Whether that is the fill, at these terms, of which so much was done before. */
    boolean isFillOf(BrokerEvent event, Quantity done, OrderTicket ticket) {
        return event instanceof BrokerEvent.Executed fill
                && fill.key().equals(fillAfter(done))
                && fill.terms().equals(Optional.of(terms(ticket)));
    }

    private String fillAfter(Quantity done) {
        return key("F" + done);
    }

    private static Replacement terms(OrderTicket ticket) {
        return new Replacement(ticket.quantity(), ticket.price(), ticket.stopPrice());
    }

    BrokerEvent canceled(String reason) {
        return new BrokerEvent.Canceled(subject(), key("C"), reason, at);
    }

    BrokerEvent expired() {
        return new BrokerEvent.Expired(subject(), key("X"), at);
    }

    /** The command is told by when it was given and how many came before it on this node. */
    BrokerEvent replaced(Replacement to, Instant commandedAt, int before) {
        return new BrokerEvent.Replaced(
                subject(), key("P" + micros(commandedAt) + "." + before), to, at);
    }

    BrokerEvent commandRejected(String text, Instant commandedAt) {
        return new BrokerEvent.CommandRejected(subject(), key("Q" + micros(commandedAt)), text, at);
    }

    private Subject subject() {
        return new Subject(identity.broker(), identity.accountId(), identity.id());
    }

    private String key(String fact) {
        return identity.brokerReference().text() + "-" + fact;
    }

    private static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }
}
