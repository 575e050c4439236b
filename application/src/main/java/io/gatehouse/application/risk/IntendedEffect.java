package io.gatehouse.application.risk;

import io.gatehouse.application.Refusal;
import io.gatehouse.application.account.AccountBook;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.order.PositionEffect;

import java.util.List;
import java.util.Optional;

/**
 * Holds a ticket to what its sender says it does: to open what it opens, to close what it closes.
 */
public final class IntendedEffect {
    private IntendedEffect() {}

    /** Why the ticket cannot do what its sender says, with the position as it is. */
    public static Optional<Refusal> objection(
            AccountBook book, OrderTicket ticket, PositionEffect effect) {
        boolean reduces = ticket.side().opposes(book.quantity(ticket.instrument()));
        return switch (effect) {
            case ANY -> Optional.empty();
            case OPEN ->
                    reduces && !isAtBroker(book, ticket)
                            ? invalid("There is a position that this order would reduce.")
                            : Optional.empty();
            case CLOSE ->
                    reduces
                            ? Optional.empty()
                            : invalid("There is no position that this order would reduce.");
        };
    }

    /** A broker that numbers positions opens one on the other side beside those that it holds. */
    private static boolean isAtBroker(AccountBook book, OrderTicket ticket) {
        return book.tickets().symbols().contains(ticket.instrument());
    }

    /** The ticket to judge: one that closes never opens. */
    public static OrderTicket bound(OrderTicket ticket, PositionEffect effect) {
        return effect == PositionEffect.CLOSE ? ticket.asReduceOnly(ticket.origin()) : ticket;
    }

    private static Optional<Refusal> invalid(String message) {
        return Optional.of(
                new Refusal.Invalid(
                        "invalid_action", List.of(new Refusal.FieldError("action", message))));
    }
}
