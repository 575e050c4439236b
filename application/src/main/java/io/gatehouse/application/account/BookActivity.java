package io.gatehouse.application.account;

import io.gatehouse.application.port.ActivityLog.Executed;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.position.Trade;
import io.gatehouse.domain.risk.Activity.ClosedTrade;
import io.gatehouse.domain.risk.RiskLimit;
import io.gatehouse.domain.risk.RiskProfile;
import io.gatehouse.domain.risk.rule.MinWinRate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What an account did lately, kept up to date within the books. What no limit asked for when the
 * books were read is not known, and stays so until they are read again.
 */
public final class BookActivity {
    static final Duration WINDOW = Duration.ofMinutes(1);

    /** Enough for the longest streak and for a win rate. */
    static final int MOST_TRADES = 40;

    private final Optional<Deque<Instant>> orders;
    private final Optional<Deque<Executed>> executions;
    private final Optional<DayCount> ordersOfDay;
    private final Optional<DayCount> endedTradesOfDay;
    private final Optional<List<ClosedTrade>> trades;

    /** What was read; counts of the day are since {@code dayStart}. */
    public record Loaded(
            Instant dayStart,
            Optional<List<Instant>> orders,
            Optional<List<Executed>> executions,
            Optional<Integer> ordersOfDay,
            Optional<Integer> endedTradesOfDay,
            Optional<List<ClosedTrade>> trades) {
        /** Where nobody asked: limits of it deny what they would judge. */
        static Loaded unknownSince(Instant dayStart) {
            return new Loaded(
                    dayStart,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }

        /** Of an account that has done nothing yet. */
        public static Loaded nothingSince(Instant dayStart) {
            return new Loaded(
                    dayStart,
                    Optional.of(List.of()),
                    Optional.of(List.of()),
                    Optional.of(0),
                    Optional.of(0),
                    Optional.of(List.of()));
        }
    }

    /** A count that begins anew with the risk day. */
    private static final class DayCount {
        private Instant dayStart;
        private int count;

        DayCount(Instant dayStart, int count) {
            this.dayStart = dayStart;
            this.count = count;
        }

        int of(Instant start) {
            if (!dayStart.equals(start)) {
                dayStart = start;
                count = 0;
            }
            return count;
        }

        void add(Instant start) {
            count = of(start) + 1;
        }
    }

    BookActivity(Loaded loaded) {
        this.orders = loaded.orders().map(ArrayDeque::new);
        this.executions = loaded.executions().map(ArrayDeque::new);
        this.ordersOfDay = loaded.ordersOfDay().map(n -> new DayCount(loaded.dayStart(), n));
        this.endedTradesOfDay =
                loaded.endedTradesOfDay().map(n -> new DayCount(loaded.dayStart(), n));
        this.trades = loaded.trades().map(ArrayList::new);
    }

    /** Whether everything that the profile limits is known. */
    boolean covers(RiskProfile profile) {
        return isCovered(profile, RiskLimit.MAX_ORDERS_PER_MINUTE, orders)
                && isCovered(profile, RiskLimit.MAX_REPEATS_PER_MINUTE, executions)
                && isCovered(profile, RiskLimit.MAX_ORDERS_PER_DAY, ordersOfDay)
                && isCovered(profile, RiskLimit.MAX_TRADES_PER_DAY, endedTradesOfDay)
                && isCovered(profile, RiskLimit.MAX_CONSECUTIVE_LOSSES, trades)
                && isCovered(profile, RiskLimit.MIN_WIN_RATE, trades);
    }

    private static boolean isCovered(RiskProfile profile, RiskLimit limit, Optional<?> known) {
        return known.isPresent() || profile.limit(limit).isEmpty();
    }

    /** Orders, changes and cancels of the user in the minute before an instant. */
    public Optional<Integer> ordersInMinute(Instant now) {
        return orders.map(
                instants -> {
                    forget(instants, instant -> instant, now);
                    return instants.size();
                });
    }

    /** Executions of one side of an instrument in the minute before an instant. */
    public Optional<Integer> executionsInMinute(Symbol instrument, Side side, Instant now) {
        Instant since = now.minus(WINDOW);
        return executions.map(
                all ->
                        (int)
                                all.stream()
                                        .filter(one -> one.at().isAfter(since))
                                        .filter(one -> one.side() == side)
                                        .filter(one -> one.instrument().equals(instrument))
                                        .count());
    }

    /** Forgets what is older than the window, whether a limit asks for it or not. */
    private static <T> void forget(Deque<T> kept, Function<T, Instant> time, Instant now) {
        Instant since = now.minus(WINDOW);
        while (!kept.isEmpty() && !time.apply(kept.getFirst()).isAfter(since)) {
            kept.removeFirst();
        }
    }

    /** Orders accepted in the risk day that began then. */
    public Optional<Integer> ordersOfDay(Instant dayStart) {
        return ordersOfDay.map(count -> count.of(dayStart));
    }

    /** Round trips begun and ended in the risk day that began then. */
    public Optional<Integer> endedTradesOfDay(Instant dayStart) {
        return endedTradesOfDay.map(count -> count.of(dayStart));
    }

    /** The last round trips that were won or lost, oldest first. */
    public Optional<List<ClosedTrade>> trades() {
        return trades.map(List::copyOf);
    }

    void sent(Instant at) {
        orders.ifPresent(
                instants -> {
                    forget(instants, instant -> instant, at);
                    instants.addLast(at);
                });
    }

    void accepted(Instant dayStart) {
        ordersOfDay.ifPresent(count -> count.add(dayStart));
    }

    void executed(Executed executed) {
        executions.ifPresent(
                all -> {
                    forget(all, Executed::at, executed.at());
                    all.addLast(executed);
                });
    }

    void ended(Trade trade, Instant dayStart) {
        if (!trade.openedAt().isBefore(dayStart)) {
            endedTradesOfDay.ifPresent(count -> count.add(dayStart));
        }
        int result = trade.result().netBase().signum();
        if (result != 0) {
            ClosedTrade closed = new ClosedTrade(trade.closedAt().orElseThrow(), result > 0);
            trades.ifPresent(all -> append(all, closed));
        }
    }

    private static void append(List<ClosedTrade> all, ClosedTrade closed) {
        int end = all.size();
        while (end > 0 && all.get(end - 1).compareTo(closed) > 0) {
            end--;
        }
        all.add(end, closed);
        if (all.size() > MOST_TRADES) {
            // Whole groups go, so that the rate is judged after the same trades as before.
            all.subList(0, MinWinRate.JUDGED_EVERY).clear();
        }
    }
}
