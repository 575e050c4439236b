package io.gatehouse.domain.portfolio;

import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.OrderType;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.position.Bracket;

import java.util.List;

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
        List<WorkingOrder> inTheWay =
                exits.stream().filter(order -> !worksBesideStops(order, brackets)).toList();
        return new ProtectionRoom(left(position, inTheWay), left(position, exits));
    }

    private static Quantity left(Quantity position, List<WorkingOrder> exits) {
        return exits.stream()
                .map(WorkingOrder::leaves)
                .reduce(position.magnitude(), Quantity::minus)
                .max(Quantity.ZERO);
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
