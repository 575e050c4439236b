package io.gatehouse.application.risk;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.account.AccountBook;
import io.gatehouse.application.account.Market;
import io.gatehouse.domain.instrument.Instrument;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.portfolio.AdversePrice;
import io.gatehouse.domain.portfolio.Holding;
import io.gatehouse.domain.portfolio.RiskSize;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Gives a ticket that names its risk and no quantity the largest size that loses no more at its
 * stop; whatever makes that impossible is refused, since without a size there is nothing to judge.
 */
public final class SizeByRisk {
    private SizeByRisk() {}

    /** The ticket, which has a risk amount and a stop, at that size. */
    public static Outcome<OrderTicket> sized(
            AccountBook book, Market market, Instrument instrument, OrderTicket ticket) {
        Holding holding = market.holding(book, instrument);
        Optional<Price> entry =
                AdversePrice.expected(
                        ticket.side(),
                        ticket.type(),
                        ticket.price(),
                        ticket.stopPrice(),
                        holding.quote());
        if (entry.isEmpty()) {
            return refused("risk_amount", "sizes nothing while the instrument has no price");
        }
        if (holding.fxToBase().isEmpty()) {
            return refused(
                    "risk_amount", "sizes nothing while the rate to the base currency is missing");
        }
        return sized(holding, entry.get(), ticket);
    }

    private static Outcome<OrderTicket> sized(Holding holding, Price entry, OrderTicket ticket) {
        Price stop = ticket.protection().stopLoss().orElseThrow();
        BigDecimal move = entry.minus(stop);
        if ((ticket.side() == Side.BUY ? move : move.negate()).signum() <= 0) {
            return refused("stop_loss", "is not on the side of a loss");
        }
        BigDecimal risk = ticket.riskAmount().orElseThrow();
        Quantity size = RiskSize.of(holding, ticket.side(), entry, stop, risk);
        Quantity least = holding.instrument().spec().minQuantity();
        return size.isPositive() && size.compareTo(least) >= 0
                ? Outcome.done(ticket.withQuantity(size))
                : refused("risk_amount", "is less than the smallest order loses at its stop");
    }

    private static Outcome<OrderTicket> refused(String field, String message) {
        return Outcome.refused(Refusal.Invalid.of(field, message));
    }
}
