package io.gatehouse.broker.paper;

import io.gatehouse.application.port.RejectCode;
import io.gatehouse.application.port.SubmitOutcome;
import io.gatehouse.domain.account.BrokerId;
import io.gatehouse.domain.instrument.ContractSpec;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.OrderTicket;

import java.util.Optional;
import java.util.stream.Stream;

/** What the paper broker refuses at its door; the order then never existed there. */
final class Admission {
    private final TermsBook terms;

    Admission(TermsBook terms) {
        this.terms = terms;
    }

    /** Why an order is refused; empty when it may enter. */
    Optional<SubmitOutcome.Refused> refusalOf(Order order) {
        if (!order.identity().broker().equals(BrokerId.PAPER)) {
            return refuse(
                    RejectCode.UNSUPPORTED,
                    "An order of broker " + order.identity().broker() + " is not for paper");
        }
        return refusalOf(order.ticket());
    }

    /** The same for the terms alone. */
    Optional<SubmitOutcome.Refused> refusalOf(OrderTicket ticket) {
        return terms.of(ticket.instrument())
                .map(known -> refusalOf(ticket, known.instrument().spec()))
                .orElseGet(
                        () ->
                                refuse(
                                        RejectCode.UNKNOWN_INSTRUMENT,
                                        "No such instrument: " + ticket.instrument()));
    }

    private static Optional<SubmitOutcome.Refused> refusalOf(
            OrderTicket ticket, ContractSpec spec) {
        Optional<Price> offTick =
                Stream.of(ticket.price(), ticket.stopPrice())
                        .flatMap(Optional::stream)
                        .filter(price -> !spec.isOnTick(price))
                        .findFirst();
        if (offTick.isPresent()) {
            return refuse(
                    RejectCode.INVALID_PRICE,
                    offTick.get() + " is not a multiple of the tick " + spec.tickSize());
        }
        // An odd remainder may always close: a lot step that has changed must not trap it.
        return ticket.reduceOnly() ? Optional.empty() : quantityRefusal(ticket.quantity(), spec);
    }

    private static Optional<SubmitOutcome.Refused> quantityRefusal(
            Quantity quantity, ContractSpec spec) {
        if (!spec.isOnLotStep(quantity)) {
            return refuse(
                    RejectCode.INVALID_QUANTITY,
                    quantity + " is not a multiple of the lot step " + spec.lotStep());
        }
        if (quantity.compareTo(spec.minQuantity()) < 0) {
            return refuse(
                    RejectCode.INVALID_QUANTITY,
                    quantity + " is below the minimum " + spec.minQuantity());
        }
        return spec.maxQuantity()
                .filter(max -> quantity.compareTo(max) > 0)
                .flatMap(
                        max ->
                                refuse(
                                        RejectCode.INVALID_QUANTITY,
                                        quantity + " is above the maximum " + max));
    }

    private static Optional<SubmitOutcome.Refused> refuse(RejectCode code, String text) {
        return Optional.of(new SubmitOutcome.Refused(code, text));
    }
}
