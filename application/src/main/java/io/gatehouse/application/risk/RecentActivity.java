package io.gatehouse.application.risk;

import io.gatehouse.application.account.AccountBook;
import io.gatehouse.application.account.BookActivity;
import io.gatehouse.application.risk.PreTradeViews.Arrival;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.risk.Activity;
import io.gatehouse.domain.risk.RiskLimit;
import io.gatehouse.domain.risk.RiskProfile;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** Takes from the books what the account did lately, as far as its limits ask for it. */
final class RecentActivity {
    private RecentActivity() {}

    static Activity of(AccountBook book, OrderTicket ticket, Arrival arrival, Instant now) {
        RiskProfile profile = book.profile();
        BookActivity done = book.activity();
        Instant dayStart = book.dayStart();
        Activity activity =
                new Activity(
                        asked(
                                profile,
                                RiskLimit.MAX_ORDERS_PER_MINUTE,
                                () -> done.ordersInMinute(now)),
                        asked(
                                profile,
                                RiskLimit.MAX_ORDERS_PER_DAY,
                                () -> ordersOfDay(done, dayStart, arrival)),
                        asked(
                                profile,
                                RiskLimit.MAX_TRADES_PER_DAY,
                                () -> tradesOfDay(book, dayStart)),
                        asked(
                                profile,
                                RiskLimit.MAX_REPEATS_PER_MINUTE,
                                () ->
                                        done.executionsInMinute(
                                                ticket.instrument(), ticket.side(), now)),
                        asked(profile, RiskLimit.MAX_CONSECUTIVE_LOSSES, done::trades)
                                .or(() -> asked(profile, RiskLimit.MIN_WIN_RATE, done::trades)));
        return activity.isUnasked() ? Activity.UNASKED : activity;
    }

    private static <T> Optional<T> asked(
            RiskProfile profile, RiskLimit limit, Supplier<Optional<T>> figure) {
        return profile.limit(limit).isPresent() ? figure.get() : Optional.empty();
    }

    /** The order that a change takes the place of is left out: the change adds none to the day. */
    private static Optional<Integer> ordersOfDay(
            BookActivity done, Instant dayStart, Arrival arrival) {
        int replaced = arrival.replaces().isPresent() ? 1 : 0;
        return done.ordersOfDay(dayStart).map(orders -> Math.max(0, orders - replaced));
    }

    private static Optional<Integer> tradesOfDay(AccountBook book, Instant dayStart) {
        long open =
                book.positions().values().stream()
                        .filter(position -> !position.trade().openedAt().isBefore(dayStart))
                        .count();
        return book.activity().endedTradesOfDay(dayStart).map(ended -> ended + (int) open);
    }
}
