package io.gatehouse.domain.risk;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What the account did lately, as far as its limits ask for it: a figure is there when its limit is
 * on and it is known.
 */
public record Activity(
        Optional<Integer> ordersInMinute,
        Optional<Integer> ordersOfDay,
        Optional<Integer> tradesOfDay,
        Optional<Integer> repeatsInMinute,
        Optional<List<ClosedTrade>> closedTrades) {

    public static final Activity UNASKED =
            new Activity(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());

    public Activity {
        closedTrades = closedTrades.map(List::copyOf);
    }

    /** When a round trip ended, oldest first, and whether it won or lost, fees included. */
    public record ClosedTrade(Instant closedAt, boolean won) implements Comparable<ClosedTrade> {
        private static final Comparator<ClosedTrade> BY_END =
                Comparator.comparing(ClosedTrade::closedAt)
                        .thenComparing(ClosedTrade::won, Comparator.reverseOrder());

        /** By their ends; of those that ended together, losses are the last, and count at once. */
        @Override
        public int compareTo(ClosedTrade other) {
            return BY_END.compare(this, other);
        }
    }

    /** The same after so many more orders were sent and accepted. */
    Activity afterOrders(int more) {
        return new Activity(
                ordersInMinute.map(sent -> sent + more),
                ordersOfDay.map(accepted -> accepted + more),
                tradesOfDay,
                repeatsInMinute,
                closedTrades);
    }

    public boolean isUnasked() {
        return equals(UNASKED);
    }

    /** Whether every figure is there that limits of the profile ask for. */
    public boolean answers(RiskProfile profile) {
        return isKnown(profile, RiskLimit.MAX_ORDERS_PER_MINUTE, ordersInMinute)
                && isKnown(profile, RiskLimit.MAX_ORDERS_PER_DAY, ordersOfDay)
                && isKnown(profile, RiskLimit.MAX_TRADES_PER_DAY, tradesOfDay)
                && isKnown(profile, RiskLimit.MAX_REPEATS_PER_MINUTE, repeatsInMinute)
                && isKnown(profile, RiskLimit.MAX_CONSECUTIVE_LOSSES, closedTrades)
                && isKnown(profile, RiskLimit.MIN_WIN_RATE, closedTrades);
    }

    private static boolean isKnown(RiskProfile profile, RiskLimit limit, Optional<?> figure) {
        return figure.isPresent() || profile.limit(limit).isEmpty();
    }
}
