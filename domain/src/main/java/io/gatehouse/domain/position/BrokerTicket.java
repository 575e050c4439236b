package io.gatehouse.domain.position;

import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.Decimals;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.Side;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A position as a broker that keeps the books numbers it: lots (more than zero) bought or sold at a
 * price, with a stop of its own or none. Those of one instrument may lie on both sides.
 */
public record BrokerTicket(
        String number, Side side, Quantity lots, Price price, Optional<Price> stop) {
    public BrokerTicket {
        if (!lots.isPositive()) {
            throw new IllegalArgumentException("A ticket has lots: " + number);
        }
    }

    /**
     * What the tickets of an instrument come to: the larger side less the other, at the larger's
     * average price. The base cost is zero: nobody tells at which rates they were opened.
     */
    public static Position net(Symbol symbol, List<BrokerTicket> tickets) {
        BigDecimal net = BigDecimal.ZERO;
        for (BrokerTicket ticket : tickets) {
            net = net.add(ticket.side.signed(ticket.lots).value());
        }
        return net.signum() == 0
                ? Position.flat(symbol)
                : new Position(symbol, new Quantity(net), cost(net, tickets), BigDecimal.ZERO);
    }

    private static BigDecimal cost(BigDecimal net, List<BrokerTicket> tickets) {
        BigDecimal lots = BigDecimal.ZERO;
        BigDecimal cost = BigDecimal.ZERO;
        for (BrokerTicket ticket : tickets) {
            if (ticket.side.sign() == net.signum()) {
                BigDecimal signed = ticket.side.signed(ticket.lots).value();
                lots = lots.add(signed);
                cost = cost.add(signed.multiply(ticket.price.value()));
            }
        }
        return Decimals.proRata(cost, net, lots);
    }
}
