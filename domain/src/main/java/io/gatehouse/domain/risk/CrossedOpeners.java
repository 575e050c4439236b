package io.gatehouse.domain.risk;

import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.order.OrderType;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.portfolio.AdversePrice;
import io.gatehouse.domain.portfolio.Holding;
import io.gatehouse.domain.portfolio.WorkingOrder;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Own resting limit orders that open and would trade against an order of the other side. Resting
 * orders that only close the position are exits and no openers; stops rest nowhere until they
 * trigger.
 */
public final class CrossedOpeners {
    private final Side side;
    private final Price price;
    private final Holding traded;

    private CrossedOpeners(Side side, Price price, Holding traded) {
        this.side = side;
        this.price = price;
        this.traded = traded;
    }

    /** Of a ticket at the price that it names or meets, oldest first; none of a stop. */
    public static List<WorkingOrder> of(
            OrderTicket ticket, Holding traded, List<WorkingOrder> working) {
        Optional<Price> price =
                AdversePrice.expected(
                        ticket.side(),
                        ticket.type(),
                        ticket.price(),
                        ticket.stopPrice(),
                        traded.quote());
        return ticket.type().hasStop() || price.isEmpty()
                ? List.of()
                : new CrossedOpeners(ticket.side(), price.get(), traded).among(working);
    }

    private List<WorkingOrder> among(List<WorkingOrder> working) {
        List<WorkingOrder> crossed = List.of();
        BigDecimal closable = traded.position().quantity().value().abs();
        for (WorkingOrder one : working) {
            if (!isOpener(one)) {
                continue;
            }
            BigDecimal leaves = one.leaves().value();
            BigDecimal closing = closes(one) ? leaves.min(closable) : BigDecimal.ZERO;
            closable = closable.subtract(closing);
            if (leaves.compareTo(closing) > 0 && isMet(one)) {
                crossed = crossed.isEmpty() ? new ArrayList<>() : crossed;
                crossed.add(one);
            }
        }
        return crossed;
    }

    private boolean isOpener(WorkingOrder one) {
        return one.side() != side
                && !one.protective()
                && !one.reduceOnly()
                && one.instrument().equals(traded.symbol());
    }

    private boolean closes(WorkingOrder one) {
        return one.side().opposes(traded.position().quantity());
    }

    /** Where it rests, or where it rested before a change that its broker has not answered. */
    private boolean isMet(WorkingOrder one) {
        return one.type() == OrderType.LIMIT
                && (isMet(one.side(), one.price()) || isMet(one.side(), one.priceBefore()));
    }

    private boolean isMet(Side resting, Optional<Price> limit) {
        return limit.isPresent() && price.compareTo(limit.get()) * resting.sign() <= 0;
    }
}
