package io.gatehouse.domain.portfolio;

import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.OrderType;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.position.Bracket;

import java.util.List;
import java.util.function.Predicate;

/**
 * What working exits leave of a position to its stops and to its targets. A limit beyond every stop
 * fills at prices at which no stop triggers, so stops work on beside it as beside a target; all
 * other exits make both yield.
 */
public record ProtectionRoom(Quantity forStops, Quantity forTargets) {

    /** Of a signed position; what works in other instruments, or does not close it, is left out. */
    public static ProtectionRoom of(
            Quantity position, List<Bracket> brackets, List<WorkingOrder> ofInstrument) {
        List<WorkingOrder> exits =
                ofInstrument.stream()
                        .filter(order -> !order.protective() && order.side().opposes(position))
                        .toList();
        Quantity closing = leaves(exits, WorkingOrder::reduceOnly);
        Quantity open = left(position.magnitude(), closing);
        // What closes and then opens takes of the position what other exits have left of it.
        Quantity forTargets = left(open, leaves(exits, order -> !order.reduceOnly()));
        Quantity beside = leaves(exits, order -> worksBesideStops(order, brackets));
        Quantity forStops =
                left(position.magnitude(), closing.minus(beside).plus(open.minus(forTargets)));
        return new ProtectionRoom(forStops, forTargets);
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

    /** An order that would open with what the position no longer has is not cut back with it. */
    private static boolean worksBesideStops(WorkingOrder exit, List<Bracket> brackets) {
        return exit.type() == OrderType.LIMIT
                && exit.reduceOnly()
                && brackets.stream()
                        .flatMap(bracket -> bracket.protection().stopLoss().stream())
                        .allMatch(stop -> isBeyond(stop, exit));
    }

    private static boolean isBeyond(Price stop, WorkingOrder exit) {
        return exit.price()
                .filter(
                        limit ->
                                exit.side() == Side.SELL
                                        ? limit.isAbove(stop)
                                        : limit.isBelow(stop))
                .isPresent();
    }
}
