package io.gatehouse.application.order;

import io.gatehouse.application.account.AccountBook;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.order.Protection;
import io.gatehouse.domain.order.Side;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Lets the protection of a position move that of the entries that still fill into it: what they
 * have reserved is what their rest will lose.
 */
final class EntryProtection {
    private EntryProtection() {}

    /** Working parents of the position's brackets, as they shall be. */
    static List<Order> of(AccountBook book, ProtectPosition.Command command) {
        return book.brackets(command.instrument()).stream()
                .flatMap(bracket -> bracket.parentOrder().stream())
                .flatMap(parent -> book.workingOrder(parent).stream())
                .map(entry -> entry.withProtection(moved(entry, command)))
                .toList();
    }

    static void keep(AccountBook book, List<Order> entries, Instant now) {
        entries.stream()
                .filter(entry -> !Optional.of(entry).equals(book.workingOrder(entry.id())))
                .forEach(
                        entry ->
                                book.update(
                                        entry,
                                        "PROTECTION_MOVED",
                                        now,
                                        "Its stop and target moved with the position's."));
    }

    private static Protection moved(Order entry, ProtectPosition.Command command) {
        Protection now = entry.ticket().protection();
        Side side = entry.ticket().side();
        return new Protection(
                moved(entry, now.stopLoss(), command.stopLoss(), side.opposite()),
                moved(entry, now.targetPrice(), command.targetPrice(), side));
    }

    /**
     * A level between the market and the entry's price ends the position before the entry fills any
     * more: what then fills keeps the level that it was accepted with.
     */
    private static Optional<Price> moved(
            Order entry, Optional<Price> now, Optional<ProtectPosition.Level> level, Side beyond) {
        return level.filter(to -> to.price().stream().allMatch(at -> lies(at, beyond, entry)))
                .map(ProtectPosition.Level::price)
                .orElse(now);
    }

    private static boolean lies(Price level, Side beyond, Order entry) {
        return prices(entry)
                .allMatch(at -> beyond == Side.BUY ? level.isAbove(at) : level.isBelow(at));
    }

    /** Where it may fill: at its price, and at the one that it is being moved to. */
    private static Stream<Price> prices(Order entry) {
        OrderTicket ticket = entry.ticket();
        OrderTicket changed =
                entry.pendingChange().map(change -> change.appliedTo(ticket)).orElse(ticket);
        return Stream.of(ticket, changed)
                .map(entry::asToday)
                .flatMap(today -> today.price().or(today::stopPrice).stream());
    }
}
