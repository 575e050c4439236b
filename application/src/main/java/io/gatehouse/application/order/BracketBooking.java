package io.gatehouse.application.order;

import io.gatehouse.application.account.AccountBook;
import io.gatehouse.application.account.DeskSession;
import io.gatehouse.application.port.Ids;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.OrderId;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.position.Bracket;
import io.gatehouse.domain.position.BracketId;

import java.util.Optional;

/**
 * Brackets follow the position: a child's fill uses its own bracket up, an entry's fill grows its
 * bracket, and what closes takes cover and exits with it.
 */
final class BracketBooking {
    private final Ids ids;
    private final ProtectionSync protection;
    private final ExitTrim exits;

    BracketBooking(Ids ids, ProtectionSync protection, ExitTrim exits) {
        this.ids = ids;
        this.protection = protection;
        this.exits = exits;
    }

    void follow(AccountBook book, DeskSession session, FillBooking.Booked booked) {
        Order order = booked.order();
        if (order.ticket().isProtective()) {
            useUp(book, booked);
        }
        if (booked.change().closed().isPositive()) {
            protection.shrink(
                    book, order.instrument(), FillBooking.remaining(booked.change()), session);
            follow(book, session, order, booked.change().closed());
        }
        if (booked.change().opened().isPositive() && !order.ticket().protection().isNone()) {
            grow(book, session, booked);
        }
        if (!book.brackets(order.instrument()).isEmpty()) {
            protection.align(book, order.instrument(), session);
        }
    }

    /** Exits are brought to what is left to close. */
    private void follow(AccountBook book, DeskSession session, Order order, Quantity closed) {
        Side side = order.ticket().side();
        if (order.ticket().isProtective()) {
            exits.cancelReversals(book, order.instrument(), side, closed, session);
        }
        exits.trim(book, order.instrument(), side, session);
    }

    private static void useUp(AccountBook book, FillBooking.Booked booked) {
        Optional<OrderId> child = Optional.of(booked.order().id());
        for (Bracket bracket : book.brackets(booked.order().instrument())) {
            if (bracket.stopOrder().equals(child) || bracket.targetOrder().equals(child)) {
                Quantity left = bracket.covered().minus(booked.fill().quantity());
                book.save(bracket.withCovered(left.max(Quantity.ZERO)));
                return;
            }
        }
    }

    private void grow(AccountBook book, DeskSession session, FillBooking.Booked booked) {
        Order parent = booked.order();
        Bracket bracket =
                book.brackets(parent.instrument()).stream()
                        .filter(one -> one.parentOrder().equals(Optional.of(parent.id())))
                        .findFirst()
                        .orElseGet(
                                () ->
                                        new Bracket(
                                                new BracketId(ids.next()),
                                                parent.instrument(),
                                                Optional.of(parent.id()),
                                                Quantity.ZERO,
                                                parent.ticket().protection(),
                                                Optional.empty(),
                                                Optional.empty(),
                                                session.now()));
        book.save(bracket.withCovered(bracket.covered().plus(booked.change().opened())));
    }
}
