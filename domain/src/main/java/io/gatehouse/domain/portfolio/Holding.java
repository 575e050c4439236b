package io.gatehouse.domain.portfolio;

import io.gatehouse.domain.instrument.ContractSpec;
import io.gatehouse.domain.instrument.Instrument;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.marketdata.Quote;
import io.gatehouse.domain.money.Decimals;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.order.FeeSchedule;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.position.BrokerTicket;
import io.gatehouse.domain.position.Position;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * An instrument with the account's position in it (perhaps flat), its newest quote, the base
 * currency's worth of one unit of the instrument's currency, and what executions cost; where a
 * broker keeps the books, the tickets whose net the position is.
 */
public record Holding(
        Instrument instrument,
        Position position,
        Optional<Quote> quote,
        Optional<BigDecimal> fxToBase,
        FeeSchedule fees,
        List<BrokerTicket> tickets) {

    public Holding {
        tickets = List.copyOf(tickets);
    }

    /** A position of our own books. */
    public Holding(
            Instrument instrument,
            Position position,
            Optional<Quote> quote,
            Optional<BigDecimal> fxToBase,
            FeeSchedule fees) {
        this(instrument, position, quote, fxToBase, fees, List.of());
    }

    /** What a broker keeps for the account, at least one ticket. */
    public static Holding atBroker(
            Instrument instrument,
            List<BrokerTicket> tickets,
            Optional<Quote> quote,
            Optional<BigDecimal> fxToBase,
            FeeSchedule fees) {
        Position net = BrokerTicket.net(instrument.symbol(), tickets);
        return new Holding(instrument, net, quote, fxToBase, fees, tickets);
    }

    public Symbol symbol() {
        return instrument.symbol();
    }

    /**
     * Bid for a long, ask for a short, mid when flat; without a quote the average cost; empty when
     * neither exists.
     */
    public Optional<Price> mark() {
        return quote.isPresent()
                ? Optional.of(quote.get().markFor(position.quantity().signum()))
                : position.averagePrice();
    }

    /** Whether the broker keeps it: its worth and its margin are in what the broker tells. */
    public boolean isAtBroker() {
        return !tickets.isEmpty();
    }

    /** Whether there is a position, or tickets on both sides that come to none. */
    public boolean isHeld() {
        return !position.isFlat() || isAtBroker();
    }

    /**
     * Whether an order closes some of the position before it opens: one against it, and at a broker
     * that numbers positions only one that may do nothing else, as any other makes a new ticket.
     */
    public boolean isReducedBy(Side side, boolean reduceOnly) {
        return side.opposes(position.quantity()) && (reduceOnly || !isAtBroker());
    }

    /** The price at which a ticket would be closed; without a quote that at which it was opened. */
    Price markOf(BrokerTicket ticket) {
        return quote.isPresent() ? quote.get().markFor(ticket.side().sign()) : ticket.price();
    }

    /**
     * Base currency per 1 of quantity x price: multiplier x FX; a missing rate counts as zero and
     * is reported apart.
     */
    public BigDecimal unitFactor() {
        return unitFactor(instrument.spec());
    }

    BigDecimal unitFactor(ContractSpec spec) {
        BigDecimal fx = fxToBase.orElse(BigDecimal.ZERO);
        BigDecimal multiplier = spec.multiplier();
        return multiplier.compareTo(BigDecimal.ONE) == 0 ? fx : Decimals.exactly(fx, multiplier);
    }

    /** Signed value at the mark in base currency. */
    public BigDecimal marketValue() {
        return mark().map(price -> position.marketValue(price, unitFactor()))
                .orElse(BigDecimal.ZERO);
    }

    /** Open P&L in base currency, as in what the account is worth. */
    public BigDecimal unrealized() {
        return new MarkedHolding(this).unrealized();
    }

    public boolean isMargined() {
        return instrument.spec().isMargined();
    }
}
