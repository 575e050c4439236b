package io.gatehouse.domain.portfolio;

import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.position.Bracket;

import java.util.List;
import java.util.function.Predicate;

/**
 * What working exits leave of a position to its stops and to its targets. A limit beyond every stop
 * fills at prices at which none triggers, and a stop behind every one triggers after them: stops
 * work on beside both, also where they would open with what is left of them. All other exits make
 * stops and targets yield.
 */
public record ProtectionRoom(Quantity forStops, Quantity forTargets) {

    /** Of a signed position; what works in other instruments, or does not close it, is left out. */
    public static ProtectionRoom of(
            Quantity position, List<Bracket> brackets, List<WorkingOrder> ofInstrument) {
        List<WorkingOrder> exits =
                ofInstrument.stream()
                        .filter(order -> !order.protective() && order.side().opposes(position))
                        .toList();
        List<Price> stops =
                brackets.stream()
                        .flatMap(bracket -> bracket.protection().stopLoss().stream())
                        .toList();
        return new ProtectionRoom(
                left(position, exits.stream().filter(exit -> !worksBeside(exit, stops)).toList()),
                left(position, exits));
    }

    /** Whether an exit and those stops can work side by side. */
    public static boolean worksBeside(WorkingOrder exit, List<Price> stops) {
        return stops.stream().allMatch(stop -> isBeyond(stop, exit) || isBehind(stop, exit));
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
