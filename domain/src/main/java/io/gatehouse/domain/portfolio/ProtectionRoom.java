package io.gatehouse.domain.portfolio;

import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.position.Bracket;
import io.gatehouse.domain.position.ProtectionPlan;
import io.gatehouse.domain.position.ProtectionPlan.Share;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What working exits leave of a position to its stops and to its targets. A limit may rest in a
 * gap, and a stop behind triggers later: stops work on beside both, also where they would open with
 * what is left of them. Market orders, and nearer stops, close for certain: stops yield to them,
 * and targets to every exit.
 */
public record ProtectionRoom(List<Share> forStops, List<Share> forTargets) {

    /**
     * Of a signed position, in the order of its brackets' making; what works in other instruments,
     * or does not close it, is left out.
     */
    public static ProtectionRoom of(
            Quantity position, List<Bracket> brackets, List<WorkingOrder> ofInstrument) {
        List<WorkingOrder> exits =
                ofInstrument.stream()
                        .filter(order -> !order.protective() && order.side().opposes(position))
                        .toList();
        List<WorkingOrder> certain =
                exits.stream().filter(exit -> !exit.type().hasLimit()).toList();
        List<WorkingOrder> atOnce =
                certain.stream().filter(exit -> !exit.type().hasStop()).toList();
        List<Share> stops = ProtectionPlan.shares(brackets, left(position, atOnce));
        return new ProtectionRoom(
                besideNearerStops(position, stops, certain),
                ProtectionPlan.shares(brackets, left(position, exits)));
    }

    /** Whether some price fills both an exit and that stop. */
    public static boolean canMeet(WorkingOrder exit, Price stop) {
        return !isBeyond(stop, exit) && !isBehind(stop, exit);
    }

    /** From the nearest on: what triggers before a stop leaves it the rest of the position. */
    private static List<Share> besideNearerStops(
            Quantity position, List<Share> shares, List<WorkingOrder> certain) {
        Map<Share, Quantity> kept = new HashMap<>();
        Quantity nearer = Quantity.ZERO;
        for (Share share : nearestFirst(position, shares)) {
            Price stop = stopOf(share).orElseThrow();
            Quantity room =
                    left(position, certain.stream().filter(e -> !isBehind(stop, e)).toList());
            Quantity quantity = share.quantity().min(room.minus(nearer).max(Quantity.ZERO));
            kept.put(share, quantity);
            nearer = nearer.plus(quantity);
        }
        return shares.stream()
                .map(
                        share ->
                                new Share(
                                        share.bracket(),
                                        kept.getOrDefault(share, share.quantity())))
                .toList();
    }

    private static List<Share> nearestFirst(Quantity position, List<Share> shares) {
        Comparator<Share> lowestFirst = Comparator.comparing(share -> stopOf(share).orElseThrow());
        List<Share> stopped = new ArrayList<>(shares);
        stopped.removeIf(share -> stopOf(share).isEmpty());
        stopped.sort(position.signum() > 0 ? lowestFirst.reversed() : lowestFirst);
        return stopped;
    }

    private static Optional<Price> stopOf(Share share) {
        return share.bracket().protection().stopLoss();
    }

    /** What closes and then opens takes of the position what other exits have left of it. */
    private static Quantity left(Quantity position, List<WorkingOrder> exits) {
        Quantity open = left(position.magnitude(), leaves(exits, WorkingOrder::reduceOnly));
        return left(open, leaves(exits, order -> !order.reduceOnly()));
    }

    private static Quantity leaves(List<WorkingOrder> exits, Predicate<WorkingOrder> wanted) {
        return exits.stream()
                .filter(wanted)
                .map(WorkingOrder::leaves)
                .reduce(Quantity.ZERO, Quantity::plus);
    }

    private static Quantity left(Quantity of, Quantity taken) {
        return of.minus(taken).max(Quantity.ZERO);
    }

    private static boolean isBeyond(Price stop, WorkingOrder exit) {
        return exit.type().hasLimit()
                && exit.price().filter(limit -> isNearer(limit, stop, exit.side())).isPresent();
    }

    private static boolean isBehind(Price stop, WorkingOrder exit) {
        return exit.stopPrice().filter(far -> isNearer(stop, far, exit.side())).isPresent();
    }

    /** Whether the first is the better price for who closes. */
    private static boolean isNearer(Price one, Price other, Side side) {
        return side == Side.SELL ? one.isAbove(other) : one.isBelow(other);
    }
}
