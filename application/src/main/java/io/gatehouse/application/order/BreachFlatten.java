package io.gatehouse.application.order;

import io.gatehouse.application.account.AccountBook;
import io.gatehouse.application.account.AccountDesk;
import io.gatehouse.application.account.DeskSession;
import io.gatehouse.application.account.ToBeFlat;
import io.gatehouse.application.account.TrustedMarks;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.audit.AuditContext;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.OrderOrigin;
import io.gatehouse.domain.portfolio.Holding;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Closes what a breaker or a halt wants closed, except where the mark is not confirmed, stale or of
 * a closed market: that waits for the next quote.
 */
public final class BreachFlatten {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final AccountDesk desk;
    private final Exits exits;

    public BreachFlatten(AccountDesk desk, Exits exits) {
        this.desk = desk;
        this.exits = exits;
    }

    void close(AccountId account) {
        Actor house = Actor.house(Optional.of(account));
        Exits.Wish wish = new Exits.Wish(house, OrderOrigin.SYSTEM, PATIENCE, AuditContext.HOUSE);
        // The desk answers after the transaction that latched, so the books show the breach.
        desk.perform(account, BreachFlatten::closable)
                .forEach(symbol -> exits.close(account, symbol, wish));
    }

    private static List<Symbol> closable(AccountBook book, DeskSession session) {
        TrustedMarks marks = TrustedMarks.toCloseAt(session.now());
        Set<Symbol> closing = closing(book);
        return session.market().held(book).stream()
                .filter(marks::has)
                .map(Holding::symbol)
                .filter(ToBeFlat.of(book, session.market()))
                .filter(symbol -> !closing.contains(symbol))
                .toList();
    }

    /** What an order of the house closes already. */
    private static Set<Symbol> closing(AccountBook book) {
        return book.workingOrders().stream()
                .filter(order -> order.ticket().origin() == OrderOrigin.SYSTEM)
                .filter(order -> !order.ticket().isProtective())
                .map(Order::instrument)
                .collect(Collectors.toSet());
    }
}
